/// The line that is wrong, with carets under the place.
///
///     180 × 5.78 万元/村 + 100 万元
///     ^^^^^^^^^^^^^^^^^^   ^^^^^^^^
///     元/村                元
public struct Excerpt {
  private let place: LinePlace
  private let window: LineWindow
  private let marks: [(range: SourceRange, label: Phrase?)]
  /// How many columns of the line are shown.
  private let room: Int

  /// The number of the line in the text and of the place in the line, both from one.
  public var line: Int { place.line }
  public var column: Int { place.column }

  /// An excerpt for a page so many columns wide.
  public init(_ diagnostic: Diagnostic, in text: ContiguousArray<UInt8>, width: Int = 80) {
    room = max(16, width - 4)
    marks =
      diagnostic.labels.isEmpty
      ? [(diagnostic.range, nil)] : diagnostic.labels.map { ($0.range, $0.text) }
    let first = marks[0].range
    place = LinePlace(of: first.start, in: text, showingMark: first.start == 0 && first.end > 0)
    let last = marks.map(\.range.start).max() ?? 0
    // A few bytes for each column, on both sides of all that may stand together.
    let reach = 8 * room + 1024
    window = LineWindow(
      text[place.range], around: min(max(last, first.start), place.range.upperBound),
      reach: reach)
  }

  /// Writes the line, the carets and the labels, each behind `indent`.
  public func write(indent: String, language: Language, into page: inout Markup) {
    let places = marks.compactMap { mark in
      window.columns(of: mark.range).map {
        Place(columns: $0, label: mark.label?.text(in: language))
      }
    }
    let view = View(of: places, in: window, room: room)
    page.append(indent + view.text)
    page.newline()
    let shown = places.compactMap { view.shown($0) }
    writeCarets(shown.map(\.columns), indent, into: &page)
    writeLabels(shown, indent, into: &page)
  }

  private func writeCarets(_ spans: [Range<Int>], _ indent: String, into page: inout Markup) {
    guard !spans.isEmpty else { return }
    page.append(indent)
    var column = 0
    for span in spans where span.lowerBound >= column {
      page.append(String(repeating: " ", count: span.lowerBound - column))
      page.append(String(repeating: "^", count: span.count), as: .caret)
      column = span.upperBound
    }
    page.newline()
  }

  /// Labels that would touch the one before move to the right.
  private func writeLabels(_ places: [Place], _ indent: String, into page: inout Markup) {
    guard places.contains(where: { $0.label != nil }) else { return }
    page.append(indent)
    var column = 0
    for place in places {
      guard let label = place.label else { continue }
      let gap = max(place.columns.lowerBound - column, column > 0 ? 1 : 0)
      page.append(String(repeating: " ", count: gap))
      page.append(label, as: .unit)
      column += gap + Visible.width(of: label)
    }
    page.newline()
  }
}

extension Excerpt {
  /// A stretch of the line with what stands below it.
  struct Place {
    let columns: Range<Int>
    let label: String?

    /// The columns in which all of it is seen.
    var whole: Range<Int> {
      let width = label.map { Visible.width(of: $0) } ?? 0
      return columns.lowerBound..<max(columns.upperBound, columns.lowerBound + width)
    }
  }
}
