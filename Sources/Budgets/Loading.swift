internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// A budget on its way into the sheet: the names in its formulas are looked up, and all that is
/// wrong is noted.
struct Loading {
  private let budget: Budget
  /// The cells that its formulas use, in the order of their places behind the figures.
  private var cells: ContiguousArray<CellPlace> = []
  private var placesOfCells: [CellPlace: Int] = [:]
  private let shelf: Shelf
  /// The places of the budgets whose figures it may use.
  private let used: [Int]
  private(set) var problems: [Diagnostic]
  /// How many more names are looked up among those near them: a file may be wrong everywhere.
  private var searches = 50

  init(_ budget: Budget, onto shelf: Shelf, problems: [Diagnostic]) {
    self.budget = budget
    self.shelf = shelf
    self.problems = problems
    used = shelf.places(usedBy: budget.text)
    if shelf.budgets.contains(where: { $0.name == budget.name }) {
      self.problems.append(
        Diagnostic(.twice(budget.name, line: 1), at: budget.text.name))
    }
    let names = shelf.budgets.map(\.name)
    for use in budget.text.uses where !names.contains(budget.text.text(use)) {
      let name = budget.text.text(use)
      self.problems.append(
        Diagnostic(.unknownBudget(name, near: Nearness.nearest(to: name, among: names)), at: use))
    }
  }

  /// A definition for each figure, and behind them for each cell that a formula uses.
  mutating func definitions() -> [Sheet.Definition] {
    var result: [Sheet.Definition] = []
    result.reserveCapacity(budget.text.figures.count)
    for figure in budget.text.figures.indices { result.append(definition(of: figure)) }
    return result + cells.map { budget.definition(of: $0) }
  }

  /// The budget with the cells that were found.
  var loaded: Budget { Budget(budget.text, budget.names, at: budget.firstPlace, using: cells) }

  /// Notes a formula that cannot be computed; a repair would be of the whole file.
  mutating func note(_ failure: Sheet.Failure) {
    problems.append(failure.diagnostic.repaired(nil))
  }

  /// What is stated of a figure must be of its kind.
  mutating func checkUnits(in sheet: Sheet, except broken: Set<Int>) {
    let text = budget.text
    for stated in text.stated {
      let place = budget.place(ofFigure: Int(stated.figure))
      guard !broken.contains(place), case .quantity(let quantity) = sheet.values[place] else {
        continue
      }
      let wanted = stated.printed.literal.unit.dimension
      let fits = Quantity.matched(quantity, Quantity(.zero, wanted)) != nil
      if fits || stated.printed.literal.isZeroWithoutUnit { continue }
      let units = [quantity.dimension, wanted].map { sheet.units.plainUnit(of: $0).symbol }
      let unit = quantity.unit(missingFrom: stated.printed, sheet.units)
      problems.append(
        Diagnostic(
          .unitConflict(left: units[0], right: units[1], comparing: true),
          at: stated.printed.range,
          repair: unit.flatMap { text.line(withBehind: stated.printed.range, $0) }))
    }
  }

  private mutating func definition(of figure: Int) -> Sheet.Definition {
    let text = budget.text
    let declared = text.figures[figure]
    let name = budget.path(of: .figure(figure), in: .english).joined(separator: ".")
    switch declared.origin {
    case .stated(let place):
      return Sheet.Definition(name, printed: text.stated[Int(place)].printed, in: text.bytes)
    case .unreadable:
      return Sheet.Definition(unreadable: name)
    case .unpublished(let unit):
      return Sheet.Definition(name, unpublishedIn: unit.unit ?? .none)
    case .formula(let place):
      let tree = text.trees[Int(place)]
      return Sheet.Definition(
        name, formula: tree, in: text.bytes, uses: uses(of: tree, in: declared.group),
        printed: printedValue(of: declared))
    }
  }

  /// What stands in where a formula needs what is not published.
  private func printedValue(of figure: BudgetText.Figure) -> Value? {
    for place in figure.stated {
      let printed = budget.text.stated[Int(place)].printed
      guard printed.relation == .equal || printed.relation == .about else { continue }
      return .quantity(Quantity(printed.literal.value, printed.literal.unit.dimension))
    }
    return nil
  }

  private mutating func uses(of tree: Tree, in group: Int32) -> [Int] {
    var uses: [Int] = []
    for (place, name) in tree.names.enumerated() {
      switch find(name, in: group) {
      case .success(let found): uses.append(found)
      case .failure(let problem):
        problems.append(Diagnostic(problem, at: tree.range(ofName: place)))
        uses.append(Sheet.Definition.unresolved)
      }
    }
    return uses
  }

  /// A name in a formula: of the same project, of the department, or of a budget it uses.
  private mutating func find(_ name: String, in group: Int32) -> Result<Int, Problem> {
    if group >= 0, case .figure(let figure) = budget.names.meaning(of: name, in: group) {
      return .success(budget.place(ofFigure: figure))
    }
    let parts = NameForm.parts(of: name)
    let found =
      (group >= 0 ? budget.find(parts[...], in: group) : nil)
      ?? budget.find(parts[...], in: -1)
    switch found {
    case .figure(let figure): return .success(budget.place(ofFigure: figure))
    case .cell(let cell): return .success(addPlace(of: cell))
    case .noCell(let problem, _): return .failure(problem)
    case .group(let group):
      return .failure(.unknownName(name, near: budget.amounts(ofGroup: group, called: name)))
    case .table(let table):
      return .failure(.unknownName(name, near: budget.amounts(ofTable: table, called: name)))
    case nil: return findInOthers(parts, name, group)
    }
  }

  private mutating func addPlace(of cell: CellPlace) -> Int {
    if let place = placesOfCells[cell] { return place }
    let place = budget.firstCell + cells.count
    cells.append(cell)
    placesOfCells[cell] = place
    return place
  }

  private mutating func findInOthers(
    _ parts: [String], _ name: String, _ group: Int32
  ) -> Result<Int, Problem> {
    let meanings = shelf.meanings(of: parts, among: used)
    if meanings.count > 1 { return .failure(shelf.ambiguity(of: name, among: meanings)) }
    switch meanings.first {
    case (let other, .figure(let figure), _)?:
      return .success(shelf.budgets[other].place(ofFigure: figure))
    case (let other, .cell(let cell), _)?:
      return .success(shelf.place(of: cell, in: other)!)
    case (_, .noCell(let problem, _), _)?: return .failure(problem)
    case (let other, .group(let group), _)?:
      let amounts = shelf.budgets[other].amounts(ofGroup: group, called: name)
      return .failure(.unknownName(name, near: amounts))
    case (let other, .table(let table), _)?:
      let amounts = shelf.budgets[other].amounts(ofTable: table, called: name)
      return .failure(.unknownName(name, near: amounts))
    case nil: return .failure(.unknownName(name, near: near(name, parts[0], group)))
    }
  }

  private mutating func near(_ name: String, _ first: String, _ group: Int32) -> [String] {
    searches -= 1
    guard searches >= 0 else { return [] }
    let others = used.map { shelf.budgets[$0] }.filter { $0.isCalled(first) }
    let all = others.flatMap { other in
      other.names.figures(in: other.text).map { NameForm.quoted(first) + "." + $0 }
    }
    return Nearness.nearest(to: name, among: ownNames(in: group) + all, names: true)
  }

  /// The names of the budget, and those of the group without its own before them.
  private func ownNames(in group: Int32) -> [String] {
    let all = budget.names.figures(in: budget.text)
    guard group >= 0 else { return all }
    let declared = budget.text.groups[Int(group)]
    let prefixes = [declared.name, declared.title ?? declared.name].map {
      budget.text.text($0) + "."
    }
    return all
      + all.compactMap { name in
        prefixes.first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
      }
  }
}

extension Budget {
  fileprivate var firstCell: Int { firstPlace + text.figures.count }

  public func place(of cell: CellPlace) -> Int? {
    ordinals[cell].map { firstCell + $0 }
  }

  /// What a place of the sheet is in this budget; nil for another's.
  public func subject(at place: Int) -> Subject? {
    if figures.contains(place) { return .figure(place - firstPlace) }
    let cell = place - firstCell
    return cells.indices.contains(cell) ? .cell(cells[cell]) : nil
  }

  /// A cell as a figure: its amount, or nothing published where it is blank.
  func definition(of place: CellPlace) -> Sheet.Definition {
    let cell = text.cell(place)
    let name = path(of: .cell(place), in: .english).joined(separator: ".")
    guard let amount = cell.amount else {
      guard case .amount(let unit) = text.column(place.column, of: place.table).role else {
        return Sheet.Definition(name, unpublishedIn: .none)
      }
      return Sheet.Definition(name, unpublishedIn: unit.unit ?? .none)
    }
    let printed = Printed(relation: .equal, literal: amount, upper: nil, range: cell.text)
    return Sheet.Definition(name, printed: printed, in: text.bytes)
  }
}

extension BudgetText {
  /// The line of a range with something added behind that; nil where it is too long to be shown.
  fileprivate func line(withBehind range: SourceRange, _ added: String) -> String? {
    let start = bytes[..<range.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[range.end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    guard end - start <= 2000 else { return nil }
    let indent = bytes[start..<range.start].prefix { $0 == 0x20 || $0 == 0x09 }.endIndex
    return text(SourceRange(indent, range.end)) + added + text(SourceRange(range.end, end))
  }
}

extension Literal {
  /// 0 is nothing of anything.
  fileprivate var isZeroWithoutUnit: Bool { digits.isZero && !hasUnit }
}
