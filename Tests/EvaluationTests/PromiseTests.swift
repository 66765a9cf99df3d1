import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Evaluation

/// What the language promises of quantities, one test a promise.
@Suite struct QuantityPromiseTests {
  @Test(
    "every way of typing a quantity",
    arguments: [
      ("180个村", "180 村"), ("180 villages", "180 村"), ("5.78 万元/村", "57800元/村"),
      ("200元/人·月", "200元/人/月"), ("¥200/人", "200 元/人"), ("20,915元", "20915 元"),
      ("3.5万", "35000"), ("1.2亿", "120000000"), ("40%", "0.4"), ("3‰", "0.003"),
      ("１８０ 村 × ５．７８ 万元／村", "180 村 × 5.78 万元/村"), ("5 人次", "5 人"), ("5 名", "5 位"),
      ("3 千元", "3000 元"), ("5 角 + 5 分", "0.55 元"), ("1 季度", "3 月"), ("1.5 wan", "15000 yuan"),
      ("500—5000元/人/月", "500..5000 元/人/月"), ("3..5万", "30000..50000"),
    ])
  func writings(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test(
    "arithmetic is exact",
    arguments: [
      ("1/3*3", "1"), ("0.1+0.2", "0.3"), ("1/3 + 1/6", "0.5"), ("10^30 + 1 - 10^30", "1"),
      ("1.05^30 ÷ 1.05^29", "1.05"), ("(1/7)^5 × 7^5", "1"), ("2^-3", "0.125"), ("-2^2", "-4"),
      ("2^3^2", "512"), ("100 万元 ÷ 3 × 3", "100 万元"), ("0.07 × 100", "7"),
    ])
  func exact(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test("1.05^30 is exact to its last digit")
  func interest() throws {
    var desk = Desk()
    #expect(
      try desk.type("1.05^30").seen
        == "4.321942375150662009157288198886473341473378241062164306640625")
  }

  @Test(
    "units multiply and cancel",
    arguments: [
      ("180 村 × 5.78 万元/村", "1040.4 万元"), ("86 人 × 200 元/人/月 × 12 月", "206400 元"),
      ("1040.4 万元 ÷ 180 村", "5.78 万元/村"), ("1040.4 万元 ÷ 5.78 万元/村", "180 村"),
      ("6 元 ÷ 3 元", "2"), ("(2 元)^2", "2 元 × 2 元"), ("(2 元/村)^-1", "0.5 村 ÷ 1 元"),
    ])
  func units(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test("without its unit a count leaves a rate a rate, and adding an amount is caught")
  func forgottenUnit() throws {
    try expectSame("180 × 5.78 万元/村", "1040.4 万元/村")
    let diagnostic = try expectProblem(
      .unitConflict(left: "元/村", right: "元", comparing: false),
      in: "⟦180 × 5.78 万元/村⟧ + ⟦100 万元⟧")
    #expect(diagnostic?.repair == "180 村 × 5.78 万元/村 + 100 万元")
  }

  @Test(
    "each counted thing is a dimension of its own",
    arguments: [
      ("5 支", "支", "3 套", "套"), ("5 村", "村", "3 社区", "社区"), ("5 人", "人", "3 户", "户"),
      ("5 个", "个", "3 份", "份"), ("1 天", "天", "1 月", "月"), ("1 元", "元", "1 人", "人"),
    ])
  func counted(left: String, leftUnit: String, right: String, rightUnit: String) throws {
    try expectProblem(
      .unitConflict(left: leftUnit, right: rightUnit, comparing: false),
      in: "⟦\(left)⟧ + ⟦\(right)⟧")
    try expectProblem(
      .unitConflict(left: leftUnit, right: rightUnit, comparing: true),
      in: "⟦\(left)⟧ < ⟦\(right)⟧")
  }

  @Test(
    "a literal 0 fits any unit",
    arguments: [
      ("0 + 5 元", "5 元"), ("5 元 - 0", "5 元"), ("0 - 5 元", "-5 元"), ("max(0, -5 元)", "0 元"),
      ("max(-5 元, 0)", "0 元"), ("sum(0, 0, 5 元)", "5 元"), ("0.00 + 5 村", "5 村"),
      ("min(3 元, 0, 5 元)", "0 元"), ("5 元 > 0", "1 = 1"), ("0 = 5 元", "1 = 2"),
      ("average(0, 4 元)", "2 元"), ("(0) + 5 元/村", "5 元/村"),
    ])
  func zero(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test("a literal 0 fits any unit behind in too")
  func zeroConverted() throws { try expectSame("0 in 万元", "0 元") }

  @Test("a 0 does not lend its fitness to what is added to it")
  func zeroDoesNotSpread() throws {
    for function in ["sum", "max", "min", "average"] {
      try expectProblem(
        .unitConflict(
          left: "", right: "元", comparing: function.hasPrefix("m")),
        in: "\(function)(0, ⟦5⟧, ⟦3 元⟧)")
      try expectProblem(
        .unitConflict(
          left: "", right: "元", comparing: function.hasPrefix("m")),
        in: "\(function)(⟦5⟧, 0, ⟦3 元⟧)")
    }
    try expectProblem(
      .unitConflict(left: "", right: "元", comparing: false), in: "⟦0 + 5⟧ + ⟦3 元⟧")
    try expectProblem(
      .unitConflict(left: "", right: "元", comparing: false), in: "⟦x⟧ + ⟦3 元⟧", after: ["x = 0"])
  }

  @Test(
    "1 年 is 12 月 where they are multiplied",
    arguments: [
      ("200 元/人/月 × 1 年", "2400 元/人"), ("2400 元/年 × 6 月", "1200 元"), ("1 年 + 6 月", "18 月"),
      ("1 年 ÷ 1 月", "12"), ("1 年 = 12 月", "1 = 1"), ("100 元/月 in 元/年", "1200 元/年"),
      ("1200 元/年 in 元/月", "100 元/月"), ("max(1 年, 11 月)", "12 月"), ("1 年 in 月", "12 月"),
      ("18 月 in 年", "1.5 年"), ("sum(1 年, 6 月, 1 年)", "30 月"),
    ])
  func yearsAndMonths(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test(
    "/年 may be dropped",
    arguments: [
      ("100 元/年 + 50 元", "150 元"), ("50 元 + 100 元/年", "150 元"), ("1 元/村/年 + 1 元/村", "2 元/村"),
      ("100 元/年 > 50 元", "1 = 1"), ("100 元/年 in 元", "100 元"), ("max(1 元/年, 2 元)", "2 元"),
    ])
  func yearDropped(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test("/月 never is, so a forgotten × 12 月 is caught and proposed")
  func monthCaught() throws {
    let diagnostic = try expectProblem(
      .unitConflict(left: "元/月", right: "元", comparing: false),
      in: "⟦86 人 × 200 元/人/月⟧ + ⟦100 元⟧")
    #expect(diagnostic?.repair == "86 人 × 200 元/人/月 × 12 月 + 100 元")
    try expectProblem(
      .unitConflict(left: "元", right: "元/月", comparing: true), in: "⟦100 元⟧ > ⟦1 元/月⟧")
    try expectProblem(.wrongUnit("元/月", wanted: "元"), in: "⟦100 元/月⟧ in 元")
    try expectProblem(
      .unitConflict(left: "元/月", right: "元/年", comparing: false), in: "⟦1 元/月⟧ + ⟦1 元/年⟧")
  }

  @Test("天 is not converted to 月 or 年")
  func days() throws {
    try expectProblem(.wrongUnit("天", wanted: "月"), in: "⟦30 天⟧ in 月")
    try expectProblem(
      .unitConflict(left: "年", right: "天", comparing: false), in: "⟦1 年⟧ + ⟦365 天⟧")
    try expectSame("10 元/天 × 1 月 ÷ 1 月", "10 元/天")
  }

  @Test(
    "a percentage is only a share",
    arguments: [
      ("10 + 5%", "10.05"), ("10 万元 × (1 + 5%)", "10.5 万元"), ("40% × 100 人", "40 人"),
      ("5% + 5%", "10%"), ("200%", "2"), ("50% = 0.5", "1 = 1"),
    ])
  func percent(typed: String, same: String) throws { try expectSame(typed, same) }

  @Test("an amount and a percentage are not added; how to raise by it is proposed")
  func percentOfAmount() throws {
    for sign in ["+", "-"] {
      let diagnostic = try expectProblem(
        .unitConflict(left: "元", right: "", comparing: false), in: "⟦10 万元⟧ \(sign) ⟦5%⟧")
      #expect(diagnostic?.repair == "10 万元 × (1 \(sign) 5%)")
    }
  }

  @Test("万 beside money is an error that proposes 万元")
  func tenThousandWithoutMoney() throws {
    for line in ["⟦3.5万⟧ + ⟦100 元⟧", "⟦100 元⟧ + ⟦3.5万⟧"] {
      let parts = line.hasPrefix("⟦3") ? ("", "元") : ("元", "")
      let diagnostic = try expectProblem(
        .unitConflict(left: parts.0, right: parts.1, comparing: false), in: line)
      let plain = MarkedText(line).text
      #expect(diagnostic?.repair == plain.replacing("3.5万", with: "3.5万元"))
    }
  }

  @Test(
    "units that were declared",
    arguments: [
      ("2 箱 in 支", "48 支"), ("2 箱 + 2 支", "50 支"), ("3 盒 + 2 盒", "3 盒 + 2 盒"), ("48 支 ÷ 1 箱", "2"),
      ("3 个盒", "3 盒"), ("5 元/盒 × 2 盒", "10 元"),
    ])
  func declared(typed: String, same: String) throws {
    try expectSame(typed, same, after: ["unit 箱 = 24 支", "unit 盒"])
  }

  @Test("a declared thing is no other thing")
  func declaredApart() throws {
    var desk = Desk()
    try desk.type("unit 盒")
    try desk.type("unit 袋")
    #expect(
      desk.failure("1 盒 + 1 袋")?.diagnostic.problem
        == .unitConflict(left: "盒", right: "袋", comparing: false))
  }
}
