import Diagnostics
import Testing

@testable import Workbench

/// A table lines up whatever its characters' width, fits its page, and loses nothing.
struct GridTests {
  private static let grid = {
    var grid = Grid([.init("名称"), .init("公式"), .init("值", isNumber: true)])
    for row in [
      ["村数", "", "180 村"], ["经费合计", "小村经费 + 中村经费 + 大村经费", "86.5 万元"],
      ["total", "a", "1040.4 万元"],
    ] { grid.add(row.map { Grid.Cell($0) }) }
    return grid
  }()

  private func lines(width: Int) -> [String] {
    var page = Markup()
    Self.grid.write(width: width, into: &page)
    return page.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  @Test(arguments: [200, 80, 60, 50, 44]) func noLineIsWiderThanThePage(width: Int) {
    for line in lines(width: width) { #expect(Visible.width(of: line) <= width, "\(line)") }
  }

  @Test(arguments: [200, 80, 60, 50, 44, 30, 10, 1]) func nothingIsLost(width: Int) {
    let shown = lines(width: width).joined().filter { $0 != " " }
    for row in Self.grid.rows {
      for piece in row.flatMap({ $0.text.split(separator: " ") }) where width > 20 {
        #expect(shown.contains(piece), "\(piece) at \(width)")
      }
      #expect(shown.contains(row[2].text.filter { $0 != " " }), "\(row[2].text) at \(width)")
    }
  }

  @Test(arguments: [
    ("stewards.block_rate", 16, ["stewards.", "block_rate"]),
    ("pension_insurance_basic", 20, ["pension_insurance_", "basic"]),
    ("公务员初任培训.合计（万元）", 24, ["公务员初任培训.合计", "（万元）"]),
    ("5.78 万元/村 3 村", 12, ["5.78 万元/村", "3 村"]), ("abcdefgh", 4, ["abcd", "efgh"]),
    ("（村）", 2, ["（", "村", "）"]),
  ]) func aNameIsBrokenBetweenItsParts(text: String, width: Int, lines: [String]) {
    #expect(Grid.lines(of: text, width: width) == lines)
  }

  @Test func numbersEndBelowEachOther() {
    let ends = lines(width: 80).dropFirst().filter { !$0.isEmpty }.map { Visible.width(of: $0) }
    #expect(Set(ends).count == 1)
  }

  @Test func textIsBrokenBehindABlank() {
    #expect(Grid.lines(of: "a + bc + def", width: 6) == ["a + bc", "+ def"])
    #expect(Grid.lines(of: "村级办公经费", width: 5) == ["村级", "办公", "经费"])
    #expect(Grid.lines(of: "村", width: 1) == ["村"])
    #expect(Grid.lines(of: "", width: 5) == [""])
  }

  @Test func whatAFileHoldsDoesNotMoveTheCursor() {
    #expect(Grid.Cell("\u{1B}[2J").text == "\\u{1B}[2J")
  }
}
