internal import CLibEdit
internal import Glibc

/// What libedit asks for while it reads: the next key, an earlier line.
extension Editor {
  /// 1 with a character, 0 at the end of input, −1 where reading stops for another reason.
  func readKey(into key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    while !wasDropped {
      switch source.next() {
      case .character(let scalar):
        key?.pointee = wchar_t(bitPattern: delivered(scalar).value)
        return 1
      case .unusable: el_beep(line)
      case .end: return 0
      case .signal(let number): answer(number)
      }
    }
    return -1
  }

  /// Characters that no key sends stand for what libedit could not tell apart by itself.
  private func delivered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if search != nil {
      search?.key = scalar
      return EditorCommand.searchKey
    }
    if scalar == KeySource.escape, keys == .vi, !source.beginsSequence() {
      return EditorCommand.loneEscape
    }
    return scalar
  }

  private func answer(_ signal: Int32) {
    switch signal {
    case SIGINT: drop()
    case SIGWINCH: resize()
    case SIGCONT: redraw()
    default: giveWay(to: signal)
    }
  }

  private func drop() {
    leaveLine()
    source.forget()
    wasDropped = true
  }

  /// The terminal keeps what was drawn for the former width: it is drawn anew from its first row.
  private func resize() {
    let row = rows().cursor
    if row > 0 { emit("\u{1B}[\(row)A") }
    emit("\r\u{1B}[J")
    el_resize(line)
    drawnWidth = Screen.width(STDOUT_FILENO)
    cle_redraw(line)
  }

  /// Stops or ends with the terminal as it was; after a stop, goes on where it was.
  private func giveWay(to signal: Int32) {
    leaveLine()
    announcePaste(false)
    cle_raw(line, 0)
    source.gate.deliver(signal)
    redraw()
  }

  /// Others may have changed the terminal's mode meanwhile.
  private func redraw() {
    cle_raw(line, 0)
    cle_raw(line, 1)
    announcePaste(true)
    emit("\r")
    cle_redraw(line)
  }

  static let recallLine: cle_recall = { owner, operation in
    guard let owner else { return nil }
    let editor = Unmanaged<Editor>.fromOpaque(owner).takeUnretainedValue()
    return editor.recalledLine(operation)
  }

  private func recalledLine(_ operation: Int32) -> UnsafePointer<wchar_t>? {
    let age =
      switch operation {
      case H_FIRST: 0
      case H_LAST: history.count - 1
      case H_NEXT: recalledAge + 1
      case H_PREV: recalledAge - 1
      default: recalledAge
      }
    guard age >= 0, age < history.count else { return nil }
    recalledAge = age
    recalled.set(history[age])
    return UnsafePointer(recalled.start)
  }
}
