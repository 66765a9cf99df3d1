internal import Quantities

/// 比上年增加5万元，增长2.1%: the difference where both years are printed, and the growth from it.
struct ChangeFromBase {
  private var reading: ProseReading

  static func read(_ reading: inout ProseReading) {
    var changes = ChangeFromBase(reading: reading)
    for place in reading.said.indices {
      switch reading.said[place].role {
      case .change(let up?) where reading.said[place].isPlain: changes.readChange(place, up)
      case .growth(let up?) where reading.said[place].isPlain: changes.readGrowth(place, up)
      default: continue
      }
    }
    reading = changes.reading
  }

  private func isHidden(_ place: Int) -> Bool {
    reading.words(before: place).contains { $0.word == .elsewhere }
  }

  private mutating func readChange(_ place: Int, _ up: Bool) {
    guard !isHidden(place) else { return }
    let printed = reading.comparisons(of: place).filter { $0.before != nil }
    guard
      let comparison = printed.first(where: { agrees(place, difference($0), up) }) ?? printed.only
    else { return }
    reading.claim(
      .difference, place, formula(comparison, up: meant(place, up, difference(comparison))))
  }

  private func difference(_ comparison: Comparison) -> Interval {
    Interval(printed: reading.said[comparison.now])
      - Interval(printed: reading.said[comparison.before!])
  }

  private func agrees(_ place: Int, _ change: Interval, _ up: Bool) -> Bool {
    let change = meant(place, up, change) ? change : Interval(.zero) - change
    return change.meets(Interval(printed: reading.said[place]))
  }

  /// The direction of a change; 下降-5% may mean either, so that it follows the numbers.
  private func meant(_ place: Int, _ up: Bool, _ change: Interval) -> Bool {
    guard reading.said[place].isNegative, !up else { return up }
    return change.high.sign <= 0
  }

  private func formula(_ comparison: Comparison, up: Bool) -> ProseClaim.Formula {
    let (now, before) = (
      ProseClaim.Formula.mention(comparison.now), ProseClaim.Formula.mention(comparison.before!)
    )
    return up ? .difference(now, before) : .difference(before, now)
  }
}

extension ChangeFromBase {
  private mutating func readGrowth(_ place: Int, _ up: Bool) {
    guard !isHidden(place) else { return }
    if let change = changeBefore(place) { return readGrowth(place, up, from: change) }
    let printed = reading.comparisons(of: place).filter { $0.before != nil }
    guard let comparison = printed.first(where: { agrees(place, growth($0), up) }) ?? printed.only
    else { return }
    claimGrowth(place, up, comparison)
  }

  private mutating func claimGrowth(_ place: Int, _ up: Bool, _ comparison: Comparison) {
    let before = reading.said[comparison.before!]
    if before.value.isZero {
      guard !reading.said[comparison.now].value.isZero, !isConvention(place) else { return }
      return reading.claim(
        .product, comparison.now,
        .product([.mention(comparison.before!), .sum([.number("1"), .mention(place)])]))
    }
    let up = meant(place, up, difference(comparison))
    reading.claim(
      .growth, place, .quotient(formula(comparison, up: up), .mention(comparison.before!)))
  }

  private func growth(_ comparison: Comparison) -> Interval? {
    let before = Interval(printed: reading.said[comparison.before!])
    return difference(comparison) / before
  }

  private func agrees(_ place: Int, _ growth: Interval?, _ up: Bool) -> Bool {
    growth.map { agrees(place, $0, up) } ?? false
  }

  /// 增加5万元，增长2.1%: the change right before its percentage.
  private func changeBefore(_ place: Int) -> Int? {
    guard place > 0, case .change(let up?) = reading.said[place - 1].role,
      case .growth(up) = reading.said[place].role,
      reading.said[place - 1].place.passage == reading.said[place].place.passage,
      reading.said[place].place.sentence == reading.said[place - 1].place.sentence,
      reading.said[place - 1].isPlain
    else { return nil }
    return place - 1
  }

  private mutating func readGrowth(_ place: Int, _ up: Bool, from change: Int) {
    guard !isHidden(change) else { return }
    let all = reading.comparisons(of: change)
    guard let comparison = all.first(where: { agrees(place, up, change, $0) }) ?? all.only else {
      let name = reading.changedLabel(of: change)
      if all.isEmpty, let now = reading.amount(named: name, before: change) {
        claim(place, up, change, of: now)
      } else if all.isEmpty, !name.isEmpty, reading.said[change].value.sign > 0 {
        reading.ask(place, change: change, up: up, of: name)
      } else if !reading.said[change].value.isZero {
        reading.leave(place)
      }
      return
    }
    if comparison.before != nil { return claimGrowth(place, up, comparison) }
    claim(place, up, change, of: comparison.now)
  }

  private mutating func claim(_ place: Int, _ up: Bool, _ change: Int, of now: Int) {
    let (whole, part) = (reading.said[now], reading.said[change])
    if part.value.isZero, whole.value.isZero { return }
    if up, whole.value == part.value, !whole.value.isZero {
      // Nothing grows by a percentage from nothing; now = change + change ÷ growth says so
      // without a division by zero.
      guard !reading.said[place].value.isZero, !isConvention(place) else { return }
      return reading.claim(
        .growth, now,
        .sum([.mention(change), .quotient(.mention(change), .mention(place))]))
    }
    let up = part.isNegative ? !up : up
    let base: ProseClaim.Formula =
      up ? .difference(.mention(now), .mention(change)) : .sum([.mention(now), .mention(change)])
    reading.claim(.growth, place, .quotient(.mention(change), base))
  }

  /// 增长100%: how growth from nothing is printed, since no percentage is right.
  private func isConvention(_ place: Int) -> Bool { reading.said[place].value == Number(1) }

  private func agrees(_ place: Int, _ up: Bool, _ change: Int, _ comparison: Comparison) -> Bool {
    if comparison.before != nil { return agrees(place, growth(comparison), up) }
    let now = Interval(printed: reading.said[comparison.now])
    let part = Interval(printed: reading.said[change])
    guard let growth = part / (up ? now - part : now + part) else { return false }
    return growth.meets(Interval(printed: reading.said[place]))
  }
}

extension Array {
  /// Its element, where it has no other.
  var only: Element? { count == 1 ? self[0] : nil }
}
