internal import Diagnostics
internal import Evaluation
internal import Quantities

/// A ranking as it is shown, with the differences that each input makes, and as it is written to a
/// file.
///
///     名称    现值     取低时   取高时    变动
///     村数  180 村  -104.04  +104.04  208.08  ████████████
struct RankTable {
  /// More than these are counted, not listed.
  static let mostRows = 24

  private let ranking: Ranking
  private let unit: ColumnUnit
  private let workbench: Workbench

  init(_ ranking: Ranking, _ unit: ColumnUnit, in workbench: Workbench) {
    self.ranking = ranking
    self.unit = unit
    self.workbench = workbench
  }

  private var language: Language { workbench.language }

  private var titles: [Phrase] {
    [
      Words.columnName, Words.columnValue, Words.columnLowEnd, Words.columnHighEnd,
      Words.columnSwing,
    ]
  }

  func write(into page: inout Markup) {
    if ranking.moves.isEmpty { return }
    let width = workbench.tableWidth ?? workbench.width
    let full = grid(withValues: true)
    (full.naturalWidth <= width ? full : grid(withValues: false)).write(width: width, into: &page)
  }

  /// What the inputs are now is left out where it does not fit.
  private func grid(withValues: Bool) -> Grid {
    let moves = ranking.moves.prefix(RankTable.mostRows)
    let bars = Bars(of: moves.map(\.swing), width: 12)
    let columns = [moves.map { signed($0.low) }, moves.map { signed($0.high) }]
    let aligned = (columns + [moves.map { unit.digits($0.swing) }]).map(\.alignedAtPoint)
    var grid = Grid(
      titles.enumerated().filter { withValues || $0.offset != 1 }
        .map { Grid.Column($1.text(in: language), isNumber: $0 > 0) }
        + [Grid.Column("", isBar: true)])
    for (row, move) in moves.enumerated() {
      let value = Grid.Cell(workbench.valueText(at: move.place), as: .figure)
      grid.add(
        [Grid.Cell(workbench.name(at: move.place), as: .name)] + (withValues ? [value] : [])
          + aligned.map { Grid.Cell($0[row], as: .figure) } + [Grid.Cell(bars.text(move.swing))])
    }
    return grid
  }

  /// How far a result lies from what it is now.
  private func signed(_ number: Number) -> String {
    let difference = number - ranking.base
    let digits = unit.digits(difference)
    return difference.sign > 0 ? "+" + digits : digits
  }

  /// All of them with what they lead to, for a spreadsheet.
  var cells: [[String]] {
    let titles = titles.enumerated().map { place, title in
      place > 1
        ? unit.title(title.text(in: language), language) : title.text(in: language)
    }
    return [titles]
      + ranking.moves.map { move in
        [workbench.name(at: move.place), workbench.valueText(at: move.place)]
          + [move.low, move.high, move.swing].map(unit.cell)
      }
  }
}
