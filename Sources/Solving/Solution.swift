public import Quantities

/// All that the unknown may be, in the own units of its dimension.
public struct Solution: Sendable {
  /// From the lowest; apart from each other. None: no value does.
  public let stretches: [Stretch]
  /// What is asked about comes to this whatever the unknown is: it does not depend on it.
  public let constant: Number?

  public init(stretches: [Stretch], constant: Number?) {
    self.stretches = stretches
    self.constant = constant
  }
}

/// All numbers between two ends, or one number.
public struct Stretch: Sendable {
  public struct End: Sendable {
    public let root: Root
    public let isIncluded: Bool
  }

  /// Nil where it does not end.
  public let low: End?
  public let high: End?

  /// Whether it is one point only, be it a fraction or not.
  public let isPoint: Bool

  /// The number, where it is that and nothing else.
  public var number: Number? { isPoint ? low?.root.number : nil }

  public func has(_ number: Number) -> Bool {
    if let low, low.root.compared(to: number) > (low.isIncluded ? 0 : -1) { return false }
    if let high, high.root.compared(to: number) < (high.isIncluded ? 0 : 1) { return false }
    return true
  }
}

extension Piece {
  var low: Stretch.End? {
    switch extent {
    case .point(let root): Stretch.End(root: root, isIncluded: true)
    case .between(let low, _): low.map { Stretch.End(root: $0, isIncluded: false) }
    }
  }

  var high: Stretch.End? {
    switch extent {
    case .point(let root): Stretch.End(root: root, isIncluded: true)
    case .between(_, let high): high.map { Stretch.End(root: $0, isIncluded: false) }
    }
  }

  var isPoint: Bool {
    if case .point = extent { return true }
    return false
  }
}

extension Solution {
  /// Joins the pieces that fit, which follow upon each other where nothing stands between.
  init(_ pieces: [(piece: Piece, fits: Bool)], constant: Number?) {
    var stretches: [Stretch] = []
    for run in pieces.split(whereSeparator: { !$0.fits }) {
      let (first, last) = (run[run.startIndex].piece, run[run.endIndex - 1].piece)
      stretches.append(
        Stretch(low: first.low, high: last.high, isPoint: run.count == 1 && first.isPoint))
    }
    self.init(stretches: stretches, constant: constant)
  }
}
