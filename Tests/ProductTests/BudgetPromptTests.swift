import Testing

/// A budget at the prompt: the line says which one is loaded, and whether it was changed.
struct BudgetPromptTests {
  @Test func theLineSaysWhatIsLoadedAndWhetherItWasChanged() throws {
    let prompt = try Prompt(["luquan-2023"], mark: "luquan> ")
    try prompt.enter("villages", answer: "180 村")
    try prompt.enter("villages = 208 村", answer: "was 180 村", then: "luquan*> ")
  }

  @Test func aBudgetIsLoadedAndAskedInChinese() throws {
    let prompt = try Prompt(["--language", "zh"])
    try prompt.enter("载入 石峰", answer: "5 个项目", then: "石峰> ")
    prompt.terminal.type("为何 老干部专项经费.涉老组织经费\r")
    try prompt.terminal.expect("= 5 组织 × 5 万元/组织")
    try prompt.terminal.expectLine("石峰> ")
    prompt.terminal.type("项目\r")
    try prompt.terminal.expect("驻村工作队队员待遇保障  29.76 万元")
  }

  @Test func aTableFitsANarrowWindow() throws {
    let prompt = try Prompt(["luquan-2023"], columns: 40, rows: 200, mark: "luquan> ")
    prompt.terminal.type("projects\r")
    try prompt.terminal.expect("income_tax")
    try prompt.terminal.expectLine("luquan> ")
    #expect(prompt.terminal.rows.contains { $0.contains("1040 万元") })
  }

  @Test func namesOfTheBudgetAreCompleted() throws {
    let prompt = try Prompt(["luquan-2023"], mark: "luquan> ")
    prompt.terminal.type("show office.sm")
    prompt.terminal.press(.tab)
    try prompt.terminal.expectLine("luquan> show office.small")
  }
}
