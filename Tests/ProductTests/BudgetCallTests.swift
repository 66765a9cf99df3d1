import Testing

/// Budgets from the shell: built in by name, or a file by its path.
struct BudgetCallTests {
  private static let file = """
    budget water-2024 水务2024
      department A water bureau
      year 2024

    metres 管长 = 1200 米 @3

    project pipes 管网 @2
      rate 单价 = 85 元/米 @3
      total 合计 = 管长 × 单价
        stated 10.2 万元 @3
    """

  @Test func theBuiltInOnesAreListed() throws {
    let run = try Hesuan.run(["budgets"])
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 6)
    #expect(run.output.contains("luquan-2023"))
    #expect(try Hesuan.run(["budgets", "x"]).status == .exited(2))
  }

  @Test(arguments: ["luquan-2023", "luquan", "鹿泉", "鹿泉2023"]) func oneIsLoadedByItsName(
    name: String
  ) throws {
    let run = try Hesuan.run([name], input: "villages\n村级办公经费.合计\n")
    #expect(run == Finished("180 村\n100.9 万元\n"))
  }

  @Test func aWrongCallIsToldInTheLanguageAskedFor() throws {
    let run = try Hesuan.run(["--language", "zh", "nosuch"])
    #expect(run.status == .exited(2))
    #expect(run.errors.contains("没有命令或预算 nosuch"))
  }

  @Test func severalAreLoadedAtOnce() throws {
    let run = try Hesuan.run(
      ["luquan", "shifeng", "-"], input: "luquan.villages - shifeng.villages\n")
    #expect(run == Finished("171 村\n"))
  }

  @Test func aFileIsLoadedByItsPath() throws {
    let folder = TemporaryFolder()
    folder.write(Self.file, to: "water.budget")
    let path = folder.path + "/water.budget"
    #expect(try Hesuan.run([path], input: "pipes.total\n") == Finished("10.2 万元\n"))
    let loaded = try Hesuan.run(input: "load \(path)\nmetres × 2\n")
    #expect(loaded.lines.last == "2.4 公里")
    #expect(loaded.status == .exited(0))
  }

  @Test func aBudgetThatAnotherUsesIsLookedForBesideIt() throws {
    let folder = TemporaryFolder()
    folder.write(Self.file, to: "water-2024.budget")
    folder.write(
      "budget dam-2024\n  with water-2024\n\nhalf = water.metres ÷ 2\n", to: "dam.budget")
    let run = try Hesuan.run([folder.path + "/dam.budget"], input: "half\n")
    #expect(run == Finished("600 米\n"))
  }

  @Test func whatIsWrongWithAFileIsSaidAllAtOnce() throws {
    let folder = TemporaryFolder()
    folder.write("budget x-2024\n\na = 3 村 + 2 元\nb = c × 2\n", to: "x.budget")
    let path = folder.path + "/x.budget"
    let run = try Hesuan.run([path], input: "1 + 1\n")
    #expect(run.status == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("\(path):3:5: error: "))
    #expect(run.errors.contains("\(path):4:5: error: "))
    #expect(run.errors.contains("2 errors"))
  }

  @Test func whatCannotBeReadIsSaid() throws {
    let folder = TemporaryFolder()
    for (path, reason) in [
      (folder.path + "/none.budget", "No such file"), (folder.path, "Is a directory"),
    ] {
      let run = try Hesuan.run([path])
      #expect(run.status == .exited(2))
      #expect(run.errors.contains(reason))
    }
  }

  @Test func anyBytesAreAnsweredAndShownHarmlessly() throws {
    let folder = TemporaryFolder()
    folder.write("budget x-2024\n\u{1B}[2J\u{9B}3m = 5 元\n", to: "x.budget")
    let run = try Hesuan.run([folder.path + "/x.budget"])
    #expect(run.status == .exited(2))
    #expect(!run.errors.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }
}
