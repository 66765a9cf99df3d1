import Quantities
import TestSupport
import Testing

@testable import Auditing

/// What a printed figure stands for, against every value on a fine grid.
struct ReachTests {
  /// Thousandths from -2 to 2, a grid ten times finer than what is printed in tests.
  private static let grid = (-2000...2000).map { Number($0) / Number(1000) }

  private static func printed(_ value: Number) -> Number {
    value.rounded(toDecimals: 2, .halfUp)
  }

  @Test func aPrintedFigureStandsForExactlyWhatRoundsToIt() {
    for hundredths in [-150, -1, 0, 1, 7, 150] {
      let number = Number(hundredths) / Number(100)
      let reach = Reach(printed: number, step: Number(1) / Number(100))
      for value in Self.grid { #expect(reach.has(value) == (Self.printed(value) == number)) }
    }
  }

  @Test func turningTheSignTurnsTheEnds() {
    for hundredths in [-3, 0, 3] {
      let reach = Reach(printed: Number(hundredths) / Number(100), step: Number(1) / Number(100))
      for value in Self.grid { #expect(reach.negated.has(-value) == reach.has(value)) }
    }
  }

  /// A sum of figures printed to tenths meets a total just when some values that print so add up to
  /// a value that prints so.
  @Test func aSumMeetsItsTotalJustWhenSomeValuesDo() {
    let values = (-30...30).map { Number($0) / Number(20) }
    let tenth = Number(1) / Number(10)
    let print = { (value: Number) in value.rounded(toDecimals: 1, .halfUp) }
    var sums: [Number: Set<Number>] = [:]
    for left in values {
      for right in values {
        // Twentieths reach only the closed ends, so that open ones must not count.
        sums[print(left) * Number(1000) + print(right), default: []].insert(print(left + right))
      }
    }
    for left in -12...12 {
      for right in -12...12 {
        let (a, b) = (Number(left) / Number(10), Number(right) / Number(10))
        let sum = Reach(printed: a, step: tenth) + Reach(printed: b, step: tenth)
        for total in sums[a * Number(1000) + b] ?? [] {
          #expect(sum.meets(Reach(printed: total, step: tenth)), "\(a) + \(b) = \(total)")
        }
      }
    }
  }

  @Test func meetingInOnePointCountsOnlyWhereBothHaveIt() {
    let left = Reach(.zero, .one, hasHigh: true)
    #expect(left.meets(Reach(.one, Number(2))))
    #expect(!left.meets(Reach(.one, Number(2), hasLow: false)))
    #expect(!Reach(.zero, .one, hasHigh: false).meets(Reach(.one, Number(2))))
    #expect(!left.meets(Reach(Number(2), Number(3))))
  }
}
