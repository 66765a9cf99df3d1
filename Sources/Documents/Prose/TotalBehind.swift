internal import Quantities

/// 资料费7万元、场地费5万元、餐费3万元，共计15万元。
struct TotalBehind {
  private var reading: ProseReading
  /// What is a part of a sum already, and no part of a total of it.
  private var spent: Set<Int> = []
  private static let farthest = 100

  static func read(_ reading: inout ProseReading) {
    var totals = TotalBehind(reading: reading)
    for place in reading.said.indices where isTotal(place, reading) { totals.read(place) }
    reading = totals.reading
  }

  private static func isTotal(_ place: Int, _ reading: ProseReading) -> Bool {
    guard reading.said[place].isAmount, reading.said[place].isPlain else { return false }
    return reading.clauseWords(of: place).contains { $0.word == .total }
      || reading.words(before: place).contains { $0.word == .conclusion }
  }

  private mutating func read(_ place: Int) {
    let parts = TotalBehind.parts(before: place, reading)
    if parts.isEmpty { return readFarther(place) }
    guard parts.count > 1 else { return }
    if let count = count(of: parts, addingUpTo: place) {
      claim(place, parts.suffix(count))
    } else if isClean(parts, place), isMeant(parts[...], place) {
      claim(place, parts[...])
    } else if isClean(parts, place), isEnumerated(parts, place) {
      claim(place, parts[...])
    }
  }

  /// 甲5万元、乙3万元，共计9万元: nothing but named amounts, one a clause, up to a total without a
  /// name of its own.
  private func isEnumerated(_ parts: [Int], _ place: Int) -> Bool {
    let clauses = (parts + [place]).map { reading.said[$0].place.clause }
    return reading.ownLabel(of: place).isEmpty && clauses[0] == firstClause(of: place)
      && zip(clauses, clauses.dropFirst()).allSatisfy { $1 - $0 <= 1 }
      && parts.allSatisfy { !reading.ownLabel(of: $0).isEmpty && reading.said[$0].relation.isEmpty }
      && !TotalBehind.isTotal(parts[0], reading)
  }

  /// The clause that its sentence begins with, or the one behind the first mark in it.
  private func firstClause(of place: Int) -> Int {
    let paragraph = reading.paragraph(of: place)
    let sentence = reading.said[place].place.sentence
    let first = (paragraph.lowerBound..<place).suffix(TotalBehind.farthest).first {
      reading.said[$0].place.sentence == sentence
    }
    return reading.said[first ?? place].place.clause
  }

  /// 甲项目86.5万元。乙项目14.4万元。据此共需100.9万元: the sentences before hold the parts.
  private mutating func readFarther(_ place: Int) {
    let total = reading.said[place]
    let parts = (reading.paragraph(of: place).lowerBound..<place).suffix(TotalBehind.farthest)
      .filter { part in
        let said = reading.said[part]
        return said.isAmount && said.isPlain && !spent.contains(part)
          && said.unit.adds(to: total.unit) && said.unit.isMoney
          && said.place.depth == total.place.depth
      }
    guard parts.count > 1 else { return }
    if let count = count(of: parts, addingUpTo: place) {
      claim(place, parts.suffix(count))
    } else if parts.count < 4, SignedSum.isSlip(parts[...], place, in: reading.said) {
      claim(place, parts[...])
    }
  }

  private mutating func claim(_ place: Int, _ parts: ArraySlice<Int>) {
    spent.formUnion(parts)
    reading.claim(.sum, place, SignedSum.formula(of: parts, for: place, in: reading.said))
  }

  /// How many of the last parts add up to the total exactly, the most of them.
  private func count(of parts: [Int], addingUpTo place: Int) -> Int? {
    var sum = Number.zero
    var found: Int?
    for (count, part) in parts.reversed().enumerated() {
      sum = sum + reading.said[part].value
      if count > 0, sum == reading.said[place].value { found = count + 1 }
    }
    return found
  }

  private func isMeant(_ parts: ArraySlice<Int>, _ place: Int) -> Bool {
    SignedSum.agrees(parts, place, in: reading.said)
      || SignedSum.isSlip(parts, place, in: reading.said)
  }

  private static func parts(before place: Int, _ reading: ProseReading) -> [Int] {
    let total = reading.said[place]
    return (reading.paragraph(of: place).lowerBound..<place).suffix(farthest).filter { part in
      let said = reading.said[part]
      return said.place.sentence == total.place.sentence && said.isAmount && said.isPlain
        && said.unit.adds(to: total.unit) && said.place.depth == total.place.depth
    }
  }

  /// Whether nothing else is told in the sentence that may make up the total.
  private func isClean(_ parts: [Int], _ place: Int) -> Bool {
    (parts[0]..<place).allSatisfy { reading.said[$0].isAmount && !reading.said[$0].unit.isRate }
  }
}
