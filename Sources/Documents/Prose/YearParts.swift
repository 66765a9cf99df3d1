internal import Quantities

/// 项目总投资300万元，2022年安排100万元，2023年安排120万元，2024年安排80万元。
///
/// What is given year by year is all there is where it adds up, or where one slip of the hand stands
/// between.
struct YearParts {
  private static let wholes = [
    "总投资", "总预算", "总额", "总金额", "总概算", "合同金额", "合同价", "中标价", "总资金", "资金总额",
  ]

  static func read(_ reading: inout ProseReading) {
    for place in reading.said.indices where isWhole(place, reading) {
      let parts = parts(behind: place, reading)
      guard parts.count > 1 else { continue }
      let sum = SignedSum.agrees(parts, place, in: reading.said) || isExact(parts, place, reading)
      if sum || SignedSum.isSlip(parts, place, in: reading.said) {
        for part in parts { reading.name(part, byYear: ownYear(of: part, reading)) }
        reading.claim(.sum, place, SignedSum.formula(of: parts, for: place, in: reading.said))
      }
    }
  }

  private static func isWhole(_ place: Int, _ reading: ProseReading) -> Bool {
    let said = reading.said[place]
    return said.isAmount && said.unit.isMoney && said.isPlain
      && reading.ownLabel(of: place).ends(withAnyOf: wholes)
  }

  /// The amounts behind it in its sentence, as long as each is of a year of its own.
  private static func parts(behind whole: Int, _ reading: ProseReading) -> ArraySlice<Int> {
    let model = reading.said[whole]
    var years: Set<Int> = []
    let behind = reading.paragraph(of: whole).filter { $0 > whole }.prefix(12)
    return behind.prefix { place in
      let said = reading.said[place]
      guard said.place.sentence == model.place.sentence, said.isAmount, said.isPlain,
        said.unit.isMoney, let year = ownYear(of: place, reading)
      else { return false }
      return years.insert(year).inserted
    }
  }

  /// The year that is told right before it.
  private static func ownYear(of place: Int, _ reading: ProseReading) -> Int? {
    let years = reading.words(before: place).compactMap(\.year)
    return years.count == 1 ? years[0] : nil
  }

  private static func isExact(
    _ parts: ArraySlice<Int>, _ whole: Int, _ reading: ProseReading
  ) -> Bool {
    let said = reading.said
    return parts.dropFirst().reduce(said[parts.first!].value) { $0 + said[$1].value }
      == said[whole].value
  }
}
