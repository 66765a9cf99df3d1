import Glibc
import Testing

/// Statements piped in: one a line, answers out, errors aside, and on after an error.
struct StreamTests {
  @Test func eachStatementIsAnsweredOnALineOfItsOwn() throws {
    let run = try Hesuan.run(input: "1+1\n村数 = 180 村\n\n# 说明\n村数 × 5.78 万元/村\n1/3\n")
    #expect(run == Finished("2\n村数 = 180 村  new\n1040.4 万元\n≈ 0.333333\n"))
  }

  @Test func nothingIsAnsweredToNothing() throws {
    #expect(try Hesuan.run(input: "") == Finished(""))
    #expect(try Hesuan.run(input: "\n  \n# remark\n") == Finished(""))
  }

  @Test func furtherLinesOfAnAnswerAreIndented() throws {
    let answers = [
      "100.9 =? 100.09", "x = 1\ny = x + 1\nx = 2", "x = 1\ny = 2\nshow", "help", "help min",
      "help functions",
    ]
    for input in answers {
      let run = try Hesuan.run(input: input + "\n")
      let statements = input.split(separator: "\n").count
      #expect(run.lines.count > statements)
      #expect(run.lines.count { !$0.hasPrefix(" ") } == statements, "\(input)")
    }
  }

  @Test func errorsStandAsideWithLineAndColumnAndTheRestIsAnswered() throws {
    let run = try Hesuan.run(input: "1+1\n村数 + 1.2.3\n2+2\n\n180村5\n3+3\n")
    #expect(run.status == .exited(1))
    #expect(run.output == "2\n4\n6\n")
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("line ") }
    #expect(errors.map { $0.prefix { $0 != ":" } } == ["line 2, column 9", "line 5, column 5"])
  }

  @Test func theChineseForLineAndColumnIsChinese() throws {
    let run = try Hesuan.run(["--language", "zh"], input: "1+1\n1/0\n")
    #expect(run.status == .exited(1))
    #expect(run.errors.hasPrefix("第 2 行第 3 列：错误：除数为零"))
  }

  @Test func anUnfinishedStatementIsAnErrorOfItsLine() throws {
    let run = try Hesuan.run(input: "(1 +\n2)\n")
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("line 1") && run.errors.contains("line 2"))
  }

  @Test func answersAndErrorsInOneFileStandInTheirOrder() throws {
    let child = try Hesuan.start(errors: .output)
    child.send("1+1\n1/0\n2+2\n2/0\n3+3\n")
    let lines = try child.finish().lines
    let order = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix(6) }
    #expect(order == ["2", "line 2", "4", "line 4", "6"])
  }

  @Test func anAnswerComesBeforeTheNextStatementIsThere() throws {
    let child = try Hesuan.start()
    for number in 1...3 {
      child.send("\(number) × 2\n")
      try child.wait(for: "answer \(number)") { $0.output.count { $0 == 0x0A } == number }
    }
    #expect(try child.finish() == Finished("2\n4\n6\n"))
  }

  @Test func quitLeavesTheRestUnread() throws {
    for word in ["quit", "退出"] {
      #expect(try Hesuan.run(input: "1+1\n\(word)\n1/0\n") == Finished("2\n"))
    }
  }

  static let encodings = [
    "carriage returns": "1+1\r\n2+2\r\n3+3\r\n",
    "a last line without an end": "1+1\n2+2\n3+3",
    "a byte order mark": "\u{FEFF}1+1\n2+2\n3+3\n",
    "all of them": "\u{FEFF}1+1\r\n2+2\r\n3+3",
    "a last carriage return": "1+1\r\n\r\n2+2\n3+3\r",
    "blank lines": "\n\n1+1\n\n2+2\n3+3\n\n",
    "blanks around": " 1+1 \n\t2+2\t\n\u{3000}3+3\u{3000}\n",
  ]

  @Test(arguments: encodings.keys.sorted()) func linesMayHave(writing: String) throws {
    let input = try #require(Self.encodings[writing])
    #expect(try Hesuan.run(input: input) == Finished("2\n4\n6\n"))
  }

  @Test func whatIsNotUTF8IsAnErrorOfItsLine() throws {
    let run = try Hesuan.run(
      bytes: Array("1+1\n".utf8) + [0x31, 0x2B, 0xB4, 0xE5, 0x0A, 0x32, 0x0A])
    #expect(run.status == .exited(1))
    #expect(run.output == "2\n2\n")
    #expect(run.errors.hasPrefix("line 2, column 3: "))
  }

  @Test func aReaderWhoLeavesIsNoError() throws {
    let child = try Hesuan.start()
    child.send("1+1\n")
    try child.wait(for: "the first answer") { !$0.output.isEmpty }
    child.closeOutput()
    child.send(repeatElement("2+2\n", count: 100_000).joined())
    let run = try child.finish()
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
  }

  @Test func aFullDiskIsReported() throws {
    for input in ["1+1\n", String(repeating: "1+1\n", count: 50_000)] {
      let child = try Hesuan.start(output: .file("/dev/full"))
      child.send(input)
      let run = try child.finish()
      #expect(run.status == .exited(1))
      #expect(run.errors == "error: the answers cannot be written: No space left on device\n")
    }
  }

  @Test(arguments: [["eval", "1+1"], ["help"], ["--version"], ["help", "min"]])
  func aFullDiskIsReportedWhateverWasAsked(call: [String]) throws {
    let run = try Hesuan.start(call, output: .file("/dev/full")).finish()
    #expect(run.status == .exited(1))
    #expect(run.errors.contains("No space left on device"))
  }

  @Test func aClosedOutputIsReported() throws {
    let child = try Hesuan.start(output: .closed)
    child.send("1+1\n")
    let run = try child.finish()
    #expect(run.status == .exited(1))
    #expect(run.errors.hasPrefix("error: the answers cannot be written"))
  }

  @Test func aClosedInputIsReported() throws {
    let run = try Hesuan.start(input: .closed).finish()
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("error: the input cannot be read"))
  }

  @Test func aFolderAsInputIsReported() throws {
    let run = try Hesuan.start(input: .file("/")).finish()
    #expect(run.status == .exited(1))
    #expect(run.errors == "error: the input cannot be read: Is a directory\n")
  }

  @Test func withNowhereToComplainTheStatusTells() throws {
    let child = try Hesuan.start(errors: .closed)
    child.send("1+1\n1/0\n2+2\n")
    let run = try child.finish()
    #expect(run.status == .exited(1))
    #expect(run.output == "2\n4\n")
  }

  @Test func allClosedDoesNotHang() throws {
    let run = try Hesuan.start(input: .closed, output: .closed, errors: .closed).finish()
    #expect(run.status == .exited(1))
  }

  @Test func anInterruptEndsIt() throws {
    let child = try Hesuan.start()
    child.send("1+1\n")
    try child.wait(for: "the first answer") { !$0.output.isEmpty }
    try child.wait(for: "the end") { child in
      child.send(signal: SIGINT)
      return child.hasEnded
    }
    #expect(try child.finish().status == .exited(130))
  }

  @Test func anInterruptStopsALongComputation() throws {
    let child = try Hesuan.start()
    child.send("\(LongComputation.definition)\n1+1\n")
    try child.wait(for: "the answers before it") { $0.output.ends(with: "\n2\n") }
    let before = child.state.processorTime
    child.send(LongComputation.text + "\n")
    try child.wait(for: "the computation") { $0.state.processorTime > before + 10 }
    child.send(signal: SIGINT)
    #expect(try child.finish().status == .exited(130))
  }
}
