internal import Budgets
internal import Evaluation
internal import Syntax

/// The published figures that answers follow from.
struct Grounds: Sendable {
  /// Those of all answers so far.
  private(set) var all: Set<HeldPiece> = []
  /// Those of the last answer, which `ans` follows from.
  private(set) var last: Set<HeldPiece> = []
  /// Those of the answers to changes, which can be taken back.
  private(set) var changes: Set<HeldPiece> = []

  mutating func add(_ pieces: Set<HeldPiece>, isChange: Bool) {
    all.formUnion(pieces)
    last = pieces
    if isChange { changes.formUnion(pieces) }
  }
}

extension Workbench {
  /// Notes what the answer to a line follows from, as far as budgets go.
  mutating func note(_ line: ContiguousArray<UInt8>, in grounds: inout Grounds) {
    guard !shelf.isEmpty else { return }
    if let invocation = Invocation(line), !isName(invocation) {
      return grounds.add(
        pieces(behind: invocation, grounds), isChange: invocation.command.changesFigures)
    }
    Parser.parse(line, units: sheet.units, into: &parsed)
    var places = places(named: Array(parsed.tree.names))
    var isChange = false
    if case .definition(let name, _) = parsed.statement {
      // Every figure that follows is told, and the verdicts on it.
      places += sheet.affected(by: self.places(named: [name]))
      isChange = true
    }
    var pieces = pieces(behind: places)
    if parsed.tree.names.contains("ans") { pieces.formUnion(grounds.last) }
    grounds.add(pieces, isChange: isChange)
  }

  private mutating func places(named names: [String]) -> [Int] {
    names.compactMap { name in
      try? shelf.bind(name, in: &sheet, with: &evaluator)
      return sheet.place(of: name)
    }
  }

  /// The figures at some places, and all that goes into them, as it is published and as it is now.
  private func pieces(behind places: [Int]) -> Set<HeldPiece> {
    var (seen, open) = (Set(places), places)
    while let place = open.popLast() {
      let published = ledger.published[place]?.uses ?? []
      open += (sheet.entries[place].uses + published).filter {
        $0 >= 0 && seen.insert($0).inserted
      }
    }
    return Set(
      seen.compactMap { place in
        shelf.subject(at: place).map { $0.budget.heldPiece(of: $0.subject) }
      })
  }
}

/// What the answers to commands follow from.
extension Workbench {
  private mutating func pieces(behind invocation: Invocation, _ grounds: Grounds) -> Set<HeldPiece>
  {
    switch invocation.command {
    case .help, .budgets, .load, .quit, .export, .save, .replay: return []
    case .find: return everything
    case .standards where invocation.argument.isEmpty:
      return Set(shelf.budgets.flatMap(\.heldFigures))
    case .standards: return pieces(behind: places(comparedBy: invocation.argument))
    case .projects: return pieces(behind: totals)
    case .check where invocation.argument.isEmpty: return everything
    case .check:
      let (named, rows) = named(in: invocation.argument)
      // A diagnosis says how many other checks come right with it.
      let inputs = pieces(behind: named).compactMap(place)
      return pieces(behind: sheet.affected(by: inputs)).union(rows)
    case .show, .why, .solve, .sweep, .rank:
      let (named, rows) = named(in: invocation.argument)
      return pieces(behind: named).union(rows)
    case .uses:
      return pieces(behind: sheet.affected(by: named(in: invocation.argument).places))
    case .changes, .undo, .redo, .reset, .scenario, .compare:
      let named = named(in: invocation.argument).places + changed
      return pieces(behind: sheet.affected(by: named)).union(grounds.changes)
    }
  }

  /// The rates that are compared, and what is paid by them.
  private func places(comparedBy text: String) -> [Int] {
    let desk = StandardsDesk(self)
    guard let found = desk.found else { return [] }
    let rates = desk.groups(of: found, with: text).flatMap { $0.rates + $0.elsewhere }
      .filter { desk.isLoaded($0.budget.name) }.map(\.place)
    let wanted = Set(rates)
    return rates
      + sheet.entries.indices.filter { !wanted.isDisjoint(with: sheet.entries[$0].uses) }
  }

  private var everything: Set<HeldPiece> { Set(shelf.budgets.flatMap(\.heldPieces)) }

  private var totals: [Int] {
    shelf.budgets.flatMap { budget in
      budget.text.groups.indices.compactMap { group in
        budget.total(ofGroup: group).map { budget.place(ofFigure: $0) }
      }
    }
  }

  private func place(of piece: HeldPiece) -> Int? {
    guard case .figure(let figure) = piece.kind else { return nil }
    return shelf.budgets.first { $0.name == piece.budget }?.place(ofFigure: figure)
  }

  /// Everything that the words of a command name: figures, and the figures and rows of projects
  /// and tables.
  private mutating func named(in text: String) -> (places: [Int], rows: Set<HeldPiece>) {
    var result: (places: [Int], rows: Set<HeldPiece>) = ([], [])
    for name in Parser.names(in: text) {
      for (budget, thing) in shelf.things(named: name) {
        switch thing {
        case .group(let group):
          let figures = budget.text.figures.indices.filter {
            Int(budget.text.figures[$0].group) == group
          }
          result.places += figures.map { budget.place(ofFigure: $0) }
          for table in budget.text.tables.indices
          where Int(budget.text.tables[table].group) == group {
            result.rows.formUnion(budget.heldRows(ofTable: table))
          }
        case .table(let table): result.rows.formUnion(budget.heldRows(ofTable: table))
        case .figure, .cell: break
        }
      }
      for budget in shelf.budgets where shelf.isCalled(budget, name) {
        result.places += budget.figures
        result.rows.formUnion(budget.heldPieces)
      }
      result.places += places(named: [name])
    }
    return result
  }
}

extension Command {
  /// Whether an answer to it can be taken back, or takes back.
  var changesFigures: Bool {
    [.undo, .redo, .reset, .scenario].contains(self)
  }
}
