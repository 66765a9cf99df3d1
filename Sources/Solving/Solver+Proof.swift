public import Evaluation
public import Quantities

/// Putting in.
extension Solver {
  /// What the goal comes to with this for the unknown, by the evaluator of the sheet; nil where it
  /// comes to nothing.
  public func value(with number: Number) -> Quantity? {
    var evaluator = Evaluator(isInterrupted: patience.isInterrupted)
    return course.values(of: [goal], with: [number], by: &evaluator)[0]
  }

  /// For what is counted: the whole numbers that fit, or those next to what would fit.
  ///
  /// 117 villages leave something of 110 万元, 118 exceed it.
  public enum Count: Sendable {
    /// From the first to the last; nil for no end.
    case inside(Number?, Number?)
    /// The nearest below and above, with what each gives.
    case beside(below: Trial?, above: Trial?)
  }

  public struct Trial: Sendable {
    public let number: Number
    /// Nil where the goal comes to nothing.
    public let value: Quantity?
  }

  public func count(in stretch: Stretch) -> Count {
    if let wholes = stretch.wholes { return .inside(wholes.first, wholes.last) }
    let (below, above) = stretch.wholesBeside
    return .beside(below: below.map(trial), above: above.map(trial))
  }

  private func trial(_ number: Number) -> Trial {
    Trial(number: number, value: value(with: number))
  }
}

extension Dimension {
  /// Whether whole numbers of it are counted: 村, 人, and not 元, 月 or 元/村.
  public var isCount: Bool {
    factors.count == 1 && factors[0].exponent == 1
      && ![.money, .day, .month, .year].contains(factors[0].base)
  }
}
