internal import CLibEdit
internal import Diagnostics
internal import Glibc

/// The line being edited, and how it is shown.
extension Editor {
  /// All of it, and how many characters stand before the cursor.
  var content: (text: String, cursor: Int) {
    guard let place = el_wline(line)?.pointee, let start = place.buffer else { return ("", 0) }
    return (Self.string(start, place.lastchar - start), place.cursor - start)
  }

  var textBeforeCursor: String {
    let (text, cursor) = content
    return String(text.unicodeScalars.prefix(cursor))
  }

  /// Some of libedit's vi commands leave the cursor outside of the line, and the next one harms memory.
  func keepCursorInside() {
    guard let place = el_wline(line)?.pointee, let cursor = place.cursor else { return }
    let inside = min(max(cursor, place.buffer), place.lastchar)
    if inside != cursor { el_cursor(line, Int32(inside - cursor)) }
  }

  /// Puts `text` in place of the line, and the cursor after so many characters of it.
  func replace(with text: String, cursor: Int) {
    el_cursor(line, Int32.max / 8)
    if text.isEmpty {
      el_deletestr(line, el_cursor(line, 0))
    } else {
      WideText.lend(text) { _ = el_wreplacestr(line, $0) }
    }
    el_cursor(line, Int32(cursor) - el_cursor(line, 0))
  }

  func show() {
    let (text, cursor) = content
    show(text.unicodeScalars, cursor: cursor)
  }

  func show(_ text: String.UnicodeScalarView, cursor: Int) {
    var glyphs = Glyphs()
    glyphs.append(search.map { Markup($0.prompt.text(in: language)) } ?? prompt)
    var place = glyphs.all.count
    for (index, scalar) in text.enumerated() {
      glyphs.append(scalar)
      if index < cursor { place = glyphs.all.count }
    }
    view.show(glyphs.all, cursor: place)
  }

  static func string(_ text: UnsafePointer<wchar_t>, _ count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for character in UnsafeBufferPointer(start: text, count: count) {
      scalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    if scalars.last == "\n" || scalars.last == "\r" { scalars.removeLast() }
    return String(scalars)
  }
}
