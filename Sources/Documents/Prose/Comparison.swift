internal import Quantities

/// What a change is told of, and what it is measured from.
///
///     2023年执行数为120万元，2024年预算安排100万元，比2023年执行数减少16.67%
struct Comparison {
  /// The number that changed.
  let now: Int
  /// What it was, where that is printed.
  let before: Int?
}

extension ProseReading {
  private static let farthest = 12

  /// What the change at this place can be of, the likeliest first.
  func comparisons(of change: Int) -> [Comparison] {
    if let base = baseWithin(change) {
      return candidates(of: change, before: base).map { Comparison(now: $0, before: base) }
    }
    let wanted = comparedWith(change)
    return candidates(of: change, before: change).map { now in
      Comparison(now: now, before: base(of: now, for: change, wanted))
    }
  }

  /// 比2023年预算100万元增加5万元
  private func baseWithin(_ change: Int) -> Int? {
    guard change > 0, said[change - 1].role == .base,
      said[change - 1].place.passage == said[change].place.passage,
      said[change - 1].place.clause == said[change].place.clause
        || said[change - 1].place.sentence == said[change].place.sentence
    else { return nil }
    return change - 1
  }

  /// The amounts before it that are named as the change is, or the nearest where it has no name.
  private func candidates(of change: Int, before place: Int) -> [Int] {
    let label = changedLabel(of: change)
    let earlier = (paragraph(of: place).lowerBound..<place).reversed().prefix(ProseReading.farthest)
      .filter { isCandidate($0, for: change) }
    guard label.isEmpty else { return earlier.filter { isNamed($0, label) } }
    let same = earlier.filter { said[$0].place.sentence == said[change].place.sentence }
    if let nearest = same.first { return [nearest] + heads(of: nearest, behind: change) }
    // 收支总计1250万元。与上年相比减少50万元: the sentence goes on with the one before.
    return words(before: change).comparison == nil ? [] : earlier
  }

  private func isCandidate(_ place: Int, for change: Int) -> Bool {
    let number = said[place]
    guard number.isAmount, number.isPlain, number.place.depth <= said[change].place.depth,
      said[change].place.sentence - number.place.sentence <= 1
    else { return false }
    if case .percent = said[change].unit { return number.unit.isMoney || number.unit.isCount }
    return number.unit.adds(to: said[change].unit)
  }

  /// The wholes of the list that an amount stands in: a change told behind the list is often theirs.
  private func heads(of place: Int, behind change: Int) -> [Int] {
    let paragraph = paragraph(of: place)
    // In a list that goes on each part has its own change.
    let next = (change + 1..<paragraph.upperBound).prefix(4).first { said[$0].isAmount }
    if let next, said[next].place.sentence == said[change].place.sentence { return [] }
    guard
      let opener = (paragraph.lowerBound..<place + 1).suffix(60).last(where: { first in
        said[first].place.sentence == said[place].place.sentence
          && words(before: first).contains { $0.word == .opener }
      })
    else { return [] }
    if said[opener].place.segment != said[place].place.segment { return [] }
    return (paragraph.lowerBound..<opener).suffix(60).last { said[$0].isAmount }.map { [$0] } ?? []
  }

  /// What the change itself is said to be of: 财政拨款支出减少5万元.
  func changedLabel(of change: Int) -> Stretch {
    let words = clauseWords(of: change)
    let bytes = bytes(of: change)
    let end =
      words.first { isChange($0.word) || $0.word == .than || $0.word == .with }?.range.lowerBound
      ?? said[change].numeral.lowerBound
    let start = min(said[change].labelStart, end)
    let label = ProseLabel.stripped(bytes[start..<end])
    return ProseReading.isAccount(label) ? label.prefix(0) : label
  }

  private func isChange(_ word: ProseWord) -> Bool {
    [.up, .down, .either, .completion, .share].contains(word)
  }

  private func isNamed(_ place: Int, _ label: Stretch) -> Bool {
    let own = labelBytes(of: place)
    if own.elementsEqual(label) { return true }
    if label.holds("收"), label.holds("支"), label.droppingLast(["各"]).ends(with: "总计") {
      return own.ends(with: "总计")
    }
    let (short, long) = own.count < label.count ? (own, label) : (label, own)
    let account = ProseLabel.withoutAccount(long)
    guard short.count >= 12 else { return account.elementsEqual(short) }
    return long.ends(with: String(decoding: short, as: UTF8.self))
      || account.ends(with: String(decoding: short, as: UTF8.self))
  }

  /// What a paragraph before it tells of the same cost, where the section tells it with one value.
  func amount(named label: Stretch, before change: Int) -> Int? {
    let name = ProseLabel.cost(label)
    guard name.count >= ProseReading.shortestCost else { return nil }
    let near = said.indices.clamped(to: change - ProseReading.nearby..<change + ProseReading.nearby)
    let same = near.filter { place in
      said[place].isAmount && said[place].unit.isMoney
        && ProseLabel.cost(ProseLabel.withoutAccount(ownLabel(of: place))).elementsEqual(name)
    }
    guard let first = same.first, first < change,
      said[first].isPlain, said[first].unit.adds(to: said[change].unit),
      said[first].year == nil || said[first].year == documentYear,
      same.allSatisfy({ said[$0].value == said[first].value && said[$0].facet == said[first].facet }
      )
    else { return nil }
    return first
  }

  private static let shortestCost = 12
  private static let nearby = 80

  /// The year of an amount behind 比: 比2022年预算100万元.
  func baseYear(of place: Int) -> Int? {
    let words = words(before: place)
    guard let start = words.comparison else { return nil }
    let isLast = words[start...].contains { $0.word == .lastYear }
    return words[start...].lazy.compactMap(\.year).first
      ?? (isLast ? documentYear.map { $0 - 1 } : nil)
  }

  /// The year and the account that the words of a change compare with.
  private func comparedWith(_ change: Int) -> (year: Int?, lastYear: Bool, facet: ProseWord.Facet?)
  {
    let words = words(before: change).filter { $0.place.sentence == said[change].place.sentence }
    guard let start = words[...].comparison else { return (nil, false, nil) }
    let behind = words[start...].prefix { !isChange($0.word) }
    return (
      behind.lazy.compactMap(\.year).first, behind.contains { $0.word == .lastYear },
      behind.lazy.compactMap(\.facet).first
    )
  }

  /// The amount of the same sentence that the words of a change name as its base.
  private func base(
    of now: Int, for change: Int, _ wanted: (year: Int?, lastYear: Bool, facet: ProseWord.Facet?)
  ) -> Int? {
    let isSaid = words(before: change).comparison != nil
    if !isSaid, now > 0, let before = said[now - 1].year, let year = said[now].year ?? documentYear,
      before == year - 1, said[change].place.sentence == said[now].place.sentence
    {
      return follows(now - 1, now) ? now - 1 : nil
    }
    let year =
      wanted.year ?? (wanted.lastYear ? (said[now].year ?? documentYear).map { $0 - 1 } : nil)
    guard year != nil || wanted.facet != nil else { return nil }
    let places = (paragraph(of: now).lowerBound..<now).reversed().prefix(4).filter { place in
      let number = said[place]
      return number.isAmount && number.isPlain && number.unit.adds(to: said[now].unit)
        && number.place.sentence == said[now].place.sentence
        && (number.year != said[now].year || number.facet != said[now].facet)
        && isSameThing(place, now)
    }
    return places.first { place in
      (year == nil || said[place].year == year)
        && (wanted.facet == nil || said[place].facet == nil || said[place].facet == wanted.facet)
        && (year != nil || said[place].facet == wanted.facet)
    }
  }

  /// 2023年0万元，2024年10万元: the second tells what became of the first.
  private func follows(_ before: Int, _ now: Int) -> Bool {
    let (one, other) = (said[before], said[now])
    return one.isAmount && one.isPlain && one.unit.adds(to: other.unit)
      && one.place.passage == other.place.passage && one.place.sentence == other.place.sentence
      && isSameThing(before, now)
  }

  /// Whether the one clause only goes on with what the other names: …执行数为A，…预算安排B.
  func isSameThing(_ before: Int, _ now: Int) -> Bool {
    let own = ProseLabel.withoutAccount(ownLabel(of: now))
    return own.isEmpty || ProseReading.isAccount(own) || isNamed(before, own)
      || ProseLabel.withoutAccount(ownLabel(of: before)).elementsEqual(own)
  }
}
