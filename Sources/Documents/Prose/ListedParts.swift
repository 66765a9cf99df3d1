internal import Quantities

/// 本年收入950万元，其中：财政拨款收入900万元、事业收入50万元。
///
/// The parts are taken for all there are when they add up, when their names are those that make a
/// whole, or when one slip of the hand stands between them and the whole.
struct ListedParts {
  private var reading: ProseReading
  /// How many parts a list has at most, and how far back its whole is looked for.
  private static let longest = 200
  private static let farthest = 8

  static func read(_ reading: inout ProseReading) {
    var lists = ListedParts(reading: reading)
    var place = 0
    while place < lists.reading.said.count {
      if lists.opens(place) {
        place = max(place + 1, lists.read(at: place))
      } else {
        place += 1
      }
    }
    reading = lists.reading
  }

  private func opens(_ place: Int) -> Bool {
    reading.words(before: place).contains { $0.word == .opener || $0.word == .mainly }
  }

  private func opensFirmly(_ place: Int) -> Bool {
    reading.words(before: place).contains { $0.word == .opener }
  }

  /// Reads the list whose first part this number is; returns the place behind its last.
  private mutating func read(at first: Int) -> Int {
    let opener = reading.words(before: first).last { $0.word == .opener || $0.word == .mainly }!
    let head = first
    guard let first = self.first(from: head, opener: opener.place) else { return head }
    let wholes = wholes(before: head, like: first, opener: opener.place)
    let (parts, end) = parts(from: first, opener: opener.place)
    return judge(parts, wholes: wholes, from: first) ?? end
  }

  /// The first number behind an opener that can be a part: 其中1000人以下的村[60个].
  private func first(from head: Int, opener: Said.Place) -> Int? {
    (head..<reading.paragraph(of: head).upperBound).prefix(3).first { place in
      reading.said[place].place.sentence == reading.said[head].place.sentence
        && !wholes(before: head, like: place, opener: opener).isEmpty
    }
  }

  /// The numbers that the list can be the parts of, the nearest first.
  private func wholes(before head: Int, like first: Int, opener: Said.Place) -> [Int] {
    let part = reading.said[first]
    let paragraph = reading.paragraph(of: head)
    return (paragraph.lowerBound..<head).reversed().prefix(ListedParts.farthest).filter { place in
      let said = reading.said[place]
      return part.place.sentence - said.place.sentence <= 1 && isLike(said, part)
        && said.place.depth <= opener.depth
        && (part.facet == nil || said.facet == nil || part.facet == said.facet)
    }
  }

  private func isLike(_ whole: Said, _ part: Said) -> Bool {
    guard whole.unit.adds(to: part.unit), whole.isPlain else { return false }
    switch (whole.role, part.role) {
    case (.amount, .amount), (.change(true?), .change(_?)), (.change(false?), .change(_?)):
      return true
    default: return false
    }
  }

  private mutating func parts(
    from first: Int, opener: Said.Place
  ) -> (parts: [Int], end: Int) {
    let paragraph = reading.paragraph(of: first)
    let model = reading.said[first]
    var parts: [Int] = []
    var place = first
    while place < paragraph.upperBound, parts.count < ListedParts.longest {
      let said = reading.said[place]
      guard said.place.sentence == model.place.sentence, said.place.depth >= opener.depth else {
        break
      }
      if place > first, opens(place), let last = parts.last {
        if let end = nested(at: place, whole: last) {
          place = max(end, place + 1)
          continue
        }
      }
      if said.place.depth == opener.depth, isLike(model, said), said.isPlain,
        said.facet == nil || model.facet == nil || said.facet == model.facet
      {
        parts.append(place)
      }
      place += 1
    }
    return (parts, place)
  }

  /// A list within the list goes to the end of its segment, if it does not add up sooner.
  private mutating func nested(at place: Int, whole: Int) -> Int? {
    let said = reading.said[place]
    guard isLike(reading.said[whole], said) else { return opensFirmly(place) ? place + 1 : nil }
    let paragraph = reading.paragraph(of: place)
    let end =
      (place..<paragraph.upperBound).first {
        reading.said[$0].place.segment != said.place.segment
          || reading.said[$0].place.depth < said.place.depth
      } ?? paragraph.upperBound
    let (parts, _) = segmentParts(place..<end)
    return judge(parts, wholes: [whole], from: place) ?? (opensFirmly(place) ? end : nil)
  }

  private func segmentParts(_ places: Range<Int>) -> (parts: [Int], end: Int) {
    let model = reading.said[places.lowerBound]
    let parts = places.prefix(ListedParts.longest).filter { place in
      let said = reading.said[place]
      return said.place.depth == model.place.depth && isLike(model, said) && said.isPlain
    }
    return (parts, places.upperBound)
  }

  /// Claims the sum if it is meant to be one; returns the place behind its last part where it
  /// adds up.
  private mutating func judge(_ parts: [Int], wholes: [Int], from first: Int) -> Int? {
    guard parts.count > 1 else { return nil }
    if !isMade(of: parts), isWholeByName(parts) || isEnumerated(parts) {
      let whole = wholes.first { SignedSum.agrees(parts[...], $0, in: reading.said) } ?? wholes[0]
      claim(whole, parts[...])
      return parts.last! + 1
    }
    for whole in wholes {
      guard let count = count(of: parts, addingUpTo: whole) else { continue }
      claim(whole, parts.prefix(count))
      return parts[count - 1] + 1
    }
    guard opensFirmly(first) else { return nil }
    for some in [parts, parts.filter { isInSegment(of: first, $0) }] where some.count > 1 {
      guard let whole = wholes.first(where: { isMeant(some[...], $0) }) else { continue }
      claim(whole, some[...])
      return nil
    }
    if !isMade(of: parts) { reading.leave(first) }
    return nil
  }

  private func isInSegment(of first: Int, _ part: Int) -> Bool {
    reading.said[part].place.segment == reading.said[first].place.segment
  }

  /// 甲1辆、乙2辆、其他3辆: one clause, the others at its end.
  private func isEnumerated(_ parts: [Int]) -> Bool {
    endsWithOthers(parts[...])
      && parts.allSatisfy { reading.said[$0].place.clause == reading.said[parts[0]].place.clause }
  }

  /// Whether the names leave nothing out; what is carried over may be told beside the whole.
  private func isWholeByName(_ parts: [Int]) -> Bool {
    let labels = parts.map { reading.labelBytes(of: $0) }
    return PartNames.make(whole: labels) && !labels.contains { $0.holds(anyOf: ["结转", "结余"]) }
  }

  private mutating func claim(_ whole: Int, _ parts: ArraySlice<Int>) {
    reading.claim(.sum, whole, SignedSum.formula(of: parts, for: whole, in: reading.said))
    claimChanges(whole, parts)
  }

  /// 比上年减少5万元 behind the whole and behind its parts, where the ones make the other; or where
  /// every part has its change, and one slip of the hand stands between.
  private mutating func claimChanges(_ whole: Int, _ parts: ArraySlice<Int>) {
    guard let all = change(behind: whole) else { return }
    let changes = parts.compactMap { change(behind: $0) }
    let sum = changes.reduce(Number.zero) { $0 + SignedSum.value($1, for: all, in: reading.said) }
    guard changes.count > 1 else { return }
    guard
      sum == reading.said[all].value
        || parts.allSatisfy({ change(behind: $0) != nil || reading.said[$0].value.isZero })
          && SignedSum.isSlip(changes[...], all, in: reading.said)
    else { return }
    reading.claim(.sum, all, SignedSum.formula(of: changes[...], for: all, in: reading.said))
  }

  private func change(behind place: Int) -> Int? {
    guard place + 1 < reading.paragraph(of: place).upperBound,
      case .change(_?) = reading.said[place + 1].role,
      reading.said[place + 1].place.segment == reading.said[place].place.segment,
      reading.said[place + 1].unit.adds(to: reading.said[place].unit),
      reading.changedLabel(of: place + 1).isEmpty
    else { return nil }
    return place + 1
  }

  /// How many of the parts add up: as many as do exactly, or all within the slack of their digits.
  private func count(of parts: [Int], addingUpTo whole: Int) -> Int? {
    let value = reading.said[whole].value
    var sum = Number.zero
    var count: Int?
    for (place, part) in parts.enumerated() {
      sum = sum + SignedSum.value(part, for: whole, in: reading.said)
      if sum == value, place > 0, !value.isZero || place == parts.count - 1 { count = place + 1 }
    }
    if count != nil { return count }
    return SignedSum.agrees(parts[...], whole, in: reading.said) ? parts.count : nil
  }

  private func isMeant(_ parts: ArraySlice<Int>, _ whole: Int) -> Bool {
    PartNames.make(whole: parts.map { reading.labelBytes(of: $0) })
      || SignedSum.isSlip(parts, whole, in: reading.said) || endsWithOthers(parts)
  }

  /// 其他用车2辆 leaves nothing out.
  private func endsWithOthers(_ parts: ArraySlice<Int>) -> Bool {
    guard parts.count > 2, let last = parts.last else { return false }
    return reading.ownLabel(of: last).begins(withAnyOf: ["其他", "其它"])
      && parts.dropLast().allSatisfy { !reading.ownLabel(of: $0).begins(withAnyOf: ["其他", "其它"]) }
  }

  /// Whether the parts are changes, of which only some are told as often as not.
  private func isMade(of parts: [Int]) -> Bool {
    if case .change = reading.said[parts[0]].role { return true }
    return false
  }
}
