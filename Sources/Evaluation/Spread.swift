public import Quantities

/// A value that depends on ranges: exactly what it can be between, and how it got there.
///
/// `x = 500..5000`: `x - x` is 0, because a range used twice is the same value. So a spread knows
/// the ranges it depends on, and its own value at each *corner*, where every one of them is at its
/// low or its high end. Its bounds are the least and the greatest corner, as long as it is in each
/// range by itself either a straight line or nowhere turning; what turns is refused, not guessed.
public final class Spread: Sendable {
  /// A range, by the place it was written at.
  public struct Variable: Sendable, Hashable, Comparable {
    let origin: Int
    let place: Int

    public static func < (left: Variable, right: Variable) -> Bool {
      (left.origin, left.place) < (right.origin, right.place)
    }
  }

  /// How the value moves when one range moves from low to high and the others stand still.
  enum Shape: Sendable, Hashable {
    case straight
    case rising
    case falling
    /// Rising or falling, which of the two depends on the others.
    case unturning
  }

  /// The most ranges that one value may depend on; each doubles the corners.
  static let most = 12

  let variables: [Variable]
  let shapes: [Shape]
  /// The value at each corner; bit i of the place says that `variables[i]` is at its high end.
  let corners: [Number]

  public var low: Number { corners.min()! }
  public var high: Number { corners.max()! }

  init(variables: [Variable], shapes: [Shape], corners: [Number]) {
    precondition(corners.count == 1 << variables.count && shapes.count == variables.count)
    self.variables = variables
    self.shapes = shapes
    self.corners = corners
  }

  /// A range as it is written.
  convenience init(_ variable: Variable, from low: Number, to high: Number) {
    self.init(variables: [variable], shapes: [.straight], corners: [low, high])
  }

  /// An exact number, seen as a spread that depends on nothing.
  convenience init(_ number: Number) {
    self.init(variables: [], shapes: [], corners: [number])
  }

  /// -1 or 1 where no corner has the other sign; nil where the spread lies on both sides of zero.
  var sign: Int? {
    if corners.allSatisfy({ $0.sign >= 0 }) { return 1 }
    return corners.allSatisfy { $0.sign <= 0 } ? -1 : nil
  }

  func dependsOn(_ variable: Variable) -> Bool { variables.contains(variable) }

  func shape(in variable: Variable) -> Shape? {
    variables.firstIndex(of: variable).map { shapes[$0] }
  }

  /// Which way the value goes with a variable, whatever the others are: 1 up, -1 down, nil unknown.
  func direction(in variable: Variable) -> Int? {
    guard let place = variables.firstIndex(of: variable) else { return 1 }
    switch shapes[place] {
    case .rising: return 1
    case .falling: return -1
    case .unturning: return nil
    case .straight:
      let steps = self.steps(in: place)
      if steps.allSatisfy({ $0.sign >= 0 }) { return 1 }
      return steps.allSatisfy { $0.sign <= 0 } ? -1 : nil
    }
  }

  /// How far each corner moves when the variable at `place` goes from low to high.
  private func steps(in place: Int) -> [Number] {
    corners.indices.filter { $0 & 1 << place == 0 }.map { corners[$0 | 1 << place] - corners[$0] }
  }

  /// The same as a magnitude.
  var magnitude: Magnitude { SpreadSum([self]).magnitude }

  /// The same without the variables that make no difference.
  var withoutIdle: Spread {
    let kept = variables.indices.filter { place in steps(in: place).contains { !$0.isZero } }
    return kept.count == variables.count ? self : keeping(kept)
  }

  private func keeping(_ kept: [Int]) -> Spread {
    let corners = (0..<1 << kept.count).map { corner in
      kept.indices.reduce(0) { $0 | (corner >> $1 & 1) << kept[$1] }
    }
    return Spread(
      variables: kept.map { variables[$0] }, shapes: kept.map { shapes[$0] },
      corners: corners.map { self.corners[$0] })
  }

  /// The corners as seen by a spread with more variables.
  func corners(over all: [Variable]) -> [Number] {
    let places = variables.map { variable in all.firstIndex(of: variable)! }
    return (0..<1 << all.count).map { corner in
      corners[places.indices.reduce(0) { $0 | (corner >> places[$1] & 1) << $1 }]
    }
  }
}

extension Spread: Hashable {
  public static func == (left: Spread, right: Spread) -> Bool {
    left.variables == right.variables && left.corners == right.corners
      && left.shapes == right.shapes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(variables)
    hasher.combine(corners)
  }
}
