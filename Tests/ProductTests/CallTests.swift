import Testing

/// How the program is called, where it answers, and what it ends with.
struct CallTests {
  @Test func evalPrintsEachValue() throws {
    let run = try Hesuan.run(["eval", "1/3*3", "180 村 × 5.78 万元/村", "7/8 in %"])
    #expect(run == Finished("1\n1040.4 万元\n87.5%\n"))
  }

  @Test func evalKnowsWhatWasDefinedBefore() throws {
    let run = try Hesuan.run(["eval", "村数 = 180 村", "村数 × 2 元/村"])
    #expect(run == Finished("村数 = 180 村  new\n360 元\n"))
  }

  @Test func evalGoesOnAfterAnErrorAndEndsWithOne() throws {
    let run = try Hesuan.run(["eval", "1+1", "1/0", "2+2"])
    #expect(run.status == .exited(1))
    #expect(run.output == "2\n4\n")
    #expect(run.errors.hasPrefix("error: "))
  }

  @Test func aMismatchIsAnAnswerAndNoError() throws {
    let run = try Hesuan.run(["eval", "100.9 =? 100.09"])
    #expect(run.status == .exited(0))
    #expect(run.output.hasPrefix("mismatch"))
    #expect(run.errors.isEmpty)
  }

  @Test func aMinusIsNoOption() throws {
    #expect(try Hesuan.run(["eval", "-5 + 2"]) == Finished("-3\n"))
    #expect(try Hesuan.run(["eval", "--", "-5", "--5"]) == Finished("-5\n5\n"))
  }

  @Test func theVersionIsOneLine() throws {
    let run = try Hesuan.run(["--version"])
    #expect(run.status == .exited(0))
    #expect(run.lines.count == 1)
    #expect(run.output.hasPrefix("hesuan "))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [["help"], ["--help"], ["-h"]]) func helpExplainsTheCalls(call: [String]) throws
  {
    let run = try Hesuan.run(call)
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    for word in ["hesuan eval", "hesuan help", "--language", "--color", "--version"] {
      #expect(run.output.contains(word))
    }
  }

  @Test func helpExplainsATopicAsTheWorkbenchDoes() throws {
    let run = try Hesuan.run(["help", "min"])
    let piped = try Hesuan.run(input: "help min\n")
    #expect(run.status == .exited(0))
    #expect(run.lines.map { $0.drop { $0 == " " } } == piped.lines.map { $0.drop { $0 == " " } })
    #expect(run.output.contains("> min("))
  }

  @Test func helpSpeaksChinese() throws {
    let run = try Hesuan.run(["--language", "zh", "help", "最小"])
    #expect(run.status == .exited(0))
    #expect(run.output.contains("> 最小("))
  }

  static let wrong: [[String]] = [
    ["--nope"], ["-x"], ["nosuch"], ["eval"], ["--language"], ["--language", "fr"], ["--language="],
    ["--color", "red"], ["--color"], ["--keys", "nano"], ["help", "nosuch"], ["-", "extra"], [""],
    ["--version=3"], ["eval", "1", "--nope"], ["nosuch", "eval", "1"],
  ]

  @Test(arguments: wrong) func aWrongCallEndsWithTwoAndSaysWhy(call: [String]) throws {
    let run = try Hesuan.run(call, input: "1+1\n")
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("error: "))
  }

  @Test(arguments: [["-"], [], ["--language", "en", "-"]])
  func withoutATerminalStatementsAreReadFromStandardInput(call: [String]) throws {
    #expect(try Hesuan.run(call, input: "1+1\n") == Finished("2\n"))
  }

  @Test(arguments: [
    ["--language", "zh", "eval", "1/0"], ["--language=zh", "eval", "1/0"],
    ["eval", "--language", "zh", "1/0"], ["eval", "1/0", "--language=zh"],
  ])
  func theLanguageCanBeChosen(call: [String]) throws {
    let run = try Hesuan.run(call)
    #expect(run.status == .exited(1))
    #expect(run.errors.hasPrefix("错误：除数为零"))
  }

  @Test(arguments: [
    (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], true),
    (["LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], true),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], false),
    (["LC_ALL": "", "LANG": "de_DE.UTF-8"], false),
    (["LC_ALL": ""], false),
  ])
  func elseItIsTheLocales(environment: [String: String], isChinese: Bool) throws {
    let run = try Hesuan.run(["eval", "1/0"], environment: environment)
    #expect(run.errors.hasPrefix(isChinese ? "错误：" : "error: "))
    let wrong = try Hesuan.run(["--nope"], environment: environment)
    #expect(wrong.errors.hasPrefix(isChinese ? "错误：" : "error: "))
  }

  @Test func colourIsForTerminalsUnlessItIsAskedFor() throws {
    let escape: Character = "\u{1B}"
    #expect(try !Hesuan.run(["eval", "1/3"]).output.contains(escape))
    #expect(try !Hesuan.run(["--color", "never", "eval", "1/3"]).output.contains(escape))
    #expect(try Hesuan.run(["--color", "always", "eval", "1/3"]).output.contains(escape))
    #expect(try Hesuan.run(["--color=always", "eval", "1/0"]).errors.contains(escape))
    let refused = try Hesuan.run(
      ["--color", "auto", "eval", "1/3"], environment: ["NO_COLOR": "1"])
    #expect(!refused.output.contains(escape))
  }

  @Test func whatIsColouredReadsTheSameWithoutColour() throws {
    for expression in ["180 村 × 5.78 万元/村 =? 1040 万元", "1/3", "村数 = 3 村", "help"] {
      let plain = try Hesuan.run(input: expression + "\n").output
      let coloured = try Hesuan.run(["--color", "always"], input: expression + "\n").output
      #expect(coloured != plain)
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
  }
}

extension Finished {
  /// A run in which nothing failed.
  init(_ output: String) {
    self.init(status: .exited(0), outputBytes: Array(output.utf8), errorBytes: [])
  }
}
