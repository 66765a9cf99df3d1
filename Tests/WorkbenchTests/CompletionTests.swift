import Testing

@testable import Workbench

/// Tab offers what may stand where the cursor is, in either script, and nothing else.
struct CompletionTests {
  private static var workbench: Workbench {
    var talk = Talk()
    for line in [
      "村数 = 180 村", "村均经费 = 5.78 万元/村", "office.total = 20 万元", "office.rent = 3 万元",
      "「运转经费，2023」 = 45 万元", "unit 盒 = 24 支",
    ] { _ = talk.say(line) }
    return talk.workbench
  }

  private func candidates(_ line: String) -> [String] {
    Self.workbench.completion(before: Array(line.utf8)).candidates
  }

  @Test func commandsAreOfferedAtTheStart() {
    #expect(candidates("he") == ["help"])
    #expect(candidates("帮") == ["帮助"])
    #expect(candidates("显").contains("显示"))
    #expect(candidates("qu") == ["quit"])
    #expect(!candidates("1 + he").contains("help"))
    #expect(!candidates("1 + 帮").contains("帮助"))
  }

  @Test func allOfThemAreOfferedOnAnEmptyLine() {
    let offered = Set(candidates(""))
    for command in Command.allCases { #expect(offered.isSuperset(of: command.names)) }
    #expect(offered.isSuperset(of: ["村数", "office.total", "min", "最小", "ans", "unit", "单位"]))
  }

  @Test func scenariosAreOfferedWhereTheyAreCompared() {
    var talk = Talk()
    for line in ["load shifeng-2023", "veterans.orgs = 6 组织", "scenario six"] { _ = talk.say(line) }
    let offered = talk.workbench.completion(before: Array("compare published s".utf8)).candidates
    #expect(offered == ["six"])
    #expect(candidates("compare pub") == ["published"])
  }

  @Test func unitsAreOfferedBehindANumeral() {
    #expect(candidates("180 vil").contains("villages"))
    #expect(candidates("5.78 万").contains("万元"))
    #expect(candidates("5.78万").contains("万元"))
    #expect(candidates("１８０ 社").contains("社区"))
    #expect(candidates("5 盒").isEmpty || candidates("5 盒") == ["盒"])
    #expect(!candidates("180 村").contains("村数"))
    #expect(!candidates("180 ").contains("村数"))
  }

  @Test func unitsAreOfferedBehindASlashAndBehindIn() {
    #expect(candidates("5 万元/").contains("村"))
    #expect(candidates("5 万元／社").contains("社区"))
    #expect(candidates("200 元/人·").contains("月"))
    #expect(candidates("村数 in v").contains("villages"))
    #expect(candidates("村数 折合 社").contains("社区"))
  }

  @Test func namesAreOfferedInBothScripts() {
    #expect(candidates("2 × 村") == ["村均经费", "村数"].sorted())
    #expect(candidates("2 × off") == ["office.rent", "office.total"])
    #expect(candidates("2 × office.t") == ["office.total"])
    #expect(candidates("（村").contains("村数"))
    #expect(candidates("村数 + off").contains("office.total"))
    #expect(candidates("show 村").contains("村数"))
    #expect(candidates("显示 off").contains("office.total"))
  }

  @Test func aQuotedNameIsOfferedBehindItsBracket() {
    #expect(candidates("2 × 「运").contains("「运转经费，2023」"))
    #expect(candidates("「").contains("「运转经费，2023」"))
    #expect(candidates("2 × 「运转经费，20").contains("「运转经费，2023」"))
  }

  @Test func functionsAreOfferedInBothScripts() {
    #expect(candidates("1 + ro") == ["round"])
    #expect(candidates("四舍") == ["四舍五入"])
    #expect(candidates("max(av").contains("average"))
    #expect(candidates("1 + a").contains("ans"))
  }

  @Test func wordsOfTheLanguageAreOffered() {
    #expect(candidates("5 万元 折") == ["折合"])
    #expect(candidates("村数 i").contains("in"))
    #expect(candidates("if 1 < 2 th").contains("then"))
  }

  @Test func topicsAreOfferedBehindHelp() {
    #expect(candidates("help app") == ["approximate"])
    #expect(candidates("帮助 近") == ["近似相符"])
    #expect(candidates("help mi").sorted() == ["min", "mismatch"])
  }

  @Test(arguments: ["xyzzy", "1 + qqq", "180 qqq", "村数 in qqq", "help qqq", "「无此"])
  func nothingIsOfferedForNonsense(line: String) {
    #expect(candidates(line).isEmpty)
  }

  @Test func nothingIsOfferedForWhatIsCompleteAlready() {
    #expect(candidates("help approximate").isEmpty)
    #expect(candidates("2 × 村数").isEmpty)
  }

  /// A name that another begins with is still to be seen beside it.
  @Test func aCompleteWordStandsBesideTheLongerOnes() {
    var talk = Talk()
    for line in ["会议费 = 1 元", "会议费用 = 2 元"] { _ = talk.say(line) }
    #expect(talk.workbench.completion(before: Array("1 + 会议费".utf8)).candidates.count == 2)
  }

  static let lines = [
    "", " ", "he", "村", "180村", "180 村", "5.78 万元/", "200 元/人·", "ｍ", "村数 × off", "「运",
    "2 × 「运转经费，2023」 + 村", "max(村", "help ", "１８０ 村", "x1", "1.5万", "é", "e\u{301}", "👨‍👩‍👧村",
    "\u{FEFF}he", "村\u{200B}", "(((", "2^", "3..5 ", "a.b.", "office.", "1.", ".5", "in ", "折合 万",
  ]

  @Test(arguments: lines) func everyCandidateBeginsWithWhatItReplaces(line: String) {
    let bytes = Array(line.utf8)
    let completion = Self.workbench.completion(before: bytes)
    #expect((0...bytes.count).contains(completion.replacing))
    let replaced = String(decoding: bytes.suffix(completion.replacing), as: UTF8.self)
    #expect(replaced.utf8.elementsEqual(bytes.suffix(completion.replacing)))
    for candidate in completion.candidates { #expect(candidate.hasPrefix(replaced)) }
    #expect(completion.candidates == Array(Set(completion.candidates)).sorted())
  }

  /// Whatever is chosen can be read: it never becomes an unknown word.
  @Test(arguments: ["2 × 村", "2 × off", "2 × 「", "180 万", "5 万元/社", "村数 in v", "村数 折合 "])
  func whatIsChosenCanBeRead(line: String) {
    let bytes = Array(line.utf8)
    let completion = Self.workbench.completion(before: bytes)
    for candidate in completion.candidates {
      var talk = Talk()
      talk.workbench = Self.workbench
      let chosen = String(decoding: bytes.dropLast(completion.replacing), as: UTF8.self) + candidate
      let reply = talk.tell(chosen, from: .prompt)
      for reason in ["no unit “", "is not a unit", "there is no", "means nothing"] {
        #expect(!reply.errors.contains(reason), "\(chosen): \(reply.errors)")
      }
    }
  }

  @Test func bytesThatAreNoTextAreNothingToCompleteAndDoNoHarm() {
    for bytes in [[0xFF], [0xE6, 0x9D], [0x31, 0x20, 0x80], [0x68, 0x65, 0xC0]] as [[UInt8]] {
      let completion = Self.workbench.completion(before: bytes)
      #expect((0...bytes.count).contains(completion.replacing))
    }
  }
}
