extension Excerpt {
  /// The columns of a line that are shown.
  struct View {
    let text: String
    /// Those of the line itself, which may stand behind a … for what is cut off.
    private let columns: Range<Int>
    private let start: Int

    init(of places: [Place], in window: LineWindow, room: Int) {
      let begin = View.begin(places, window, room)
      let first = window.cells.firstIndex { $0.columns.lowerBound >= begin } ?? 0
      let isCut = first > 0 || window.isCutBefore
      let from = window.cells.isEmpty ? 0 : window.cells[first].columns.lowerBound
      let start = isCut ? from - 1 : from
      let shown = window.cells[first...].prefix { $0.columns.upperBound - start <= room }
      let isCutBehind = shown.endIndex < window.cells.count || window.isCutBehind
      text = (isCut ? "…" : "") + shown.map(\.text).joined() + (isCutBehind ? "…" : "")
      self.start = start
      columns = from..<(isCutBehind ? shown.last?.columns.upperBound ?? from : Int.max)
    }

    /// A long line is shown from a little before the first place; where not all are seen so, from
    /// where most are, the last one rather than another.
    private static func begin(_ places: [Place], _ window: LineWindow, _ room: Int) -> Int {
      guard let first = places.first,
        window.isCutBefore || window.isCutBehind || window.width > room
      else { return 0 }
      let middle = max(0, first.columns.lowerBound - room / 2)
      var (best, most) = (middle, seen(places, middle, room))
      if places.count == 1 || most == 2 * places.count { return best }
      for place in places {
        let begin = max(0, min(place.whole.upperBound + 2 - room, place.columns.lowerBound - 1))
        let count = seen(places, begin, room)
        if count >= most { (best, most) = (begin, count) }
      }
      return best
    }

    /// How much is seen from a column on: two for all of a place, one for a part of it.
    private static func seen(_ places: [Place], _ begin: Int, _ room: Int) -> Int {
      let end = begin + room - 1
      return places.reduce(0) { sum, place in
        if place.whole.lowerBound >= begin, place.whole.upperBound <= end { return sum + 2 }
        return sum + (place.columns.overlaps(begin..<end) ? 1 : 0)
      }
    }

    /// The part of a place that is shown, by its columns in what is shown; nil if none is.
    func shown(_ place: Place) -> Place? {
      let columns = place.columns.clamped(to: self.columns)
      guard !columns.isEmpty else { return nil }
      return Place(
        columns: columns.lowerBound - start..<columns.upperBound - start, label: place.label)
    }
  }
}
