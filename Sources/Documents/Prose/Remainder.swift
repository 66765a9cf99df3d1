internal import Quantities

/// 中标价939万元，已拨付375.6万元、535.23万元，剩余28.17万元: what is left of the first.
enum Remainder {
  private static let farthest = 8

  static func read(_ reading: inout ProseReading) {
    for place in reading.said.indices where isRemainder(place, reading) { read(place, &reading) }
  }

  private static func isRemainder(_ place: Int, _ reading: ProseReading) -> Bool {
    reading.said[place].isAmount && reading.said[place].unit.isMoney
      && reading.clauseWords(of: place).contains { $0.word == .remainder }
  }

  /// Only what comes out exactly is claimed: not everything that is spent has to be told.
  private static func read(_ place: Int, _ reading: inout ProseReading) {
    let before = (reading.paragraph(of: place).lowerBound..<place).suffix(farthest).filter { part in
      let said = reading.said[part]
      return said.place.sentence == reading.said[place].place.sentence && said.isAmount
        && said.isPlain && said.unit.isMoney
    }
    guard let first = before.first, before.count > 1 else { return }
    let spent = before.dropFirst()
    let left = spent.reduce(reading.said[first].value) { $0 - reading.said[$1].value }
    guard left == reading.said[place].value else { return }
    let parts = spent.map { ProseClaim.Formula.mention($0) }
    reading.claim(.difference, place, .difference(.mention(first), parts.only ?? .sum(parts)))
  }
}
