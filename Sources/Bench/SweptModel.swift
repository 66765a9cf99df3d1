import Diagnostics
import Evaluation
import Quantities
import Solving
import Syntax

/// A project's formula over one figure, and how long a million points of it take.
struct SweptModel {
  static let all = [
    ("affine", ["x = 0 村", "y = 86.5 万元 + x × 5.78 万元/村"]),
    (
      "project",
      [
        "x = 0", "a = x × 5.78", "b = (x - 30) × x × 1.2",
        "c = if x > 100 then x × 3 else x × 2", "y = round(a + b + c, 0.01)",
      ]
    ),
    ("quotient", ["x = 1", "a = x × 5.78", "y = a ÷ (x + 3)"]),
  ]

  private var sheet = Sheet()
  private var evaluator = Evaluator()

  init(_ lines: [String]) {
    for line in lines {
      let parsed = Parser.parse(line, units: sheet.units)
      guard case .definition(let name, _) = parsed.statement else { preconditionFailure(line) }
      let change = try? sheet.define(
        name, as: parsed.tree, text: ContiguousArray(line.utf8), with: &evaluator)
      precondition(change != nil)
    }
  }

  /// For finding the extremes, for making a number of each value, and for defining by hand.
  func nanoseconds(points: Int) -> [(String, Int128)] {
    let goal = sheet.entries.count - 1
    let axis = Sweep.Axis(0, from: .one, step: Number(1) / Number(100), count: points)
    guard let sweep = try? Sweep(in: sheet, over: [axis], show: [goal]) else {
      preconditionFailure("it can be swept")
    }
    return [
      ("extremes, width \(sweep.width ?? 0)", time(points) { greatest(sweep) }),
      ("numbers", time(points) { numbers(sweep) }),
      ("define", time(points) { defined(points / 100) } * 100),
    ]
  }

  private func time(_ points: Int, _ body: () -> Number) -> Int128 {
    var result = Number.zero
    let taken = Swift.max(1, Bench.nanoseconds(rounds: 3, 1) { result = body() })
    precondition(!result.isZero)
    return taken * 1000 / Int128(points)
  }

  private func greatest(_ sweep: Sweep) -> Number {
    var greatest = Number.zero
    try? sweep.run { block in
      if let (_, place) = block.extremes(0), let value = block.value(0, at: place) {
        greatest = max(greatest, value)
      }
      return true
    }
    return greatest
  }

  private func numbers(_ sweep: Sweep) -> Number {
    var greatest = Number.zero
    try? sweep.run { block in
      block.eachValue(of: 0) { _, value in greatest = max(greatest, value ?? .zero) }
      return true
    }
    return greatest
  }

  private func defined(_ points: Int) -> Number {
    var (sheet, evaluator) = (self.sheet, self.evaluator)
    guard case .quantity(let own) = sheet.values[0] else { return .zero }
    let unit = sheet.units.plainUnit(of: own.dimension)
    var greatest = Number.zero
    for point in 0..<points {
      let number = Number.one + Number(mantissa: Int128(point), scale: 2)
      let tree = Tree.quantity(
        Literal(digits: number, decimals: 2, unit: unit), upTo: nil, at: .init(0, 0))
      _ = try? sheet.define("x", as: tree, text: [], with: &evaluator)
      if case .quantity(let quantity)? = sheet.values.last {
        greatest = max(greatest, quantity.magnitude.high)
      }
    }
    return greatest
  }
}
