public import Quantities

/// A sum of spreads no two of which depend on the same range.
///
/// Totals add up many ranges. Kept apart, each has its own few corners; only what is computed from
/// several of them together needs the corners of all.
public final class SpreadSum: Sendable, Hashable {
  let parts: [Spread]

  public let low: Number
  public let high: Number

  init(_ parts: [Spread]) {
    self.parts = parts
    low = parts.reduce(.zero) { $0 + $1.low }
    high = parts.reduce(.zero) { $0 + $1.high }
  }

  public static func == (left: SpreadSum, right: SpreadSum) -> Bool { left.parts == right.parts }

  public func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  /// The same as one spread.
  var whole: Spread {
    get throws(Fault) {
      var whole = Spread(.zero)
      for part in parts { whole = try whole.merged(with: part) }
      return whole
    }
  }

  func adding(_ other: SpreadSum) throws(Fault) -> Magnitude {
    var result = parts
    for part in other.parts {
      var merged = part
      for same in result where same.isTied(to: part) { merged = try merged.merged(with: same) }
      result.removeAll { $0.isTied(to: part) }
      result.append(merged)
    }
    return SpreadSum(result).magnitude
  }

  func mapped(_ change: (Spread) -> Spread) -> SpreadSum { SpreadSum(parts.map(change)) }

  /// Without the ranges that make no difference, and with all that is exact in one part.
  var magnitude: Magnitude {
    let parts = self.parts.map(\.withoutIdle)
    let exact = parts.filter(\.variables.isEmpty).reduce(Number.zero) { $0 + $1.low }
    let ranged = parts.filter { !$0.variables.isEmpty }
    guard let first = ranged.first else { return .exact(exact) }
    return .ranged(SpreadSum([first.shifted(by: exact)] + ranged.dropFirst()))
  }
}

extension Spread {
  /// Whether the two must be kept in one: they depend on the same range, or on none at all.
  fileprivate func isTied(to other: Spread) -> Bool {
    variables.contains(where: other.dependsOn) || (variables.isEmpty && other.variables.isEmpty)
  }

  fileprivate func merged(with other: Spread) throws(Fault) -> Spread {
    switch try adding(other) {
    case .exact(let number): Spread(number)
    case .ranged(let sum): sum.parts[0]
    }
  }

  fileprivate func shifted(by number: Number) -> Spread {
    number.isZero
      ? self
      : Spread(variables: variables, shapes: shapes, corners: corners.map { $0 + number })
  }
}
