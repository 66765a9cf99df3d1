internal import CLibEdit
internal import Diagnostics
internal import Glibc

/// libedit, with this program's keys, history, completion and drawing.
final class Editor {
  let line: OpaquePointer
  let source: KeySource
  let history: History
  let complete: ([UInt8]) -> LineReader.Completion
  var language = Language.english

  var view: LineView
  var mode: TerminalMode
  var search: HistorySearch?
  var prompt = Markup()
  var wasDropped = false
  /// The names of commands, which libedit goes on using.
  var names: [WideText] = []
  let recalled = WideText()
  var recalledAge: Int?
  /// The line before an earlier one was recalled.
  var unfinished = ""
  let blind: BlindScreen
  private let recall: UnsafeMutablePointer<cle_history>

  /// Fails where libedit cannot work with the terminal.
  init?(
    program: String, source: KeySource, history: History, colour: Bool,
    complete: @escaping ([UInt8]) -> LineReader.Completion
  ) {
    guard let blind = BlindScreen() else { return nil }
    let unseen = blind.stream
    // libedit changes it as soon as it starts.
    mode = TerminalMode(fd: STDIN_FILENO)
    guard
      let line = el_init_fd(
        program, unseen, unseen, unseen, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO)
    else { return nil }
    (self.line, self.blind, view) = (line, blind, LineView(colour: colour))
    (self.source, self.history, self.complete) = (source, history, complete)
    recall = .allocate(capacity: 1)
    let owner = Unmanaged.passUnretained(self).toOpaque()
    recall.initialize(to: cle_history(recall: Self.recallLine, owner: owner))
    cle_owner(line, owner)
    cle_history(line, recall)
    cle_source_of_keys(line) { Editor.of($0).readKey(into: $1) }
    detach()
    nameCommands()
    arrangeKeys(nil)
  }

  deinit {
    el_end(line)
    recall.deallocate()
  }

  static func of(_ line: OpaquePointer?) -> Editor {
    Unmanaged<Editor>.fromOpaque(cle_get_owner(line)).takeUnretainedValue()
  }

  func read(_ prompt: Markup) -> LineReader.Result {
    self.prompt = prompt
    (wasDropped, search) = (false, nil)
    (recalledAge, unfinished) = (nil, "")
    mode.edit()
    defer { mode.restore() }
    view.begin()
    announcePaste(true)
    defer { announcePaste(false) }
    var count: Int32 = 0
    guard let text = el_wgets(line, &count), count > 0, !wasDropped else { return unread() }
    return .line(finished(Self.string(text, Int(count))))
  }

  /// libedit writes beyond its tables when a terminal shrinks beneath it, so what it takes for the
  /// terminal keeps its size; setting the real one's mode is then left to `mode`.
  private func detach() {
    cle_raw(line)
    cle_input(line, blind.stream)
    mode.restore()
    for (size, value) in [("co", "500"), ("li", "40")] {
      WideText.lend(size) { size in WideText.lend(value) { cle_capability(line, size, $0) } }
    }
  }

  /// Asks the terminal to mark pasted text, in which a tab is no completion.
  func announcePaste(_ isWanted: Bool) { view.send("\u{1B}[?2004\(isWanted ? "h" : "l")") }

  private func finished(_ text: String) -> String {
    search = nil
    show(text.unicodeScalars, cursor: text.unicodeScalars.count)
    view.leave()
    return text
  }

  private func unread() -> LineReader.Result {
    view.leave(wasDropped ? "^C" : "")
    return wasDropped ? .interrupted : .end
  }
}
