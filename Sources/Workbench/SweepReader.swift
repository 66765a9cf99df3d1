internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// Reads `X from A to B step S, Z from … show Y…`, and finds what it means.
struct SweepReader {
  private let invocation: Invocation
  private var workbench: Workbench
  private let pieces: [SweepPhrase.Piece]
  private var place = 0

  /// An axis before its steps are counted.
  private struct Stretch {
    let place: Int
    let name: SourceRange
    let own: Quantity
    /// From, to and step.
    let ranges: [SourceRange]
    let values: [Quantity]
  }

  init(_ invocation: Invocation, in workbench: Workbench) {
    self.invocation = invocation
    self.workbench = workbench
    pieces = SweepPhrase(invocation.argument, at: invocation.argumentStart).pieces
  }

  private var line: ContiguousArray<UInt8> { invocation.line }

  private func complaint(
    _ problem: Problem, at range: SourceRange, repair: String? = nil
  ) -> Complaint {
    Complaint(Diagnostic(problem, at: range, repair: repair), line)
  }

  mutating func read() throws(Complaint) -> Sweeping {
    var stretches = [try readStretch()]
    if pieces[place - 1].next == .comma { stretches.append(try readStretch()) }
    try expect(.show, behind: pieces[place - 1])
    let goals = try readGoals()
    try refuseTwice(stretches)
    let axes = try axes(of: stretches)
    let sweep = try sweep(axes, goals)
    return Sweeping(
      axes: axes, goals: try goals.map { goal throws(Complaint) in try look(goal, sweep, axes) },
      sweep: sweep)
  }

  // Reading

  /// `X from A to B step S`
  private mutating func readStretch() throws(Complaint) -> Stretch {
    let name = try piece(before: .from)
    let (figure, own) = try figure(at: name)
    let ranges = [try piece(before: .to), try piece(before: .step), try lastPiece()]
    let values = try ranges.map { range throws(Complaint) in
      try workbench.number(range, of: line)
    }
    return Stretch(place: figure, name: name, own: own, ranges: ranges, values: values)
  }

  private mutating func piece(before joint: SweepPhrase.Joint) throws(Complaint) -> SourceRange {
    try expect(joint, behind: pieces[place])
    return try lastPiece()
  }

  private mutating func lastPiece() throws(Complaint) -> SourceRange {
    guard place < pieces.count else { throw invocation.misused(workbench.language) }
    let piece = pieces[place]
    guard piece.range.end > piece.range.start else {
      throw complaint(
        .missingBefore(piece.next?.words, Words.formOfSweep),
        at: piece.next == nil ? piece.range : piece.nextRange)
    }
    place += 1
    return piece.range
  }

  private func expect(
    _ joint: SweepPhrase.Joint, behind piece: SweepPhrase.Piece
  ) throws(Complaint) {
    if piece.next == joint { return }
    let end = SourceRange(piece.range.end, piece.range.end)
    throw complaint(
      .jointExpected(joint.words, Words.formOfSweep), at: piece.next == nil ? end : piece.nextRange)
  }

  private mutating func figure(at range: SourceRange) throws(Complaint) -> (Int, Quantity) {
    let place = try workbench.figure(range, of: line)
    guard case .quantity(let own) = workbench.sheet.values[place] else {
      throw complaint(.numberExpected, at: range)
    }
    return (place, own)
  }

  private static let mostGoals = 8

  private mutating func readGoals() throws(Complaint) -> [(place: Int, range: SourceRange)] {
    var goals: [(place: Int, range: SourceRange)] = []
    while place < pieces.count {
      let piece = pieces[place]
      if let next = piece.next, next != .comma {
        throw complaint(
          .jointExpected(SweepPhrase.Joint.comma.words, Words.formOfSweep),
          at: piece.nextRange)
      }
      let whole = try lastPiece()
      for range in SweepReader.names(in: line, whole) {
        goals.append((try figure(at: range).0, range))
      }
    }
    guard goals.count <= SweepReader.mostGoals else {
      throw complaint(
        .tooManyGoals(limit: SweepReader.mostGoals), at: goals[SweepReader.mostGoals].range)
    }
    return goals
  }

  /// The names between blanks; what stands in 「」 may hold some.
  private static func names(
    in line: ContiguousArray<UInt8>, _ range: SourceRange
  ) -> [SourceRange] {
    var names: [SourceRange] = []
    var (start, isQuoted) = (range.start, false)
    var place = range.start
    for letter in String(decoding: line[range.start..<range.end], as: UTF8.self) {
      let next = place + String(letter).utf8.count
      isQuoted = letter == "「" || isQuoted && letter != "」"
      if letter.isWhitespace, !isQuoted {
        if place > start { names.append(SourceRange(start, place)) }
        start = next
      }
      place = next
    }
    return names + (range.end > start ? [SourceRange(start, range.end)] : [])
  }

  // What it means

  private func refuseTwice(_ stretches: [Stretch]) throws(Complaint) {
    guard stretches.count > 1, stretches[0].place == stretches[1].place else { return }
    throw complaint(.sweptTwice(workbench.name(at: stretches[1].place)), at: stretches[1].name)
  }

  private func axes(of stretches: [Stretch]) throws(Complaint) -> [Sweeping.Axis] {
    let axes = try stretches.map { stretch throws(Complaint) in try axis(of: stretch) }
    let counts = axes.map { Number($0.steps.count) }
    let points = counts.reduce(Number.one, *)
    guard points <= Number(Sweeping.mostPoints) else { throw tooMany(points, stretches[0]) }
    return axes
  }

  private func tooMany(_ points: Number, _ stretch: Stretch) -> Complaint {
    complaint(
      .tooManyPoints(points.description, limit: Sweeping.mostPoints), at: stretch.ranges[2])
  }

  private func axis(of stretch: Stretch) throws(Complaint) -> Sweeping.Axis {
    let numbers = try numbers(of: stretch)
    let (start, end, step) = (numbers[0], numbers[1], numbers[2])
    if step.isZero { throw complaint(.stepZero, at: stretch.ranges[2]) }
    let steps = ((end - start) / step).rounded(toDecimals: 0, .floor)
    guard steps.sign >= 0 else { throw away(stretch) }
    guard let count = steps.int, count < Sweeping.mostPoints else {
      throw tooMany(steps + .one, stretch)
    }
    return Sweeping.Axis(
      name: workbench.name(at: stretch.place),
      steps: Sweep.Axis(stretch.place, from: start, step: step, count: count + 1), end: end,
      unit: ColumnUnit(
        workbench.sheet.entries[stretch.place].rendering, stretch.own.dimension,
        largest: max(start.magnitude, end.magnitude), workbench.sheet.units))
  }

  private func away(_ stretch: Stretch) -> Complaint {
    let range = stretch.ranges[2]
    let text = text(range)
    let turned = text.hasPrefix("-") ? String(text.dropFirst()) : "-" + text
    let isPlain = !text.contains(" + ") && !text.contains(" - ")
    return complaint(
      .stepAway, at: range, repair: isPlain ? replacing([(range, turned)]) : nil)
  }

  private func text(_ range: SourceRange) -> String {
    String(decoding: line[range.start..<range.end], as: UTF8.self)
  }

  /// From, to and step in the dimension of what they are of.
  private func numbers(of stretch: Stretch) throws(Complaint) -> [Number] {
    var numbers: [Number] = []
    for (value, range) in zip(stretch.values, stretch.ranges) {
      guard let number = SweepReader.number(value, in: stretch.own.dimension) else {
        throw unfitting(value, range, of: stretch)
      }
      numbers.append(number)
    }
    return numbers
  }

  private static func number(_ value: Quantity, in dimension: Dimension) -> Number? {
    let isBareZero = value.dimension.isNone && value.magnitude.number?.isZero == true
    return isBareZero ? .zero : value.converted(to: dimension)?.magnitude.number
  }

  /// Numbers without a unit are given that of what they are of.
  private func unfitting(
    _ value: Quantity, _ range: SourceRange, of stretch: Stretch
  ) -> Complaint {
    let units = workbench.sheet.units
    let rendering = workbench.sheet.entries[stretch.place].rendering
    let own =
      rendering.unit
      ?? units.expectedUnit(of: stretch.own.dimension, for: stretch.own.magnitude.largest)
    let bare = zip(stretch.values, stretch.ranges).filter {
      $0.0.dimension.isNone && SweepReader.number($0.0, in: stretch.own.dimension) == nil
    }
    let others = stretch.values.filter {
      !$0.dimension.isNone && SweepReader.number($0, in: stretch.own.dimension) == nil
    }
    let canRepair = others.isEmpty && !own.isNone && !own.symbol.hasPrefix("/")
    let repair = canRepair ? replacing(bare.map { ($0.1, text($0.1) + " " + own.symbol) }) : nil
    return complaint(
      .otherUnit(
        workbench.name(at: stretch.place), own: own.symbol,
        given: units.plainUnit(of: value.dimension).symbol), at: range, repair: repair)
  }

  /// The line with other words in these places, which come in order.
  private func replacing(_ changes: [(SourceRange, String)]) -> String {
    var bytes: ContiguousArray<UInt8> = []
    var place = line.firstIndex { $0 > 0x20 } ?? 0
    for (range, text) in changes {
      bytes += line[place..<range.start] + ContiguousArray(text.utf8)
      place = range.end
    }
    return String(decoding: bytes + line[place...], as: UTF8.self)
  }

  private func sweep(
    _ axes: [Sweeping.Axis], _ goals: [(place: Int, range: SourceRange)]
  ) throws(Complaint) -> Sweep {
    // One by one, to tell which of them cannot be had.
    for goal in goals {
      do throws(Obstacle) {
        _ = try Course(
          in: workbench.sheet, from: axes.map(\.steps.place), to: [goal.place])
      } catch {
        throw complaint(workbench.problem(of: error), at: goal.range)
      }
    }
    do throws(Obstacle) {
      return try Sweep(
        in: workbench.sheet, over: axes.map(\.steps), show: goals.map(\.place),
        isInterrupted: workbench.evaluator.isInterrupted)
    } catch {
      throw complaint(workbench.problem(of: error), at: goals[0].range)
    }
  }

  private func look(
    _ goal: (place: Int, range: SourceRange), _ sweep: Sweep, _ axes: [Sweeping.Axis]
  ) throws(Complaint) -> Sweeping.Goal {
    guard case .quantity(let own) = workbench.sheet.values[goal.place] else {
      throw complaint(.numberExpected, at: goal.range)
    }
    let name = workbench.name(at: goal.place)
    guard sweep.course.moves(goal.place) else {
      let lacks = workbench.sheet.entries[goal.place].lacks
      guard lacks.isEmpty else {
        throw complaint(.notPublished(lacks.map(workbench.name)), at: goal.range)
      }
      throw complaint(.independent(name, of: axes.map(\.name)), at: goal.range)
    }
    var evaluator = workbench.evaluator
    let first = sweep.course.values(of: [goal.place], with: axes.map(\.steps.start), by: &evaluator)
    let isRanged = first[0].map { $0.magnitude.number == nil } ?? (own.magnitude.number == nil)
    let points = axes.reduce(1) { $0 * $1.steps.count }
    guard !isRanged || points <= Sweeping.mostRows * Sweeping.mostColumns else {
      let ranges = workbench.inputs(of: goal.place).filter { place in
        workbench.isRanged(place) && !axes.contains { $0.steps.place == place }
      }
      throw complaint(.rangedGoal(name, ranges.map(workbench.name)), at: goal.range)
    }
    return Sweeping.Goal(
      name: name, place: goal.place, dimension: own.dimension, isRanged: isRanged)
  }
}
