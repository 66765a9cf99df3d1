import Testing

/// Chinese letters take two columns and are edited as one letter each.
struct EditingTests {
  @Test func aChineseLineIsTypedAndTheCursorStandsBehindIt() throws {
    let prompt = try Prompt()
    prompt.terminal.type("村数 = 180 村")
    try prompt.terminal.expectLine("> 村数 = 180 村", cursor: 15)
  }

  @Test func theCursorMovesOverAWideLetterInOneStep() throws {
    let prompt = try Prompt()
    prompt.terminal.type("村数甲")
    try prompt.terminal.expectLine("> 村数甲", cursor: 8)
    try prompt.press(.left, line: "村数甲", cursor: 6)
    try prompt.press(.left, line: "村数甲", cursor: 4)
    try prompt.press(.right, line: "村数甲", cursor: 6)
    try prompt.press(.home, line: "村数甲", cursor: 2)
    try prompt.press(.lineEnd, line: "村数甲", cursor: 8)
  }

  @Test func lettersAreInsertedAndDeletedInTheMiddle() throws {
    let prompt = try Prompt()
    prompt.terminal.type("村数 = 180 村")
    try prompt.terminal.expectLine("> 村数 = 180 村")
    try prompt.press(.left, .left, .left, .left, .left, line: "村数 = 180 村", cursor: 9)
    prompt.terminal.type("社区")
    try prompt.terminal.expectLine("> 村数 = 社区180 村", cursor: 13)
    try prompt.press(.backspace, line: "村数 = 社180 村", cursor: 11)
    try prompt.press(.backspace, line: "村数 = 180 村", cursor: 9)
    try prompt.press(.home, .delete, line: "数 = 180 村", cursor: 2)
    prompt.terminal.type("户")
    try prompt.terminal.expectLine("> 户数 = 180 村", cursor: 4)
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("户数 = 180 村  new")
  }

  @Test func whatIsEditedIsWhatIsComputed() throws {
    let prompt = try Prompt()
    prompt.terminal.type("180 × 5.78 万元/村")
    try prompt.terminal.expectLine("> 180 × 5.78 万元/村")
    try prompt.press(.home, .right, .right, .right, line: "180 × 5.78 万元/村", cursor: 5)
    prompt.terminal.type(" 村")
    try prompt.terminal.expectLine("> 180 村 × 5.78 万元/村", cursor: 8)
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("1040.4 万元")
  }

  @Test func emacsKeysWork() throws {
    let prompt = try Prompt()
    prompt.terminal.type("村数 + 甲乙")
    try prompt.terminal.expectLine("> 村数 + 甲乙", cursor: 13)
    prompt.terminal.type("\u{17}")
    try prompt.terminal.expectLine("> 村数 +", cursor: 9)
    prompt.terminal.type("\u{01}")
    try prompt.terminal.expectLine("> 村数 +", cursor: 2)
    prompt.terminal.type("\u{06}\u{0B}")
    try prompt.terminal.expectLine("> 村", cursor: 4)
    prompt.terminal.type("\u{19}")
    try prompt.terminal.expectLine("> 村数 +", cursor: 9)
    prompt.terminal.type("\u{15}")
    try prompt.terminal.expectLine(">", cursor: 2)
  }

  @Test func lettersOfFourBytesAreKept() throws {
    let prompt = try Prompt()
    prompt.terminal.type("𠀀数𠀁 = 3 村")
    try prompt.terminal.expectLine("> 𠀀数𠀁 = 3 村", cursor: 15)
    try prompt.press(.home, .right, .delete, line: "𠀀𠀁 = 3 村", cursor: 4)
    prompt.terminal.press(.enter)
    try prompt.terminal.expect("𠀀𠀁 = 3 村  new")
  }
}
