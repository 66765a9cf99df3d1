import Glibc
import TestSupport
import Testing

@testable import Terminal

@Suite struct HistoryTests {
  let folder = TemporaryFolder()
  private var path: String { folder.path + "/state/hesuan/history" }
  private var file: String { "state/hesuan/history" }

  private func lines(_ history: History) -> [String] {
    (0..<history.count).reversed().map { history[$0] }
  }

  @Test func survives() {
    let first = History(path: path)
    first.add("村数 = 180 村")
    first.add("村数 × 5.78 万元/村")
    #expect(lines(History(path: path)) == ["村数 = 180 村", "村数 × 5.78 万元/村"])
    #expect(first.complaint == nil)
  }

  @Test func isPrivate() {
    umask(0)
    History(path: path).add("x")
    #expect(folder.mode("state/hesuan") == 0o700)
    #expect(folder.mode(file) == 0o600)
  }

  @Test func becomesPrivate() {
    History(path: path).add("x")
    chmod(folder.path + "/state/hesuan", 0o755)
    chmod(path, 0o644)
    History(path: path).add("y")
    #expect(folder.mode("state/hesuan") == 0o700)
    #expect(folder.mode(file) == 0o600)
  }

  @Test func leavesOutEmptyLinesAndRepetitions() {
    let history = History(path: path)
    for line in ["", "  ", "\n", "a", "a", " a ", "b", "a"] { history.add(line) }
    #expect(lines(history) == ["a", "b", "a"])
    #expect(folder.content(of: file) == "a\nb\na\n")
  }

  @Test func joinsAStatementThatSpansLines() {
    let history = History(path: path)
    history.add("max(1,\r\n  2)\n")
    #expect(lines(history) == ["max(1,    2)"])
    #expect(lines(History(path: path)) == ["max(1,    2)"])
  }

  @Test func isBounded() {
    for run in 0..<7 {
      let history = History(path: path, limit: 10)
      for number in 0..<17 { history.add("\(run).\(number)") }
      #expect(history.count < 20)
      let kept = folder.content(of: file).split(separator: "\n")
      #expect(kept.count < 20)
      #expect(kept.last == "\(run).16")
      let read = lines(History(path: path, limit: 10))
      #expect(read == (7..<17).map { "\(run).\($0)" })
    }
    #expect(folder.names == ["state"])
  }

  @Test func twoProgramsKeepEachOthersLines() {
    let one = History(path: path, limit: 1000)
    let two = History(path: path, limit: 1000)
    for number in 0..<200 {
      one.add("one \(number)")
      two.add("two \(number)")
    }
    let read = lines(History(path: path, limit: 1000))
    #expect(read.filter { $0.hasPrefix("one") } == (0..<200).map { "one \($0)" })
    #expect(read.filter { $0.hasPrefix("two") } == (0..<200).map { "two \($0)" })
  }

  /// While several write, others put the file right all the time, because rubbish gets into it.
  @Test func concurrentProgramsLoseNothing() async {
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let history = History(path: path, limit: 400)
          for number in 0..<100 { history.add("\(writer).\(number)") }
        }
        group.addTask {
          for _ in 0..<20 {
            Self.appendRubbish(to: path)
            _ = History(path: path, limit: 400).count
          }
        }
      }
    }
    let read = Set(lines(History(path: path, limit: 400)))
    #expect(read.count == 400)
  }

  private static func appendRubbish(to path: String) {
    let fd = open(path, O_WRONLY | O_APPEND)
    guard fd >= 0 else { return }
    write(fd, "\u{1B}\n", 2)
    close(fd)
  }

  @Test func takesNothingHostileFromTheFile() {
    History(path: path).add("good")
    let bad: [[UInt8]] = [
      Array("\u{1B}]0;title\u{07}".utf8), Array("\u{202E}reversed".utf8), [0x9B, 0x32, 0x4A],
      [0xFF, 0xFE], [0x61, 0x00, 0x62], Array("\u{9B}2J".utf8),
      [UInt8](repeating: 0x61, count: 100_000),
    ]
    folder.write(
      Array("first\n".utf8) + bad.joined(separator: [0x0A]) + Array("\nlast".utf8), to: file)
    let history = History(path: path)
    #expect(lines(history) == ["first", "last"])
    history.add("next")
    #expect(folder.content(of: file) == "first\nlast\nnext\n")
  }

  @Test func endsATornLineBeforeTheNext() {
    History(path: path).add("a")
    folder.write(Array("a\nto".utf8), to: file)
    let history = History(path: path)
    history.add("b")
    #expect(lines(History(path: path)) == ["a", "to", "b"])
  }

  @Test func doesNotStoreWhatCannotBeShown() {
    let history = History(path: path)
    history.add("a\u{1B}[2J")
    #expect(history.count == 0)
    #expect(folder.content(of: file) == "")
  }

  @Test func followsNoLink() {
    History(path: path).add("a")
    folder.write([], to: "elsewhere")
    unlink(path)
    symlink(folder.path + "/elsewhere", path)
    let history = History(path: path)
    history.add("secret")
    #expect(history.complaint != nil)
    #expect(history.count == 1)
    #expect(folder.content(of: "elsewhere") == "")
  }

  @Test func followsNoLinkedFolder() {
    mkdir(folder.path + "/elsewhere", 0o755)
    mkdir(folder.path + "/state", 0o755)
    symlink(folder.path + "/elsewhere", folder.path + "/state/hesuan")
    let history = History(path: path)
    history.add("secret")
    #expect(history.complaint != nil)
    #expect(folder.mode("elsewhere") == 0o755)
    #expect(folder.content(of: "elsewhere/history") == "")
  }

  @Test func survivesOddThingsInItsPlace() {
    mkdir(folder.path + "/state", 0o700)
    mkdir(folder.path + "/state/hesuan", 0o700)
    mkfifo(path, 0o600)
    #expect(History(path: path).complaint != nil)
    unlink(path)
    mkdir(path, 0o700)
    #expect(History(path: path).complaint != nil)
    rmdir(path)
    folder.write([], to: "file")
    #expect(History(path: folder.path + "/file/hesuan/history").complaint != nil)
    #expect(History(path: "/proc/nowhere/hesuan/history").complaint != nil)
  }

  @Test func lastsAsLongAsTheProgramWithoutAFile() {
    let history = History(path: nil)
    history.add("a")
    #expect(lines(history) == ["a"])
    #expect(history.complaint == nil)
  }

  /// The file vanishes or the disk fills up while the program runs.
  @Test func complainsOnceTheFolderIsGone() {
    let history = History(path: path)
    history.add("a")
    unlink(path)
    rmdir(folder.path + "/state/hesuan")
    history.add("b")
    #expect(lines(history) == ["a", "b"])
    #expect(history.complaint != nil)
  }
}
