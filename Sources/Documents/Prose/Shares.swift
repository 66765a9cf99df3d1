internal import Quantities

/// 其中：基本支出600万元，占60%; 占本年支出合计的100%
enum Shares {
  private static let farthest = 60

  static func read(_ reading: inout ProseReading) {
    for place in reading.said.indices
    where reading.said[place].role == .share && reading.said[place].isPlain {
      read(place, &reading)
    }
  }

  private static func read(_ place: Int, _ reading: inout ProseReading) {
    guard let part = part(of: place, reading) else { return }
    let name = wholeName(of: place, reading)
    let wholes = wholes(of: part, before: place, name, reading)
    let agreeing = wholes.first { agrees(place, part, $0, reading) }
    if let whole = agreeing ?? sure(wholes, name, part, reading) {
      reading.claim(.share, place, .quotient(.mention(part), .mention(whole)))
    } else {
      reading.ask(place, part: part, of: name)
    }
  }

  /// The amount right before the percentage, in its sentence.
  private static func part(of place: Int, _ reading: ProseReading) -> Int? {
    guard place > 0 else { return nil }
    let (said, part) = (reading.said[place], reading.said[place - 1])
    guard part.isAmount, part.isPlain, part.place.passage == said.place.passage,
      part.place.segment == said.place.segment, said.place.clause - part.place.clause <= 2
    else { return nil }
    return place - 1
  }

  /// 本年支出合计, of 占本年支出合计的100%.
  static func wholeName(of place: Int, _ reading: ProseReading) -> Stretch {
    let bytes = reading.bytes(of: place)
    guard let word = reading.clauseWords(of: place).last(where: { $0.word == .share }) else {
      return bytes.prefix(0)
    }
    let name = bytes[word.range.upperBound..<reading.said[place].numeral.lowerBound]
    return ProseLabel.stripped(name).droppingLast(["的比重", "的比例", "比重", "比例"]).droppingLast(["的"])
  }

  private static func wholes(
    of part: Int, before place: Int, _ name: Stretch, _ reading: ProseReading
  ) -> [Int] {
    let candidates = (reading.paragraph(of: part).lowerBound..<part).suffix(farthest).filter {
      let said = reading.said[$0]
      return said.isAmount && said.isPlain && said.unit.adds(to: reading.said[part].unit)
    }
    if !name.isEmpty { return candidates.reversed().filter { isNamed($0, name, reading) } }
    if let head = head(of: part, candidates, reading) { return [head] }
    return DividedTotal.whole(of: part, reading).map { [$0] } ?? []
  }

  /// What stands before the list that a part is in; else what its sentence begins with.
  private static func head(of part: Int, _ candidates: [Int], _ reading: ProseReading) -> Int? {
    let sentence = reading.said[part].place.sentence
    let opener = (reading.paragraph(of: part).lowerBound..<part + 1).suffix(farthest).last {
      first in
      sentence - reading.said[first].place.sentence <= 1
        && reading.words(before: first).contains { $0.word == .opener }
        && reading.said[first].place.depth <= reading.said[part].place.depth
    }
    if let opener { return candidates.last { $0 < opener } }
    let first = candidates.first { reading.said[$0].place.sentence == sentence }
    return first.flatMap { DividedTotal.isShared($0, reading) ? nil : $0 }
  }

  private static func isNamed(_ place: Int, _ name: Stretch, _ reading: ProseReading) -> Bool {
    let label = reading.labelBytes(of: place)
    return label.elementsEqual(name)
      || label.count > 9 && name.count > 9
        && (label.ends(with: String(decoding: name, as: UTF8.self))
          || name.ends(with: String(decoding: label, as: UTF8.self)))
  }

  static func agrees(
    _ place: Int, _ part: Int, _ whole: Int, _ reading: ProseReading
  ) -> Bool {
    let share = Interval(printed: reading.said[part]) / Interval(printed: reading.said[whole])
    return share?.meets(Interval(printed: reading.said[place])) ?? false
  }

  /// The only whole it can be, where the amount is no larger than it.
  private static func sure(
    _ wholes: [Int], _ name: Stretch, _ part: Int, _ reading: ProseReading
  ) -> Int? {
    guard let whole = wholes.only, !reading.said[whole].value.isZero else { return nil }
    return reading.said[whole].value < reading.said[part].value ? nil : whole
  }
}
