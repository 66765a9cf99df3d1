import TestSupport
import Testing

@testable import Quantities

@Suite struct NumeralTests {
  private static func scan(_ text: String, from start: Int = 0, inCall: Bool = false) -> Numeral {
    Numeral.scan(ContiguousArray(text.utf8), from: start, inCall: inCall)
  }

  @Test(
    "every writing that people paste",
    arguments: [
      ("0", "0", 0), ("7", "7", 0), ("007", "7", 0), ("180", "180", 0), ("5.78", "5.78", 2),
      ("20.00", "20", 2), ("100.90", "100.9", 2), (".5", "0.5", 1), ("0.0001", "0.0001", 4),
      ("1,234.5", "1234.5", 1), ("20,915", "20915", 0), ("1,234,567.89", "1234567.89", 2),
      ("１８０", "180", 0), ("５．７８", "5.78", 2), ("１，２３４．５", "1234.5", 1),
      ("１２3", "123", 0), ("1，234.5", "1234.5", 1), ("1,234．5", "1234.5", 1),
      ("123456789012345678", "123456789012345678", 0),
      ("1234567890123456789", "1234567890123456789", 0),
      ("12345678901234567.8", "12345678901234567.8", 1),
      (
        "99999999999999999999999999999999999999999.5",
        "99999999999999999999999999999999999999999.5", 1
      ),
      (
        "0.00000000000000000000000000000000000000001",
        "0.00000000000000000000000000000000000000001", 41
      ),
    ])
  func writings(text: String, expected: String, decimals: Int) {
    let numeral = NumeralTests.scan(text)
    #expect(numeral.number.description == expected)
    #expect(numeral.decimals == decimals)
    #expect(numeral.end == text.utf8.count)
    #expect(numeral.fault == nil)
  }

  @Test(
    "it ends where something else begins",
    arguments: [
      ("180村", 3), ("1..5", 1), ("1.5..5", 3), (".5..1", 2), ("5,", 1), ("5, 6", 1), ("5，", 1),
      ("1,234, 5", 5), ("5%", 1), ("3e5", 1), ("12 345", 2), ("5-3", 1), ("１２ 3", 6), ("1,a", 1),
      ("5.78/村", 4), ("1、2", 1), ("1；2", 1), ("180個", 3),
    ])
  func ends(text: String, end: Int) {
    let numeral = NumeralTests.scan(text)
    #expect(numeral.end == end)
    #expect(numeral.fault == nil)
  }

  @Test("it begins where it is told to")
  func begins() {
    let numeral = NumeralTests.scan("村180.5+3", from: 3)
    #expect(numeral.number == Number("180.5"))
    #expect(numeral.end == 8)
  }

  @Test(
    "what is no numeral, and where",
    arguments: [
      ("0,001", Numeral.Fault.grouping(at: 1)), ("12,34.5", Numeral.Fault.grouping(at: 2)),
      ("1,23", .grouping(at: 1)),
      ("1234,567", .grouping(at: 4)), ("1,2345", .grouping(at: 1)), ("1,234,56", .grouping(at: 5)),
      ("12,34,567", .grouping(at: 5)), ("1,2345,678", .grouping(at: 6)),
      ("1.234,567", .grouping(at: 5)), ("1，23", .grouping(at: 1)), ("１，２３", .grouping(at: 3)),
      ("1.2.3", .secondPoint(at: 3)), ("1.2.", .secondPoint(at: 3)), ("1．2．3", .secondPoint(at: 5)),
      ("1,234.5.6", .secondPoint(at: 7)), ("5.", .noDigitsAfterPoint(at: 1)),
      ("5.村", .noDigitsAfterPoint(at: 1)), ("5.,6", .noDigitsAfterPoint(at: 1)),
      ("1,23.", .grouping(at: 1)), ("１．", .noDigitsAfterPoint(at: 3)),
    ])
  func faults(text: String, fault: Numeral.Fault) {
    #expect(NumeralTests.scan(text).fault == fault)
  }

  @Test("12,34,567 is wrong at its first comma that is out of place")
  func firstFault() {
    #expect(NumeralTests.scan("1,2,3,4").fault == .grouping(at: 3))
    #expect(NumeralTests.scan("1234,5,6").fault == .grouping(at: 4))
  }

  @Test(
    "in a call, a comma between digits is a question and not an answer",
    arguments: [("1,234", 1), ("1,2", 1), ("12,345.6", 2), ("1.5,2", 3), ("1,234,567", 1)])
  func ambiguousInCall(text: String, place: Int) {
    #expect(NumeralTests.scan(text, inCall: true).fault == .ambiguousComma(at: place))
  }

  @Test(
    "in a call, a full-width comma separates, and so does a comma before a blank",
    arguments: [
      ("1，234", "1", 1), ("１，２３４", "1", 3), ("1, 234", "1", 1), ("1.5，2", "1.5", 3),
      ("1,", "1", 1), ("234)", "234", 3),
    ])
  func separatesInCall(text: String, expected: String, end: Int) {
    let numeral = NumeralTests.scan(text, inCall: true)
    #expect(numeral.number == Number(expected))
    #expect(numeral.end == end)
    #expect(numeral.fault == nil)
  }

  @Test("full-width points are a range too")
  func fullWidthRange() {
    let numeral = NumeralTests.scan("５００．．５０００")
    #expect(numeral.fault == nil)
    #expect(numeral.end == 9)
  }

  @Test("every random writing of a number is that number", arguments: Seed.all)
  func randomWritings(seed: Seed) {
    var random = seed.generator
    for _ in 0..<4000 {
      let (text, number, decimals) = NumeralTests.writing(&random)
      let bytes = ContiguousArray(text.utf8)
      let numeral = Numeral.scan(bytes, from: 0, inCall: false)
      guard numeral.number == number, numeral.decimals == decimals, numeral.end == bytes.count,
        numeral.fault == nil
      else {
        Issue.record("\(text)")
        return
      }
    }
  }

  private static func writing(
    _ random: inout SplitMix64
  ) -> (text: String, number: Number, decimals: Int) {
    let decimals = random.chance(1, of: 3) ? 0 : random.below(25)
    var digits = (0..<(decimals + 1 + random.below(25))).map { _ in random.below(10) }
    let whole = digits.count - decimals
    let isGrouped = random.chance(1, of: 2)
    if isGrouped, whole > 3 { digits[0] = 1 + random.below(9) }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place == whole { text += random.one(of: [".", "．"]) }
      if isGrouped, place > 0, place < whole, (whole - place) % 3 == 0 {
        text += random.one(of: [",", "，"])
      }
      text += random.one(of: ["\(digit)", String(Array("０１２３４５６７８９")[digit])])
    }
    let number = digits.reduce(Number.zero) { $0 * Number(10) + Number($1) }
    return (text, number.scaled(byPowerOfTen: -decimals), decimals)
  }

  @Test("bytes at random never crash it, and its end and its fault are inside", arguments: Seed.all)
  func randomBytes(seed: Seed) {
    var random = seed.generator
    let pieces = ["0", "5", "9", ".", ",", "．", "，", "１", " ", "村", "\u{EF}", "-"].map {
      Array($0.utf8)
    }
    for _ in 0..<4000 {
      var bytes: ContiguousArray<UInt8> = []
      for _ in 0..<(1 + random.below(14)) {
        if random.chance(1, of: 6) {
          bytes.append(random.one(of: [0xEF, 0xBC, 0x8C, 0x8E, 0x90, 0xFF, 0x00, 0xE6]))
        } else {
          bytes += random.one(of: pieces)
        }
      }
      for start in bytes.indices {
        let numeral = Numeral.scan(bytes, from: start, inCall: random.chance(1, of: 2))
        guard numeral.end >= start, numeral.end <= bytes.count, numeral.number.sign >= 0,
          numeral.fault?.place.isIn(start..<numeral.end) ?? true
        else {
          Issue.record("\(bytes) from \(start): \(numeral)")
          return
        }
      }
    }
  }

  @Test("a numeral of 100,000 digits is read")
  func long() {
    let text = String(repeating: "7", count: 100_000) + "." + String(repeating: "3", count: 100_000)
    let numeral = NumeralTests.scan(text)
    #expect(numeral.end == 200_001)
    #expect(numeral.decimals == 100_000)
    #expect(numeral.number.description == text)
  }
}

extension Numeral.Fault {
  fileprivate var place: Int {
    switch self {
    case .grouping(let place), .secondPoint(let place), .ambiguousComma(let place),
      .noDigitsAfterPoint(let place):
      place
    }
  }
}

extension Int {
  fileprivate func isIn(_ range: Range<Int>) -> Bool { range.contains(self) }
}
