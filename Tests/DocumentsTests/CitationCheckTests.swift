import Testing

@testable import Documents

/// What a budget cites has to stand there, digit for digit.
@Suite struct CitationCheckTests {
  private func reasons(_ lines: String, in text: String) -> [CitationCheck.Reason] {
    CitationCheck.faults(of: budget(lines), in: document(text)).map(\.reason)
  }

  @Test(
    "figures that stand where they are cited",
    arguments: [
      ("a = 180 村 @1", "全区180个村"), ("a = 5.78 万元/村 @1", "每村５．７８万元"), ("a = 20,915 元 @1", "共20915元"),
      ("a = 20915 元 @1", "共20,915元"), ("a = 30.00 万元 @2", "30\n30.00"), ("a = 40% @1", "占40%"),
      ("a = 500..5000 元 @1", "500——5000元"), ("a ≥ 500 人 @1 @2", "≥500\n500人"),
      ("a = 5 个 @1 「五个」", "五个组织"), ("a = 156 站点 @1 「1156个」", "目标内容1156个站点"),
      ("a = 1 次 @1 「一次性」", "一次性发放"), ("a = 12 天 @1 「十二天」", "共十二天"), ("a ≥ 2 @1 「1：2」", "按１：２的比例"),
      ("a = 0 元 @1 「，0万元」", "本年，0万元"), ("a = ? 人", ""), ("a = 1 + 1", ""),
    ])
  func standing(figure: String, text: String) { #expect(reasons(figure, in: text) == []) }

  @Test(
    "figures that do not",
    arguments: [
      ("a = 180 村 @2", "全区180个村\n概况", .missing(digits: "180")),
      ("a = 180 村 @1 @2", "全区180个村\n概况", .missing(digits: "180")),
      ("a = 181 村 @1", "全区180个村", .missing(digits: "181")),
      ("a = 7 村 @1", "概况", .missing(digits: "7")),
      ("a = 30 万元 @1", "30.00", .missing(digits: "30")),
      ("a = 30.00 万元 @1", "30", .missing(digits: "30.00")),
      ("a = 30.0 万元 @1", "30.00", .missing(digits: "30.0")),
      ("a = 105 村 @1", "1105个村", .missing(digits: "105")),
      ("a = 5 万元 @1", "5.78万元", .missing(digits: "5")),
      ("a = 78 万元 @1", "5.78万元", .missing(digits: "78")),
      ("a = 915 元 @1", "20,915元", .missing(digits: "915")),
      ("a = 500..5001 元 @1", "500——5000元", .missing(digits: "5001")),
      ("a = 501..5000 元 @1", "500——5000元", .missing(digits: "501")),
      ("a = 180 村 @3", "180\n180", .noSuchLine),
      ("a = 5 个 @1 「五个」", "十五个组织", .quoteMissing),
      ("a = 5 个 @1 「五个」", "六个组织", .quoteMissing),
      ("a = 5 个 @1 「5个」", "15个组织", .quoteMissing),
      ("a = 6 个 @1 「五个」", "五个组织", .quoteDenotesOther(digits: "6")),
      ("a = 15 个 @1 「五个」", "五个组织", .quoteDenotesOther(digits: "15")),
      ("a = 157 个 @1 「1156个」", "1156个", .quoteDenotesOther(digits: "157")),
      ("a = 6 个 @1 「1156个」", "1156个", .quoteDenotesOther(digits: "6")),
      ("a = 56 个 @1 「156.5个」", "156.5个", .quoteDenotesOther(digits: "56")),
      ("a = 2..3 天 @1 「两天」", "两天", .quoteDenotesOther(digits: "3")),
    ] as [(String, String, CitationCheck.Reason)])
  func missing(figure: String, text: String, expected: CitationCheck.Reason) {
    #expect(reasons(figure, in: text) == [expected])
  }

  @Test("headings need a line, and no more")
  func headings() {
    let lines = "project a @1\n  b = 1 + 1\ntable t @2\n  columns name 项 | 元 额\n  empty @3\n"
    #expect(reasons(lines, in: "一\n二\n三") == [])
    #expect(reasons(lines, in: "一\n二") == [.noSuchLine])
    #expect(reasons(lines, in: "一") == [.noSuchLine, .noSuchLine])
  }

  private static let table = """
    layout cells
    table t @1
      columns no 号 | name 项目 | 元 额 | 元 余
      | 1 | 合计 | 20.50 | | @2

    """
  private static let text = "表\n\t1\n\t合  计\n\t20.50\n\t\n\t合计\n\t20.5"

  @Test("cells stand on lines of their own")
  func cells() { #expect(reasons(Self.table, in: Self.text) == []) }

  @Test(
    "a cell that is not there",
    arguments: [
      ("20.50", "20.5", [.missing(digits: "20.5")]), ("合计", "小计", [.otherText]),
      ("| 1 |", "| 2 |", [.otherText]),
      ("| @2", "| @3", [.otherText, .otherText, .missing(digits: "20.50"), .otherText]),
      ("20.50 | |", "20.50 | 3 |", [.missing(digits: "3")]),
      ("20.50", "20.50 @7", [.missing(digits: "20.50")]),
      ("| | @2", "| 「—」 | @2", [.otherText]), ("| | @2", "| @9 | @2", [.noSuchLine]),
    ] as [(String, String, [CitationCheck.Reason])])
  func changedCells(old: String, new: String, expected: [CitationCheck.Reason]) {
    #expect(reasons(Self.table.replacing(old, with: new), in: Self.text) == expected)
  }

  @Test("cells of a row stand together where rows are lines")
  func rows() {
    let table = Self.table.replacing("layout cells", with: "layout rows")
    #expect(reasons(table, in: "表\n1 合计 20.50") == [])
    #expect(reasons(table, in: "表\n1 小计 20.5") == [.otherText, .missing(digits: "20.50")])
  }
}
