internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving

/// `sweep X from A to B step S show Y…`: what figures come to while another goes from value to value.
/// Nothing of what is loaded or was changed moves.
extension Workbench {
  mutating func sweep(_ invocation: Invocation, into page: inout Markup) throws(Complaint) {
    if invocation.argument.isEmpty { throw invocation.misused(language) }
    var reader = SweepReader(invocation, in: self)
    let sweeping = try reader.read()
    if sweeping.isListed {
      list(sweeping, into: &page)
    } else {
      do throws(Obstacle) {
        try draw(sweeping, into: &page)
      } catch {
        throw invocation.complaint(problem(of: error))
      }
    }
    for axis in sweeping.axes where axis.last != axis.end {
      let last = axis.unit.text(axis.last)
      wrap(Words.lastStep(axis.name, last, before: axis.unit.text(axis.end)), into: &page)
    }
  }

  private mutating func list(_ sweeping: Sweeping, into page: inout Markup) {
    var table = SweepTable(sweeping, with: &evaluator, units: sheet.units)
    table.language = language
    table.write(width: tableWidth ?? width, pageWidth: width, into: &page)
    lastTable = .sweep(sweeping, table.units)
  }

  private mutating func draw(_ sweeping: Sweeping, into page: inout Markup) throws(Obstacle) {
    defer { showProgress(nil) }
    let (show, language) = (showProgress, language)
    let survey = try SweepSurvey(of: sweeping, columns: 16 * width) { done, all in
      show(Progress(done: done, all: all, words: Words.sweptSoFar(done, of: all)))
    }
    let units = zip(sweeping.goals, survey.courses).map { goal, course in
      ColumnUnit(
        sheet.entries[goal.place].rendering, goal.dimension, largest: course.largest, sheet.units)
    }
    for (place, goal) in sweeping.goals.enumerated() {
      if place > 0 { page.newline() }
      let course = survey.courses[place]
      if sweeping.axes.count == 1 {
        SweepChart(
          goal: goal.name, sweeping.axes[0], course, units[place], language: language, width: width
        ).write(into: &page)
      } else {
        var map = SweepMap(
          sweeping, goal: place, course, units[place], language: language, width: width)
        map.write(with: &evaluator, into: &page)
      }
      tell(course, of: sweeping, units[place], into: &page)
    }
    wrap(Words.pointsInAll(sweeping.points), into: &page)
    lastTable = .sweep(sweeping, units)
  }

  /// The least and the greatest, and where.
  private func tell(
    _ course: SweepSurvey.Course, of sweeping: Sweeping, _ unit: ColumnUnit,
    into page: inout Markup
  ) {
    let place = { (indices: [Int]) in
      zip(sweeping.axes, indices).map { axis, index in "\(axis.name) = \(axis.text(index))" }
        .joined(separator: Words.listComma.text(in: language))
    }
    if let least = course.least, let greatest = course.greatest {
      let words =
        least.number == greatest.number
        ? Words.everywhere(unit.text(least.number))
        : Words.extremes(
          unit.text(least.number), at: place(least.indices), unit.text(greatest.number),
          at: place(greatest.indices))
      wrap(words, as: .plain, into: &page)
    }
    if course.gaps > 0 {
      wrap(Words.gaps(course.gaps, first: place(course.firstGap)), as: .doubt, into: &page)
    }
  }

  /// Says something in as many lines as it takes.
  func wrap(_ words: Phrase, as role: Markup.Role = .faint, into page: inout Markup) {
    for line in Grid.lines(of: Visible.text(words.text(in: language)), width: max(12, width)) {
      page.append(line, as: role)
      page.newline()
    }
  }
}
