import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Syntax

/// Whatever is typed, nothing crashes and every place told lies inside the text.
@Suite struct HostileTextTests {
  private static func isSound(_ bytes: ContiguousArray<UInt8>) -> Bool {
    var parsed = Parsed()
    Parser.parse(bytes, units: .standard, into: &parsed)
    let isInside = { (range: SourceRange) in
      range.start >= 0 && range.start <= range.end && range.end <= bytes.count
    }
    guard let diagnostic = parsed.diagnostic else {
      return parsed.tree.nodes.allSatisfy { isInside($0.range) } && isPrintable(parsed)
    }
    return isInside(diagnostic.range) && diagnostic.labels.allSatisfy { isInside($0.range) }
  }

  /// Whether what was read without a problem is read without one when it is printed.
  private static func isPrintable(_ parsed: Parsed) -> Bool {
    guard !parsed.tree.nodes.isEmpty else { return true }
    let printed = Printer.text(of: parsed.tree)
    let again = Parser.parse("结果 = " + printed)
    return again.diagnostic == nil && Printer.text(of: again.tree) == printed
  }

  private func everyText(
    _ count: Int, _ text: () -> ContiguousArray<UInt8>, at place: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<count {
      let bytes = text()
      guard HostileTextTests.isSound(bytes) else {
        let shown = String(decoding: bytes, as: UTF8.self)
        Issue.record("\(shown.debugDescription) \(Array(bytes))", sourceLocation: place)
        return
      }
    }
  }

  @Test("bytes at random", arguments: Seed.all)
  func randomBytes(seed: Seed) {
    var random = seed.generator
    everyText(3000) {
      ContiguousArray((0..<random.below(24)).map { _ in UInt8(random.below(256)) })
    }
  }

  @Test("pieces of the language at random", arguments: Seed.all)
  func randomPieces(seed: Seed) {
    var random = seed.generator
    let pieces = [
      "1", "5.78", "元", "万", "村", "万元/村", "x", "「", "」", "a.", ".", "..", ",", "，", "(", ")", "+",
      "-", "×", "/", "·", "^", "%", "‰", "¥", "=", "=?", "约", "<", "≤", "if", "then", "else", "in",
      "如果",
      " ", "\n", "#", "max(", "abs", "unit ", "\u{3000}", "．", "１", "—", "\u{E3}", "\0", "\u{1B}",
      "ans",
    ].map { Array($0.utf8) }
    everyText(4000) {
      ContiguousArray((0..<random.below(14)).flatMap { _ in random.one(of: pieces) })
    }
  }

  @Test("right lines with a wrong byte", arguments: Seed.all)
  func mutated(seed: Seed) {
    var random = seed.generator
    var writer = RandomStatement(random)
    everyText(2500) {
      var bytes = ContiguousArray(writer.expression(depth: 2).utf8)
      for _ in 0...random.below(3) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[random.below(bytes.count)], at: place)
        case 2: bytes[place] = UInt8(random.below(256))
        default: bytes.swapAt(place, random.below(bytes.count))
        }
      }
      return bytes
    }
  }

  @Test("right lines cut off anywhere", arguments: Seed.all)
  func cutOff(seed: Seed) {
    var writer = RandomStatement(seed.generator)
    for _ in 0..<60 {
      let bytes = ContiguousArray(writer.expression(depth: 2).utf8)
      for end in bytes.indices {
        guard HostileTextTests.isSound(ContiguousArray(bytes[..<end])) else {
          Issue.record("\(String(decoding: bytes[..<end], as: UTF8.self).debugDescription)")
          return
        }
      }
    }
  }

  @Test("memory used again holds nothing of the line before")
  func reused() {
    var parsed = Parsed()
    for text in ["max(1, 2) in 元", "村数 =? 5 元", "(2 +", "x", "unit 盒", "", "5"] {
      Parser.parse(ContiguousArray(text.utf8), units: .standard, into: &parsed)
      let fresh = Parser.parse(text)
      #expect(TreeShape(parsed.tree) == TreeShape(fresh.tree))
      #expect(parsed.diagnostic == fresh.diagnostic)
      #expect(parsed.isUnfinished == fresh.isUnfinished)
    }
  }
}

@Suite struct SyntaxLimitTests {
  @Test(
    "ten thousand open parentheses, signs or conditions are told, not tried",
    arguments: [
      "(", "-", "2^", "if ", "max(", "（", "1 + (", "+", "- (",
    ])
  func deep(piece: String) {
    let parsed = Parser.parse(String(repeating: piece, count: 10_000))
    #expect(parsed.diagnostic?.problem == .tooDeep(limit: Parser.deepest))
  }

  @Test("a sum of a hundred thousand terms is read")
  func long() {
    let parsed = Parser.parse(String(repeating: "1 + ", count: 100_000) + "1")
    #expect(parsed.diagnostic == nil)
    #expect(parsed.tree.nodes.count == 200_001)
  }

  @Test("a numeral of a hundred thousand digits is read")
  func digits() {
    let digits = String(repeating: "9", count: 100_000)
    let parsed = Parser.parse(digits + " 元")
    #expect(parsed.diagnostic == nil)
    #expect(parsed.tree.literals.first?.digits.description == digits)
  }

  @Test("a name of a hundred thousand letters is read")
  func name() {
    let name = String(repeating: "村", count: 100_000)
    #expect(Parser.parse(name).tree.names.first == name)
    #expect(Parser.parse("「" + name).diagnostic?.problem == .unclosedQuote)
  }

  @Test("a call of ten thousand numbers is read")
  func arguments() {
    let list = String(repeating: "1, ", count: 9_999) + "1"
    #expect(Parser.parse("max(\(list))").diagnostic == nil)
  }
}
