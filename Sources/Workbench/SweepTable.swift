internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// The points of a short sweep, each with what the goals come to, and a bar beside the last.
///
///     村数（村）  合计（万元）
///           150          881.4  ██████████
///           160          939.2  ██████████▋
struct SweepTable {
  private let sweeping: Sweeping
  /// For each point, the first axis the fastest, what each goal comes to.
  private let values: [[Magnitude?]]
  let units: [ColumnUnit]
  var language = Language.english

  init(_ sweeping: Sweeping, with evaluator: inout Evaluator, units table: UnitTable) {
    self.sweeping = sweeping
    let second = sweeping.axes.count > 1 ? sweeping.axes[1].steps.count : 1
    var values: [[Magnitude?]] = []
    for other in 0..<second {
      for index in 0..<sweeping.axes[0].steps.count {
        values.append(sweeping.values(at: [index, other], by: &evaluator))
      }
    }
    self.values = values
    units = sweeping.goals.enumerated().map { place, goal in
      let largest = values.compactMap { $0[place]?.largest }.max() ?? .zero
      return ColumnUnit(
        sweeping.sweep.course.sheet.entries[goal.place].rendering, goal.dimension,
        largest: largest, table)
    }
  }

  /// `pageWidth` is what a bar may take, even where the table may be wider.
  func write(width: Int, pageWidth: Int, into page: inout Markup) {
    if sweeping.axes.count == 1 {
      writeColumns(width: width, pageWidth: pageWidth, into: &page)
    } else {
      for goal in sweeping.goals.indices {
        if goal > 0 { page.newline() }
        writeGrid(of: goal, width: width, into: &page)
      }
    }
  }

  private func digits(of goal: Int) -> [String] {
    values.map { $0[goal].map(units[goal].digits) ?? Words.noValue }
  }

  private func steps(of axis: Int) -> [String] {
    let axis = sweeping.axes[axis]
    return (0..<axis.steps.count).map { axis.unit.digits(axis.steps.value($0)) }
  }

  private func writeColumns(width: Int, pageWidth: Int, into page: inout Markup) {
    let axis = sweeping.axes[0]
    let titles =
      [axis.unit.title(axis.name, language)]
      + zip(sweeping.goals, units).map { $1.title($0.name, language) }
    let columns =
      ([steps(of: 0)] + sweeping.goals.indices.map(digits)).map(\.alignedAtPoint)
    let wide = zip(titles, columns).map { title, column in
      ([min(Visible.width(of: title), 12)] + column.map { Visible.width(of: $0) }).max()! + 2
    }
    let bars = self.bars(width: min(24, pageWidth - wide.reduce(2, +)))
    var grid = Grid(
      titles.map { Grid.Column($0, isNumber: true) }
        + (bars.isEmpty ? [] : [Grid.Column("", isBar: true)]))
    for row in values.indices {
      let cells = columns.enumerated().map { place, column in
        Grid.Cell(column[row], as: place == 0 ? .plain : .figure)
      }
      grid.add(cells + (bars.isEmpty ? [] : [Grid.Cell(bars[row])]))
    }
    grid.write(width: width, into: &page)
  }

  private static let narrowest = 6

  /// Beside the last goal; none where there is no room, or nothing to see.
  private func bars(width: Int) -> [String] {
    let goal = sweeping.goals.count - 1
    let numbers = values.map { $0[goal]?.number }
    let known = numbers.compactMap { $0 }
    guard width >= SweepTable.narrowest, known.count > 1 else { return [] }
    let bars = Bars(of: known, width: width)
    return numbers.map { $0.map(bars.text) ?? "" }
  }

  /// The first input down, the second across.
  private func writeGrid(of goal: Int, width: Int, into page: inout Markup) {
    let (down, across) = (sweeping.axes[0], sweeping.axes[1])
    let title = units[goal].title(sweeping.goals[goal].name, language)
    page.append(
      title: title, Words.across(across.unit.title(across.name, language)).text(in: language),
      width: width)
    var grid = Grid(
      [Grid.Column(down.unit.title(down.name, language), isNumber: true)]
        + steps(of: 1).map { Grid.Column($0, isNumber: true) })
    let (names, count) = (steps(of: 0).alignedAtPoint, down.steps.count)
    let columns = (0..<across.steps.count).map { column in
      Array(digits(of: goal)[column * count..<(column + 1) * count]).alignedAtPoint
    }
    for row in 0..<count {
      grid.add([Grid.Cell(names[row])] + columns.map { Grid.Cell($0[row], as: .figure) })
    }
    grid.write(width: width, into: &page)
  }
}
