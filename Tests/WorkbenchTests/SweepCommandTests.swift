import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Workbench

/// A sweep tells what changing by hand would have told, and changes nothing.
struct SweepCommandTests {
  private static let lines = [
    "村数 = 180 村", "标准 = 5.78 万元/村", "奖励 = max(0 万元, (村数 - 100 村) × 2000 元/村)",
    "合计 = 村数 × 标准 + 奖励", "人均 = 合计 ÷ (村数 × 3 人/村)",
  ]

  private static func talk(_ language: Language = .english) -> Talk {
    var talk = Talk(language)
    for line in lines { _ = talk.say(line) }
    return talk
  }

  /// The numbers of each row of a table, without its bar.
  private static func rows(of answer: String, columns: Int) -> [[Substring]] {
    answer.split(separator: "\n").dropFirst().map {
      Array($0.split(separator: " ").prefix(columns))
    }
  }

  @Test("it equals doing it by hand", arguments: Seed.all)
  func byHand(seed: Seed) {
    var random = seed.generator
    for _ in 0..<20 {
      // By hand there cannot be no village: nothing can be told for each person of none.
      let (start, step) = (random.below(300) + 1, random.below(30) + 1)
      let count = random.below(12) + 2
      let end = start + step * (count - 1)
      var talk = SweepCommandTests.talk()
      let answer = talk.say(
        "sweep 村数 from \(start) 村 to \(end) 村 step \(step) 村 show 合计, 奖励 in 元")
      #expect(answer.contains("error"))
      let table = talk.say("sweep 村数 from \(start) 村 to \(end) 村 step \(step) 村 show 奖励, 合计")
      let rows = SweepCommandTests.rows(of: table, columns: 3)
      #expect(rows.count == count)
      let inWan = table.contains("合计 (万元)")
      for (place, row) in rows.enumerated() {
        var hand = SweepCommandTests.talk()
        _ = hand.say("村数 = \(start + place * step) 村")
        #expect(row[0] == "\(start + place * step)")
        #expect("\(row[2])" + (inWan ? " 万元" : " 元") == hand.say("合计 in " + (inWan ? "万元" : "元")))
      }
    }
  }

  @Test("it changes nothing: no value, no last value, no heading")
  func changesNothing() {
    var talk = SweepCommandTests.talk()
    _ = talk.say("load shifeng")
    _ = talk.say("12 × 200 元")
    let before = (talk.say("show"), talk.workbench.heading)
    for line in [
      "sweep 村数 from 1 村 to 30 村 step 1 村 show 合计",
      "sweep 村数 from 1 村 to 900 村 step 1 村 show 合计", "rank 合计", "export 表",
      "sweep 村数 from 1 村 to 30 村 step 0 村 show 合计",
    ] { _ = talk.say(line) }
    #expect(talk.say("ans") == "2400 元")
    #expect(talk.say("show") == before.0)
    #expect(talk.workbench.heading == before.1)
  }

  @Test("what is exported is every point, as by hand, and a spreadsheet can read it")
  func exported() throws {
    var talk = SweepCommandTests.talk()
    _ = talk.say("sweep 村数 from 1 村 to 700 村 step 1 村 show 合计, 人均")
    #expect(talk.say("export 表") == "表.csv: 700 rows")
    let text = try #require(talk.disk["表.csv"])
    let rows = text.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(rows.count == 701)
    #expect(rows[0].map { "\($0)" } == ["\u{FEFF}村数 (村)", "合计 (万元)", "人均 (万元/人)"])
    for place in [1, 99, 100, 101, 512, 513, 700] {
      var hand = SweepCommandTests.talk()
      _ = hand.say("村数 = \(place) 村")
      #expect(rows[place][0] == "\(place)")
      #expect(rows[place][1] + " 万元" == hand.say("合计 in 万元"))
      let perHead = hand.say("人均 in 万元/人").replacing("≈ ", with: "")
      #expect(rows[place][2] + " 万元/人" == perHead)
    }
  }

  @Test("a file that is there stays, unless it is asked for")
  func existingFiles() {
    var talk = SweepCommandTests.talk()
    #expect(talk.say("export a").contains("no table yet"))
    _ = talk.say("sweep 村数 from 1 村 to 3 村 step 1 村 show 合计")
    _ = talk.say("export a")
    let first = talk.disk["a.csv"]
    _ = talk.say("rank 合计")
    #expect(talk.say("export a.csv").contains("there already"))
    #expect(talk.disk["a.csv"] == first)
    #expect(talk.say("export over a.csv") == "a.csv: 2 rows")
    #expect(talk.disk["a.csv"] != first)
    #expect(talk.say("export /out/a.CSV") == "/out/a.CSV: 2 rows")
  }

  @Test("a line that is only tried writes nothing")
  func triedOnly() {
    var talk = SweepCommandTests.talk(.chinese)
    _ = talk.say("扫描 村数 从 1 村 到 3 村 步长 1 村 显示 合计")
    #expect(talk.say("导出结果").contains("导出 结果"))
    #expect(talk.disk["结果.csv"] == nil)
  }

  @Test("Ctrl-C ends a sweep, a ranking and an export, and nothing is written")
  func interrupted() {
    let flag = Flag()
    var talk = Talk(isInterrupted: { flag.isRaised })
    for line in SweepCommandTests.lines { _ = talk.say(line) }
    _ = talk.say("sweep 村数 from 1 村 to 900 村 step 1 村 show 合计")
    flag.raise()
    #expect(
      talk.say("sweep 村数 from 1 村 to 9000000 村 step 1 村 show 合计").contains("error: stopped"))
    #expect(talk.say("rank 合计").contains("error: stopped"))
    #expect(talk.say("export a").contains("error: stopped"))
    #expect(talk.disk["a.csv"] == nil)
  }

  private final class Flag: Sendable {
    private let raised = Mutex(false)
    var isRaised: Bool { raised.withLock { $0 } }
    func raise() { raised.withLock { $0 = true } }
  }

  @Test("no line is wider than the page, with a bar, a chart and a map", arguments: [40, 80, 120])
  func widths(width: Int) {
    for language in Language.allCases {
      var talk = SweepCommandTests.talk(language)
      _ = talk.say("村级组织运转经费保障标准 = 村数 × 7 元/村 + 0.123456789 元")
      talk.workbench.width = width
      let words =
        language == .english
        ? ["sweep", "from", "to", "step", "show"]
        : ["扫描", "从", "到", "步长", "显示"]
      for (end, goal) in [(30, "合计"), (900, "合计"), (900, "村级组织运转经费保障标准"), (30, "人均")] {
        let answer = talk.say(
          "\(words[0]) 村数 \(words[1]) 1 村 \(words[2]) \(end) 村 \(words[3]) 1 村 \(words[4]) \(goal)")
        for line in answer.split(separator: "\n") {
          #expect(Visible.width(of: String(line)) <= width, "\(line)")
          #expect(!line.hasSuffix(" "))
        }
      }
      let map = talk.say(
        "\(words[0]) 村数 \(words[1]) 1 村 \(words[2]) 90 村 \(words[3]) 1 村，"
          + "标准 \(words[1]) 1 元/村 \(words[2]) 90 元/村 \(words[3]) 1 元/村 \(words[4]) 合计")
      for line in map.split(separator: "\n") {
        #expect(Visible.width(of: String(line)) <= width || line.hasPrefix("合计"), "\(line)")
      }
    }
  }

  @Test("the axis of a chart stands in one column, and its body is as wide as its foot")
  func axes() {
    for width in [40, 80, 120] {
      var talk = SweepCommandTests.talk(.chinese)
      talk.workbench.width = width
      let lines = talk.say("扫描 村数 从 1 村 到 900 村 步长 1 村 显示 合计").split(separator: "\n")
      let body = lines.filter { $0.contains("│") || $0.contains("┤") || $0.contains("└") }
      #expect(body.count == 11)
      let columns = body.map { line in
        line.firstIndex { "│┤└".contains($0) }.map { Visible.width(of: String(line[..<$0])) }
      }
      #expect(Set(columns).count == 1)
      let foot = Visible.width(of: String(body[10]))
      #expect(body.allSatisfy { Visible.width(of: String($0)) <= foot })
      #expect(Visible.width(of: String(lines[lines.firstIndex(of: body[10])! + 1])) == foot)
    }
  }

  @Test("a ranking is what moving each input by hand gives, the farthest first")
  func ranking() throws {
    var talk = SweepCommandTests.talk()
    let rows = talk.say("rank 合计 by 20%").split(separator: "\n").dropFirst(2).prefix(2)
      .map { $0.split(separator: " ") }
    #expect(rows.map { "\($0[0])" } == ["村数", "标准"])
    for (row, changes) in zip(
      rows,
      [
        ["村数 = 144 村", "村数 = 216 村"], ["标准 = 4.624 万元/村", "标准 = 6.936 万元/村"],
      ])
    {
      let values = changes.map { change in
        var hand = SweepCommandTests.talk()
        _ = hand.say(change)
        return hand.say("合计 - 1056.4 万元")
      }
      #expect(["\(row[3]) 万元", "\(row[4].dropFirst()) 万元"] == values)
    }
  }

  @Test("what is slow, too many, or nowhere is refused before it is computed")
  func refused() {
    var talk = SweepCommandTests.talk()
    for line in [
      "sweep 村数 from 0 村 to 1 村 step 0.000000001 村 show 合计",
      "sweep 村数 from 0 村 to 9^999 × 1 村 step 1 村 show 合计",
      "sweep 村数 from 1 村 to 90000 村 step 1 村, 标准 from 1 元/村 to 90000 元/村 step 1 元/村 show 合计",
    ] { #expect(talk.say(line).contains("at most 100000000"), "\(line)") }
  }
}
