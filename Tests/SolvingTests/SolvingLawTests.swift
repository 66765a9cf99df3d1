import Evaluation
import Quantities
import TestSupport
import Testing

@testable import Solving

/// The laws of asking backwards, on random formulas.
@Suite struct SolvingLawTests {
  /// A formula of x; `steps` for one with roundings.
  private static func formula(_ random: inout SplitMix64, _ depth: Int, steps: Bool) -> String {
    guard depth > 0, random.chance(5, of: 6) else {
      return random.chance(2, of: 3) ? "x" : "\(random.below(9)).\(random.below(3) * 5)"
    }
    let a = formula(&random, depth - 1, steps: steps)
    let b = formula(&random, depth - 1, steps: steps)
    switch random.below(steps ? 15 : 12) {
    case 0, 1: return "(\(a) + \(b))"
    case 2, 3: return "(\(a) - \(b))"
    case 4, 5: return "\(a) × \(b)"
    case 6: return "\(a) ÷ (\(b))"
    case 7: return "(-\(a))"
    case 8: return "min(\(a), \(b))"
    case 9: return "max(\(a), \(b))"
    case 10: return "abs(\(a))"
    case 11: return "(if \(a) < \(b) then \(b) else \(formula(&random, depth - 1, steps: steps)))"
    case 12: return "round(\(a))"
    case 13: return "floor(\(a))"
    default: return "ceil(\(a))"
    }
  }

  /// Whether a number belongs to the solution exactly when what it gives belongs to the target.
  private func holds(_ numbers: [Number], _ piece: Workpiece, _ target: Target, _ found: Solution)
    throws -> Bool
  {
    for number in numbers {
      let fits = try piece.result(at: number).map { target.has($0) } ?? false
      if found.stretches.contains(where: { $0.has(number) }) != fits {
        Issue.record("\(number): \(try piece.result(at: number)?.description ?? "nothing")")
        return false
      }
    }
    return true
  }

  private static let grid =
    (-80...80).map { Number($0) / Number(8) } + (-30...30).map { Number($0) }

  /// The ends of the answer, and numbers close beside them.
  private func ends(of solution: Solution, from low: Number?, to high: Number?) -> [Number] {
    let hair = Number.powerOfTen(-12)
    let ends = solution.stretches.flatMap { stretch in
      [stretch.low, stretch.high].compactMap { $0 }.flatMap {
        let (low, high) = $0.root.enclosure(digits: 20)
        return [low, high, low - hair, high + hair]
      } + [stretch.shortest()].compactMap { $0 }
    }
    return ends.filter { (low ?? $0) <= $0 && $0 <= (high ?? $0) }
  }

  @Test("the answer fits, and nothing else does", arguments: Seed.all, [false, true])
  func exactly(seed: Seed, steps: Bool) throws {
    var random = seed.generator
    var solved = 0
    for _ in 0..<(steps ? 25 : 60) {
      let text = SolvingLawTests.formula(&random, 3, steps: steps)
      guard let piece = try? Workpiece(["x = 3.7", "y = \(text)"]) else { continue }
      let at = Number(random.below(41) - 20) / Number(random.one(of: [1, 2, 3]))
      let value = try piece.result(at: at) ?? Number(random.below(9))
      let width = Number(random.below(3)) / Number(2)
      let target = Target(
        from: Target.End(value, isIncluded: width.isZero || random.chance(1, of: 2)),
        to: Target.End(value + width, isIncluded: width.isZero || random.chance(1, of: 2)), nil)
      let (low, high) = steps ? (Number(-30), Number(30)) : (nil as Number?, nil as Number?)
      do throws(Obstacle) {
        let found = try piece.solver().solve(target, from: low, to: high)
        solved += 1
        let numbers = SolvingLawTests.grid + [at] + ends(of: found, from: low, to: high)
        let isRight = (try? holds(numbers, piece, target, found)) ?? false
        #expect(isRight, "\(text) in \(target): \(found.seen)")
        if !isRight { return }
      } catch {
        let isHonest = error == .tooManyPieces || error == .tooComplicated
        #expect(isHonest && steps, "\(text): \(error)")
      }
    }
    #expect(solved > 10)
  }

  @Test("every whole root of a product is found, and no other", arguments: Seed.all)
  func wholeRoots(seed: Seed) throws {
    var random = seed.generator
    for _ in 0..<50 {
      let roots = (0..<random.below(5) + 1).map { _ in random.below(21) - 10 }
      let factors = roots.map { "(x - (\($0)))" }.joined(separator: " × ")
      let extra = random.chance(1, of: 2) ? " × (x ^ 2 + 1)" : " × (x ^ 2 - 3)"
      let found = try Workpiece(["x = 1", "y = \(factors)\(extra)"]).solver()
        .solve(Workpiece.target("= 0"))
      let whole = found.stretches.compactMap(\.number)
      #expect(whole == Set(roots).sorted().map { Number($0) }, "\(factors)\(extra)")
      #expect(found.stretches.count == whole.count + (extra.contains("- 3") ? 2 : 0))
    }
  }
}
