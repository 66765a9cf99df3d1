import Testing

@testable import Quantities

/// 公里 and 吨 are a thousand of what is measured in 米 and 公斤.
@Suite struct LargerUnitTests {
  private func measure(_ name: String) throws -> Measure {
    try #require(UnitTable.standard.measure(named: name))
  }

  @Test("a thousand of one is the other", arguments: [("公里", "米"), ("吨", "公斤")])
  func factors(larger: String, smaller: String) throws {
    let (larger, smaller) = (try measure(larger), try measure(smaller))
    #expect(larger.dimension == smaller.dimension)
    #expect(larger.factor == smaller.factor * Number(1000))
  }

  @Test("days and hours stay apart")
  func time() throws {
    #expect(try measure("小时").dimension != measure("天").dimension)
  }

  @Test("much is shown in the larger unit, and what is little for the smaller for the larger")
  func shown() throws {
    let length = try measure("米").dimension
    let units = UnitTable.standard
    #expect(units.expectedUnit(of: length, for: Number(999)).symbol == "米")
    #expect(units.expectedUnit(of: length, for: Number(1000)).symbol == "公里")
    let price = try #require(measure("元").dimension.divided(by: measure("公斤").dimension))
    #expect(units.expectedUnit(of: price, for: Number(85)).symbol == "元/公斤")
    #expect(units.expectedUnit(of: price, for: Number(mantissa: 32, scale: 4)).symbol == "元/吨")
  }
}
