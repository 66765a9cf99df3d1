import Glibc
import Testing

/// What is exported is written whole or not at all, and never over what is there.
struct ExportTests {
  private static let sweep = """
    村数 = 180 村
    合计 = 村数 × 5.78 万元/村
    sweep 村数 from 1 村 to 3 村 step 1 村 show 合计

    """
  private static let table = "\u{FEFF}村数 (村),合计 (万元)\r\n1,5.78\r\n2,11.56\r\n3,17.34\r\n"

  private let folder = TemporaryFolder()

  private func export(_ commands: String...) throws -> Finished {
    let lines = commands.map { $0.replacing("~", with: folder.path) + "\n" }.joined()
    return try Hesuan.run(input: ExportTests.sweep + lines)
  }

  private var names: [String] {
    guard let directory = opendir(folder.path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.first != "." { names.append(name) }
    }
    return names.sorted()
  }

  @Test func itIsWrittenWhole() throws {
    let finished = try export("export ~/合计")
    #expect(finished.status == .exited(0))
    #expect(finished.output.hasSuffix("合计.csv: 3 rows\n"))
    #expect(folder.text(of: "合计.csv") == ExportTests.table)
    #expect(names == ["合计.csv"])
  }

  @Test func whatIsThereStaysUnlessItIsAskedFor() throws {
    folder.write("mine", to: "a.csv")
    chmod(folder.path + "/a.csv", 0o640)
    let refused = try export("export ~/a.csv")
    #expect(refused.errors.contains("there already"))
    #expect(folder.text(of: "a.csv") == "mine")
    let replaced = try export("export over ~/a.csv")
    #expect(replaced.status == .exited(0))
    #expect(folder.text(of: "a.csv") == ExportTests.table)
    #expect(folder.mode("a.csv") == 0o640)
    #expect(names == ["a.csv"])
  }

  @Test func aLinkIsNotReplacedButWhatItPointsTo() throws {
    folder.write("mine", to: "real.csv")
    symlink("real.csv", folder.path + "/link.csv")
    #expect(try export("export ~/link.csv").errors.contains("there already"))
    _ = try export("export over ~/link.csv")
    #expect(folder.text(of: "real.csv") == ExportTests.table)
    #expect(names == ["link.csv", "real.csv"])
    symlink("nowhere.csv", folder.path + "/broken.csv")
    #expect(try export("export ~/broken.csv").errors.contains("there already"))
  }

  @Test func whatCannotBeWrittenIsSaidAndLeavesNothing() throws {
    let finished = try export("export ~/missing/a.csv")
    #expect(finished.errors.contains("was not written: No such file or directory"))
    #expect(finished.status == .exited(1))
    #expect(names.isEmpty)
  }

  /// Whatever ends the program, no draft stays behind.
  @Test(arguments: [SIGINT, SIGTERM, SIGKILL]) func anEndInTheMiddleLeavesNothing(
    signal: Int32
  ) throws {
    let child = try Hesuan.start(["-"])
    child.send(
      """
      村数 = 180 村
      合计 = 村数 × 5.78 万元/村
      sweep 村数 from 1 村 to 9000000 村 step 1 村 show 合计
      export \(folder.path)/a.csv

      """)
    try child.wait(for: "the file to be begun") { $0.hasOpenFile(in: folder.path) }
    child.send(signal: signal)
    let finished = try child.finish()
    #expect(finished.status == (signal == SIGINT ? .exited(130) : .killed(signal: signal)))
    #expect(names.isEmpty)
  }
}

extension Child {
  /// Whether the program has a file of this folder open, be it with a name or without.
  fileprivate func hasOpenFile(in folder: String) -> Bool {
    (3..<64).contains { fd in
      var buffer = [UInt8](repeating: 0, count: 1024)
      let count = buffer.withUnsafeMutableBytes {
        readlink("/proc/\(process)/fd/\(fd)", $0.bindMemory(to: CChar.self).baseAddress!, $0.count)
      }
      return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).hasPrefix(folder + "/")
    }
  }
}
