import Glibc
import Testing

/// `hesuan replay`: what it tells, and the status it ends with.
struct ReplayCallTests {
  private let folder = TemporaryFolder()

  private static let right = "> 2 × 3\n6\n"
  private static let wrong = "# 为什么\n> 2 × 3 =? 7\nexact     6\n"

  private func replay(_ words: String...) throws -> Finished {
    try Hesuan.run(
      ["--language", "en", "replay"] + words.map { $0.replacing("~", with: folder.path) })
  }

  @Test func theStatusTellsWhatCameOfAllOfThem() throws {
    folder.write(Self.right, to: "a.session")
    folder.write(Self.wrong, to: "b.session")
    folder.write("what\n", to: "c.session")
    let same = try replay("~/a.session")
    #expect(same.status == .exited(0))
    #expect(same.output == "\(folder.path)/a.session: 1 answer, the same\n" && same.errors.isEmpty)
    let differing = try replay("~/b.session", "~/a.session")
    #expect(differing.status == .exited(1))
    #expect(
      differing.output.contains(
        "b.session:2: > 2 × 3 =? 7\n  - exact     6  :3\n  + mismatch  6, printed 7: 1 less\n  a verdict changed\n"
      ))
    #expect(differing.output.hasSuffix("a.session: 1 answer, the same\n"))
    let refused = try replay("~/c.session", "~/b.session", "~/none.session", "~/a.session")
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("c.session:1:1: error: this line belongs to nothing"))
    #expect(refused.errors.contains("none.session” cannot be read"))
    #expect(refused.output.hasSuffix("a.session: 1 answer, the same\n"))
  }

  @Test func aSessionMayComeIn() throws {
    let finished = try Hesuan.run(["--language", "en", "replay", "-"], input: Self.right)
    #expect(finished.status == .exited(0) && finished.output == "-: 1 answer, the same\n")
    let update = try Hesuan.run(["--language", "en", "replay", "--update", "-"], input: Self.wrong)
    #expect(update.status == .exited(2) && update.errors.contains("cannot be updated"))
  }

  @Test func updatingWritesTheNewAnswersAndNothingElse() throws {
    folder.write(Self.wrong, to: "b.session")
    chmod(folder.path + "/b.session", 0o640)
    let finished = try replay("--update", "~/b.session")
    #expect(finished.status == .exited(0))
    #expect(
      finished.output.contains(
        "verdicts that flip\n  \(folder.path)/b.session:2  exact → mismatch\n"))
    #expect(folder.text(of: "b.session") == "# 为什么\n> 2 × 3 =? 7\nmismatch  6, printed 7: 1 less\n")
    #expect(folder.mode("b.session") == 0o640)
    #expect(try replay("~/b.session").status == .exited(0))
  }

  @Test func whatCannotBeReadIsNotUpdated() throws {
    folder.write("> 1\n2\n# so\nwhat\n", to: "c.session")
    #expect(try replay("--update", "~/c.session").status == .exited(2))
    #expect(folder.text(of: "c.session") == "> 1\n2\n# so\nwhat\n")
  }

  @Test func aWrongCallSaysWhatIsMissing() throws {
    let finished = try Hesuan.run(["replay"])
    #expect(finished.status == .exited(2) && finished.errors.contains("at least one session"))
  }

  @Test func whatIsSavedFromAStreamIsTheSameWhenItIsRunAgain() throws {
    let path = folder.path + "/a"
    let saved = try Hesuan.run(
      ["--language", "en", "luquan-2023", "-"],
      input: "why office.total\n1/0\nvillages = 208 村\nprojects\nsave \(path) # office\n")
    #expect(saved.output.contains("a.session: 4 statements"), "\(saved.errors)")
    let text = folder.text(of: "a.session")
    #expect(text.hasPrefix("# office\nlanguage en\n"))
    #expect(text.contains("\nbudget luquan-2023 ") && text.contains("\nheld luquan-2023\n"))
    let finished = try replay("~/a.session")
    #expect(finished.status == .exited(0), "\(finished.output)")
  }

  @Test func aBudgetIsLookedForBesideTheSession() throws {
    folder.write("budget x-1\n  department x\n  year 2023\n\nvillages = 180 村 @1\n", to: "x.budget")
    folder.write("budget x.budget\n> villages\n180 村\n", to: "a.session")
    #expect(try replay("~/a.session").status == .exited(0))
  }

  @Test func aReplayWritesNothing() throws {
    let path = folder.path + "/out.csv"
    folder.write(
      "> a = 1\n> b = a × 2\n> sweep a from 1 to 3 step 1 show b\n> export \(path)\n> save \(path)\n",
      to: "a.session")
    let finished = try replay("~/a.session")
    #expect(finished.status == .exited(0))
    #expect(finished.output.contains("out.csv: 3 rows") && folder.mode("out.csv") == nil)
  }

  @Test func aFileWithoutEndIsNotReadToItsEnd() throws {
    let finished = try replay("/dev/zero")
    #expect(finished.status == .exited(2))
    #expect(finished.errors.contains("too large for a session"))
  }

  @Test func aPipeThatNobodyWritesToIsNotWaitedFor() throws {
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    folder.write("> load pipe\n", to: "a.session")
    let finished = try replay("~/pipe", "~/a.session")
    #expect(finished.status == .exited(2))
    #expect(finished.errors.contains("pipe” cannot be read: Broken pipe"))
    #expect(finished.output.contains("“pipe” cannot be read: Broken pipe"))
  }

  @Test func aPipeThatIsWrittenToIsRead() throws {
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let writer = try #require(fopen(path, "r+e"))
    fputs(Self.right, writer)
    fflush(writer)
    let child = try Hesuan.start(["--language", "en", "replay", path])
    usleep(1_300_000)
    fclose(writer)
    let finished = try child.finish()
    #expect(finished.status == .exited(0) && finished.output == "\(path): 1 answer, the same\n")
  }

  @Test func whatIsUpdatedIsSaid() throws {
    folder.write("budget shifeng-2023\n> 2 × 3\n6\n", to: "a.session")
    #expect(
      try replay("--update", "~/a.session").output.hasSuffix(
        "only what it was held with is updated\n"))
    folder.write("> 2 × 3\n6\n> 1\n", to: "a.session")
    #expect(try replay("--update", "~/a.session").output.hasSuffix("a.session: updated\n"))
  }
}
