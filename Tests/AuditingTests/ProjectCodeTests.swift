import Budgets
import Syntax
import Testing

@testable import Auditing

/// The codes of projects.
@Suite struct ProjectCodeTests {
  /// Three codes of published projects.
  private static let codes = [
    "13020922P00060310001G", "13020922P000604100016", "13043425P00000110076T",
  ]

  private static func desk(_ codes: [String]) throws -> TableDesk {
    try TableDesk(
      codes.enumerated().map { place, code in
        "project p\(place)\n  code \(code)\n  total = 5 万元\n"
      }.joined(separator: "\n"))
  }

  @Test("all codes of the budgets that have any follow the rule, and no other weight or order does")
  func rule() throws {
    var codes: [String] = []
    for name in BuiltInBudget.names {
      let text = BudgetReader.read(BuiltInBudget.bytes(of: name)!)
      codes += text.groups.compactMap { $0.code.map { text.text($0) } }
    }
    #expect(codes.count == 53)
    for code in codes { #expect(CheckCharacter.expected(of: code) == code.last, "\(code)") }
    let turned = codes.filter {
      CheckCharacter.expected(of: String($0.dropLast().reversed()) + $0.suffix(1)) == $0.last
    }
    #expect(turned.count < 10)
  }

  @Test("a changed character of one code is found; of two the rule is not known")
  func changed() throws {
    #expect(try ProjectCodeTests.desk(ProjectCodeTests.codes).found(.projectCode) == [])
    var codes = ProjectCodeTests.codes
    codes[1] = "13020922P000604100017"
    let desk = try ProjectCodeTests.desk(codes)
    #expect(desk.found(.projectCode) == ["p1.total"])
    let check = desk.checks.first { $0.verdict == .mismatch }
    #expect(check?.code?.question == .ends(with: "6"))
    codes[2] = "13043425P00000110076U"
    #expect(try ProjectCodeTests.desk(codes).found(.projectCode) == [])
  }

  @Test("any single character that is changed is found")
  func single() {
    let code = Array(ProjectCodeTests.codes[0])
    for place in code.indices {
      for character in "0123456789ABCDEFGHJKLMNPQRTUWXY" where character != code[place] {
        var changed = code
        changed[place] = character
        #expect(CheckCharacter.expected(of: String(changed)) != changed.last)
      }
    }
  }

  @Test("a code that two projects have is one conflict")
  func twice() throws {
    let codes = ProjectCodeTests.codes + [ProjectCodeTests.codes[0]]
    let desk = try ProjectCodeTests.desk(codes)
    #expect(desk.found(.projectCode) == ["p0.total"])
    let check = desk.checks.first { $0.verdict == .conflict }
    #expect(check?.others.map { desk.name($0) } == ["p3.total"])
  }

  @Test("two codes show no rule, and other codes have none")
  func few() throws {
    let codes = Array(ProjectCodeTests.codes.prefix(2))
    #expect(try ProjectCodeTests.desk(codes).verdicts(.projectCode).count == 2)
    #expect(CheckCharacter.expected(of: "甲1") == nil)
  }
}
