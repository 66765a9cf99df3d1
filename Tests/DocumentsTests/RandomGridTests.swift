import TestSupport
import Testing

@testable import Documents

/// Grids at random, of words that tables have: whatever is read of them keeps its shape.
@Suite struct RandomGridTests {
  @Test("nothing breaks, and no cell comes from nowhere", arguments: Seed.all)
  func shapes(seed: Seed) {
    var random = seed.generator
    for _ in 0..<400 {
      let pieces = (0..<random.below(5) + 1).map { _ in RandomGridTests.piece(&random) }
      let printed = Set(pieces.flatMap(\.cells))
      for table in ReadTable.all(in: pieces) { expectShape(table, printed) }
      for project in ReadProject.all(in: pieces) {
        #expect(project.amounts.allSatisfy { CellForm($0.printed).isNumeral })
      }
    }
  }

  private func expectShape(_ table: ReadTable, _ printed: Set<String>) {
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    for row in table.rows {
      for (cell, column) in zip(row, table.columns) where column.role.isAmount {
        if cell.text == ReadTable.unknown, cell.line == 0 { continue }
        #expect(cell.text.isEmpty || CellForm(cell.text).isNumeral)
        #expect(cell.text.isEmpty || printed.contains("\(cell.line) \(cell.text)"))
      }
    }
  }

  @Test("a large table is read whole")
  func large() {
    let head = "科目编码|科目名称|合计|基本支出|项目支出"
    let rows = (0..<20_000).map { "2010301|行政运行|\($0).00|\($0).00|" }
    let read = tables("支出总表\n" + head + "\n" + rows.joined(separator: "\n"))
    #expect(read.map(\.rows.count) == [20_000])
  }

  @Test("any lines are some document", arguments: Seed.all)
  func lines(seed: Seed) {
    var random = seed.generator
    for _ in 0..<400 {
      let text = (0..<random.below(60)).map { _ in
        random.one(of: ["\t", "\n", " ", "\t\n", "\n\n"]) + random.one(of: words)
      }.joined()
      let pieces = Publication(grids: document(text)).pieces
      #expect(ReadTable.all(in: pieces).allSatisfy { $0.line > 0 })
    }
  }

  private static func piece(_ random: inout SplitMix64) -> Publication.Piece {
    if random.chance(1, of: 4) {
      return .paragraph(Passage(random.one(of: words).utf8, line: random.below(1000) + 1))
    }
    let width = random.below(8) + 1
    var line = random.below(1000)
    let rows = (0..<random.below(12)).map { _ in
      let count = random.chance(3, of: 4) ? width : random.below(10)
      return (0..<count).map { _ in
        line += 1
        return Grid.Cell(random.one(of: words), line: line)
      }
    }
    return .table(Grid(rows: rows))
  }
}

private let words = [
  "", "", "", "合计", "小计", "序号", "科目编码", "科目名称", "项目", "预算数", "金额（万元）", "类", "款", "项", "收入", "支出",
  "201", "20101", "2010101", "01", "1", "2", "3", "10.00", "1,234.50", "-5", "25%", "—", "单位：万元",
  "2024年部门收入总表",
  "项目名称", "项目编码", "三级指标", "二级指标", "指标值", "3月底", "6月底", "注：本表无数据", "一、一般公共服务支出", "人员经费合计", "公开01表",
  "本部门没有政府性基金预算支出。", "财政拨款", "1、工作绩效目标表", "资金总额", "[201]一般公共服务支出", "栏次", "3=1+2",
]

extension Publication.Piece {
  /// Each cell with its line.
  fileprivate var cells: [String] {
    guard case .table(let grid) = self else { return [] }
    return grid.rows.joined().map { "\($0.line) \($0.text)" }
  }
}
