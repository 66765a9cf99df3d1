internal import Quantities

/// A piece of the line that is looked at by itself: one point, or all between two.
struct Piece: Sendable {
  enum Extent: Sendable {
    case point(Root)
    /// Without the ends; nil where it does not end.
    case between(Root?, Root?)
  }

  let extent: Extent
  /// A number in it; beside it, for a point that is no fraction.
  let sample: Number

  init(_ root: Root) {
    extent = .point(root)
    sample = root.ends.low
  }

  init(between low: Root?, _ high: Root?, _ patience: Patience) throws(Obstacle) {
    extent = .between(low, high)
    switch (low?.ends, high?.ends) {
    case (nil, nil): sample = .zero
    case (let low?, nil): sample = low.high + .one
    case (nil, let high?): sample = high.low - .one
    default: sample = try Piece.between(low!, high!, patience)
    }
  }

  private static func between(
    _ low: Root, _ high: Root, _ patience: Patience
  ) throws(Obstacle) -> Number {
    var (low, high) = (low, high)
    while true {
      try patience.pause()
      let (from, to) = (low.ends.high, high.ends.low)
      let middle = (from + to) / Number(2)
      if low.compared(to: middle) < 0, high.compared(to: middle) > 0 { return middle }
      low.refine()
      high.refine()
    }
  }

  var isEndless: Bool {
    if case .between(let low, let high) = extent { return low == nil || high == nil }
    return false
  }

  /// The number, where it is nothing else.
  var number: Number? {
    if case .point(let root) = extent { return root.number }
    return nil
  }

  /// The roots that lie within it.
  func holding(_ roots: [Root], _ patience: Patience) throws(Obstacle) -> [Root] {
    guard case .between(let low, let high) = extent else { return [] }
    var held: [Root] = []
    for root in roots {
      if let low, try root.compared(to: low, patience) <= 0 { continue }
      if let high, try root.compared(to: high, patience) >= 0 { continue }
      held.append(root)
    }
    return held
  }

  /// The points and what is between them, from the lowest.
  func split(at roots: [Root], _ patience: Patience) throws(Obstacle) -> [Piece] {
    guard case .between(var low, let high) = extent else { return [self] }
    var pieces: [Piece] = []
    for root in roots {
      pieces.append(try Piece(between: low, root, patience))
      pieces.append(Piece(root))
      low = root
    }
    return pieces + [try Piece(between: low, high, patience)]
  }
}
