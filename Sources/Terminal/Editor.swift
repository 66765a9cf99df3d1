internal import CLibEdit
internal import Diagnostics
internal import Glibc

/// libedit, with this program's keys, history and completion.
final class Editor {
  let line: OpaquePointer
  let source: KeySource
  let history: History
  let complete: ([UInt8]) -> LineReader.Completion
  var language = Language.english

  var search: HistorySearch?
  var prompt = PromptText(Markup(), colour: false)
  let promptText = WideText()
  var wasDropped = false
  /// The columns for which the line was drawn.
  var drawnWidth = 80
  var names: [WideText] = []
  private let errors: UnsafeMutablePointer<FILE>
  private let recall: UnsafeMutablePointer<cle_history>
  let recalled = WideText()
  var recalledAge = 0

  /// Fails where libedit cannot work with the terminal.
  init?(
    program: String, source: KeySource, history: History,
    complete: @escaping ([UInt8]) -> LineReader.Completion
  ) {
    // What libedit has to say would land in the middle of the line.
    guard let errors = fopen("/dev/null", "we") else { return nil }
    guard let line = cle_start(program, errors) else {
      fclose(errors)
      return nil
    }
    (self.line, self.errors) = (line, errors)
    (self.source, self.history, self.complete) = (source, history, complete)
    recall = .allocate(capacity: 1)
    let owner = Unmanaged.passUnretained(self).toOpaque()
    recall.initialize(to: cle_history(recall: Self.recallLine, owner: owner))
    cle_owner(line, owner)
    cle_history(line, recall)
    cle_source_of_keys(line) { Editor.of($0).readKey(into: $1) }
    cle_prompt(line, { Editor.of($0).shownPrompt() }, wchar_t(bitPattern: PromptText.mark.value))
    nameCommands()
    arrangeKeys(nil)
  }

  deinit {
    el_end(line)
    fclose(errors)
    recall.deallocate()
  }

  static func of(_ line: OpaquePointer?) -> Editor {
    Unmanaged<Editor>.fromOpaque(cle_get_owner(line)).takeUnretainedValue()
  }

  func read(_ prompt: PromptText) -> LineReader.Result {
    self.prompt = prompt
    (wasDropped, search) = (false, nil)
    drawnWidth = Screen.width(STDOUT_FILENO)
    announcePaste(true)
    var count: Int32 = 0
    let text = el_wgets(line, &count)
    announcePaste(false)
    guard let text, count > 0, !wasDropped else { return unread() }
    return .line(Self.string(text, Int(count)))
  }

  private func unread() -> LineReader.Result {
    emit(wasDropped ? "^C\n" : "\n")
    return wasDropped ? .interrupted : .end
  }

  /// Asks the terminal to mark pasted text, in which a tab is no completion.
  func announcePaste(_ isWanted: Bool) { emit("\u{1B}[?2004\(isWanted ? "h" : "l")") }

  func emit(_ text: String) {
    WideText.lend(text) { cle_emit($0) }
    cle_flush()
  }

  private func shownPrompt() -> UnsafeMutablePointer<wchar_t> {
    promptText.removeAll()
    if let search {
      promptText.append(search.prompt.text(in: language).unicodeScalars)
    } else {
      promptText.append(prompt.scalars)
    }
    return promptText.start
  }

  static func string(_ text: UnsafePointer<wchar_t>, _ count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for character in UnsafeBufferPointer(start: text, count: count) where character != 0x0A {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: character)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
