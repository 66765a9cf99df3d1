import Budgets
import Quantities
import Syntax
import Testing

@testable import Auditing

/// What explains that a stated figure is not as it is computed, and what the other checks say to it.
struct DiagnosisTests {
  private func told(_ lines: String, of id: String) throws -> [String] {
    let desk = try TableDesk(lines)
    let check = try #require(desk.explained.first { $0.id.hasPrefix(id) })
    return check.diagnoses.map { diagnosis in
      var words = ["\(diagnosis.kind.rawValue)", diagnosis.blames.rawValue]
      if case .subject(let subject)? = diagnosis.party { words.append(desk.name(subject)) }
      return (words + [diagnosis.intended]).joined(separator: " ")
    }
  }

  private static let sum = """
    a = 123.45 万元
    b = 67.89 万元
    c = 5.43 万元
    d = 31.27 万元
    total = a + b + c + d
      stated
    """

  @Test(
    "an addend forgotten, counted twice, or taken away",
    arguments: [
      ("160.15", "left-out formula b 228.04"), ("259.31", "counted-twice formula d 228.04"),
      ("92.26", "sign formula b 228.04"), ("228.40", "digits-swapped stated 228.04"),
    ])
  func sums(stated: String, diagnosis: String) throws {
    let file = Self.sum + " \(stated) 万元\n"
    #expect(try told(file, of: "formula:total") == [diagnosis])
  }

  @Test func aSlipInAnInputIsFoundByWhatItMustHaveBeen() throws {
    let file = """
      villages = 1870 村
      rate = 5783.2 元/村
      total = villages × rate
        stated 10756752 元
      """
    #expect(try told(file, of: "formula:total") == ["input-slip input villages 1860"])
  }

  @Test func anotherStatedValueOfAnInputMayBeTheOneThatWasUsed() throws {
    let file = """
      villages = 180 村
        stated 208 村
      rate = 5783.2 元/村
      total = villages × rate
        stated 1202905.6 元
      """
    #expect(try told(file, of: "formula:total") == ["other-value input villages 208"])
  }

  @Test func aShareMayHaveBeenTakenOfSomethingElse() throws {
    let file = """
      project p
        former = 4321.7 万元
        present = 5123.9 万元
        rise = present - former
        growth = rise ÷ former
          stated 15.656 %
      """
    #expect(try told(file, of: "formula:p.growth") == ["base formula p.present 18.562"])
  }

  @Test func partsMayHaveBeenRoundedBeforeTheyWereAdded() throws {
    let file = """
      rate = 1234.4 元/人
      a = rate × 9 人
      b = rate × 14 人
      c = rate × 19 人
      d = rate × 24 人
      total = a + b + c + d
        stated 81472 元
      """
    #expect(try told(file, of: "formula:total").first == "rounded-first formula 81470")
  }

  @Test func theFigureOfANeighbourMayHaveBeenCopied() throws {
    let others = (1...99).map {
      "    | 其他\($0) | \(3 * $0).\(10 + $0 % 90) | \(2 * $0) | \($0).\(10 + $0 % 90) |\n"
    }
    let file = """
      table t
        columns name 名称 | 万元 合计 | 万元 基本支出 | 万元 项目支出
        | 一 | 12345.67 | 10000.00 | 2345.67 |
        | 二 | 12345.67 | 4000.00 | 3210.98 |

      """ + others.joined()
    #expect(try told(file, of: "row-total:t.r2.B") == ["copied stated t.r1.B 7210.98"])
  }

  @Test func theSameDigitsOfTheDocumentAreNoNeighbour() throws {
    let others = (1...400).map { "  x\($0) = \($0).25 万元 @\(10 + $0)\n" }
    let file = """
      project p
        a = 858.6 万元 @1
        b = 1233.62 万元 @2
        whole = a + b
          stated 1627.45 万元 @3
        own = a + b
          stated 1627.45 万元 @3

      """ + others.joined()
    #expect(try told(file, of: "formula:p.own") == [])
  }

  @Test func twoRowsMayHaveChangedPlaces() throws {
    let file = """
      table t
        columns name 名称 | 万元 合计 | 万元 基本支出 | 万元 项目支出
        | 一 | 7210.98 | 10000.00 | 2345.67 |
        | 二 | 12345.67 | 4000.00 | 3210.98 |
        | 三 | 300.00 | 100.00 | 200.00 |
        | 四 | 500.00 | 300.00 | 200.00 |
        | 五 | 700.00 | 500.00 | 200.00 |
      """
    #expect(try told(file, of: "row-total:t.r1.B").first == "swapped stated t.r2.B 12345.67")
  }

  /// The cell stands in its row, in its column and under its code: all three come right with it.
  @Test func theOtherChecksSayWhichFigureIsAtFault() throws {
    let desk = try TableDesk(
      """
      table t
        columns code 科目编码 | name 名称 | 万元 合计 | 万元 基本支出 | 万元 项目支出
        |         | 合计     | 1533.12 | 712.61 | 820.51 |
        | 201     | 一般服务 | 1020.79 | 404.30 | 616.49 |
        | 20101   | 人大     | 308.01  | 133.56 | 174.45 |
        | 20102   | 政协     | 712.78  | 720.74 | 442.04 |
        | 208     | 社会保障 | 512.33  | 308.31 | 204.02 |
      """)
    let findings = Finding.gathered(
      from: desk.checks.indices.filter { desk.checks[$0].verdict.isFinding }, of: desk.explained)
    #expect(findings.count == 1)
    let diagnosis = try #require(findings.first?.diagnosis)
    #expect(diagnosis.kind == .inputSlip)
    #expect(diagnosis.party == .subject(.cell(CellPlace(table: 0, row: 3, column: 3))))
    #expect(diagnosis.intended == "270.74")
    #expect(diagnosis.breaks.isEmpty)
  }

  @Test func oneFigurePrintedTwiceIsToldOnce() throws {
    let desk = try TableDesk(
      "a = 12 万元\nb = 30 万元\nc = a + b\n  stated 40.00 万元 @5\n  stated 40 万元 @9\n")
    let findings = Finding.gathered(from: [0, 1], of: desk.explained)
    #expect(findings.map(\.checks) == [[0, 1]])
  }

  @Test func whatOtherChecksContradictIsNotTold() throws {
    let file = Self.sum + " 228.40 万元\nhalf = total ÷ 2\n  stated 114.2 万元\n"
    #expect(try told(file, of: "formula:total") == [])
  }

  /// One project reckons with 208, three with 180.
  @Test func ofTwoValuesTheOneThatBreaksMoreIsNotTold() throws {
    let file = { (totals: [String]) in
      "villages = 180 村\n  stated 208 村\n"
        + totals.enumerated().map { place, total in
          "rate\(place) = \(5783 + place).25 元/村\ntotal\(place) = villages × rate\(place)\n"
            + "  stated \(total) 元\n"
        }.joined()
    }
    let against = ["1202916", "1041165", "1041345", "1041525"]
    #expect(try told(file(against), of: "restated:villages") == [])
    let inFavour = ["1202916", "1203124"]
    #expect(
      try told(file(inFavour), of: "restated:villages") == ["other-value input villages 208"])
  }
}
