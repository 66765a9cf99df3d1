internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// A sweep over two inputs with many points: the darker, the greater.
struct SweepMap {
  private let sweeping: Sweeping
  private let goal: Int
  private let course: SweepSurvey.Course
  private let unit: ColumnUnit
  private let language: Language
  private let width: Int

  init(
    _ sweeping: Sweeping, goal: Int, _ course: SweepSurvey.Course, _ unit: ColumnUnit,
    language: Language, width: Int
  ) {
    self.sweeping = sweeping
    self.goal = goal
    self.course = course
    self.unit = unit
    self.language = language
    self.width = max(12, width - 1)
  }

  private static let shades = ["░", "▒", "▓", "█"]
  private static let (height, widest) = (16, 64)

  mutating func write(with evaluator: inout Evaluator, into page: inout Markup) {
    let (down, across) = (sweeping.axes[0], sweeping.axes[1])
    writeTitle(into: &page)
    guard let least = course.least?.number, let greatest = course.greatest?.number else { return }
    let rows = SweepMap.samples(down.steps.count, atMost: SweepMap.height)
    let labels = rows.map { down.unit.digits(down.steps.value($0)) }.alignedAtPoint
    let margin = labels.map { Visible.width(of: $0) }.max()! + 2
    let body = max(4, min(width - margin, SweepMap.widest))
    let columns = SweepMap.samples(across.steps.count, atMost: body)
    for (row, label) in zip(rows, labels) {
      let cells = columns.map { column in
        shade(sweeping.values(at: [row, column], by: &evaluator)[goal]?.number, least, greatest)
      }
      let gap = String(repeating: " ", count: margin - 2 - Visible.width(of: label))
      page.append(gap + label + "  ", as: .faint)
      page.append(cells.joined())
      page.newline()
    }
    let (first, last) = (across.text(0), across.unit.text(across.last))
    let room = columns.count - Visible.width(of: first) - Visible.width(of: last)
    let ends = room > 0 ? first + String(repeating: " ", count: room) + last : "\(first) … \(last)"
    page.append(String(repeating: " ", count: margin) + ends, as: .faint)
    page.newline()
    writeLegend(least, greatest, into: &page)
  }

  private func writeTitle(into page: inout Markup) {
    let (down, across) = (sweeping.axes[0], sweeping.axes[1])
    let words = Words.downAndAcross(
      down.unit.title(down.name, language), across.unit.title(across.name, language))
    page.append(
      title: unit.title(sweeping.goals[goal].name, language), words.text(in: language),
      width: width)
  }

  /// Of so many steps some that lie evenly, the first and the last among them.
  private static func samples(_ count: Int, atMost most: Int) -> [Int] {
    let wanted = min(count, most)
    return wanted < 2 ? [0] : (0..<wanted).map { $0 * (count - 1) / (wanted - 1) }
  }

  private func shade(_ number: Number?, _ least: Number, _ greatest: Number) -> String {
    guard let number else { return " " }
    if least == greatest { return SweepMap.shades[0] }
    let share = (number - least) / (greatest - least) * Number(SweepMap.shades.count)
    let place = share.rounded(toDecimals: 0, .floor).int ?? 0
    return SweepMap.shades[min(max(place, 0), SweepMap.shades.count - 1)]
  }

  /// Where each shade begins.
  private func writeLegend(_ least: Number, _ greatest: Number, into page: inout Markup) {
    guard least < greatest else { return }
    let count = SweepMap.shades.count
    let starts = (0..<count).map { place in
      SweepMap.shades[place] + " ≥ "
        + unit.digits(least + (greatest - least) * Number(place) / Number(count))
    }
    for line in Grid.lines(of: starts.joined(separator: "  "), width: width) {
      page.append(line, as: .faint)
      page.newline()
    }
  }
}

extension Markup {
  /// A title, and behind it or below it what else is to be said.
  mutating func append(title: String, _ note: String, width: Int) {
    append(title, as: .name)
    if Visible.width(of: title) + 2 + Visible.width(of: note) <= width {
      append("  " + note, as: .faint)
      return newline()
    }
    newline()
    for line in Grid.lines(of: note, width: width) {
      append(line, as: .faint)
      newline()
    }
  }
}
