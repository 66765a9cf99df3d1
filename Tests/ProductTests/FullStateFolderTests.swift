import Glibc
import Testing

/// Where there is no room for the conversation: it goes on, the person is told once, and nothing
/// that was kept is damaged.
struct FullStateFolderTests {
  /// Lines, each of which adds to what the one before came to, until the person is told.
  private func fill(_ prompt: Prompt) throws -> Int {
    try prompt.enter("a0 = 0", answer: "new")
    for number in 1..<2000 {
      let padding = String(repeating: "甲", count: 20)
      prompt.terminal.type("a\(number) = a\(number - 1) + \(number) # \(padding)\r")
      try prompt.terminal.expect("a\(number) = \(number * (number + 1) / 2)  ")
      if prompt.terminal.output.contains("is not on the disk") { return number }
      if number % 20 == 0 { prompt.terminal.forget() }
    }
    return 0
  }

  /// Kills the program and expects that every line up to this one is there.
  private func expectKept(_ number: Int, _ prompt: Prompt, _ state: TemporaryFolder) throws {
    prompt.terminal.send(signal: SIGKILL)
    _ = try prompt.terminal.exitStatus()
    let resumed = try Prompt(["--resume"], state: state)
    #expect(!resumed.terminal.output.contains("otherwise"))
    try resumed.enter("a\(number)", answer: "\(number * (number + 1) / 2)")
  }

  /// A file that may not grow beyond 16 kB.
  @Test func whatMayNotBeWrittenIsSaidOnce() throws {
    let state = TemporaryFolder()
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "ulimit -f 32; exec \"$0\"", Hesuan.path],
      environment: ["LC_ALL": "C.UTF-8", "HOME": state.path, "XDG_STATE_HOME": state.path])
    let prompt = Prompt(terminal: terminal, state: state, mark: "> ")
    try terminal.expectLine(">")
    let number = try fill(prompt)
    #expect(number > 50)
    terminal.forget()
    try prompt.enter("1/3*3", answer: "1")
    #expect(!terminal.output.contains("is not on the disk"))
    // What is told stands behind the answer it is about, and may have been read with the next.
    try expectKept(number - 2, prompt, state)
  }

  @Test func onceThereIsRoomAgainAllOfItIsThere() throws {
    let state = TemporaryFolder()
    guard let disk = SmallFileSystem(at: state.path + "/state", kilobytes: 256) else {
      print("no small file system can be mounted here: a limit on files stands for a full disk")
      return
    }
    let prompt = try Prompt(state: state, environment: ["XDG_STATE_HOME": disk.path])
    try prompt.enter("b = 1", answer: "new")
    disk.fill()
    let number = try fill(prompt)
    #expect(number > 0)
    disk.makeRoom()
    try prompt.enter("c = 1", answer: "c = 1")
    // It may have been said before that line was typed.
    try prompt.terminal.expect("the conversation is on the disk again")
    prompt.terminal.send(signal: SIGKILL)
    _ = try prompt.terminal.exitStatus()
    let resumed = try Prompt(
      ["--resume"], state: state, environment: ["XDG_STATE_HOME": disk.path])
    #expect(!resumed.terminal.output.contains("otherwise"))
    try resumed.enter("a\(number) + b + c + 0.5", answer: "\(number * (number + 1) / 2 + 2).5")
    #expect(try resumed.leave() == .exited(0))
  }

  @Test func aFolderThatCannotBeWrittenIsSaidAtTheStart() throws {
    let state = TemporaryFolder()
    state.write("", to: "hesuan")
    let prompt = try Prompt(state: state)
    try prompt.terminal.expect("this conversation is not kept")
    try prompt.enter("1+1", answer: "2")
    #expect(try prompt.leave() == .exited(0))
  }

  @Test func nothingIsPromisedWhereThereCanBeNoFolder() throws {
    let state = TemporaryFolder()
    state.write("", to: "file")
    let place = ["XDG_STATE_HOME": state.path + "/file"]
    let prompt = try Prompt(state: state, environment: place)
    try prompt.terminal.expect("this conversation is not kept")
    try prompt.terminal.expect("Not a directory")
    #expect(!prompt.terminal.output.contains("as soon as it can be"))
    #expect(try prompt.leave() == .exited(0))
  }
}

/// A file system in memory, with so much room; gone when the test is over.
private final class SmallFileSystem {
  let path: String

  /// Fails where nobody may mount one.
  init?(at path: String, kilobytes: Int) {
    self.path = path
    mkdir(path, 0o700)
    guard
      Self.run(["/bin/mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
    else { return nil }
  }

  deinit { _ = Self.run(["/bin/umount", "-l", path]) }

  private var filler: String { path + "/filler" }

  func fill() {
    guard let file = fopen(filler, "w") else { return }
    let kilobyte = [UInt8](repeating: 0x2E, count: 1024)
    while fwrite(kilobyte, 1, 1024, file) == 1024, fflush(file) == 0 {}
    fclose(file)
  }

  func makeRoom() { unlink(filler) }

  private static func run(_ arguments: [String]) -> Bool {
    (try? Child(arguments).finish())?.status == .exited(0)
  }
}
