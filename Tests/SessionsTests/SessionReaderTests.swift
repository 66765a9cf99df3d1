import Diagnostics
import TestSupport
import Testing

@testable import Sessions

/// What stands in a session, piece by piece.
@Suite struct SessionReaderTests {
  private func read(_ text: String) -> SessionText {
    SessionReader.read(ContiguousArray(text.utf8))
  }

  private static let office = """
    # The office budget for villages: does it add up?
    # It is printed twice.
    language zh
    budget luquan-2023 4f1c0a9be2d3
    budget my own.budget

    # The standards first.
    > x = (2 +
    … 3)
    x = 5

    > 1 + 1
    > 6 × 7
    42

      and more
    # Afterwards.
    held luquan-2023
      villages = 180 村
      「a = b」 = 3

    """

  @Test func aSessionIsReadPieceByPiece() {
    let text = read(Self.office)
    #expect(text.diagnostics.isEmpty)
    #expect(text.language == .chinese)
    #expect(
      text.purpose.map(text.text)
        == "# The office budget for villages: does it add up?\n# It is printed twice.")
    #expect(text.budgets.map { text.text($0.name) } == ["luquan-2023", "my own.budget"])
    #expect(text.budgets.map { $0.fingerprint.map(text.text) } == ["4f1c0a9be2d3", nil])
    let turns = text.turns.map(text.exchange)
    #expect(
      turns.map { String(decoding: $0.typed, as: UTF8.self) } == ["x = (2 +\n3)", "1 + 1", "6 × 7"])
    #expect(
      turns.map { String(decoding: $0.answer, as: UTF8.self) }
        == ["x = 5\n", "", "42\n\n  and more\n"])
    #expect(text.turns.map(\.line) == [8, 12, 13])
    #expect(text.turns.map(\.answerLine) == [10, 13, 14])
    let held = text.held.flatMap(\.values).map { [$0.name, $0.value].map(text.text) }
    #expect(held == [["villages", "180 村"], ["「a = b」", "3"]])
  }

  @Test func theWordsAreKnownInBothLanguages() {
    let text = read("语言 中文\n预算 a 0123456789ab\n> 1\n1\n所据 a\n  x = 1\n")
    #expect(text.diagnostics.isEmpty && text.language == .chinese)
    #expect(text.budgets.count == 1 && text.held.first?.values.count == 1)
  }

  @Test func signsMayBeFullWidthAndLinesEndAsOnWindows() {
    let text = read("\u{FEFF}＃ 目的\r\n＞ (1 +\r\n... 2)\r\n3\r\n\r\n")
    #expect(text.diagnostics.isEmpty && text.purpose != nil)
    #expect(text.turns.map(text.exchange) == [Exchange(typed: "(1 +\n2)".utf8, answer: "3\n".utf8)])
  }

  @Test func aNameAloneIsNeverAFingerprint() {
    let text = read("budget 0123456789ab\n")
    #expect(text.budgets.map { text.text($0.name) } == ["0123456789ab"])
    #expect(text.budgets.allSatisfy { $0.fingerprint == nil })
  }

  @Test func aTextWithoutAnswersIsAScript() {
    #expect(read("> 1\n> 2\n").isScript)
    #expect(!read("> 1\n1\n> 2\n").isScript)
    #expect(read("").isScript && read("").turns.isEmpty)
  }

  @Test(
    "what is wrong is marked",
    arguments: [
      ("⟦hello⟧\n> 1\n", "sessionLineExpected"),
      ("> 1\n# so\n⟦1⟧\n", "sessionLineExpected"),
      ("⟦… 1⟧\n", "nothingToContinue"),
      ("language ⟦fr⟧\n", "oneOf"),
      ("language en\n⟦language zh⟧\n", "twice"),
      ("> 1\nheld x\n  ⟦1⟧\n", "heldValueExpected"),
      ("> 1\nheld x\n⟦y = 1⟧\n", "sessionLineExpected"),
      ("> 1⟦\u{1B}⟧[2J\n", "controlCharacter"),
      ("> 1⟦\r⟧2\n", "controlCharacter"),
      ("> 1⟦\0⟧\n", "controlCharacter"),
    ])
  func problems(marked: String, problem: String) {
    let mark = MarkedText(marked)
    let text = read(mark.text)
    #expect(text.diagnostics.map(\.range) == mark.ranges)
    #expect(text.diagnostics.allSatisfy { "\($0.problem)".hasPrefix(problem) })
  }

  @Test func whatIsNotUTF8IsToldByItsPlace() {
    let text = SessionReader.read(ContiguousArray("> 村".utf8) + [0xFF, 0x0A])
    #expect(text.diagnostics.map(\.problem) == [.notUTF8])
    #expect(text.diagnostics.map(\.range.start) == [5])
  }

  @Test func nothingIsReadWithoutALimit() {
    let long = SessionReader.read(
      ContiguousArray("> ".utf8) + Array(repeating: 0x31, count: SessionReader.longestLine) + [0x0A]
    )
    #expect(long.turns.isEmpty && long.diagnostics.count == 1)
    let large = SessionReader.read(
      ContiguousArray(repeating: 0x31, count: SessionReader.largest + 1))
    #expect(large.diagnostics.count == 1)
    let many = read(String(repeating: "budget x\n", count: SessionReader.mostBudgets + 3))
    #expect(many.budgets.count == SessionReader.mostBudgets && many.diagnostics.count == 1)
    let wrong = read(String(repeating: "x\n", count: 10_000))
    #expect(wrong.diagnostics.count == SessionReader.mostProblems)
  }
}
