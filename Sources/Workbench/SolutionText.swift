internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// The answer to a question backwards, with the proof by putting it in:
///
///     优秀村数 = 117.5 村  now 72 村
///       no whole number; the nearest:
///       with 117 村: 合计 = 109.9 万元  1000 元 left
///       with 118 村: 合计 = 110.1 万元  1000 元 over
///       to take it up: 优秀村数 = 117 村
struct SolutionText {
  let solver: Solver
  let aims: [Aim]
  let workbench: Workbench
  let step: PracticalStep
  /// What the unknown is at present; nil where it is not published.
  let present: Magnitude?
  let unknownName: String
  let goalName: String

  init(_ solver: Solver, _ aims: [Aim], _ workbench: Workbench) {
    self.solver = solver
    self.aims = aims
    self.workbench = workbench
    step = PracticalStep(of: solver.unknown, in: workbench.sheet)
    unknownName = workbench.name(at: solver.unknown)
    goalName = workbench.name(at: solver.goal)
    present = SolutionText.present(of: solver.unknown, in: workbench.sheet)
  }

  private static func present(of place: Int, in sheet: Sheet) -> Magnitude? {
    guard sheet.entries[place].missing.isEmpty, case .quantity(let quantity) = sheet.values[place]
    else { return nil }
    return quantity.magnitude
  }

  /// More stretches than this are counted, and with more than a few none is tried.
  private static let mostStretches = 12
  private static let mostTried = 3

  var language: Language { workbench.language }

  func written() throws(Obstacle) -> Markup {
    var page = Markup()
    guard isReached else {
      writeIndependence(into: &page)
      return page
    }
    let answers = try aims.map { aim throws(Obstacle) in
      try SolveAnswer(of: solver, to: aim, from: present)
    }
    if answers.allSatisfy(\.isConstant) {
      // Whatever is wanted, it is the same.
      writeIndependence(into: &page)
    } else {
      for (aim, answer) in zip(aims, answers) { write(answer, aim, into: &page) }
    }
    writeNotes(into: &page)
    return page
  }

  /// Whether the unknown leads to the goal at all.
  private var isReached: Bool {
    solver.goal == solver.unknown || solver.course.steps.contains(solver.goal)
  }

  private func write(_ answer: SolveAnswer, _ aim: Aim, into page: inout Markup) {
    if aim.source != nil { writeHeading(aim, into: &page) }
    var lines = Markup()
    if answer.isConstant {
      writeIndependence(into: &lines)
    } else if answer.solution.stretches.isEmpty {
      say(Words.noValue(goalName, unknownName), into: &lines)
      if let number = present?.number {
        writeTrial(number, Words.with(text(number)), aim, into: &lines)
      }
    } else {
      writeStretches(answer, aim, into: &lines)
    }
    if let limit = answer.limit { line(Words.lookedUpTo(text(limit)), into: &lines) }
    page.append(aim.source == nil ? lines : lines.indented(by: 4))
  }
}

/// What fits.
extension SolutionText {
  private func writeStretches(_ answer: SolveAnswer, _ aim: Aim, into page: inout Markup) {
    let solution = answer.solution
    let stretches = solution.stretches.prefix(SolutionText.mostStretches)
    let isTried = solution.stretches.count <= SolutionText.mostTried
    for (place, stretch) in stretches.enumerated() {
      page.append(unknownName, as: .name)
      page.append(" ")
      write(stretch, into: &page)
      if place == 0 {
        let fits = present.map { solution.stretches.contains($0) } ?? false
        page.append("  " + self.present(fits: fits).text(in: language), as: .faint)
      }
      page.newline()
      if place == 0, answer.isNegative { line(Words.onlyNegative, into: &page) }
      if isTried {
        let choice = step.choice(in: stretch, isBound: aim.isBound, preferring: answer.exact)
        if answer.isNegative {
          writeTrial(.zero, Words.with(text(.zero)), aim, into: &page)
        } else {
          writeTrials(choice, aim, into: &page)
          writeProposal(choice, in: stretch, aim, into: &page)
        }
      }
    }
    let hidden = solution.stretches.count - stretches.count
    if hidden > 0 { line(Words.andMore(hidden), into: &page) }
  }

  private func present(fits: Bool) -> Phrase {
    if present == nil { return Words.notPublishedMark }
    // A share that was typed as one is told as one.
    let share = step.isShare ? present?.number.map(text) : nil
    return Words.nowIs(share ?? workbench.valueText(at: solver.unknown), fits: fits)
  }

  /// `= 117.5 村`, or `from 6854.17 up to 6895.83 任职年`.
  private func write(_ stretch: Stretch, into page: inout Markup) {
    if stretch.isPoint, let root = stretch.low?.root {
      let text = text(of: root)
      page.append(text.hasPrefix("≈") ? "" : "= ")
      page.append(text, as: .figure)
      return
    }
    let ends = [stretch.low, stretch.high].map { end in
      end.map { (text: text(of: $0.root), isIncluded: $0.isIncluded) }
    }
    // What begins at zero was looked for from there on.
    let isFromZero = stretch.low?.root.number?.isZero == true && stretch.low?.isIncluded == true
    let low = isFromZero ? nil : ends[0]
    page.append(Words.between(low, ends[1]).text(in: language), as: .figure)
  }

  /// A root in digits, behind a `≈` where they do not end.
  private func text(of root: Root) -> String {
    if let number = root.number { return text(number) }
    return "≈ " + text(PracticalStep.digits(of: root))
  }

  func text(_ number: Number) -> String {
    workbench.text(of: step.quantity(number), step.rendering)
  }
}

/// What is said beside the answer.
extension SolutionText {
  private func writeHeading(_ aim: Aim, into page: inout Markup) {
    guard let printed = aim.printed else { return }
    let range = aim.isRounded ? rounding(aim) : nil
    let stated = JudgementText.text(of: printed, language)
    page.append(Words.statedTarget(stated, range).text(in: language))
    if let source = aim.source, !source.isEmpty { page.append("  " + source, as: .faint) }
    page.newline()
  }

  /// All that is printed so.
  private func rounding(_ aim: Aim) -> Phrase? {
    guard let literal = aim.printed?.literal else { return nil }
    let unit = literal.unit.factor * .powerOfTen(literal.exponent)
    let ends = [aim.target.low, aim.target.high].map { end in
      end.map {
        (text: NumberText.text($0.number / unit) + literal.suffix, isIncluded: $0.isIncluded)
      }
    }
    return Words.between(ends[0], ends[1])
  }

  private func writeIndependence(into page: inout Markup) {
    let isCut = !solver.course.printed.isEmpty
    say(
      isCut
        ? Words.unconnected(goalName, unknownName) : Words.independent(goalName, unknownName),
      into: &page)
    if isCut { return }
    line(Words.always(workbench.valueText(at: solver.goal)), into: &page)
  }

  private func writeNotes(into page: inout Markup) {
    let sheet = workbench.sheet
    for place in solver.course.steps where solver.course.printed.contains(place) {
      let lacks = sheet.entries[place].lacks.filter { $0 != solver.unknown }.map(workbench.name)
      let value = workbench.valueText(at: place)
      let name = workbench.name(at: place)
      line(Words.takenAsPrinted(name, value, lacks: lacks), into: &page)
      if lacks.count == 1 { line(Words.solveFirst(lacks[0], for: name), into: &page) }
    }
    if !sheet.entries[solver.unknown].uses.isEmpty {
      line(Words.insteadOfFormula(workbench.formula(at: solver.unknown)), into: &page)
    }
    let between = solver.course.steps.filter {
      $0 != solver.goal && !solver.course.printed.contains($0) && workbench.isStated($0)
    }
    if !between.isEmpty {
      line(Words.computedAnew(between.map(workbench.name)), into: &page)
    }
  }

  private func say(_ words: Phrase, into page: inout Markup) {
    page.append(words.text(in: language))
    page.newline()
  }

  func line(_ words: Phrase, into page: inout Markup) {
    for text in Grid.lines(of: words.text(in: language), width: max(20, workbench.width - 4)) {
      page.append("  " + text, as: .faint)
      page.newline()
    }
  }
}
