public import Evaluation
public import Quantities

/// What figures come to while one or two others go from value to value.
///
///     sweep = Sweep(in: sheet, over: [Axis(村数, from: 150, step: 1, count: 60)], show: [合计])
///     sweep.run { block in … }
///
/// A million points take no more memory than a few hundred: they come in blocks, in their order,
/// the first axis the fastest.
public struct Sweep: Sendable {
  /// One of the figures that are changed, and its values in the own units of its dimension.
  public struct Axis: Sendable {
    public let place: Int
    public let start: Number
    public let step: Number
    public let count: Int

    public init(_ place: Int, from start: Number, step: Number, count: Int) {
      precondition(count >= 0, "there are no fewer values than none")
      self.place = place
      self.start = start
      self.step = step
      self.count = count
    }

    public func value(_ index: Int) -> Number { start + Number(index) * step }
  }

  public let axes: [Axis]
  public let goals: [Int]
  public let course: Course
  let patience: Patience
  /// Nil where something is divided by what changes, or can become too large.
  private let program: Program?
  private let outputs: [Output]
  /// For what has no program; nil where the evaluator must do it, as with ranges.
  private let chain: (chain: Chain, outputs: [Chain.Operand])?

  /// Where the values of a goal stand.
  private struct Output: Sendable {
    let register: Int
    let scale: Scale
  }

  /// The places are those of the sheet.
  public init(
    in sheet: Sheet, over axes: [Axis], show goals: [Int],
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws(Obstacle) {
    precondition(!axes.isEmpty, "something is changed")
    self.axes = axes
    self.goals = goals
    patience = Patience(isInterrupted: isInterrupted)
    course = try Course(in: sheet, from: axes.map(\.place), to: goals)
    (program, outputs) = Sweep.compiled(course, axes, goals, patience) ?? (nil, [])
    chain = program == nil ? Sweep.chained(course, goals, patience) : nil
  }

  /// Whether it runs on whole numbers of 64 or 128 bits, or on numbers of any size (nil).
  public var width: Int? {
    program.map { $0.largest < Program.narrowest ? 64 : 128 }
  }

  private static func compiled(
    _ course: Course, _ axes: [Axis], _ goals: [Int], _ patience: Patience
  ) -> (Program?, [Output])? {
    do throws(Halt) {
      let program = Program(axes: axes.map(\.count), patience)
      let lanes = axes.enumerated().map {
        Lane($0.offset, times: $0.element.step, plus: $0.element.start)
      }
      var reckoning = try Reckoning(course, with: program, from: lanes)
      try reckoning.reckon()
      var outputs: [Output] = []
      for goal in goals {
        guard case .quantity(let lane, _) = try reckoning.term(of: goal) else { return nil }
        let scale = Scale(holding: lane)
        let register = try reckoning.work.onGrid(scale.unit, lane)
        outputs.append(Output(register: register, scale: scale))
      }
      return (reckoning.work, outputs)
    } catch {
      return nil
    }
  }

  private static func chained(
    _ course: Course, _ goals: [Int], _ patience: Patience
  ) -> (Chain, [Chain.Operand])? {
    do throws(Halt) {
      let chain = Chain(axes: course.starts.count, patience)
      let registers = course.starts.indices.map { Chain.Operand.register($0) }
      var reckoning = try Reckoning(course, with: chain, from: registers)
      try reckoning.reckon()
      var outputs: [Chain.Operand] = []
      for goal in goals {
        guard case .quantity(let output, _) = try reckoning.term(of: goal) else { return nil }
        outputs.append(output)
      }
      return (reckoning.work, outputs)
    } catch {
      return nil
    }
  }

  /// Computes all points, until `body` answers false.
  public func run(_ body: (Block) -> Bool) throws(Obstacle) {
    if axes.contains(where: { $0.count == 0 }) { return }
    switch width {
    case 64: try run(Int64.self) { body(Block(self, $0, $1, .narrow($2))) }
    case 128: try run(Int128.self) { body(Block(self, $0, $1, .wide($2))) }
    default: try runSlowly(body)
    }
  }

  private func run<Word: FixedWidthInteger & SignedInteger & Sendable>(
    _ word: Word.Type, _ body: (_ indices: [Int], _ count: Int, Columns<Word>) -> Bool
  ) throws(Obstacle) {
    var columns = Columns<Word>(registers: program!.registers)
    try eachBlock { indices, count in
      columns.run(program!.instructions, axes: indices, from: indices[0])
      return body(indices, count, columns)
    }
  }

  private func eachBlock(
    _ body: (_ indices: [Int], _ count: Int) throws(Obstacle) -> Bool
  ) throws(Obstacle) {
    var indices = axes.map { _ in 0 }
    while true {
      try patience.pause()
      let count = min(Columns<Int64>.lanes, axes[0].count - indices[0])
      guard try body(indices, count) else { return }
      indices[0] += count
      var axis = 0
      while indices[axis] == axes[axis].count {
        indices[axis] = 0
        axis += 1
        if axis == axes.count { return }
        indices[axis] += 1
      }
    }
  }

  private func runSlowly(_ body: (Block) -> Bool) throws(Obstacle) {
    var evaluator = Evaluator(isInterrupted: patience.isInterrupted)
    var registers = ContiguousArray<Number?>(repeating: nil, count: chain?.chain.registers ?? 0)
    var numbers = axes.map(\.start)
    try eachBlock { indices, count throws(Obstacle) in
      var values: ContiguousArray<Number?> = []
      values.reserveCapacity(count * goals.count)
      for lane in 0..<count {
        try patience.pause()
        for axis in axes.indices {
          numbers[axis] = axes[axis].value(indices[axis] + (axis == 0 ? lane : 0))
        }
        if let (chain, outputs) = chain, chain.run(numbers, in: &registers) {
          for output in outputs { values.append(chain.value(of: output, registers)) }
        } else {
          values += course.values(of: goals, with: numbers, by: &evaluator)
            .map { $0?.magnitude.number }
        }
      }
      return body(Block(self, indices, count, .computed(values)))
    }
  }

  func output(_ goal: Int) -> (register: Int, scale: Scale) {
    (outputs[goal].register, outputs[goal].scale)
  }
}
