public import Diagnostics
internal import Glibc

/// Reads lines from the terminal, with editing, history and completion.
///
///     let reader = LineReader(program: "hesuan", history: history, colour: true) { bytes in … }
///     while case .line(let line) = reader.read(prompt: Markup("> ")) { … }
///
/// Where the terminal cannot edit (`TERM=dumb`, no UTF-8) it shows the prompt and reads plainly.
public final class LineReader {
  /// What the user answered to a prompt.
  public enum Result: Sendable, Hashable {
    case line(String)
    /// Ctrl-C: the line was dropped.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case end
  }

  /// What could stand before the cursor.
  public struct Completion: Sendable, Hashable {
    public let candidates: [String]
    /// How many bytes of UTF-8 before the cursor a candidate replaces.
    public let replacing: Int

    public init(candidates: [String], replacing: Int) {
      self.candidates = candidates
      self.replacing = replacing
    }
  }

  /// Whose keys move the cursor.
  public enum Keys: Sendable, Hashable {
    case emacs, vi
  }

  private let source = KeySource(fd: STDIN_FILENO)
  private let editor: Editor?
  private let plain: PlainPrompt

  /// Call `CharacterLocale.force()` before; `complete` is asked with what stands before the cursor.
  public init(
    program: String, history: History, colour: Bool,
    complete: @escaping (_ bytesBeforeCursor: [UInt8]) -> Completion
  ) {
    plain = PlainPrompt(source: source)
    editor =
      Self.canEdit
      ? Editor(
        program: program, source: source, history: history, colour: colour, complete: complete)
      : nil
  }

  /// The language of the few words that the line editor says itself.
  public var language: Language {
    get { editor?.language ?? .english }
    set { editor?.language = newValue }
  }

  public var keys: Keys {
    get { editor?.keys ?? .emacs }
    set { editor?.keys = newValue }
  }

  /// Whether lines can be edited, or only typed.
  public var edits: Bool { editor != nil }

  /// Shows `prompt` and waits for a line. The interrupt flag is cleared; had it been raised, what was
  /// pasted before is dropped.
  public func read(prompt: Markup) -> Result {
    if Interrupt.isRaised { source.forget() }
    Interrupt.clear()
    source.gate.shut()
    defer { source.gate.open() }
    guard let editor else { return plain.read(prompt) }
    return editor.read(prompt)
  }

  private static var canEdit: Bool {
    Screen.isTerminal(STDIN_FILENO) && Screen.isTerminal(STDOUT_FILENO) && !Screen.isDumb
      && CharacterLocale.isUnicode
  }
}
