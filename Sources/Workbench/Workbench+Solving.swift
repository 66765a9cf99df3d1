internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// Asking backwards: what one figure must be for another to come to a target.
extension Workbench {
  /// Works on a copy, so that nothing is changed by asking.
  func solve(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    guard let question = SolveQuestion(invocation.line) else {
      throw invocation.misused(language)
    }
    var copy = self
    try copy.answer(question, into: &page)
  }

  private mutating func answer(
    _ question: SolveQuestion, into page: inout Markup
  ) throws(Complaint) {
    let unknown = try unknown(of: question)
    let goal = try goal(of: question)
    let aims = try aims(of: question, unknown, goal)
    do throws(Obstacle) {
      let solver = try Solver(
        in: sheet, for: unknown, of: goal.place, isInterrupted: evaluator.isInterrupted)
      if solver.course.printed.contains(goal.place) {
        throw .notPublished(sheet.entries[goal.place].lacks.filter { $0 != unknown })
      }
      let text = SolutionText(solver, aims, self)
      page.append(try text.written())
    } catch {
      throw complaint(error, question, goal.place)
    }
  }
}

/// Reading the parts of a question.
extension Workbench {
  /// The figure that is looked for.
  private mutating func unknown(of question: SolveQuestion) throws(Complaint) -> Int {
    let tree = try read(question.unknown, of: question)
    guard tree.nodes.count == 1, let name = tree.names.first, name != "ans" else {
      throw Complaint(
        Diagnostic(
          .commandTakes(Command.solve.form.text(in: language)), at: question.unknown),
        question.line)
    }
    let place = try places(in: tree, question)[0]
    guard case .quantity = sheet.values[place] else {
      throw Complaint(Diagnostic(.numberExpected, at: question.unknown), question.line)
    }
    return place
  }

  /// The figure that is to come to something, or a computation that stands for one.
  private mutating func goal(
    of question: SolveQuestion
  ) throws(Complaint) -> (place: Int, tree: Tree) {
    let tree = try read(question.goal, of: question)
    let uses = try places(in: tree, question)
    if tree.nodes.count == 1, tree.names.count == 1 { return (uses[0], tree) }
    let definition = Sheet.Definition(
      question.text(question.goal), formula: tree, in: question.line, uses: uses)
    let place = sheet.entries.count
    if let (_, failure) = sheet.add([definition], with: &evaluator).first {
      throw Complaint(failure.diagnostic, question.line)
    }
    guard case .quantity = sheet.values[place] else {
      throw Complaint(Diagnostic(.numberExpected, at: question.goal), question.line)
    }
    return (place, tree)
  }

  /// Parses a part of the line, and lets the sheet know what its names mean.
  mutating func read(
    _ part: SourceRange, of question: SolveQuestion
  ) throws(Complaint) -> Tree {
    Parser.parse(question.alone(part), units: sheet.units, into: &parsed)
    if let diagnostic = parsed.diagnostic { throw complaint(diagnostic, part, question) }
    guard case .expression = parsed.statement else {
      throw Complaint(
        Diagnostic(.commandTakes(Command.solve.form.text(in: language)), at: part), question.line)
    }
    try bind(question.line)
    return parsed.tree
  }

  /// A repair of a part becomes one of the whole line, if that would be answered.
  func complaint(
    _ diagnostic: Diagnostic, _ part: SourceRange, _ question: SolveQuestion
  ) -> Complaint {
    let whole = diagnostic.repair.map {
      question.replacing(part, by: String(decoding: $0.utf8.dropFirst(part.start), as: UTF8.self))
    }
    let repair = whole.flatMap { accepts($0) ? $0 : nil }
    return Complaint(
      Sheet.Failure(diagnostic.repaired(repair), question.line), checkedBy: self)
  }

  private func places(
    in tree: Tree, _ question: SolveQuestion
  ) throws(Complaint) -> [Int] {
    var places: [Int] = []
    for (use, name) in tree.names.enumerated() {
      guard let place = sheet.place(of: name) else {
        let own = sheet.entries.indices.filter { shelf.subject(at: $0) == nil }
        let near = Nearness.nearest(
          to: name, among: own.map { sheet.entries[$0].name }, names: true)
        let problem = name == "ans" ? Problem.noLastValue : .unknownName(name, near: near)
        throw Complaint(
          Sheet.Failure(Diagnostic(problem, at: tree.range(ofName: use)), question.line),
          checkedBy: self)
      }
      places.append(place)
    }
    return places
  }
}

/// Why there is no answer.
extension Workbench {
  private func complaint(
    _ obstacle: Obstacle, _ question: SolveQuestion, _ goal: Int
  ) -> Complaint {
    let goalName = name(at: goal)
    let problem: Problem =
      switch obstacle {
      case .interrupted: .interrupted
      case .tooComplicated: .solvingTooComplicated(goalName)
      case .tooManyPieces: .solvingTooManyPieces(goalName)
      case .rounding(let place): .solvingRounded(name(at: place))
      case .unknownExponent(let place): .solvingExponent(name(at: place))
      case .ranged(let place): ranged(place)
      case .notPublished(let places):
        .solvingUnpublished(goalName, missing: places.map(name), unit: unit(at: places.first))
      case .noQuantity: .numberExpected
      case .wrongDimension(let own, let wanted):
        .unitConflict(
          left: sheet.units.plainUnit(of: own).symbol,
          right: sheet.units.plainUnit(of: wanted).symbol, comparing: true)
      }
    return Complaint(Diagnostic(problem, at: question.goal), question.line)
  }

  private func unit(at place: Int?) -> String {
    guard let place, case .quantity(let quantity) = sheet.values[place] else { return "" }
    return sheet.units.expectedUnit(of: quantity.dimension, for: .zero).symbol
  }

  private func ranged(_ place: Int) -> Problem {
    var lowest = ""
    if case .quantity(let quantity) = sheet.values[place] {
      lowest = text(of: Quantity(quantity.magnitude.low, quantity.dimension))
    }
    return .solvingRange(name(at: place), value: valueText(at: place), instead: lowest)
  }

  /// A quantity as it can be typed.
  func text(of quantity: Quantity, _ rendering: Rendering = .expected) -> String {
    var page = Markup()
    ValueText(.quantity(quantity), rendering, sheet.units).write(language, into: &page)
    return page.text
  }
}

extension Workbench {
  /// Whether a document states what a place comes to.
  func isStated(_ place: Int) -> Bool {
    guard let (budget, subject) = shelf.subject(at: place), case .figure(let figure) = subject
    else { return false }
    return !budget.text.figures[figure].stated.isEmpty
  }
}
