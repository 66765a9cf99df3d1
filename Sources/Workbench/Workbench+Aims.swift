internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// What the goal is to come to.
extension Workbench {
  mutating func aims(
    of question: SolveQuestion, _ unknown: Int, _ goal: (place: Int, tree: Tree)
  ) throws(Complaint) -> [Aim] {
    guard let wanted = question.wanted else { return try statedAims(question, goal.place) }
    let isWord = ["stated", "公布", "公布数"].contains(question.text(wanted))
    if isWord, sheet.place(of: question.text(wanted)) == nil {
      return try statedAims(question, goal.place)
    }
    if question.sign == .printed { return [try printedAim(wanted, question, goal)] }
    if Parser.parse(question.text(wanted), units: sheet.units).diagnostic != nil,
      Parser.parse("0 =? " + question.text(wanted), units: sheet.units).diagnostic == nil
    {
      return [try printedAim(wanted, question, goal)]
    }
    return [try computedAim(wanted, question, unknown, goal)]
  }

  /// Everything that is stated of the goal, each for itself.
  private func statedAims(_ question: SolveQuestion, _ goal: Int) throws(Complaint) -> [Aim] {
    guard let (budget, subject) = shelf.subject(at: goal), case .figure(let figure) = subject,
      !budget.text.figures[figure].stated.isEmpty
    else { throw nothingStated(question, goal) }
    return budget.text.figures[figure].stated.map { place in
      let stated = budget.text.stated[Int(place)]
      return Aim(stated.printed, from: budget.source(of: stated, language))
    }
  }

  private func nothingStated(_ question: SolveQuestion, _ goal: Int) -> Complaint {
    let repair =
      question.text(SourceRange(0, question.goal.end)) + " = " + valueText(at: goal)
    return Complaint(
      Diagnostic(
        .targetMissing(question.text(question.goal)), at: question.goal,
        repair: accepts(repair) ? repair : nil), question.line)
  }

  private func printedAim(
    _ wanted: SourceRange, _ question: SolveQuestion, _ goal: (place: Int, tree: Tree)
  ) throws(Complaint) -> Aim {
    var parsed = Parsed()
    Parser.parse(question.checked(wanted), units: sheet.units, into: &parsed)
    guard parsed.diagnostic == nil, case .check(let printed) = parsed.statement else {
      throw complaint(
        parsed.diagnostic ?? Diagnostic(.printedExpected(found: nil), at: wanted), wanted,
        question)
    }
    try refuseOtherUnit(printed, question, goal)
    return Aim(printed)
  }

  /// The units of the goal and of a printed figure must go together.
  private func refuseOtherUnit(
    _ printed: Printed, _ question: SolveQuestion, _ goal: (place: Int, tree: Tree)
  ) throws(Complaint) {
    guard case .quantity(let own) = sheet.values[goal.place] else {
      throw Complaint(Diagnostic(.numberExpected, at: question.goal), question.line)
    }
    let context = Evaluator.Context(units: sheet.units, text: question.line, origin: 0)
    do {
      _ = try own.converted(toFit: printed, of: goal.tree, context)
    } catch {
      throw Complaint(Sheet.Failure(error, question.line), checkedBy: self)
    }
  }

  private mutating func computedAim(
    _ wanted: SourceRange, _ question: SolveQuestion, _ unknown: Int,
    _ goal: (place: Int, tree: Tree)
  ) throws(Complaint) -> Aim {
    let tree = try read(wanted, of: question)
    try refuseFollower(of: unknown, tree, wanted, question)
    let value: Value
    do {
      value = try sheet.value(of: tree, text: question.alone(wanted), with: &evaluator).0
    } catch {
      throw complaint(error.diagnostic, wanted, question)
    }
    guard case .quantity(let quantity) = value else {
      throw Complaint(Diagnostic(.numberExpected, at: wanted), question.line)
    }
    let root = tree.nodes[tree.root]
    if root.kind == .number {
      let literal = tree.literals[Int(root.a)]
      let printed = Printed(relation: .equal, literal: literal, upper: nil, range: root.range)
      try refuseOtherUnit(printed, question, goal)
    } else {
      try refuseOtherUnit(quantity, wanted, question, goal)
    }
    let isBare = quantity.magnitude.number?.isZero == true && quantity.dimension.isNone
    return Aim(quantity, isBare ? nil : quantity.dimension)
  }

  private func refuseOtherUnit(
    _ quantity: Quantity, _ wanted: SourceRange, _ question: SolveQuestion,
    _ goal: (place: Int, tree: Tree)
  ) throws(Complaint) {
    guard case .quantity(let own) = sheet.values[goal.place] else {
      throw Complaint(Diagnostic(.numberExpected, at: question.goal), question.line)
    }
    guard Quantity.matched(own, quantity) == nil else { return }
    let symbols = [own, quantity].map { sheet.units.plainUnit(of: $0.dimension).symbol }
    let ranges = [question.goal, wanted]
    throw Complaint(
      Diagnostic(
        .unitConflict(left: symbols[0], right: symbols[1], comparing: true),
        at: question.goal.joined(with: wanted),
        labels: zip(ranges, symbols).map { Diagnostic.Label($0, Words.unit($1)) }),
      question.line)
  }

  /// What is wanted must not move with what is looked for; their difference may.
  private func refuseFollower(
    of unknown: Int, _ tree: Tree, _ wanted: SourceRange, _ question: SolveQuestion
  ) throws(Complaint) {
    let places = tree.names.compactMap { sheet.place(of: $0) }
    guard places.contains(where: { follows($0, from: unknown) }) else { return }
    let difference = "\(question.text(question.goal)) - (\(question.text(wanted))) = 0"
    let repair = question.text(SourceRange(0, question.goal.start)) + difference
    throw Complaint(
      Diagnostic(
        .targetFollows(name(at: unknown)), at: wanted, repair: accepts(repair) ? repair : nil),
      question.line)
  }

  private func follows(_ place: Int, from start: Int) -> Bool {
    var seen: Set<Int> = [place]
    var open = [place]
    while let next = open.popLast() {
      if next == start { return true }
      open += sheet.entries[next].uses.filter { $0 >= 0 && seen.insert($0).inserted }
    }
    return false
  }
}
