import Testing

@testable import Documents

/// Documents of whole grids: a tab before each cell, a blank line behind each row.
@Suite struct GridTextTests {
  @Test("cells, rows and paragraphs, each with its line")
  func pieces() {
    let pieces = grids("收入总表\n\t项目\n\t金额\n\n\t合计\n\t\n\n\n注：无。\n")
    #expect(pieces == ["收入总表@1", "项目@2|金额@3", "合计@5|@6", "注:无。@9"])
  }

  @Test("a cell goes on on lines without a tab")
  func longCells() {
    #expect(grids("\t一\n\t1.做好\n2.做完\n\n\t二\n\t\n三\n") == ["一@1|1.做好2.做完@2", "二@5|三@7"])
  }

  @Test("a blank paragraph in a cell breaks no row")
  func brokenRows() {
    let text = "\t内容\n\t明细\n\t金额\n\n\t\n\t经费\n\n\t25\n\n\t\n\t合计\n\t25\n"
    #expect(grids(text) == ["内容@1|明细@2|金额@3", "@5|经费@6|25@8", "@10|合计@11|25@12"])
  }

  @Test("a cell may have paragraphs, where the row goes on behind them")
  func paragraphsInCells() {
    let text = "\t名\n\t说明\n\n\t甲\n\t1、工资。\n\n2、办公。\n\n\t乙\n\t无\n"
    #expect(grids(text) == ["名@1|说明@2", "甲@4|1、工资。2、办公。@5", "乙@9|无@10"])
  }

  @Test("a note, a title and what follows an amount are paragraphs")
  func paragraphsBelow() {
    #expect(grids("\t名\n\t说明\n注：无\n") == ["名@1|说明@2", "注:无@3"])
    #expect(grids("\t名\n\t说明\n附件2\n部门收入总表\n\n\t甲\n") == ["名@1|说明@2", "附件2@3", "部门收入总表@4", "甲@6"])
    #expect(grids("\t甲\n\t10\n\n说明\n\n\t乙\n") == ["甲@1|10@2", "说明@4", "乙@6"])
  }

  @Test("bookmarks are no text")
  func bookmarks() {
    #expect(grids("[bookmark: a]收入总表\n\t[bookmark: b] 0 \n") == ["收入总表@1", "0@2"])
  }

  private func grids(_ text: String) -> [String] {
    Publication(grids: document(text)).pieces.flatMap { piece in
      switch piece {
      case .paragraph(let passage): ["\(passage.text)@\(passage.line)"]
      case .table(let grid):
        grid.rows.map { $0.map { "\($0.text)@\($0.line)" }.joined(separator: "|") }
      }
    }
  }
}
