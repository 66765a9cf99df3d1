import Testing

@testable import Auditing

/// A table that is declared empty.
@Suite struct DeclaredEmptyTests {
  private static func table(_ rows: String) throws -> TableDesk {
    try TableDesk("table t\n  columns name 名称 | 万元 合计 | 万元 基本支出\n  empty @3\n  \(rows)")
  }

  @Test("amounts in it are one finding, with all their cells")
  func amounts() throws {
    let desk = try DeclaredEmptyTests.table("| 甲 |  | 5 |\n  | 乙 | 0 | 7 |")
    #expect(desk.found(.declaredEmpty) == ["t.r1.C"])
    #expect(desk.checks[0].others.map { desk.name($0) } == ["t.r2.C"])
  }

  @Test("nothing, blanks and a printed 0 are right")
  func nothing() throws {
    #expect(try DeclaredEmptyTests.table("").verdicts(.declaredEmpty) == [])
    #expect(try DeclaredEmptyTests.table("| 合计 |  |  |").verdicts(.declaredEmpty) == [])
    #expect(try DeclaredEmptyTests.table("| 甲 | 0.00 |  |").found(.declaredEmpty) == [])
  }
}
