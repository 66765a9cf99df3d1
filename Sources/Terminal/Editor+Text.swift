internal import CLibEdit
internal import Diagnostics
internal import Glibc

/// The line being edited, and where it stands on the screen.
extension Editor {
  var textBeforeCursor: String {
    guard let place = el_wline(line)?.pointee, let start = place.buffer else { return "" }
    return Self.string(start, place.cursor - start)
  }

  var text: String {
    guard let place = el_wline(line)?.pointee, let start = place.buffer else { return "" }
    return Self.string(start, place.lastchar - start)
  }

  /// Puts `text` in place of the line, and the cursor after so many characters of it.
  func replace(with text: String, cursor: Int) {
    el_cursor(line, Int32.max / 8)
    if text.isEmpty {
      el_deletestr(line, Int32(self.text.unicodeScalars.count))
    } else {
      WideText.lend(text) { _ = el_wreplacestr(line, $0) }
    }
    el_cursor(line, Int32(cursor) - el_cursor(line, 0))
  }

  /// On which of its rows the cursor stands, and which is the last.
  func rows() -> (cursor: Int, last: Int) {
    var layout = Layout(columns: drawnWidth)
    let shown = search.map { Array($0.prompt.text(in: language).unicodeScalars) }
    for scalar in shown ?? prompt.columnsText { layout.add(wchar_t(bitPattern: scalar.value)) }
    guard let place = el_wline(line)?.pointee, let start = place.buffer else { return (0, 0) }
    var atCursor = layout
    for character in UnsafeBufferPointer(start: start, count: place.lastchar - start) {
      layout.add(character)
    }
    for character in UnsafeBufferPointer(start: start, count: place.cursor - start) {
      atCursor.add(character)
    }
    return (atCursor.row, layout.row)
  }

  /// Moves to an empty row beneath the line.
  func leaveLine() {
    let rows = rows()
    emit(String(repeating: "\n", count: rows.last - rows.cursor))
  }
}
