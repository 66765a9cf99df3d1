internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Makes the puzzle of a finding: what went in, how it is printed, what stands beside it.
struct Puzzles {
  private let budget: Budget
  private let sheet: Sheet
  private let figures: AsPrinted
  private let retrial: Retrial
  /// Everything the document prints, by its value.
  private let printed: [Number: [Budget.Subject]]
  private let printedCount: Int
  /// The inputs of each title.
  private let titled: [Spelling: [Int]]
  private let ofGroup: [Int32: [Int]]

  /// Of more figures that are printed alike these are looked at; among more of one title or one
  /// project none says anything.
  private static let mostNear = 1000
  private static let mostAlike = 64

  init(_ budget: Budget, _ figures: AsPrinted, _ retrial: Retrial) {
    self.budget = budget
    sheet = figures.sheet
    self.figures = figures
    self.retrial = retrial
    let text = budget.text
    var printed: [Number: [Budget.Subject]] = [:]
    for stated in text.stated {
      printed[stated.printed.literal.value, default: []].append(.figure(Int(stated.figure)))
    }
    let amounts = text.amounts
    for (cell, amount) in amounts { printed[amount.value, default: []].append(.cell(cell)) }
    self.printed = printed
    printedCount = text.stated.count + amounts.count
    titled = text.titledInputs
    ofGroup = Dictionary(grouping: text.figures.indices) { text.figures[$0].group }
  }

  /// Nil where no figure is held against another. What comes from the figure is no neighbour.
  func puzzle(of check: Check) -> Puzzle? {
    guard var puzzle = puzzleAlone(of: check) else { return nil }
    let above = retrial.above(check.subject)
    puzzle.neighbours = neighbours(of: check).filter { neighbour in
      guard case .subject(let subject) = neighbour.party else { return false }
      return !above.contains(subject)
    }
    let literal = check.printed.literal
    puzzle.rarity = rarity(of: literal) { retrial.areRelated($0, check.subject) }
    puzzle.copyRarity = rarity(of: literal) { above.contains($0) || $0 == check.subject }
    return puzzle
  }

  /// One in how many figures is printed so elsewhere; nil where none is.
  private func rarity(
    of literal: Literal, apartFrom isOwn: (Budget.Subject) -> Bool
  ) -> Number? {
    let same = (printed[literal.value] ?? []).prefix(Puzzles.mostNear).count { !isOwn($0) }
    return same == 0 ? nil : Number(printedCount) / Number(same)
  }

  private func puzzleAlone(of check: Check) -> Puzzle? {
    guard let judgement = check.judgement, judgement.low == judgement.high, !check.isBlank,
      check.code == nil, check.printed.isPlain
    else { return nil }
    let literal = check.printed.literal
    if case .figure(let figure) = check.subject {
      return puzzle(of: check, judgement.low, literal, at: budget.place(ofFigure: figure))
    }
    return Puzzle(
      computed: judgement.low, printed: literal, inputs: check.parts.map { input($0) },
      addends: addends(of: check),
      recompute: { check.sum(withPart: $0, being: $1) })
  }

  private func puzzle(
    of check: Check, _ computed: Number, _ literal: Literal, at place: Int
  ) -> Puzzle {
    let places = inputs(of: check, at: place)
    let figures = figures
    var puzzle = Puzzle(
      computed: computed, printed: literal, inputs: places.map { input(at: $0) },
      addends: addends(of: check),
      recompute: { input, value in
        if input < check.parts.count { return check.sum(withPart: input, being: value) }
        guard case .quantity(let former)? = figures.given(at: places[input]) else { return nil }
        let supposed = Value.quantity(Quantity(value, former.dimension))
        var others = figures.supposing([places[input]: supposed])
        let judgement = others.computed(at: place).flatMap { Judgement($0, of: check.printed) }
        return judgement.flatMap { $0.low == $0.high ? $0.low : nil }
      })
    puzzle.bases = bases(at: place, computed)
    return puzzle
  }

  /// The addends of a sum first, then all that went into them.
  private func inputs(of check: Check, at place: Int) -> [Int] {
    let addends = check.parts.compactMap { part -> Int? in
      switch part.subject {
      case .figure(let figure): budget.place(ofFigure: figure)
      case .cell(let cell): budget.place(of: cell)
      }
    }
    let (sources, ways) = figures.sources(of: place)
    let others = (sources + ways).filter { !addends.contains($0) }
    return addends.count + others.count > Puzzle.mostInputs ? addends : addends + others
  }

  private func addends(of check: Check) -> [Number] {
    let literal = check.printed.literal
    let factor = literal.unit.factor * .powerOfTen(literal.exponent)
    return check.parts.map { ($0.isTaken ? -$0.value : $0.value) / factor }
  }

  private func input(_ part: Check.Part) -> Puzzle.Input {
    var literal: Literal?
    if case .cell(let cell) = part.subject { literal = budget.text.cell(cell).amount }
    return .init(party: .subject(part.subject), printed: literal, value: part.value)
  }

  private func input(at place: Int) -> Puzzle.Input {
    let value = figures.given(at: place).flatMap { value -> Number? in
      guard case .quantity(let quantity) = value else { return nil }
      return quantity.magnitude.number
    }
    let subject = budget.subject(at: place) ?? .figure(0)
    let isComputed = !sheet.entries[place].uses.isEmpty && !figures.isPrinted(at: place)
    return .init(
      party: .subject(subject), printed: isComputed ? nil : figures.literal(at: place),
      value: value ?? .zero, others: others(of: subject, than: value))
  }

  /// What else is printed for the same figure, or for an input that has the same title elsewhere.
  private func others(of subject: Budget.Subject, than value: Number?) -> [Number] {
    guard case .figure(let figure) = subject else { return [] }
    let text = budget.text
    let named = text.title(ofInput: figure).flatMap { titled[$0] } ?? []
    let namesakes = named.count > Puzzles.mostAlike ? [] : named
    let alike = namesakes.filter { text.figures[$0].group != text.figures[figure].group }
    var values: [Number] = []
    for statement in ([figure] + alike).flatMap({
      text.figures[$0].stated.map { text.stated[Int($0)] }
    })
    where statement.printed.isPlain {
      let other = statement.printed.literal.value
      if other != value, !values.contains(other) { values.append(other) }
    }
    return values
  }

  private func neighbours(of check: Check) -> [Puzzle.Neighbour] {
    switch check.subject {
    case .figure: neighbours(ofStated: check.stated ?? 0)
    case .cell(let cell): neighbours(of: cell)
    }
  }

  private func neighbours(ofStated place: Int) -> [Puzzle.Neighbour] {
    let text = budget.text
    return [place - 1, place + 1].filter { text.stated.indices.contains($0) }
      .filter { text.stated[$0].figure != text.stated[place].figure }
      // The same digits of the document may be stated of several figures.
      .filter { text.line(of: $0) != text.line(of: place) || text.line(of: place) == 0 }
      .map {
        .init(
          party: .subject(.figure(Int(text.stated[$0].figure))),
          printed: text.stated[$0].printed.literal)
      }
  }

  private func neighbours(of cell: CellPlace) -> [Puzzle.Neighbour] {
    let table = budget.text.tables[cell.table]
    return [(-1, 0), (1, 0), (0, -1), (0, 1)].compactMap { down, right in
      let (row, column) = (cell.row + down, cell.column + right)
      guard row >= 0, row < table.rows.count, column >= 0, column < table.columns.count
      else { return nil }
      let near = CellPlace(table: cell.table, row: row, column: column)
      return budget.text.cell(near).amount.map { .init(party: .subject(.cell(near)), printed: $0) }
    }
  }

  /// Other figures of the project that a quotient could have been taken of.
  private func bases(
    at place: Int, _ computed: Number
  ) -> [(party: Diagnosis.Party, computed: Number)] {
    let entry = sheet.entries[place]
    guard let divisor = entry.tree.divisor.map({ entry.uses[$0] }),
      case .quantity(let base)? = figures.given(at: divisor), let number = base.magnitude.number
    else { return [] }
    return near(place).filter { $0 != divisor }.compactMap { other in
      guard case .quantity(let quantity)? = figures.given(at: other),
        quantity.dimension == base.dimension, let value = quantity.magnitude.number,
        !value.isZero, value != number, let subject = budget.subject(at: other)
      else { return nil }
      return (.subject(subject), computed * number / value)
    }
  }

  /// What a figure uses, and the others of its project.
  private func near(_ place: Int) -> [Int] {
    let group = budget.text.figures[place - budget.figures.lowerBound].group
    let near = group >= 0 ? ofGroup[group]! : []
    if near.count > Puzzles.mostNear { return [] }
    let places = sheet.entries[place].uses + near.map { budget.place(ofFigure: $0) }
    var seen: Set<Int> = [place]
    return places.filter { $0 >= 0 && seen.insert($0).inserted }
  }
}

extension BudgetText {
  /// The cells that print an amount.
  fileprivate var amounts: [(CellPlace, Literal)] {
    tables.indices.flatMap { table in
      tables[table].rows.enumerated().flatMap { row, place in
        rows[Int(place)].cells.enumerated().compactMap { column, cell in
          cells[Int(cell)].amount.map { (CellPlace(table: table, row: row, column: column), $0) }
        }
      }
    }
  }
}

extension Check {
  /// What a sum comes to if one of its parts is another; in the unit it is printed in.
  fileprivate func sum(withPart place: Int, being value: Number) -> Number? {
    guard let judgement else { return nil }
    let change = value - parts[place].value
    let factor = printed.literal.unit.factor * .powerOfTen(printed.literal.exponent)
    return judgement.low + (parts[place].isTaken ? -change : change) / factor
  }
}

extension AsPrinted {
  /// What a place goes in with.
  func given(at place: Int) -> Value? {
    var copy = self
    return copy.value(at: place)
  }
}

extension BudgetText {
  fileprivate func title(ofInput figure: Int) -> Spelling? {
    guard case .stated = figures[figure].origin else { return nil }
    return figures[figure].title.map { Spelling(text($0)) }
  }

  fileprivate var titledInputs: [Spelling: [Int]] {
    figures.indices.reduce(into: [:]) { titled, figure in
      if let title = title(ofInput: figure) { titled[title, default: []].append(figure) }
    }
  }
}

extension Tree {
  /// The name that a quotient is divided by.
  fileprivate var divisor: Int? {
    guard !nodes.isEmpty, nodes[root].kind == .divide else { return nil }
    let below = nodes[Int(nodes[root].b)]
    return below.kind == .name ? Int(below.a) : nil
  }
}
