internal import Quantities

/// 年初预算为A万元，支出决算为B万元，完成年初预算的C%
enum Completion {
  static func read(_ reading: inout ProseReading) {
    for place in reading.said.indices
    where reading.said[place].role == .completion && reading.said[place].isPlain {
      read(place, &reading)
    }
    for place in reading.said.indices where reading.said[place].role == .plan {
      readPlan(place, &reading)
    }
  }

  /// 支出78万元，完成预算100万元的78%: the plan stands within the words.
  private static func readPlan(_ plan: Int, _ reading: inout ProseReading) {
    let share = plan + 1
    guard plan > 0, share < reading.paragraph(of: plan).upperBound,
      reading.said[share].unit == .percent,
      reading.bytes(of: plan)[reading.said[plan].end..<reading.said[share].numeral.lowerBound]
        .trimmed.elementsEqual("的".utf8),
      case let done = reading.said[plan - 1], done.isAmount, done.isPlain, done.unit.isMoney,
      done.place.passage == reading.said[plan].place.passage,
      done.place.sentence == reading.said[plan].place.sentence,
      !reading.said[plan].value.isZero
    else { return }
    reading.claim(.completion, share, .quotient(.mention(plan - 1), .mention(plan)))
  }

  private static func read(_ place: Int, _ reading: inout ProseReading) {
    let near = (reading.paragraph(of: place).lowerBound..<place).reversed().prefix(6).filter {
      let said = reading.said[$0]
      return said.place.sentence == reading.said[place].place.sentence && said.isAmount
        && said.isPlain && said.unit.isMoney
    }
    let wanted = reading.clauseWords(of: place).last { $0.facet != nil }?.facet
    guard
      let done = near.first(where: { [.final, .executed].contains(reading.said[$0].facet) }),
      let planned = near.first(where: { isPlan($0, wanted, reading) }), planned < done,
      reading.isSameThing(planned, done),
      !near.contains(where: { $0 > done && $0 != planned }),
      !reading.said[planned].value.isZero
    else { return }
    reading.claim(.completion, place, .quotient(.mention(done), .mention(planned)))
  }

  private static func isPlan(
    _ place: Int, _ wanted: ProseWord.Facet?, _ reading: ProseReading
  ) -> Bool {
    let facet = reading.said[place].facet
    if wanted == .adjusted { return facet == .adjusted }
    return facet == .planned || wanted != .planned && facet == .adjusted
  }
}
