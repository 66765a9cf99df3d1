/// Where a place stands in a text: the line it is on, and where in that.
///
/// The mark by which some programs begin a UTF-8 file belongs to no line, nor does the \r before a
/// line break.
struct LinePlace {
  /// The bytes of the line.
  let range: Range<Int>
  /// The number of the line and of the character in it, both from one.
  let line: Int
  let column: Int

  init(of place: Int, in text: ContiguousArray<UInt8>, showingMark: Bool) {
    let place = min(max(place, 0), text.count)
    var start = text[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    line = start == 0 ? 1 : text[..<start].count { $0 == 0x0A } + 1
    if start == 0, !showingMark, text.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = text[place...].firstIndex(of: 0x0A) ?? text.count
    if end < text.count, end > start, text[end - 1] == 0x0D { end -= 1 }
    range = start..<max(start, end)
    // Each character has one byte that is not of the form 10xxxxxx.
    column = text[start..<max(start, place)].count { $0 & 0xC0 != 0x80 } + 1
  }
}
