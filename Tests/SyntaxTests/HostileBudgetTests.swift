import Diagnostics
import TestSupport
import Testing

@testable import Syntax

/// Whatever a budget file holds, nothing crashes and every place told lies inside it.
@Suite struct HostileBudgetTests {
  private static func isSound(_ bytes: ContiguousArray<UInt8>) -> Bool {
    let text = BudgetReader.read(bytes)
    let isInside = { (range: SourceRange) in
      range.start >= 0 && range.start <= range.end && range.end <= bytes.count
    }
    guard text.diagnostics.isEmpty else {
      return text.diagnostics.allSatisfy { diagnostic in
        isInside(diagnostic.range) && diagnostic.labels.allSatisfy { isInside($0.range) }
      }
    }
    let printed = BudgetPrinter.text(of: text)
    let again = BudgetReader.read(printed)
    return again.diagnostics.isEmpty && BudgetShape(again) == BudgetShape(text)
      && BudgetPrinter.text(of: again) == printed
  }

  private func expectSound(
    _ bytes: ContiguousArray<UInt8>, at place: SourceLocation = #_sourceLocation
  ) -> Bool {
    if HostileBudgetTests.isSound(bytes) { return true }
    let shown = String(decoding: bytes.suffix(2000), as: UTF8.self)
    Issue.record("\(bytes.count) bytes, ending \(shown.debugDescription)", sourceLocation: place)
    return false
  }

  /// A change of one to three bytes.
  private static func mutate(_ bytes: inout ContiguousArray<UInt8>, _ random: inout SplitMix64) {
    for _ in 0...random.below(3) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[random.below(bytes.count)], at: place)
      case 2: bytes[place] = UInt8(random.below(256))
      case 3: bytes[place] = random.one(of: Array(" \n\t@|「」=?≥#.-".utf8))
      default: bytes.swapAt(place, random.below(bytes.count))
      }
    }
  }

  @Test("a real file cut off at any byte")
  func everyPrefix() throws {
    let name = try #require(BudgetFile.builtIn.first { $0.hasPrefix("shifeng") })
    let lines = try BudgetFile.text(of: name).split(
      separator: "\n", omittingEmptySubsequences: false)
    // What a line means depends on those of its block alone, so that the blocks are cut off.
    let blocks = lines.split { $0.isEmpty }.map { $0.joined(separator: "\n") }
    for block in blocks {
      let bytes = ContiguousArray("预算 x\n  版式 逐格\n\(block)\n".utf8)
      for end in bytes.indices where end < 2000 {
        guard expectSound(ContiguousArray(bytes[..<end])) else { return }
      }
    }
  }

  @Test("real files cut off anywhere", arguments: Seed.all)
  func cutOff(seed: Seed) throws {
    var random = seed.generator
    for name in BudgetFile.builtIn {
      let bytes = ContiguousArray(try BudgetFile.text(of: name).utf8)
      for _ in 0..<4 {
        guard expectSound(ContiguousArray(bytes[..<random.below(bytes.count)])) else { return }
      }
    }
  }

  @Test("right files with wrong bytes", arguments: Seed.all)
  func mutated(seed: Seed) {
    var random = seed.generator
    var writer = RandomBudgetFile(random)
    for _ in 0..<1500 {
      var bytes = ContiguousArray(writer.text().utf8)
      HostileBudgetTests.mutate(&bytes, &random)
      guard expectSound(bytes) else { return }
    }
  }

  @Test("bytes at random", arguments: Seed.all)
  func randomBytes(seed: Seed) {
    var random = seed.generator
    for _ in 0..<2000 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
      guard expectSound(ContiguousArray(bytes)) else { return }
    }
  }

  @Test("pieces of the language at random", arguments: Seed.all)
  func randomPieces(seed: Seed) {
    var random = seed.generator
    let pieces = [
      "budget x\n", "预算 ", "year ", "2023", "单位 ", "section ", "project ", "part a ", "code ",
      "公布 ",
      "table t\n", "列 ", "columns name a | 元 b\n", "空表", "| ", "|", "@", "@5", " ", "  ", "\n",
      "\n  ",
      "a ", "村数", " = ", "?", "≥", "5", "5 元", "..", "「", "」", "#", "(", ")", "+", "if ", "with ",
      "\u{3000}", "\t", "\r", "\0", "=?", "layout ", "cells", "-",
    ].map { Array($0.utf8) }
    for _ in 0..<4000 {
      let bytes = (0..<random.below(20)).flatMap { _ in random.one(of: pieces) }
      guard expectSound(ContiguousArray("budget x\n".utf8) + bytes) else { return }
    }
  }
}

@Suite struct BudgetLimitTests {
  private static func repeated(_ piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test(
    "a long line is read or refused, whatever it repeats",
    arguments: ["a", "村", "(", "+ 1 ", "@5 ", "| ", "「", "」", "# ", "\u{3000}", "= ", "9", "「a」"])
  func longLine(piece: String) {
    let line = BudgetLimitTests.repeated(piece, 300_000)
    for begin in ["", "a = ", "a = 1 元 @3 ", "project a ", "table t\ncolumns 元 a\n| ", "#"] {
      let text = BudgetReader.read("budget x\n" + begin + line + "\nlast = 1 元")
      let last = text.figures.last.map { text.text($0.name) }
      #expect(last == "last", "\(begin)")
    }
  }

  @Test("a line of ten megabytes is read")
  func tenMegabytes() {
    let text = BudgetReader.read("budget x\n# " + BudgetLimitTests.repeated("说明", 10_000_000))
    #expect(text.diagnostics.isEmpty)
    #expect(text.notes.first.map { $0.end - $0.start > 9_000_000 } ?? false)
    let cell = BudgetLimitTests.repeated("村", 10_000_000)
    let table = BudgetReader.read("budget x\ntable t\ncolumns name a | 元 b\n| \(cell) | 5 |")
    #expect(table.diagnostics.isEmpty)
    #expect(table.rows.count == 1)
  }

  @Test("twenty thousand lines that are wrong are all told")
  func manyProblems() {
    for line in ["a = 5 塔\n", "year 23\n", "| 1 |\n", "村数 = 5\n", "project a b c\n"] {
      let text = BudgetReader.read("budget x\n" + String(repeating: line, count: 20_000))
      #expect(text.diagnostics.count >= (line.hasPrefix("|") ? 1 : 20_000))
    }
  }
}
