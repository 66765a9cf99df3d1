import Diagnostics
import Evaluation
import Quantities
import Testing

@testable import Budgets

/// Which rates are paid for the same thing, as far as their titles and units say so.
struct RateGroupTests {
  /// A budget with these lines in a project each, beside a dozen others of the usual kind.
  private static func file(_ name: String, _ projects: [(title: String, rates: [String])]) -> String
  {
    let usual = ["水质监测经费", "河道清淤工程", "防汛物资储备", "会议接待费用", "车辆运行维护", "职工体检费用"]
    var lines = ["budget \(name)", "  department \(name)", "  year 2024"]
    for (place, title) in usual.enumerated() {
      lines += ["project usual\(place) \(title)\(name) @1", "  total 合计 = \(place + 1) 万元 @1"]
    }
    for (place, project) in projects.enumerated() {
      lines.append("project own\(place) \(project.title) @1")
      for (number, rate) in project.rates.enumerated() { lines.append("  rate\(number) \(rate)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `a own0.rate0 + b own0.rate0`: the groups of invented budgets, and the words they share.
  private func groups(
    _ budgets: [(title: String, rates: [String])]...
  ) throws -> [String] {
    var desk = Desk()
    for (place, projects) in budgets.enumerated() {
      try desk.load(Self.file(["east", "west", "north"][place], projects))
    }
    let rates = desk.shelf.budgets.flatMap { Rate.all(of: $0, in: desk.sheet) }
    return try #require(RateGroup.grouping(rates, units: desk.sheet.units)).groups.map { group in
      let names = (group.rates + group.elsewhere).map { rate in
        rate.budget.name + "."
          + rate.budget.path(of: .figure(rate.figure), in: .english).joined(separator: ".")
      }
      return group.words.joined(separator: " ") + ": " + names.joined(separator: " ")
    }
  }

  @Test func aProjectOfTheSameNameIsTheSameThing() throws {
    #expect(
      try groups(
        [("村级水管员补助", ["每村标准 = 3000 元/村 @1"])], [("水管员补助", ["标准 = 2500 元/村 @1"])])
        == ["水管员补助: east.own0.rate0 west.own0.rate0"])
  }

  @Test func aFigureMayBeNamedAsAProjectElsewhere() throws {
    #expect(
      try groups(
        [("护林防火专项", ["每村标准 = 2 万元/村 @1"])],
        [("村级运转经费", ["护林防火标准 = 1 万元/村 @1", "办公标准 = 3 万元/村 @1"])])
        == ["护林防火: east.own0.rate0 west.own0.rate0"])
  }

  @Test func whatIsSaidOfEveryRateIsNoLikeness() throws {
    #expect(
      try groups(
        [("护林防火专项经费", ["补助标准 = 2 万元/村 @1"])], [("文化下乡专项经费", ["补助标准 = 1 万元/村 @1"])]
      )
      .isEmpty)
  }

  @Test func anotherUnitIsAnotherThing() throws {
    #expect(
      try groups(
        [("护林防火专项", ["每村标准 = 2 万元/村 @1"])], [("村级运转经费", ["护林防火标准 = 600 元/人 @1"])]
      )
      .isEmpty)
  }

  @Test func figuresOfOneProjectAreToldApart() throws {
    #expect(
      try groups(
        [("护林员待遇保障", ["交通标准 = 900 元/人 @1", "保险标准 = 500 元/人 @1"])],
        [("护林员待遇保障", ["保险标准 = 450 元/人 @1"])])
        == ["护林员待遇保障 保险标准: east.own0.rate1 west.own0.rate0"])
  }

  @Test func theClosestOfAProjectIsTheLike() throws {
    #expect(
      try groups(
        [("老护林员生活补贴", ["抗旱时期标准 = 900 元/人 @1"])],
        [("老护林员生活补贴", ["抗旱时期标准 = 860 元/人 @1", "防汛时期标准 = 780 元/人 @1"])])
        == ["老护林员生活补贴 抗旱时期标准: east.own0.rate0 west.own0.rate0"])
  }

  @Test func oneBudgetHasNoLike() throws {
    #expect(
      try groups([("护林员补助", ["标准 = 900 元/人 @1"]), ("护林员补助二期", ["标准 = 800 元/人 @1"])]).isEmpty)
  }

  /// So much a day is another unit, and stands beside.
  @Test func monthsAndYearsGoTogether() throws {
    #expect(
      try groups(
        [("护林员补助", ["月标准 = 200 元/人/月 @1"])], [("护林员补助", ["年标准 = 2400 元/人/年 @1"])],
        [("护林员补助", ["每天标准 = 80 元/人/天 @1"])])
        == ["护林员补助: east.own0.rate0 west.own0.rate0 north.own0.rate0"])
  }

  @Test func theSameCountedOtherwiseStandsBeside() throws {
    #expect(
      try groups(
        [("护林防火工作队", ["每村标准 = 2 万元/村 @1"])], [("护林防火工作队", ["每村标准 = 3 万元/村 @1"])],
        [("护林防火工作队", ["每社区标准 = 4 万元/社区 @1"])])
        == ["护林防火工作队: east.own0.rate0 west.own0.rate0 north.own0.rate0"])
  }

  @Test func namesInEnglishAreReadWordByWord() throws {
    var desk = Desk()
    for name in ["east", "west"] {
      try desk.load(
        """
        budget \(name)
          department \(name)
        project roads @1
          total = 3 万元 @1
        project wells @1
          total = 3 万元 @1
        project forest_fire_watch @1
          rate = 3 万元/村 @1
        project \(name == "east" ? "snow_clearing" : "hall_rent") @1
          rate = 4 万元/村 @1

        """)
    }
    let rates = desk.shelf.budgets.flatMap { Rate.all(of: $0, in: desk.sheet) }
    let groups = try #require(RateGroup.grouping(rates, units: desk.sheet.units)).groups
    #expect(groups.map(\.words) == [["forest", "fire", "watch"]])
  }

  /// The rates of a budget of these lines, in their own units.
  private func rates(_ lines: String) throws -> [String] {
    let desk = try Desk("budget x\n  department x\n  单位 队\n\(lines)\n")
    return desk.shelf.budgets.flatMap { Rate.all(of: $0, in: desk.sheet) }.map {
      desk.sheet.entries[$0.place].name + " " + desk.seen(.quantity($0.forTheYear))
    }
  }

  @Test func moneyForSomethingCountedIsARate() throws {
    #expect(
      try rates(
        """
        a = 5 元/村 @1
        b = 5 元 @1
        c = 5 元/人/月 @1
        d = 5 人/村 @1
        e = 5 元/月 @1
        f = 5 元/人/天 @1
        g = 1..2 元/队 @1
        h = c × 12 月
        i = a + 1 元/村
        j = ? 元/村
        k = 5 村/元 @1
        l = 5 元/天 @1
        """)
        == ["a 5 元/村", "c 60 元/人", "f 5 元/人/天", "g 1..2 元/队"])
  }

  private func payment(_ lines: String) throws -> String? {
    let desk = try Desk("budget x\n  department x\n\(lines)\n")
    let rate = try #require(Rate.all(of: desk.shelf.budgets[0], in: desk.sheet).first)
    return RatePayment(of: rate, in: desk.sheet).map { paid in
      let factors = paid.factors.map { factor in
        switch factor.source {
        case .entry(let place): (factor.isDivided ? "/" : "") + desk.sheet.entries[place].name
        case .text(let text): (factor.isDivided ? "/" : "") + text
        }
      }
      let into = desk.sheet.entries[paid.place].name
      return factors.joined(separator: " ") + " → " + into + (paid.isAll ? "" : "…")
    }
  }

  @Test(arguments: [
    ("t = n × r", "n → t"),
    ("t = n × r × 12 月", "n 12 月 → t"),
    ("y = r × 12 月\nt = y × n", "12 月 n → t"),
    ("t = n × r × 12 月 + 5 元", "n 12 月 → t…"),
    ("q = n × r ÷ 12 月 × 3 月 × 12 月\nt = n × r × 12 月", "n 12 月 → t"),
    ("t = n × r × 12 月 × 2 - 5 元\nu = r × n × 3 月", "n 3 月 → u"),
  ])
  func aRateIsFollowedToWhatIsPaid(formulas: String, paid: String) throws {
    let month = formulas == "t = n × r" ? "" : "/月"
    #expect(try payment("n = 3 人 @1\nr = 5 元/人\(month) @1\n\(formulas)") == paid)
  }

  @Test(arguments: ["t = n × (r + 1 元/人)", "k = 100 元 ÷ r", "t = n × r + n × r × 2", "u = 1 人"])
  func whatIsNoProductIsNotFollowed(formula: String) throws {
    #expect(try payment("n = 3 人 @1\nr = 5 元/人 @1\n\(formula)") == nil)
  }
}
