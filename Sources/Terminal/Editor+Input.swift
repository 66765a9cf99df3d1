internal import CLibEdit
internal import Glibc

/// What libedit asks for while it reads: the next key, an earlier line.
extension Editor {
  /// 1 with a character, 0 at the end of input, −1 where reading stops for another reason.
  func readKey(into key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    while !wasDropped {
      showIfIdle()
      switch source.next() {
      case .character(let scalar):
        key?.pointee = wchar_t(bitPattern: delivered(scalar).value)
        return 1
      case .nothing: break
      case .unusable: view.send("\u{07}")
      case .end: return 0
      case .signal(let number): answer(number)
      }
    }
    return -1
  }

  /// What is typed or pasted faster than it is drawn needs no drawing in between.
  private func showIfIdle() {
    keepCursorInside()
    restoreUnfinished()
    if blind.takeBell() { view.send("\u{07}") }
    if !source.hasMore(within: 0) { show() }
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
    case SIGWINCH: view.adapt()
    case SIGCONT: redraw()
    default: giveWay(to: signal)
    }
  }

  private func drop() {
    source.forget()
    wasDropped = true
  }

  /// Stops or ends with the terminal as it was; after a stop, goes on where it was.
  private func giveWay(to signal: Int32) {
    view.leave()
    announcePaste(false)
    mode.restore()
    source.gate.deliver(signal)
    redraw()
  }

  /// Others may have changed the terminal's mode and its size meanwhile.
  private func redraw() {
    mode.edit()
    announcePaste(true)
    view.begin()
  }
}
