import Testing

@testable import Auditing

/// Budgets written to mislead the audit.
@Suite struct AdversaryTests {
  private func verdicts(_ file: String) throws -> [Verdict] {
    try TableDesk(file).checks.map(\.verdict)
  }

  @Test("what is taken away is not added, also where nothing has decimals")
  func taken() throws {
    #expect(
      try verdicts("a = 100 万元\nb = 30 万元\nc = a - b\n  stated 130 万元\n  stated 70 万元")
        == [.mismatch, .exact])
    #expect(
      try verdicts("a = 5 人\nb = 5 人\nc = b - a - a\n  stated 5 人\n  stated -5 人")
        == [.mismatch, .exact])
  }

  /// 300 元 tells that nothing was rounded to 1000 元.
  @Test("the finest digit of a sum counts in whatever unit it is printed")
  func finest() throws {
    #expect(
      try verdicts("a = 1.5 万元\nb = 300 元\nc = a + b\n  stated 1.58 万元") == [.mismatch])
    #expect(
      try verdicts("a = 0.5 亿元\nb = 12345 元\nc = a + b\n  stated 5048 万元") == [.mismatch])
    #expect(
      try verdicts("a = 1.24 万元\nb = 1.24 万元\nz = 0 元\nc = a + b + z\n  stated 2.49 万元")
        == [.slack])
  }

  @Test("a figure counts once, and not at all where it is taken away again")
  func again() throws {
    let file = "a = 1.24 万元\nb = 1.24 万元\nc = a + b - a\n  stated 1.25 万元\n  stated 1.24 万元"
    #expect(try verdicts(file) == [.mismatch, .exact])
  }

  @Test("a 0 without a unit is a figure like all others")
  func zero() throws {
    let file = { (value: String) in "a = 5 万元\nb = \(value) 万元\nc = a - b\n  stated 0" }
    #expect(try verdicts(file("5")) == [.exact])
    #expect(try verdicts(file("6")) == [.mismatch])
    #expect(try verdicts("a = 0.4 万元\nc = a × 1\n  stated 0.00 万元") == [.mismatch])
    #expect(try verdicts("a = 0.004 万元\nc = a × 1\n  stated 0.00 万元") == [.rounds])
    #expect(try verdicts("a = 0.4 万元\nc = a × 1\n  stated ≈ 0 万元") == [.rounds])
  }

  @Test("one digit, and digits behind the point, round no further than they say")
  func approximate() throws {
    let file = """
      a = 48 人
      b = a × 1
        stated ≈ 50 人
        stated ≈ 5 人
        stated ≈ 0 人
        stated ≈ 40 人
        stated ≈ 48.4 人
        stated 50 人
      """
    #expect(
      try verdicts(file)
        == [.approximate, .mismatch, .mismatch, .mismatch, .mismatch, .mismatch])
  }

  @Test("a range holds a rounded figure as each of its values does")
  func rangeAndRounded() throws {
    let file = { (value: String) in "a = \(value) 万元\nb = a × 1\n  stated 490 万元\n  stated ≈ 500 万元"
    }
    #expect(try verdicts(file("485.8")) == [.approximate, .approximate])
    #expect(try verdicts(file("485.7..485.9")) == [.within, .within])
    #expect(try verdicts(file("480..484")) == [.outside, .within])
  }

  @Test("a sum with a range has the slack of its other addends")
  func rangeAndSlack() throws {
    let file = { (value: String) in
      "a = \(value) 万元\nb = 1.24 万元\nc = 1.24 万元\nd = a + b + c\n  stated 3.73 万元"
    }
    #expect(try verdicts(file("1.24")) == [.slack])
    let verdict = try verdicts(file("1.23..1.24"))[0]
    withKnownIssue("a sum with a range has no slack at all") { #expect(!verdict.isFinding) }
  }

  @Test("the same thing in more digits is the same, whichever comes first")
  func restatedFiner() throws {
    for (first, second) in [
      ("100.4 万元", "100 万元"), ("12345 元", "1.23 万元"), ("48 人", "≈ 50 人"), ("60 人", "≥ 50 人"),
      ("100.00 万元", "100 万元"), ("17 人", "15..20 人"),
    ] {
      for (one, other) in [(first, second), (second, first)] {
        let sign = one.first!.isNumber ? "= " : ""
        #expect(
          try verdicts("a \(sign)\(one)\n  stated \(other)").allSatisfy { !$0.isFinding },
          "\(one), then \(other)")
      }
    }
  }

  @Test("two bounds that differ are told whichever comes first")
  func restatedBounds() throws {
    #expect(try verdicts("a ≤ 5 万元\n  stated ≤ 3.5 万元")[0].isFinding)
    #expect(try verdicts("a ≤ 3.5 万元\n  stated ≤ 5 万元")[0].isFinding)
  }

  @Test("what goes into a total is the finest of what is printed for the same")
  func finerPart() throws {
    let file = """
      a = 60.2 万元
      b = 40.2 万元
      piece = a + b
        stated 100 万元
        stated 100.4 万元
      whole = piece × 2
        stated 200.8 万元
      """
    #expect(try verdicts(file) == [.rounds, .exact, .exact])
  }

  @Test("where a part is stated twice, differently, the first counts")
  func contradictoryPart() throws {
    let file = """
      a = 2 万元
      piece = a × 3
        stated 5 万元
        stated 6 万元
      whole = piece × 2
        stated 10 万元
        stated 12 万元
      """
    #expect(try verdicts(file) == [.mismatch, .exact, .exact, .mismatch])
  }

  @Test("a ranged part that is printed goes in as printed, one with a bound as it is computed")
  func partsAsPrinted() throws {
    let file = """
      rate = 500..5000 元/人/月
      cost = 10 人 × rate × 12 月
        stated 6 万元
      more = cost + cost
        stated 12 万元
        stated 60 万元
      a = 2.00 万元
      b = 3.00 万元
      least = a + b
        stated ≥ 4 万元
      double = least × 2
        stated 10 万元
        stated 8 万元
      """
    #expect(
      try verdicts(file) == [.within, .exact, .mismatch, .within, .exact, .mismatch])
  }

  @Test("元 and 万元 of the same figure")
  func units() throws {
    let file = { (value: String) in "a = 1.2 万元\nb = a × 1\n  stated \(value)" }
    #expect(try verdicts(file("12000 元")) == [.exact])
    #expect(try verdicts(file("12000 万元")) == [.mismatch])
    #expect(try verdicts(file("12001 元")) == [.mismatch])
    #expect(try verdicts(file("0.0001 亿元")) == [.rounds])
  }

  @Test("without what is not published nothing above is decided, but what is printed goes on")
  func unpublished() throws {
    let file = """
      y = ? 年
      t = y × 20 元/年
        stated 165 元
      u = t + t
        stated 330 元
        stated 340 元
      v = y × 2
      w = v + y
        stated 5 年
        stated ≤ 5 年
      """
    #expect(try verdicts(file) == [.unknown, .exact, .mismatch, .unknown, .unknown])
  }
}
