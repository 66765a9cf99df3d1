import Testing

/// In a window of 40 columns lines wrap and excerpts are cut, and every mark stays under its place.
struct NarrowWindowTests {
  @Test func aLongLineWrapsAndIsEditedAcrossTheRows() throws {
    let prompt = try Prompt(columns: 40)
    let line = "180 村 × 5.78 万元/村 + 200 元/人/月 × 20 人 × 12 月"
    prompt.terminal.type(line)
    // 38 columns of it beside the prompt, the rest below.
    try prompt.terminal.wait(for: "two rows") { terminal in
      terminal.rows.contains("> 180 村 × 5.78 万元/村 + 200 元/人/月 ×")
        && terminal.line == " 20 人 × 12 月"
    }
    prompt.terminal.press(.home)
    prompt.terminal.press(.delete)
    prompt.terminal.type("2")
    try prompt.terminal.wait(for: "the change") { terminal in
      terminal.rows.contains { $0.hasPrefix("> 280 村 × 5.78") } && terminal.cursor.column == 3
    }
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("1623.2 万元")
    try prompt.terminal.expectLine(">")
  }

  @Test func aWideLetterIsNotCutAtTheEdge() throws {
    let prompt = try Prompt(columns: 40)
    // The last column has room for half a letter.
    prompt.terminal.type("x" + String(repeating: "村", count: 19))
    try prompt.terminal.wait(for: "a second row") { $0.line == "村" && $0.cursor.column == 2 }
    prompt.terminal.press(.backspace)
    try prompt.terminal.wait(for: "one row") { terminal in
      terminal.rows.contains("> x" + String(repeating: "村", count: 18))
    }
    prompt.terminal.type(" = 3.5\r")
    try prompt.terminal.expect("= 3.5  new")
  }

  private static let long =
    "180 村 × 5.78 万元/村 + 200 元/人/月 × 20 人 × 12 月 + 3 万元 + 1.2.3 + 5 万元 × 2"

  @Test(arguments: [40, 60, 80, 200]) func anExcerptFitsAndItsCaretStandsUnderThePlace(columns: Int)
    throws
  {
    let prompt = try Prompt(columns: columns)
    prompt.terminal.type(Self.long + "\r")
    try prompt.terminal.expect("only one decimal point")
    try prompt.terminal.expectLine(">")
    let rows = prompt.terminal.rows
    let caret = try #require(rows.firstIndex { !$0.isEmpty && $0.allSatisfy { " ^".contains($0) } })
    let excerpt = TerminalColumns(rows[caret - 1])
    let place = try #require(rows[caret].firstIndex(of: "^"))
    let column = rows[caret].distance(from: rows[caret].startIndex, to: place)
    #expect(excerpt.text(from: column - 3).hasPrefix("1.2.3"), "\(rows)")
    #expect(rows[caret - 1].hasPrefix("  "))
  }

  @Test(arguments: [40, 80]) func bothSidesOfAConflictAreMarked(columns: Int) throws {
    let prompt = try Prompt(columns: columns)
    prompt.terminal.type("村数 = 180 村\r180 × 5.78 万元/村 + 100 万元\r")
    try prompt.terminal.expect("try: 180 村 × 5.78 万元/村 + 100 万元")
    try prompt.terminal.expectLine(">")
    let rows = prompt.terminal.rows
    let excerpt = try #require(rows.firstIndex(of: "  180 × 5.78 万元/村 + 100 万元"))
    #expect(rows[excerpt + 1] == "  ^^^^^^^^^^^^^^^^^^   ^^^^^^^^")
    #expect(rows[excerpt + 2] == "  元/村                元")
  }

  @Test func aResizedWindowIsDrawnAnew() throws {
    let prompt = try Prompt()
    prompt.terminal.type("180 村 × 5.78 万元/村 + 200 元/人/月 × 20 人")
    try prompt.terminal.expectLine("> 180 村 × 5.78 万元/村 + 200 元/人/月 × 20 人")
    prompt.terminal.resize(columns: 40)
    try prompt.terminal.wait(for: "two rows") { $0.line.hasSuffix("20 人") && $0.cursor.column < 20 }
    prompt.terminal.resize(columns: 100)
    prompt.terminal.type(" × 12 月")
    try prompt.terminal.wait(for: "one row") {
      $0.line == "> 180 村 × 5.78 万元/村 + 200 元/人/月 × 20 人 × 12 月"
    }
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("1045.2 万元")
    try prompt.terminal.expectLine(">")
  }

  @Test func anExcerptFitsTheWindowAsItIsNow() throws {
    let prompt = try Prompt(columns: 120)
    prompt.terminal.resize(columns: 40)
    prompt.terminal.type(Self.long + "\r")
    try prompt.terminal.expect("only one decimal point")
    try prompt.terminal.expectLine(">")
    let rows = prompt.terminal.rows
    #expect(rows.contains { $0.hasPrefix("  …") && $0.contains("1.2.3") }, "\(rows)")
  }

  @Test(arguments: [1, 2, 3, 10]) func aWindowThatIsMuchTooNarrowDoesNoHarm(columns: Int) throws {
    let prompt = try Prompt()
    prompt.terminal.resize(columns: columns)
    prompt.terminal.type("村数 = 180 村\r村数 + 1.2.3\r1/3\r")
    prompt.terminal.resize(columns: 80)
    prompt.terminal.type("\r1 + 41.25\r")
    try prompt.terminal.expect("42.25")
    #expect(prompt.terminal.isAlive)
  }
}

/// A row of a terminal by its columns, of which a wide letter takes two.
private struct TerminalColumns {
  private var cells: [String] = []

  init(_ row: String) {
    for scalar in row.unicodeScalars {
      cells.append(String(scalar))
      if TerminalScreen.width(scalar) == 2 { cells.append("") }
    }
  }

  func text(from column: Int) -> String { cells.dropFirst(max(0, column)).joined() }
}
