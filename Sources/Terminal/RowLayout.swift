/// Where glyphs stand on a screen of so many columns.
struct RowLayout {
  /// Counted from the first row of the text.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  let columns: Int
  /// Where each glyph begins; one more for what follows the last.
  let places: [Place]

  init(_ glyphs: some Sequence<Glyph>, columns: Int) {
    self.columns = columns
    var places: [Place] = []
    var end = Place(row: 0, column: 0)
    for glyph in glyphs {
      end = Self.place(for: glyph.width, at: end, columns)
      places.append(end)
      end.column += glyph.width
    }
    self.places = places + [Self.place(for: 1, at: end, columns)]
  }

  var end: Place { places[places.count - 1] }

  /// A glyph of two columns does not begin in the last one.
  private static func place(for width: Int, at place: Place, _ columns: Int) -> Place {
    place.column + width > columns ? Place(row: place.row + 1, column: 0) : place
  }

  /// The glyphs of the rows that a screen can show together with the row of the cursor.
  func window(height: Int, cursor: Int) -> Range<Int> {
    let rows = end.row + 1
    guard rows > height else { return 0..<(places.count - 1) }
    let top = min(max(0, places[cursor].row - height / 2), rows - height)
    let first = places.firstIndex { $0.row >= top } ?? 0
    let last = places.firstIndex { $0.row >= top + height } ?? places.count - 1
    return first..<min(last, places.count - 1)
  }
}
