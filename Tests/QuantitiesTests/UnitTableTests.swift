import TestSupport
import Testing

@testable import Quantities

@Suite struct UnitTableTests {
  private let units = UnitTable.standard

  private func unit(_ above: [String], _ below: [String] = []) throws -> CompoundUnit {
    let terms =
      try above.map { CompoundUnit.Term(try #require(units.measure(named: $0))) }
      + below.map { CompoundUnit.Term(try #require(units.measure(named: $0)), exponent: -1) }
    return try #require(CompoundUnit(terms))
  }

  @Test(
    "money in all its units",
    arguments: [
      ("元", "1"), ("yuan", "1"), ("角", "0.1"), ("分", "0.01"), ("千元", "1000"),
      ("万元", "10000"), ("wan", "10000"), ("亿元", "100000000"),
    ])
  func money(word: String, factor: String) throws {
    let measure = try #require(units.measure(named: word))
    #expect(measure.factor == Number(factor))
    #expect(measure.dimension == Dimension(.money))
  }

  @Test("time: 季度 is 3 月, and 天, 月 and 年 are each their own")
  func time() throws {
    #expect(units.measure(named: "季度")?.factor == Number(3))
    #expect(units.measure(named: "季度")?.dimension == Dimension(.month))
    #expect(units.measure(named: "日") == units.measure(named: "天"))
    for (word, base) in [
      ("天", Dimension.Base.day), ("月", .month), ("年", .year), ("months", .month), ("years", .year),
      ("day", .day),
    ] {
      #expect(units.measure(named: word)?.dimension == Dimension(base))
      #expect(units.measure(named: word)?.factor == .one)
    }
  }

  private static let counted = [
    "人", "村", "社区", "户", "张", "支", "个", "套", "份", "次", "期", "卷", "台", "辆", "站点",
  ]

  @Test("each counted thing is a dimension of its own")
  func counted() throws {
    let dimensions = try UnitTableTests.counted.map {
      try #require(units.measure(named: $0)).dimension
    }
    #expect(Set(dimensions).count == UnitTableTests.counted.count)
    #expect(dimensions.allSatisfy { $0.exponent(of: .money) == 0 && !$0.hasTime })
  }

  @Test(
    "other words for the same thing",
    arguments: [
      ("名", "人"), ("位", "人"), ("人次", "人"), ("people", "人"), ("villages", "村"),
      ("village", "村"), ("个村", "村"), ("个人", "人"), ("个月", "月"), ("个社区", "社区"),
    ])
  func sameThing(word: String, symbol: String) throws {
    #expect(try #require(units.measure(named: word)).symbol == symbol)
    #expect(units.measure(named: word) == units.measure(named: symbol))
  }

  @Test(
    "money is not counted with 个, and what is no unit is none",
    arguments: ["个元", "个万元", "村村", "", "5", "万", "kg", "个个个"])
  func unknown(word: String) { #expect(units.measure(named: word) == nil) }

  @Test("every word of a unit is one that a name could be")
  func words() {
    for word in units.words {
      #expect(!word.isEmpty)
      #expect(word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }, "\(word)")
    }
  }

  @Test("a unit is written the way it is typed, the parts below the line each behind their /")
  func symbols() throws {
    #expect(try unit(["万元"], ["人", "月"]).symbol == "万元/人/月")
    #expect(try unit([], ["村"]).symbol == "/村")
    #expect(try unit(["元", "月"], ["人"]).symbol == "元·月/人")
    #expect(CompoundUnit.none.symbol.isEmpty && CompoundUnit.none.isNone)
  }

  @Test("a compound unit is worth the product of its parts")
  func compound() throws {
    #expect(try unit(["万元"], ["人", "季度"]).factor == Number("10000/3"))
    #expect(
      try unit(["元"], ["村"]).dimension
        == Dimension(.money).divided(
          by: try #require(units.measure(named: "村")).dimension))
    #expect(try unit(["元"], ["元"]).dimension.isNone)
  }

  @Test("a unit that is too complicated is none")
  func tooComplicated() throws {
    let money = try #require(units.measure(named: "元"))
    #expect(CompoundUnit(Array(repeating: .init(money), count: 15)) != nil)
    #expect(CompoundUnit(Array(repeating: .init(money), count: 16)) == nil)
    let nine = try UnitTableTests.counted.prefix(9).map {
      CompoundUnit.Term(try #require(units.measure(named: $0)))
    }
    #expect(CompoundUnit(Array(nine.prefix(8))) != nil)
    #expect(CompoundUnit(nine) == nil)
  }

  @Test(
    "money is shown in 元 below 1 万元 and in 万元 from there on",
    arguments: [
      ("9999.99", "元"), ("10000", "万元"), ("0", "元"), ("-9999", "元"), ("-10000", "万元"),
      ("300000000", "万元"),
    ])
  func expectedMoney(number: String, symbol: String) {
    #expect(units.expectedUnit(of: Dimension(.money), for: Number(number)).symbol == symbol)
  }

  @Test("a rate is shown with its 万元, and what is below the line stays")
  func expectedRate() throws {
    let rate = try unit(["元"], ["人", "月"]).dimension
    #expect(units.expectedUnit(of: rate, for: Number(200)).symbol == "元/人/月")
    #expect(units.expectedUnit(of: rate, for: Number(57800)).symbol == "万元/人/月")
    let perMoney = try unit(["村"], ["元"]).dimension
    #expect(units.expectedUnit(of: perMoney, for: Number(57800)).symbol == "村/元")
    let squared = try #require(Dimension(.money).power(2))
    #expect(units.expectedUnit(of: squared, for: Number(57800)).symbol == "元·元")
  }

  @Test("the unit shown has the dimension and the factor it says", arguments: Seed.all)
  func plainUnits(seed: Seed) throws {
    var random = seed.generator
    let measures = try UnitTableTests.counted.map { try #require(units.measure(named: $0)) }
    for _ in 0..<300 {
      var dimension = Dimension.none
      for _ in 0..<random.below(6) {
        let base = random.one(of: measures).dimension
        dimension = dimension.multiplied(by: base.power(random.one(of: [1, -1, 2]))!) ?? dimension
      }
      #expect(units.plainUnit(of: dimension).dimension == dimension)
      #expect(units.plainUnit(of: dimension).factor == .one)
    }
  }

  @Test("a declared thing is new, and a declared quantity is what it was declared to be")
  func declaring() throws {
    var units = self.units
    units.declare("盒")
    let box = try #require(units.measure(named: "盒"))
    #expect(units.symbol(of: try #require(box.dimension.factors.first).base) == "盒")
    #expect(!self.units.words.contains("盒"))
    units.declare("袋")
    #expect(try #require(units.measure(named: "袋")).dimension != box.dimension)
    let crate = units.declare("箱", factor: Number(24), dimension: box.dimension)
    #expect(units.measure(named: "箱") == crate)
    #expect(units.measure(named: "个箱") == crate)
    #expect(units.plainUnit(of: crate.dimension).symbol == "盒")
  }

  @Test("there is an end to what can be declared, and it is no crash")
  func declaringMany() {
    var units = self.units
    var count = 0
    while count < 5000, units.declare("物\(count)") != nil { count += 1 }
    #expect(count > 1000 && count < 5000)
    #expect(units.declare("最后") == nil)
    #expect(units.measure(named: "最后") == nil)
    #expect(units.measure(named: "物0") != nil && units.measure(named: "物\(count - 1)") != nil)
  }
}
