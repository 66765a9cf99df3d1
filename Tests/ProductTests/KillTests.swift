import Glibc
import TestSupport
import Testing

/// Killed at any moment while lines are typed: no answer that was seen is missing, and no file is
/// half written.
///
/// `HESUAN_KILLS=1000` kills as often as that.
struct KillTests {
  private static let kills = getenv("HESUAN_KILLS").flatMap { Int(String(cString: $0)) } ?? 40
  /// A conversation is killed and carried on so many times.
  private static let perConversation = 10

  @Test(arguments: Seed.all) func nothingThatWasSeenIsMissing(seed: Seed) throws {
    var random = seed.generator
    var tally = Tally()
    let count = Self.kills / Seed.all.count
    for _ in 0..<(count / Self.perConversation) {
      let conversation = KilledConversation()
      for _ in 0..<Self.perConversation {
        try conversation.goOn(&random, &tally)
      }
    }
    print(
      "\(tally.kills) kills, \(seed): \(tally.seen) answers seen, \(tally.missing) missing,",
      "\(tally.unseen) kept that were not seen, \(tally.unanswered) cut off before their answer,",
      "\(tally.exports) files, \(tally.halves) half written, \(tally.drafts) drafts left")
    #expect(tally.missing == 0)
    #expect(tally.halves == 0)
  }

  struct Tally {
    var (kills, seen, missing, unseen, unanswered) = (0, 0, 0, 0, 0)
    var (exports, halves, drafts) = (0, 0, 0)
  }
}

/// Each line adds to what the one before came to, so that the last tells whether all are there:
/// `a3 = a2 + 3` is 6.
private final class KilledConversation {
  private let state = TemporaryFolder()
  /// The last line whose answer was seen.
  private var last = 0
  private var hasBegun = false
  private static let export = "export over "
  private var table: String { state.path + "/table.csv" }
  private static let rows = 500

  func goOn(_ random: inout SplitMix64, _ tally: inout KillTests.Tally) throws {
    let prompt = try Prompt(hasBegun ? ["--resume"] : [], state: state, rows: 60)
    if hasBegun {
      try expectAll(prompt, &tally)
    } else {
      try prompt.enter("b = 1", answer: "new")
      try prompt.enter("c = b × 2", answer: "new")
      try prompt.enter("a0 = 0", answer: "new")
      hasBegun = true
    }
    try prompt.enter("sweep b from 1 to \(Self.rows) step 1 show c", answer: "c")
    prompt.terminal.forget()
    prompt.terminal.type(burst(&random))
    try waitAWhile(prompt, &random)
    prompt.terminal.send(signal: SIGKILL)
    tally.kills += 1
    // What the program wrote before is still to be read.
    for _ in 0..<30 { _ = try prompt.terminal.exitStatus() }
    let seen = Self.seen(in: prompt.terminal.output)
    tally.seen += seen.count
    last = max(last, seen.max() ?? 0)
    expectWholeFiles(&tally)
  }

  /// Until some answers were seen, or for so many microseconds.
  private func waitAWhile(_ prompt: Prompt, _ random: inout SplitMix64) throws {
    if random.chance(1, of: 2) {
      let count = random.below(18)
      try prompt.terminal.wait(for: "\(count) answers") { Self.seen(in: $0.output).count >= count }
    }
    usleep(useconds_t(random.below(random.chance(1, of: 2) ? 1000 : 30_000)))
  }

  /// Twenty lines typed ahead, with a file to be written among them.
  private func burst(_ random: inout SplitMix64) -> String {
    var lines = ((last + 1)...(last + 20)).map { "a\($0) = a\($0 - 1) + \($0)" }
    lines.insert(Self.export + table, at: random.below(lines.count))
    return lines.map { $0 + "\r" }.joined()
  }

  /// The numbers of the answers: `a3 = 6  new`.
  private static func seen(in output: String) -> [Int] {
    output.matches(of: #/a(\d+) = (\d+)  /#).compactMap { match in
      guard let number = Int(match.1), Int(match.2) == number * (number + 1) / 2 else { return nil }
      return number
    }
  }

  private func expectAll(_ prompt: Prompt, _ tally: inout KillTests.Tally) throws {
    try prompt.terminal.expect("run again")
    #expect(!prompt.terminal.output.contains("otherwise"))
    if prompt.terminal.output.contains("no answer yet") { tally.unanswered += 1 }
    prompt.terminal.forget()
    prompt.terminal.type("a\(last) + 0.5\r")
    try prompt.terminal.wait(for: "an answer") {
      $0.output.contains("error") || $0.output.contains("\(self.sum(self.last)).5")
    }
    if prompt.terminal.output.contains("error") { tally.missing += 1 }
    try prompt.terminal.expectLine(">")
    let journal = StateFolder.journal(in: state)
    let kept = journal.matches(of: #/\na(\d+) = (\d+)  /#).compactMap { Int($0.1) }.max() ?? 0
    tally.unseen += max(0, kept - last)
    last = max(last, kept)
  }

  private func sum(_ number: Int) -> Int { number * (number + 1) / 2 }

  private func expectWholeFiles(_ tally: inout KillTests.Tally) {
    let drafts = StateFolder.names(in: state.path).filter { $0.hasPrefix("table.csv.") }
    tally.drafts += drafts.count
    for draft in drafts { unlink(state.path + "/" + draft) }
    guard state.mode("table.csv") != nil else { return }
    tally.exports += 1
    let lines = state.text(of: "table.csv").split(
      separator: "\r\n", omittingEmptySubsequences: false)
    if lines.count != Self.rows + 2 || lines.last != "" { tally.halves += 1 }
    unlink(table)
  }
}
