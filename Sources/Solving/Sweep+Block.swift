public import Quantities

extension Sweep {
  /// Some hundred points of a sweep, one behind the other along the first axis.
  public struct Block {
    enum Values {
      case narrow(Columns<Int64>)
      case wide(Columns<Int128>)
      /// Those of a point stand beside each other.
      case computed(ContiguousArray<Number?>)
    }

    /// How far each axis is at the first point.
    public let indices: [Int]
    public let count: Int
    private let sweep: Sweep
    private let values: Values

    init(_ sweep: Sweep, _ indices: [Int], _ count: Int, _ values: Values) {
      self.sweep = sweep
      self.indices = indices
      self.count = count
      self.values = values
    }

    /// The value of an axis at a point of the block.
    public func input(_ axis: Int, at point: Int) -> Number {
      sweep.axes[axis].value(indices[axis] + (axis == 0 ? point : 0))
    }

    /// What a goal comes to at a point of the block, in the own units of its dimension; nil where
    /// that is nothing, yes or no, or a range.
    public func value(_ goal: Int, at point: Int) -> Number? {
      switch values {
      case .computed(let values): return values[point * sweep.goals.count + goal]
      case .narrow(let columns):
        let (register, scale) = sweep.output(goal)
        return scale.number(Int128(columns[register, point]))
      case .wide(let columns):
        let (register, scale) = sweep.output(goal)
        return scale.number(columns[register, point])
      }
    }

    /// The same for each point of the block in turn, faster than one by one.
    public func eachValue(of goal: Int, _ body: (_ point: Int, Number?) -> Void) {
      switch values {
      case .computed(let values):
        for point in 0..<count { body(point, values[point * sweep.goals.count + goal]) }
      case .narrow(let columns):
        let (register, scale) = sweep.output(goal)
        for point in 0..<count { body(point, scale.number(Int128(columns[register, point]))) }
      case .wide(let columns):
        let (register, scale) = sweep.output(goal)
        for point in 0..<count { body(point, scale.number(columns[register, point])) }
      }
    }

    /// The least and the greatest that a goal comes to in the block, or at some of its points, and
    /// where, without making a number of each; nil where it comes to nothing.
    public func extremes(
      _ goal: Int, in points: Range<Int>? = nil
    ) -> (least: Int, greatest: Int)? {
      let points = points ?? 0..<count
      switch values {
      case .computed(let values):
        return extremes(points) { values[$0 * sweep.goals.count + goal] }
      case .narrow(let columns):
        let register = sweep.output(goal).register
        return extremes(points) { columns[register, $0] }
      case .wide(let columns):
        let register = sweep.output(goal).register
        return extremes(points) { columns[register, $0] }
      }
    }

    @inline(__always)
    private func extremes<Item: Comparable>(
      _ points: Range<Int>, _ item: (Int) -> Item?
    ) -> (least: Int, greatest: Int)? {
      var (least, greatest): ((Int, Item)?, (Int, Item)?) = (nil, nil)
      for point in points {
        guard let item = item(point) else { continue }
        if least == nil || item < least!.1 { least = (point, item) }
        if greatest == nil || item > greatest!.1 { greatest = (point, item) }
      }
      return least.map { ($0.0, greatest!.0) }
    }
  }
}

/// What the whole numbers of an output are counted in.
struct Scale: Sendable {
  let unit: Number
  /// For a decimal unit: how many places it has.
  private let decimals: Int?

  /// The finest unit that holds all numbers of a lane, a power of ten if there is one.
  init(holding lane: Lane) {
    let grid = lane.factor.grid(with: lane.offset)
    if let decimals = grid.decimals {
      unit = .powerOfTen(-decimals)
      self.decimals = decimals
    } else {
      unit = .one / grid.denominator
      decimals = nil
    }
  }

  func number(_ count: Int128) -> Number {
    decimals.map { Number(mantissa: count, scale: $0) } ?? Number(mantissa: count, scale: 0) * unit
  }
}
