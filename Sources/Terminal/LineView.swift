internal import Diagnostics
internal import Glibc

/// Draws the line being edited: only what has changed, and right where characters are wide.
///
/// libedit draws too, but takes the second half of a wide character for a character of its own when
/// it compares the new line with the former one, and then loses its place: nobody sees what it draws.
struct LineView {
  private var bytes: ContiguousArray<UInt8> = []
  private let outlet = Outlet(fd: STDOUT_FILENO, gathers: false)
  private let colour: Bool
  private var columns = 80
  private var height = 24

  /// What the screen shows, and where its cursor is.
  private var drawn: [Glyph] = []
  private var layout = RowLayout([], columns: 80)
  private var place = RowLayout.Place(row: 0, column: 0)

  init(colour: Bool) {
    self.colour = colour
    measure()
  }

  /// Shows the line with the cursor before the glyph of that number.
  mutating func show(_ glyphs: [Glyph], cursor: Int) {
    let whole = RowLayout(glyphs, columns: columns)
    let window = whole.window(height: max(1, height - 1), cursor: cursor)
    let shown = Array(glyphs[window])
    let former = (count: drawn.count, end: layout.end)
    let same = zip(shown, drawn).prefix { $0 == $1 }.count
    let next = RowLayout(shown, columns: columns)
    if same < max(shown.count, former.count) {
      draw(shown, next, from: same)
      if former.count > 0, isBefore(next.end, former.end) { bytes += "\u{1B}[J".utf8 }
    }
    (drawn, layout) = (shown, next)
    move(to: next.places[min(max(0, cursor - window.lowerBound), shown.count)])
    flush()
  }

  /// Goes to the start of an empty row beneath the line, and is done with it.
  mutating func leave(_ remark: String = "") {
    move(to: layout.end)
    bytes += remark.utf8
    bytes += "\r\n".utf8
    forget()
    flush()
  }

  /// Takes the line off the screen, which now has another width.
  mutating func adapt() {
    measure()
    // Some terminals arrange the rows anew and some do not: go up no further than both allow.
    let cursor = layout.places.firstIndex(of: place) ?? 0
    let row = min(place.row, RowLayout(drawn, columns: columns).places[cursor].row)
    if row > 0 { bytes += "\u{1B}[\(row)A".utf8 }
    bytes += "\r\u{1B}[J".utf8
    forget()
    flush()
  }

  mutating func clearScreen() {
    send("\u{1B}[H\u{1B}[2J")
    forget()
  }

  /// Takes the screen for what it is now, with the cursor in an empty row.
  mutating func begin() {
    measure()
    bytes.append(0x0D)
    forget()
  }

  mutating func send(_ text: String) {
    bytes += text.utf8
    flush()
  }

  private mutating func measure() {
    columns = max(2, Screen.width(STDOUT_FILENO))
    height = Screen.height(STDOUT_FILENO)
  }

  private mutating func forget() {
    drawn = []
    layout = RowLayout([], columns: columns)
    place = RowLayout.Place(row: 0, column: 0)
  }

  private mutating func draw(_ glyphs: [Glyph], _ next: RowLayout, from first: Int) {
    move(to: startOfDrawing(glyphs, next, first))
    var role = Markup.Role.plain
    for index in first..<glyphs.count {
      wrap(to: next.places[index])
      change(&role, to: glyphs[index].role)
      bytes += glyphs[index].text.utf8
      place.column += glyphs[index].width
    }
    change(&role, to: .plain)
    // A full row leaves the cursor hanging at its end: a blank makes the next row begin.
    if place.column >= columns { bytes += " \r".utf8 }
    place = next.end
  }

  /// Behind the glyphs that stay; a column at the end of that row may have to be blanked.
  private func startOfDrawing(
    _ glyphs: [Glyph], _ next: RowLayout, _ first: Int
  ) -> RowLayout.Place {
    guard first > 0 else { return RowLayout.Place(row: 0, column: 0) }
    var place = next.places[first - 1]
    place.column += glyphs[first - 1].width
    return place.column < columns ? place : RowLayout.Place(row: place.row + 1, column: 0)
  }

  /// The terminal itself goes on in the next row, once the present one is full.
  private mutating func wrap(to next: RowLayout.Place) {
    guard next.row > place.row else { return }
    bytes += String(repeating: " ", count: columns - place.column).utf8
    place = next
  }

  private mutating func change(_ role: inout Markup.Role, to next: Markup.Role) {
    guard colour, role != next else { return }
    let code = Paint.code(of: next).description
    bytes += "\u{1B}[\(code.isEmpty ? "" : "0;")\(code)m".utf8
    role = next
  }

  private mutating func move(to target: RowLayout.Place) {
    guard target != place else { return }
    let down = target.row - place.row
    if down != 0 { bytes += "\u{1B}[\(abs(down))\(down < 0 ? "A" : "B")".utf8 }
    if target.column != place.column {
      bytes.append(0x0D)
      if target.column > 0 { bytes += "\u{1B}[\(target.column)C".utf8 }
    }
    place = target
  }

  private func isBefore(_ one: RowLayout.Place, _ other: RowLayout.Place) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }

  private mutating func flush() {
    outlet.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
