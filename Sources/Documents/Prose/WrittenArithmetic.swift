internal import Quantities

/// 10人×200元×12月=2.4万元: arithmetic that is written out.
enum WrittenArithmetic {
  private static let longest = 40

  private enum Sign { case times, plus, equals, none }

  static func read(_ reading: inout ProseReading) {
    var place = 0
    while place < reading.said.count {
      let end = chain(from: place, reading)
      if end > place + 1 { read(place..<end, &reading) }
      place = end
    }
  }

  /// Where the numbers end that stand with nothing but signs between them.
  private static func chain(from first: Int, _ reading: ProseReading) -> Int {
    var place = first
    while place + 1 < reading.said.count, place - first < longest,
      sign(behind: place, reading) != .none
    {
      place += 1
    }
    return place + 1
  }

  private static func sign(behind place: Int, _ reading: ProseReading) -> Sign {
    let (one, next) = (reading.said[place], reading.said[place + 1])
    guard one.place.passage == next.place.passage, one.end <= next.numeral.lowerBound else {
      return .none
    }
    let text = reading.bytes(of: place)[one.end..<next.numeral.lowerBound].trimmed
    for (sign, words) in signs where words.contains(where: { text.elementsEqual($0.utf8) }) {
      return sign
    }
    return .none
  }

  private static let signs: [(Sign, [String])] = [
    (.times, ["×", "*", "x", "X"]), (.plus, ["+"]), (.equals, ["=", "=约"]),
  ]

  private static func read(_ places: Range<Int>, _ reading: inout ProseReading) {
    let last = places.upperBound - 1
    if sign(behind: last - 1, reading) != .equals { return readBehind(places, &reading) }
    guard sign(behind: last - 1, reading) == .equals, reading.said[last].unit.isMoney,
      let terms = terms(places.dropLast(), reading)
    else { return }
    claim(last, terms, &reading)
  }

  /// 15万元（5万元/个*3个）: the total stands right before it.
  private static func readBehind(_ places: Range<Int>, _ reading: inout ProseReading) {
    let whole = places.lowerBound - 1
    guard whole >= 0, reading.said[whole].isAmount, reading.said[whole].unit.isMoney,
      reading.said[whole].place.passage == reading.said[whole + 1].place.passage,
      let terms = terms(places, reading), isRight(behind: whole, reading)
    else { return }
    claim(whole, terms, &reading)
  }

  private static func claim(_ whole: Int, _ terms: [[Int]], _ reading: inout ProseReading) {
    for term in terms {
      let units = term.compactMap { place -> String? in
        if case .count(let unit) = reading.said[place].unit { unit } else { nil }
      }
      if term.count > 1,
        let paid = term.first(where: {
          !reading.said[$0].unit.isCount && reading.said[$0].unit != .none
        })
      {
        reading.pay(paid, for: units)
      }
    }
    let products = terms.map { ProseClaim.Formula.product($0.map { .mention($0) }) }
    reading.claim(.product, whole, products.only ?? .sum(products))
  }

  private static func isRight(behind whole: Int, _ reading: ProseReading) -> Bool {
    let gap = reading.bytes(of: whole)[
      reading.said[whole]
        .end..<max(reading.said[whole].end, reading.said[whole + 1].numeral.lowerBound)]
    return [["("], [":"], [":", "("], ["="]].contains {
      $0.joined().utf8.elementsEqual(gap.withoutBlanks)
    }
  }

  /// What is multiplied, for each of what is added; nil where the units do not give money.
  private static func terms(_ places: Range<Int>, _ reading: ProseReading) -> [[Int]]? {
    var terms: [[Int]] = [[places.lowerBound]]
    for place in places.dropFirst() {
      switch sign(behind: place - 1, reading) {
      case .times: terms[terms.count - 1].append(place)
      case .plus: terms.append([place])
      case .equals, .none: return nil
      }
    }
    let paid = terms.allSatisfy { term in
      term.count { reading.said[$0].unit.isMoney || reading.said[$0].unit.isRate } == 1
    }
    return paid ? terms : nil
  }
}
