import Glibc
import Testing

/// A program at a terminal of its own: the test types, and sees what a user would see.
///
///     let terminal = try PseudoTerminal([program], environment: ["LC_ALL": "C.UTF-8"])
///     terminal.type("村数 = 180 村\n")
///     try terminal.expect("[村数 = 180 村]")       // somewhere on the screen or scrolled off it
///     try terminal.expectLine("核算> ")            // the row with the cursor, as it looks now
///     terminal.press(.interrupt)
///     #expect(try terminal.exitStatus() == .exited(0))
///
/// Every `expect` waits, at most 30 seconds, and throws with a picture of the screen. After it,
/// `cursor` and `rows` can be asked; the cursor counts columns, of which 村 takes two. Text that is
/// there already satisfies `expect`: `forget()` before an action whose answer looks like an earlier one.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  enum Exit: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Keys that are not characters, as xterm sends them.
  enum Key: String {
    case interrupt = "\u{03}"
    case end = "\u{04}"
    case suspend = "\u{1A}"
    case enter = "\r"
    case tab = "\t"
    case escape = "\u{1B}"
    case backspace = "\u{7F}"
    case search = "\u{12}"
    case up = "\u{1B}OA"
    case down = "\u{1B}OB"
    case right = "\u{1B}OC"
    case left = "\u{1B}OD"
    case home = "\u{1B}OH"
    case lineEnd = "\u{1B}OF"
    case delete = "\u{1B}[3~"
    case wordRight = "\u{1B}[1;5C"
    case wordLeft = "\u{1B}[1;5D"
  }

  let process: pid_t
  private let master: Int32
  private var screen: TerminalScreen
  private var status: Exit?
  private static let patience = Duration.seconds(30)

  /// Starts `arguments`, the first of which is the path of a program, with exactly `environment`
  /// (and `TERM=xterm` if that names none).
  init(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    // Closed in other programs from the start: several tests may start theirs at the same time.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    screen = TerminalScreen(columns: columns, rows: rows)
    var (locked, number): (Int32, Int32) = (0, 0)
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard ioctl(master, unlock, &locked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Failure(description: "no pseudo-terminal: errno \(errno)")
    }
    Self.setSize(master, columns, rows)
    let path = "/dev/pts/\(number)"
    // Held open until the child has it: a terminal without any user reports an error.
    let slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(slave) }
    process = try Self.start(arguments, environment, terminal: path)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  func type(_ text: String) { type(bytes: Array(text.utf8)) }

  func type(bytes: [UInt8]) {
    var rest = bytes[...]
    let limit = ContinuousClock.now + Self.patience
    while !rest.isEmpty, ContinuousClock.now < limit {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { pump(milliseconds: 10) }
    }
  }

  func press(_ key: Key) { type(key.rawValue) }

  func resize(columns: Int, rows: Int = 24) {
    screen.resize(columns: columns, rows: rows)
    Self.setSize(master, columns, rows)
  }

  func send(signal: Int32) { kill(process, signal) }

  /// Forgets what was seen, so that the next `expect` waits for something new.
  func forget() { screen.seen = "" }

  /// The rows as they look now, without the blanks at their ends.
  var rows: [String] { screen.lines }
  var cursor: (row: Int, column: Int) { (screen.row, screen.column) }
  /// The row with the cursor.
  var line: String { screen.lines[screen.row] }
  /// Every byte that came since the start, controls included.
  private(set) var bytes: [UInt8] = []
  /// The output since the start, or since `forget()`, without controls.
  var output: String { screen.seen }
  var isAlive: Bool { (try? exitStatus(within: .zero)) == nil }

  func expect(_ text: String, location: SourceLocation = #_sourceLocation) throws {
    try wait(for: "«\(text)»", location) { terminal in
      terminal.screen.seen.contains(text) || terminal.screen.lines.contains { $0.contains(text) }
    }
  }

  /// Waits until the row with the cursor reads `text`; blanks at the end do not count.
  func expectLine(
    _ text: String, cursor column: Int? = nil, location: SourceLocation = #_sourceLocation
  ) throws {
    let wanted = TerminalScreen.trimmed(text)
    let place = column.map { " with the cursor at \($0)" } ?? ""
    try wait(for: "the line «\(text)»\(place)", location) { terminal in
      terminal.line == wanted && (column == nil || column == terminal.cursor.column)
    }
  }

  func wait(
    for what: String, _ location: SourceLocation = #_sourceLocation,
    until holds: (PseudoTerminal) -> Bool
  ) throws {
    let limit = ContinuousClock.now + Self.patience
    while !holds(self) {
      guard ContinuousClock.now < limit else {
        let failure = Failure(description: "waited in vain for \(what)\n\(screen.picture)")
        Issue.record(failure, sourceLocation: location)
        throw failure
      }
      pump(milliseconds: 50)
    }
  }

  /// Waits until the program has ended.
  func exitStatus(within time: Duration = PseudoTerminal.patience) throws -> Exit {
    let limit = ContinuousClock.now + time
    repeat {
      pump(milliseconds: 5)
      if let status { return status }
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process {
        let signal = code & 0x7F
        status = signal == 0 ? .exited((code >> 8) & 0xFF) : .killed(signal: signal)
      }
    } while status != nil || ContinuousClock.now < limit
    throw Failure(description: "the program has not ended\n\(screen.picture)")
  }

  /// Waits until the program was stopped, as by Ctrl-Z.
  func expectStop(location: SourceLocation = #_sourceLocation) throws {
    try wait(for: "the program to stop", location) { terminal in
      var code: Int32 = 0
      return waitpid(terminal.process, &code, WNOHANG | WUNTRACED) == terminal.process
        && code & 0xFF == 0x7F
    }
  }

  /// Whether the terminal echoes and gathers lines, as it does outside of line editing.
  var isCooked: Bool {
    var mode = termios()
    guard tcgetattr(master, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON) != 0 && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  private func pump(milliseconds: Int32) {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return }
    guard source.revents & Int16(POLLIN) != 0 else {
      // A terminal that nobody uses any more is always "ready".
      usleep(2000)
      return
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return }
    bytes += buffer[..<count]
    screen.show(buffer[..<count])
  }

  private static func setSize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling terminal.
    for fd in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, fd, terminal, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let setsid: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, setsid | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)

    let full = environment.merging(["TERM": "xterm"]) { given, _ in given }
    let words = arguments.map { strdup($0) } + [nil]
    let settings = full.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, arguments[0], &actions, &attributes, words, settings)
    guard error == 0 else { throw Failure(description: "\(arguments[0]): errno \(error)") }
    return process
  }
}

/// What a terminal shows: rows of cells, understood as far as a line editor for `TERM=xterm` needs it.
struct TerminalScreen {
  private(set) var columns: Int
  private(set) var row = 0
  private(set) var column = 0
  /// Everything that was shown, as it arrived, without controls.
  var seen = ""

  /// A wide character stands in its first cell; its second one is empty.
  private var cells: [[String]]
  private var pending: [UInt8] = []
  /// The last column was written; the next character begins a new row.
  private var wraps = false

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: Self.blank(columns), count: rows)
  }

  var lines: [String] { cells.map { Self.trimmed($0.joined()) } }

  var picture: String {
    let shown = lines.enumerated().map { "\($0.offset == row ? ">" : " ")|\($0.element)" }
    return shown.joined(separator: "\n") + "\ncursor at row \(row), column \(column)"
  }

  static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    // As xterm does it: what does not fit is cut off, and nothing is wrapped anew.
    cells = cells.map { Array(($0 + Self.blank(columns)).prefix(columns)) }
    while cells.count < rows { cells.append(Self.blank(columns)) }
    while cells.count > rows {
      if row > 0 {
        cells.removeFirst()
        row -= 1
      } else {
        cells.removeLast()
      }
    }
    column = min(column, columns - 1)
    wraps = false
  }

  mutating func show(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    while let length = complete() {
      let unit = Array(pending[..<length])
      pending.removeFirst(length)
      take(unit)
    }
  }

  /// The length of the character or escape sequence that `pending` begins with, if it is all there.
  private func complete() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return completeEscape()
    case 0xC0..<0xE0: return pending.count >= 2 ? 2 : nil
    case 0xE0..<0xF0: return pending.count >= 3 ? 3 : nil
    case 0xF0...: return pending.count >= 4 ? 4 : nil
    default: return 1
    }
  }

  private func completeEscape() -> Int? {
    guard pending.count >= 2 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else { return 2 }
    let end = pending.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return end.map { $0 + 1 }
  }

  private mutating func take(_ unit: [UInt8]) {
    switch unit[0] {
    case 0x07: break
    case 0x08: move(to: column - 1)
    case 0x09: move(to: (column / 8 + 1) * 8)
    case 0x0A:
      seen += "\n"
      newline()
    case 0x0D: move(to: 0)
    case 0x1B: escape(unit)
    case 0..<0x20: break
    default: put(String(decoding: unit, as: UTF8.self))
    }
  }

  private mutating func move(to place: Int) {
    column = min(max(0, place), columns - 1)
    wraps = false
  }

  private mutating func newline() {
    wraps = false
    if row + 1 < cells.count {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Self.blank(columns))
    }
  }

  private mutating func put(_ text: String) {
    seen += text
    let width = text.unicodeScalars.reduce(0) { $0 + Self.width($1) }
    guard width > 0 else { return }
    if wraps || column + width > columns {
      newline()
      column = 0
    }
    clear(from: column, count: width)
    cells[row][column] = text
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column >= columns { (column, wraps) = (columns - 1, true) }
  }

  /// Half of a wide character cannot stay.
  private mutating func clear(from start: Int, count: Int) {
    for place in start..<min(columns, start + count) {
      if cells[row][place].isEmpty, place > 0 { cells[row][place - 1] = " " }
      if place + 1 < columns, cells[row][place + 1].isEmpty { cells[row][place + 1] = " " }
      cells[row][place] = " "
    }
  }

  private mutating func escape(_ unit: [UInt8]) {
    guard unit.count > 2, unit[1] == UInt8(ascii: "[") else { return }
    let text = String(decoding: unit.dropFirst(2).dropLast(), as: UTF8.self)
    let numbers = text.split(separator: ";").compactMap { Int($0) }
    let count = max(1, numbers.first ?? 1)
    switch Character(Unicode.Scalar(unit[unit.count - 1])) {
    case "A": row = max(0, row - count)
    case "B": row = min(cells.count - 1, row + count)
    case "C": move(to: column + count)
    case "D": move(to: column - count)
    case "G": move(to: count - 1)
    case "H":
      row = min(cells.count, count) - 1
      move(to: (numbers.count > 1 ? numbers[1] : 1) - 1)
    case "J": eraseDown(all: numbers.first == 2)
    case "K": clear(from: column, count: columns - column)
    case "P": shiftLeft(count)
    case "@": shiftRight(count)
    default: break
    }
    wraps = wraps && unit.last == UInt8(ascii: "m")
  }

  private mutating func eraseDown(all: Bool) {
    clear(from: column, count: columns - column)
    for place in (all ? 0 : row + 1)..<max(all ? 0 : row + 1, cells.count) {
      cells[place] = Self.blank(columns)
    }
  }

  private mutating func shiftLeft(_ count: Int) {
    clear(from: column, count: count)
    cells[row].removeSubrange(column..<min(columns, column + count))
    cells[row] = Array((cells[row] + Self.blank(columns)).prefix(columns))
  }

  private mutating func shiftRight(_ count: Int) {
    if cells[row][column].isEmpty { clear(from: column, count: 1) }
    cells[row].insert(contentsOf: Self.blank(count), at: column)
    cells[row] = Array(cells[row].prefix(columns))
    // A wide character of which only the first half is left.
    let last = cells[row][columns - 1]
    if last.unicodeScalars.contains(where: { Self.width($0) == 2 }) {
      cells[row][columns - 1] = " "
    }
  }

  private static func blank(_ count: Int) -> [String] { Array(repeating: " ", count: count) }

  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}
