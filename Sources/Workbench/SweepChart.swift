internal import Diagnostics
internal import Quantities
internal import Solving

/// The curve of a sweep of many points, with the exact ends of both its axes.
///
///     合计（万元）
///     1216.64  ┤                    ⣀⠤⠒⠉
///      881.4   ┤⣀⠤⠒⠉
///              └────────────────────────
///              150      村数      208 村
struct SweepChart {
  private let goal: String
  private let axis: Sweeping.Axis
  private let course: SweepSurvey.Course
  private let unit: ColumnUnit
  private let language: Language
  private let width: Int

  init(
    goal: String, _ axis: Sweeping.Axis, _ course: SweepSurvey.Course, _ unit: ColumnUnit,
    language: Language, width: Int
  ) {
    self.goal = goal
    self.axis = axis
    self.course = course
    self.unit = unit
    self.language = language
    // The last column is left free: some terminals wrap as soon as it is written.
    self.width = max(12, width - 1)
  }

  private static let height = 10
  private static let (narrowest, widest) = (16, 72)

  func write(into page: inout Markup) {
    page.append(unit.title(goal, language), as: .name)
    page.newline()
    guard let least = course.least?.number, let greatest = course.greatest?.number else { return }
    let labels = [unit.digits(greatest), unit.digits(least)].alignedAtPoint
    let margin = labels.map { Visible.width(of: $0) }.max()! + 3
    if width - margin >= SweepChart.narrowest {
      write(labels, margin: margin, isFlat: least == greatest, into: &page)
    } else {
      writeNarrowly(labels, into: &page)
    }
  }

  private func write(
    _ labels: [String], margin: Int, isFlat: Bool, into page: inout Markup
  ) {
    let body = min(width - margin, SweepChart.widest)
    let lines = Chart(spans(for: body), width: body, height: SweepChart.height).lines
    for (row, line) in lines.enumerated() {
      let label =
        isFlat
        ? (row == SweepChart.height / 2 - 1 ? labels[0] : "")
        : row == 0 ? labels[0] : row == lines.count - 1 ? labels[1] : ""
      let gap = String(repeating: " ", count: margin - 2 - Visible.width(of: label))
      page.append(gap + label + " ", as: .figure)
      page.append(label.isEmpty ? "│" : "┤", as: .faint)
      page.append(line)
      page.newline()
    }
    let blank = String(repeating: " ", count: margin - 1)
    page.append(blank + "└" + String(repeating: "─", count: body), as: .faint)
    page.newline()
    for line in ends(in: body) {
      page.append(blank + " " + line, as: .faint)
      page.newline()
    }
  }

  /// The labels stand on lines of their own, above the curve and below.
  private func writeNarrowly(_ labels: [String], into page: inout Markup) {
    page.append("┌ " + labels[0].drop { $0 == " " }, as: .figure)
    page.newline()
    for line in Chart(spans(for: width - 1), width: width - 1, height: SweepChart.height).lines {
      page.append("│", as: .faint)
      page.append(line)
      page.newline()
    }
    page.append("└ " + labels[1].drop { $0 == " " }, as: .figure)
    page.newline()
    for line in ends(in: width - 1) {
      page.append(" " + line, as: .faint)
      page.newline()
    }
  }

  /// As many spans as there are columns of dots, put together from those that were computed.
  private func spans(for body: Int) -> [Chart.Span?] {
    let (count, wanted) = (course.spans.count, 2 * body)
    guard count > wanted else { return course.spans }
    return (0..<wanted).map { column in
      let group = course.spans[column * count / wanted..<(column + 1) * count / wanted]
      let known = group.compactMap { $0 }
      guard let low = known.map(\.low).min(), let high = known.map(\.high).max() else { return nil }
      return Chart.Span(low: low, high: high)
    }
  }

  /// The ends of the lower axis below its ends, and its name between them where there is room.
  private func ends(in body: Int) -> [String] {
    let (first, last) = (axis.unit.text(axis.steps.start), axis.unit.text(axis.last))
    let room = body - Visible.width(of: first) - Visible.width(of: last)
    let name = Visible.text(axis.name)
    let free = room - Visible.width(of: name)
    if free >= 4 {
      let left = String(repeating: " ", count: free / 2)
      let right = String(repeating: " ", count: free - free / 2)
      return [first + left + name + right + last]
    }
    if room >= 2 {
      return [first + String(repeating: " ", count: room) + last]
        + Grid.lines(of: name, width: body)
    }
    return Grid.lines(of: "\(name) \(first) … \(last)", width: body)
  }
}
