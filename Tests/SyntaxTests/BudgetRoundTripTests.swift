import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Syntax

/// A budget that is printed is read again as the same budget.
@Suite struct BudgetRoundTripTests {
  /// The canonical form of a file, after expecting that it declares the same.
  @discardableResult
  private func expectRoundTrip(
    _ file: String, at place: SourceLocation = #_sourceLocation
  ) -> String? {
    let first = BudgetReader.read(file)
    guard first.diagnostics.isEmpty else {
      Issue.record("\(told(first))\n\(file)", sourceLocation: place)
      return nil
    }
    let printed = BudgetPrinter.text(of: first)
    let second = BudgetReader.read(printed)
    guard second.diagnostics.isEmpty else {
      Issue.record("\(told(second))\n\(file)\n\(printed)", sourceLocation: place)
      return nil
    }
    let (before, after) = (BudgetShape(first), BudgetShape(second))
    guard before == after, BudgetPrinter.text(of: second) == printed else {
      let different = zip(before.lines, after.lines).first { $0 != $1 }
      Issue.record(
        "\(different.map { "\($0)\n\($1)" } ?? "")\n\(file)\n\(printed)", sourceLocation: place)
      return nil
    }
    return printed
  }

  private func told(_ text: BudgetText) -> String {
    text.diagnostics.map { "\($0.problem) “\(text.text($0.range))”" }.joined(separator: "\n")
  }

  @Test("random budgets over the whole grammar", arguments: Seed.all)
  func random(seed: Seed) {
    var writer = RandomBudgetFile(seed.generator)
    for _ in 0..<400 {
      guard expectRoundTrip(writer.text()) != nil else { return }
    }
  }

  /// `HESUAN_RECORD=1` writes the canonical form into the file instead.
  @Test("the budgets in the program are in canonical form", arguments: BudgetFile.builtIn)
  func builtIn(name: String) throws {
    let file = try BudgetFile.text(of: name)
    let printed = try #require(expectRoundTrip(file))
    if ProcessInfo.processInfo.environment["HESUAN_RECORD"] != nil {
      try BudgetFile.write(printed, to: name)
    } else if printed != file {
      let lines = zip(file.split(separator: "\n"), printed.split(separator: "\n"))
      let different = lines.first { $0 != $1 }
      Issue.record("\(name): \(different.map { "\($0)\n\($1)" } ?? "another length")")
    }
  }

  @Test("what was not indented is printed the same twice")
  func notIndented() {
    expectRoundTrip(
      "budget x\ntable t\ncolumns name a\n# note\n| b |\n# note\na = 1\nstated 2\nb = 3")
  }

  @Test("digits stay as they are typed")
  func digits() throws {
    let file = """
      budget x
      a = 20,915 元 @1
        stated 30.00% @2
        stated ≈ ５．７８ 万元/村 @3
        stated 500.00..1,500 元 @4
        stated 100至300 人 @5
        stated 007 @6

      """
    #expect(expectRoundTrip(file) == file)
  }

  @Test("the words of documents are read as their signs, and 余 is kept with its digits")
  func documentWords() {
    #expect(
      expectRoundTrip("budget x\na = 1\n  stated 不低于500人 @1\n  stated 约3万元\n  stated 200余人 @7")
        == "budget x\na = 1\n  stated ≥ 500人 @1\n  stated ≈ 3万元\n  stated ≈ 200余人 @7\n")
  }

  @Test("keywords are all of the language the file begins with")
  func language() {
    let english = """
      budget x

      project office 办公
        code 1304
        total 合计 = 5 元 @3
          stated 6 元 @4

      table t 表一
        columns name 名称 | 万元 金额
        | 甲 | 1 | @9

      """
    let chinese = """
      预算 x

      项目 office 办公
        编码 1304
        total 合计 = 5 元 @3
          公布 6 元 @4

      表 t 表一
        列 名 名称 | 万元 金额
        | 甲 | 1 | @9

      """
    let mixed = chinese.replacing("预算", with: "budget").replacing("  列 名", with: "列 name")
    #expect(expectRoundTrip(english) == english)
    #expect(expectRoundTrip(chinese) == chinese)
    #expect(expectRoundTrip(mixed) == english)
    let shapes = [english, chinese].map { BudgetShape(BudgetReader.read($0)) }
    #expect(shapes[0] == shapes[1])
  }

  @Test("cells stand below each other, amounts to the right")
  func cells() {
    let typed = """
      budget x
      table t
       columns name 名称|万元 金额
       | 一、公共服务|1.5| @9
      |乙  |  -20,915|
       ||「—」| @12
      """
    let printed = """
      budget x

      table t
        columns name 名称 | 万元 金额
        | 一、公共服务 |     1.5 | @9
        | 乙           | -20,915 |
        |              | 「—」   | @12

      """
    #expect(expectRoundTrip(typed) == printed)
  }

  @Test("a title stands in 「」 only if it must")
  func titles() {
    #expect(
      expectRoundTrip("budget x 「甲」\na 「村数」 = 1\nb 「1000人以下」 = 2\nc 「如果」 = 3")
        == "budget x 甲\na 村数 = 1\nb 「1000人以下」 = 2\nc 「如果」 = 3\n")
  }
}

/// The budget files in Sources/BuiltIn.
enum BudgetFile {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/BuiltIn/Budgets").standardizedFileURL

  static let builtIn: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".budget") }.sorted() ?? []

  static func text(of name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}

extension BudgetReader {
  static func read(_ file: String) -> BudgetText { read(ContiguousArray(file.utf8)) }
}
