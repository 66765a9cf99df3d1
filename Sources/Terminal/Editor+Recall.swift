internal import CLibEdit
internal import Glibc

/// Earlier lines, as libedit asks for them.
extension Editor {
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
      case H_NEXT: (recalledAge ?? -1) + 1
      case H_PREV: (recalledAge ?? 0) - 1
      default: recalledAge ?? 0
      }
    guard age >= 0, age < history.count else { return nil }
    if operation == H_FIRST { keepUnfinished() }
    recalledAge = age
    recalled.set(history[age])
    return UnsafePointer(recalled.start)
  }

  private func keepUnfinished() {
    let (text, _) = content
    if recalledAge.map({ history[$0] }) != text { unfinished = text }
  }

  /// libedit keeps 1024 characters of the line that it goes back to, and zeros for the rest.
  func restoreUnfinished() {
    guard let place = el_wline(line)?.pointee, let start = place.buffer,
      place.lastchar > start, place.lastchar[-1] == 0
    else { return }
    let (text, _) = content
    let kept = text.unicodeScalars.prefix { $0 != "\0" }
    let isWhole = unfinished.unicodeScalars.starts(with: kept)
    let restored = isWhole ? unfinished : String(String.UnicodeScalarView(kept))
    replace(with: restored, cursor: restored.unicodeScalars.count)
  }
}
