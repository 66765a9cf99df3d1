internal import CLibEdit
internal import Glibc

/// The commands that this program adds to libedit's, and the characters by which it calls them.
enum EditorCommand {
  static let loneEscape: Unicode.Scalar = "\u{80}"
  static let searchKey: Unicode.Scalar = "\u{81}"

  static let complete = "hesuan-complete"
  static let search = "hesuan-search"
  static let continueSearch = "hesuan-search-key"
  static let paste = "hesuan-paste"
  static let clear = "hesuan-clear"
}

extension Editor {
  /// What the usual terminals send for keys that libedit does not know by itself.
  private static let sequences = [
    ("\u{1B}[A", "ed-prev-history"), ("\u{1B}[B", "ed-next-history"),
    ("\u{1B}OA", "ed-prev-history"), ("\u{1B}OB", "ed-next-history"),
    ("\u{1B}[C", "ed-next-char"), ("\u{1B}[D", "ed-prev-char"),
    ("\u{1B}OC", "ed-next-char"), ("\u{1B}OD", "ed-prev-char"),
    ("\u{1B}[H", "ed-move-to-beg"), ("\u{1B}[F", "ed-move-to-end"),
    ("\u{1B}OH", "ed-move-to-beg"), ("\u{1B}OF", "ed-move-to-end"),
    ("\u{1B}[1~", "ed-move-to-beg"), ("\u{1B}[4~", "ed-move-to-end"),
    ("\u{1B}[7~", "ed-move-to-beg"), ("\u{1B}[8~", "ed-move-to-end"),
    ("\u{1B}[3~", "ed-delete-next-char"),
    ("\u{1B}[1;5C", "em-next-word"), ("\u{1B}[1;5D", "ed-prev-word"),
    ("\u{1B}[1;3C", "em-next-word"), ("\u{1B}[1;3D", "ed-prev-word"),
    ("\u{1B}[5C", "em-next-word"), ("\u{1B}[5D", "ed-prev-word"),
    ("\u{1B}[200~", EditorCommand.paste),
  ]

  /// Keys that mean nothing here, and whose letters would otherwise be typed into the line.
  private static let silent =
    (["2", "5", "6", "201"] + (11...26).map(String.init)).map { "\u{1B}[\($0)~" }
    + ["P", "Q", "R", "S"].map { "\u{1B}O\($0)" } + ["\u{1B}[Z"]

  var keys: LineReader.Keys {
    get { cle_get_editor(line).pointee == 0x76 ? .vi : .emacs }
    set { arrangeKeys(newValue) }
  }

  func nameCommands() {
    name(EditorCommand.complete) { line, _ in Editor.of(line).completeWord() }
    name(EditorCommand.search) { line, _ in Editor.of(line).beginSearch() }
    name(EditorCommand.continueSearch) { line, _ in Editor.of(line).continueSearch() }
    name(EditorCommand.paste) { line, _ in Editor.of(line).beginPaste() }
    name(EditorCommand.clear) { line, _ in Editor.of(line).clearScreen() }
  }

  private func beginPaste() -> UInt8 {
    source.isPasting = true
    return UInt8(CC_NORM)
  }

  private func clearScreen() -> UInt8 {
    view.clearScreen()
    return UInt8(CC_NORM)
  }

  /// Binds the keys, then lets the user's .editrc change them; `keys` prevails over what that says.
  func arrangeKeys(_ keys: LineReader.Keys?) {
    use(keys ?? .emacs)
    el_source(line, nil)
    let chosen = self.keys
    // A .editrc that changes the mode has thrown the bindings away.
    if chosen != keys ?? .emacs { use(keys ?? chosen) }
  }

  private func use(_ keys: LineReader.Keys) {
    WideText.lend(keys == .vi ? "vi" : "emacs") { cle_editor(line, $0) }
    bind("\t", to: EditorCommand.complete)
    for alternate in [false, true] {
      bind("\u{12}", to: EditorCommand.search, alternate)
      bind("\u{0C}", to: EditorCommand.clear, alternate)
      bind(EditorCommand.searchKey, to: EditorCommand.continueSearch, alternate)
      for keys in Self.silent { bind(keys, to: "ed-unassigned", alternate) }
      for (keys, command) in Self.sequences { bind(keys, to: command, alternate) }
    }
    bind("/", to: EditorCommand.search, true)
    bind("?", to: EditorCommand.search, true)
    // Would start an editor on the line, with this program's signals held back.
    bind("v", to: "ed-unassigned", true)
    // Can repeat itself without end.
    bind(".", to: "ed-unassigned", true)
    bind(EditorCommand.loneEscape, to: "vi-command-mode")
    bind(EditorCommand.loneEscape, to: "ed-unassigned", true)
  }

  private func bind(_ key: Unicode.Scalar, to command: String, _ alternate: Bool = false) {
    bind(String(key), to: command, alternate)
  }

  private func bind(_ keys: String, to command: String, _ alternate: Bool = false) {
    guard !alternate || self.keys == .vi else { return }
    let bind = alternate ? cle_bind_alternate : cle_bind
    WideText.lend(keys) { keys in WideText.lend(command) { bind(line, keys, $0) } }
  }

  private func name(_ command: String, _ function: @escaping cle_command_function) {
    // libedit keeps the name, which lasts as long as the program.
    let name = WideText(command)
    names.append(name)
    cle_command(line, name.start, name.start, function)
  }
}
