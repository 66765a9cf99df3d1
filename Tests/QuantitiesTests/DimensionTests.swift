import TestSupport
import Testing

@testable import Quantities

/// Dimensions against a plain dictionary of exponents.
@Suite struct DimensionTests {
  private static let bases: [Dimension.Base] =
    [.money, .day, .month, .year] + [2, 3, 4, 17, 256, 300, 1999, 2000].map { .init(number: $0) }

  private typealias Exponents = [Dimension.Base: Int]

  /// What a dimension with these exponents is; nil if it does not fit.
  private static func dimension(_ exponents: Exponents) -> Dimension? {
    let factors = exponents.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Dimension.Factor(base: $0.key, exponent: $0.value) }
    let fits = factors.count <= 8 && factors.allSatisfy { (-16...15).contains($0.exponent) }
    let dimension = Dimension(factors: factors)
    #expect((dimension != nil) == fits)
    return dimension
  }

  private static func random(_ random: inout SplitMix64) -> Exponents {
    let count = random.below(7)
    let pairs = bases.shuffled(using: &random).prefix(count).map { ($0, random.below(31) - 15) }
    return Dictionary(uniqueKeysWithValues: pairs).filter { $0.value != 0 }
  }

  private func everyPair(
    _ seed: Seed, _ law: (Exponents, Exponents) -> Bool, at place: SourceLocation = #_sourceLocation
  ) {
    var random = seed.generator
    for _ in 0..<3000 {
      let (a, b) = (DimensionTests.random(&random), DimensionTests.random(&random))
      guard law(a, b) else {
        Issue.record("\(a), \(b)", sourceLocation: place)
        return
      }
    }
  }

  @Test("a dimension tells its bases and exponents, in order", arguments: Seed.all)
  func factors(seed: Seed) {
    everyPair(seed) { a, _ in
      let dimension = DimensionTests.dimension(a)!
      let factors = dimension.factors
      return factors.map(\.base) == a.keys.sorted()
        && factors.allSatisfy { $0.exponent == a[$0.base] }
        && DimensionTests.bases.allSatisfy { dimension.exponent(of: $0) == a[$0] ?? 0 }
        && dimension.isNone == a.isEmpty
        && dimension.hasTime == a.keys.contains { $0 >= .day }
    }
  }

  @Test("a product adds the exponents, and is nil where it has no room", arguments: Seed.all)
  func product(seed: Seed) {
    everyPair(seed) { a, b in
      let (left, right) = (DimensionTests.dimension(a)!, DimensionTests.dimension(b)!)
      let product = DimensionTests.dimension(a.merging(b, uniquingKeysWith: +))
      return left.multiplied(by: right) == product && right.multiplied(by: left) == product
    }
  }

  @Test(
    "a quotient takes the exponents away, and is nil where it has no room",
    arguments: Seed.all)
  func quotient(seed: Seed) {
    everyPair(seed) { a, b in
      let (left, right) = (DimensionTests.dimension(a)!, DimensionTests.dimension(b)!)
      let inverse = b.mapValues { -$0 }
      return left.divided(by: right)
        == DimensionTests.dimension(a.merging(inverse, uniquingKeysWith: +))
        && left.divided(by: left) == Dimension.none
    }
  }

  @Test("a power multiplies the exponents, and is nil where it has no room", arguments: Seed.all)
  func power(seed: Seed) {
    var random = seed.generator
    for _ in 0..<3000 {
      let a = DimensionTests.random(&random)
      let exponent = random.below(13) - 6
      let expected = DimensionTests.dimension(a.mapValues { $0 * exponent })
      #expect(DimensionTests.dimension(a)!.power(exponent) == expected, "\(a) to the \(exponent)")
    }
  }

  @Test("a power far too large is nil, and nothing to any power is nothing")
  func hugePower() {
    for exponent in [Int.max, Int.min, 17, -17] {
      #expect(Dimension(.money).power(exponent) == nil)
      #expect(Dimension.none.power(exponent) == Dimension.none)
    }
    #expect(Dimension(.money).power(0) == Dimension.none)
  }

  @Test("up to eight bases fit, the ninth does not")
  func eightBases() {
    var dimension = Dimension.none
    for base in DimensionTests.bases.prefix(8) {
      guard let product = dimension.multiplied(by: Dimension(base)) else {
        Issue.record("the first eight fit")
        return
      }
      dimension = product
    }
    #expect(dimension.factors.count == 8)
    #expect(dimension.multiplied(by: Dimension(DimensionTests.bases[8])) == nil)
    #expect(dimension.divided(by: Dimension(DimensionTests.bases[8])) == nil)
    #expect(dimension.divided(by: dimension) == Dimension.none)
    #expect(dimension.multiplied(by: Dimension(DimensionTests.bases[0])) != nil)
  }

  @Test("the same bases in another order are the same dimension")
  func sameHash() {
    let (a, b, c) = (Dimension(.money), Dimension(.month), Dimension(DimensionTests.bases[4]))
    let one = a.multiplied(by: b)?.multiplied(by: c)
    let other = c.multiplied(by: b)?.multiplied(by: a)
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }
}

/// How 年 and 月 meet.
@Suite struct DimensionTimeTests {
  private static func dimension(years: Int, months: Int, money: Int = 1) -> Dimension {
    let time = Dimension(.year).power(years)!.multiplied(by: Dimension(.month).power(months)!)!
    return Dimension(.money).power(money)!.multiplied(by: time)!
  }

  @Test("年 above and 月 below the line are the same time")
  func meeting() {
    for years in -5...5 {
      for months in -5...5 {
        let (met, twelves) =
          DimensionTimeTests.dimension(years: years, months: months).withYearsMeetingMonths
        let (left, leftMonths) = (met.exponent(of: .year), met.exponent(of: .month))
        // What has met has changed from the one into the other, twelve for one.
        #expect(years - left == twelves && leftMonths - months == twelves)
        #expect(left * leftMonths >= 0, "\(years) years, \(months) months")
        #expect(years * months < 0 || twelves == 0)
        #expect(met.exponent(of: .money) == 1)
      }
    }
  }

  @Test("in months there are no years left")
  func inMonths() {
    for years in -5...5 {
      for months in -5...5 {
        let whole = DimensionTimeTests.dimension(years: years, months: months).inMonths
        #expect(whole?.dimension == DimensionTimeTests.dimension(years: 0, months: years + months))
        #expect(whole?.twelves == years)
      }
    }
  }

  @Test("years and months that together have no room have no months")
  func inMonthsWithoutRoom() {
    for (years, months) in [(15, 15), (9, 9), (-16, -16), (8, 8)] {
      #expect(DimensionTimeTests.dimension(years: years, months: months).inMonths == nil)
    }
    #expect(DimensionTimeTests.dimension(years: 8, months: 7).inMonths?.twelves == 8)
    #expect(DimensionTimeTests.dimension(years: 15, months: -15).inMonths?.twelves == 15)
  }

  @Test(
    "a single /年 is dropped, and nothing else is",
    arguments: [(-1, 0, 0), (-1, -1, 0), (1, 0, 1), (-2, 0, -2), (0, -1, 0), (2, 3, 2)])
  func forTheYear(years: Int, months: Int, left: Int) {
    #expect(
      DimensionTimeTests.dimension(years: years, months: months).forTheYear
        == DimensionTimeTests.dimension(years: left, months: months))
  }

  @Test("天 never becomes 月")
  func days() {
    let perDay = Dimension(.day).power(-1)!
    #expect(perDay.inMonths?.dimension == perDay)
    #expect(perDay.forTheYear == perDay)
    let monthPerDay = perDay.multiplied(by: Dimension(.month))!
    #expect(monthPerDay.withYearsMeetingMonths.dimension == monthPerDay)
  }
}
