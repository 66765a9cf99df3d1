import Glibc
import Testing

/// `hesuan check` of many budgets: all cores, one order, one total, and what cannot be read keeps
/// nothing else from being checked.
struct CheckManyTests {
  private let folder = TemporaryFolder()

  /// A small budget; every third does not add up.
  private func budget(_ number: Int) -> String {
    let stated = "\(number * 7)" + (number % 3 == 0 ? ".3" : "")
    return """
      budget office\(number)-2024

      villages = \(number) 村 @1
      total = villages × 7 元/村
        stated \(stated) 元 @2
      """
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func write(_ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { number in
      folder.write(budget(number), to: "\(number).budget")
      return path("\(number).budget")
    }
  }

  @Test func threeHundredComeInTheOrderGiven() throws {
    let files = write(1...300).reversed()
    let run = try Hesuan.run(["check"] + files)
    #expect(run.status == .exited(1))
    let names = run.lines.filter { $0.hasPrefix("office") }
    #expect(names == (1...300).reversed().map { "office\($0)-2024" })
    #expect(run.lines.last == "300 budgets: 300 checked, 300 recomputed, 100 findings")
    #expect(run.errors.isEmpty)
  }

  @Test func manyAreReportedAsEachIsAlone() throws {
    let files = write(1...20)
    for format in ["text", "csv", "json"] {
      let lines = { (names: [String]) in
        try Hesuan.run(["check", "--format", format] + names).output
          .split(whereSeparator: \.isNewline)
      }
      let alone = try files.map { try lines([$0]) }
      let all = try lines(files)
      let (head, end) = (format == "csv" ? 1 : 0, format == "json" ? 1 : 0)
      let expected = alone.flatMap { $0.dropFirst(head).dropLast(end) }
      #expect(all.dropFirst(head).dropLast(format == "csv" ? 0 : 1) == expected[...])
    }
  }

  @Test func oneThatCannotBeReadKeepsNoOtherFromBeingChecked() throws {
    folder.write("budget broken-2024\n\na = 1 +\n", to: "broken.budget")
    let files = write(1...2)
    let names = [files[0], path("broken.budget"), path("none.budget"), files[1]]
    let run = try Hesuan.run(["check"] + names + ["--format", "json"])
    #expect(run.status == .exited(2))
    #expect(run.lines.allSatisfy { JSONReader.isValue($0) })
    let starts = [
      #"{"budget":"office1-2024""#, #"{"error":""#, #"{"error":""#, #"{"budget":"office2-2024""#,
      #"{"summary":{"budgets":2,"unreadable":2,"stated":4,"recomputed":2,"amounts":0,"amounts_recomputed":0,"checks":2,"findings":0"#,
    ]
    #expect(run.lines.count == starts.count)
    for (line, start) in zip(run.lines, starts) { #expect(line.hasPrefix(start)) }
    #expect(run.errors.contains("broken.budget:3"))
    #expect(run.errors.contains("none.budget"))
  }

  @Test(arguments: [
    ("en", "2 budgets: 2 checked, 2 recomputed, 0 findings; 1 could not be read"),
    ("zh", "共 2 个预算：核对 2 处，可重算 2 处，问题 0 处；无法读取 1 个"),
  ])
  func severalHaveOneLineOfTotals(language: String, words: String) throws {
    let files = write(1...2)
    let run = try Hesuan.run(["check", "--language", language, path("no.budget")] + files)
    #expect(run.lines.last == words[...])
    let one = try Hesuan.run(["check", "--language", language, files[0]])
    #expect(one.lines.allSatisfy { !$0.hasPrefix("1 budget") && !$0.hasPrefix("共") })
  }

  @Test func aFileGivenTwiceIsCheckedTwice() throws {
    let file = write(3...3)[0]
    let run = try Hesuan.run(["check", file, file])
    #expect(run.lines.count { $0 == "office3-2024" } == 2)
    #expect(run.lines.last == "2 budgets: 2 checked, 2 recomputed, 2 findings")
  }

  @Test func aDashIsTheInput() throws {
    let file = write(1...1)[0]
    let run = try Hesuan.run(["check", file, "-"], input: budget(2))
    #expect(run.status == .exited(0))
    #expect(run.lines.filter { $0.hasPrefix("office") } == ["office1-2024", "office2-2024"])
    let broken = try Hesuan.run(["check", "-"], input: "budget x-2024\n\na = 1 +\n")
    #expect(broken.status == .exited(2))
    #expect(broken.errors.contains("-:3:"))
  }

  @Test func aFileNeedsNoEndingAndAFolderIsNone() throws {
    folder.write(budget(1), to: "plain")
    mkdir(path("folder"), 0o700)
    #expect(try Hesuan.run(["check", path("plain")]).status == .exited(0))
    let run = try Hesuan.run(["check", path("folder"), path("missing")])
    #expect(run.status == .exited(2))
    #expect(run.errors.contains("Is a directory"))
    #expect(run.errors.contains("No such file"))
  }

  @Test func aTableHasItsHeadOnceAndAlways() throws {
    let file = write(1...1)[0]
    folder.write("budget empty-2024\n", to: "empty.budget")
    for names in [[path("no.budget"), file, file], [path("empty.budget"), file], [path("no")]] {
      let run = try Hesuan.run(["check", "--format", "csv"] + names)
      #expect(run.output.hasPrefix("\u{FEFF}budget,check,id,figure,"))
      #expect(run.output.split(separator: "budget,check").count == 2)
    }
  }

  @Test func theHeadNamesTheKeysOfARecord() throws {
    let file = write(1...1)[0]
    let head = try Hesuan.run(["check", "--format", "csv", file]).output
      .split(separator: "\r\n")[0].drop { $0 == "\u{FEFF}" }.split(separator: ",")
    let record = try Hesuan.run(["check", "--format", "json", file]).lines[0]
    let keys = record.split(separator: "\"").filter { head.contains($0) }
    #expect(keys.count >= head.count)
    #expect(record.hasPrefix("{\"\(head[0])\":"))
    #expect(head.allSatisfy { record.contains("\"\($0)\":") })
  }

  // MARK: At a terminal

  /// The last file is a pipe, so that the work goes on until the test writes into it.
  private func startUnfinished(_ language: String) throws -> PseudoTerminal {
    mkfifo(path("pipe.budget"), 0o600)
    let files = write(1...3) + [path("pipe.budget")]
    return try PseudoTerminal(
      [Hesuan.path, "check", "--language", language] + files,
      environment: Hesuan.environment.merging(["TERM": "xterm"]) { $1 })
  }

  @Test(arguments: [("en", "3 of 4 budgets"), ("zh", "已核对 3 / 4 个预算")])
  func longWorkShowsHowFarItIs(language: String, words: String) throws {
    let terminal = try startUnfinished(language)
    try terminal.expect(words)
    folder.write(budget(4), to: "pipe.budget")
    try terminal.expect("office4-2024")
    #expect(try terminal.exitStatus() == .exited(1))
    #expect(!terminal.rows.contains { $0.contains(words) })
  }

  @Test func interruptingEndsItAtOnce() throws {
    let terminal = try startUnfinished("en")
    try terminal.expect("3 of 4 budgets")
    terminal.press(.interrupt)
    #expect(try terminal.exitStatus() == .exited(130))
    #expect(!terminal.rows.contains { $0.contains("3 of 4") })
  }

  @Test func whereNoTerminalIsNothingIsShown() throws {
    mkfifo(path("pipe.budget"), 0o600)
    let child = try Hesuan.start(["check"] + write(1...3) + [path("pipe.budget")])
    try child.wait(for: "three reports") {
      String(decoding: $0.output, as: UTF8.self).contains("office3-2024")
    }
    usleep(600_000)
    folder.write(budget(4), to: "pipe.budget")
    let run = try child.finish()
    #expect(run.status == .exited(1))
    #expect(run.errors.isEmpty)
    #expect(!run.outputBytes.contains(0x1B) && !run.outputBytes.contains(0x0D))
  }
}
