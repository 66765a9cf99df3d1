import TestSupport
import Testing

/// Whatever bytes are piped in, the program ends by itself and writes plain text only.
struct HostileInputTests {
  private func expectSurvival(_ bytes: [UInt8], _ seed: UInt64) throws {
    let run = try Hesuan.run(bytes: bytes)
    #expect([.exited(0), .exited(1)].contains(run.status), "seed \(seed): \(run.status)")
    for text in [run.outputBytes, run.errorBytes] {
      let isText = String(validating: text, as: UTF8.self) != nil
      #expect(isText, "seed \(seed)")
      let hasControls = text.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
      #expect(!hasControls, "seed \(seed)")
    }
  }

  static let seeds: [UInt64] = [2023, .random(in: 0 ... .max)]

  @Test(arguments: seeds) func randomBytesNeverCrashIt(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    try expectSurvival((0..<60_000).map { _ in UInt8.random(in: 0...255, using: &random) }, seed)
  }

  @Test(arguments: seeds) func randomPrintableBytesNeverCrashIt(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let signs = Array("0123456789.+-*/^()%=<>, \n\nabxin".utf8)
    try expectSurvival(
      (0..<60_000).map { _ in signs.randomElement(using: &random) ?? 0x31 }, seed)
  }

  @Test(arguments: seeds) func randomWordsNeverCrashIt(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let words = [
      "1", "2.5", "180", "0", "村", "元", "万元", "/村", "/月", "(", ")", "（", "+", "-", "×", "/", "÷",
      "^", "%", "‰", "=?", "=", "村数", "x", "「", "」", " in ", "折合", "if ", " then ", " else ", "，",
      ", ", "..", "—", "≥", "约", "max(", "合计(", "help ", "show ", "unit ", " ", "\u{1B}[2J", "é",
      "👨‍👩‍👧", "\u{0}", "\u{202E}", "５", "．", "#", "ans", "万", "\n", "\n", "\n",
    ]
    let text = (0..<12_000).map { _ in words.randomElement(using: &random) ?? "\n" }.joined()
    try expectSurvival(Array(text.utf8), seed)
  }

  @Test(arguments: seeds) func brokenStatementsNeverCrashIt(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let statements = [
      "180 村 × 5.78 万元/村 =? 1040 万元", "村数 = 村数 × 110%", "if x > 3 then 1 元 else 2 元 in 角",
      "「运转经费，2023」 = 500..5000 元/人/月 × 10 人", "unit 盒 = 24 支", "１，２３４．５ ＋ 3.5万",
      "四舍五入(1040.4 万元, 1 万元)", "5 万元 =? 不低于 10 万元",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<1500 {
      var line = Array((statements.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<line.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: line.remove(at: place)
        case 1: line[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: line.insert(line[Int.random(in: 0..<line.count, using: &random)], at: place)
        default: line.swapAt(place, Int.random(in: 0..<line.count, using: &random))
        }
        if line.isEmpty { break }
      }
      bytes += line + [0x0A]
    }
    try expectSurvival(bytes, seed)
  }

  @Test func argumentsThatAreNoTextDoNoHarm() throws {
    for argument in ["\u{1B}[2J", "1 + \u{202E}2", "1\n2\r\n", "\u{7}", "「\u{9B}」"] {
      let run = try Hesuan.run(["eval", argument])
      let text = run.outputBytes + run.errorBytes
      #expect(!text.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
      let misuse = try Hesuan.run([argument])
      #expect(misuse.status == .exited(2))
      #expect(!misuse.errorBytes.contains { $0 < 0x20 && $0 != 0x0A })
    }
  }
}
