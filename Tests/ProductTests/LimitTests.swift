import Testing

/// What is too much is refused in a sentence, at once, and what is merely much is answered exactly.
struct LimitTests {
  /// Answers to `lines`, and the most memory that took, in kilobytes.
  private func answers(
    to lines: [String], count: Int
  ) throws -> (run: Finished, memory: Int) {
    let child = try Hesuan.start()
    for line in lines { child.send(line + "\n") }
    child.send("1+1\n")
    try child.wait(for: "the last answer") { child in
      child.hasSentAll && child.output.ends(with: "2\n")
        && child.output.count { $0 == 0x0A } == count + 1
    }
    let memory = try #require(child.state.peakMemory)
    return (try child.finish(), memory)
  }

  private static let mostMemory = 20 * 1024

  /// Refused within the time that everything here may take, and the next line is answered.
  private func expectRefusal(_ line: String) throws {
    let (run, memory) = try answers(to: [line], count: 0)
    #expect(run.status == .exited(1))
    #expect(run.output == "2\n")
    #expect(run.errors.hasPrefix("line 1, column "))
    #expect(run.errorBytes.count < 1000)
    #expect(memory < Self.mostMemory)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    "9^9^9^9", "2^(2^(2^(2^(2^2))))", "10^2000000", "(10^999999)^2", "1/10^2000000",
  ])
  func anEndlessNumberIsRefused(expression: String) throws {
    try expectRefusal(expression)
  }

  @Test func anEndlessLineIsNotKept() throws {
    let child = try Hesuan.start()
    child.send(repeatElement(UInt8(ascii: "1"), count: 60 << 20))
    child.send("\n1+1\n")
    try child.wait(for: "the answer behind it") { $0.output.ends(with: "2\n") }
    #expect(try #require(child.state.peakMemory) < Self.mostMemory)
    #expect(try child.finish().errors.contains("too long"))
  }

  @Test func tenThousandOpenParenthesesAreRefused() throws {
    try expectRefusal(repeated("(", 10_000))
    try expectRefusal(repeated("(", 10_000) + "1")
    try expectRefusal(repeated("（", 10_000) + "1" + repeated("）", 10_000))
  }

  @Test(arguments: ["max(", "-", "2^", "if 1 < ", "(1+", "1 + (", "「", "!", "5 万元/", "(-"])
  func whatIsNestedTenThousandTimesDoesNotCrash(piece: String) throws {
    let (run, _) = try answers(to: [repeated(piece, 10_000) + "1"], count: 0)
    #expect(run.status == .exited(1))
  }

  @Test func aHundredThousandTermsAreNoNesting() throws {
    let (run, memory) = try answers(to: [repeated("1+", 99_999) + "1"], count: 1)
    #expect(run == Finished("100000\n2\n"))
    #expect(memory < 4 * Self.mostMemory)
  }

  @Test func aLineOfTenMegabytesIsRefused() throws {
    try expectRefusal(repeated("1+", 5_000_000) + "1")
    try expectRefusal(repeated("村", 3_500_000))
  }

  @Test func aNumberOfAHundredThousandDigitsIsAnsweredExactly() throws {
    let digits = (0..<100_000).map { String(($0 * 7 + 3) % 10) }.joined()
    let (run, memory) = try answers(to: [digits, "\(digits) + 1 - \(digits)"], count: 2)
    #expect(run.status == .exited(0))
    #expect(run.output == "\(digits)\n1\n2\n")
    #expect(memory < Self.mostMemory)
  }

  @Test func aHundredThousandDecimalsAreAnsweredExactly() throws {
    let digits = (1...100_000).map { String($0 % 10 == 0 ? 7 : $0 % 10) }.joined()
    let (run, memory) = try answers(
      to: ["0.\(digits)", "0.\(digits) × 10^100000 - \(digits)"], count: 2)
    #expect(run == Finished("0.\(digits)\n0\n2\n"))
    #expect(memory < Self.mostMemory)
  }

  @Test func aHundredThousandLinesAreAnsweredOneByOne() throws {
    let lines = (0..<100_000).map { "\($0) 村 × 2 元/村 / 1 元" }
    let (run, memory) = try answers(to: lines, count: lines.count)
    #expect(run.status == .exited(0))
    let expected = (0..<100_000).map { "\($0 * 2)\n" }.joined() + "2\n"
    let isEqual = run.output == expected
    #expect(isEqual)
    #expect(memory < Self.mostMemory)
  }

  @Test func aHundredThousandErrorsAreReportedOneByOne() throws {
    let child = try Hesuan.start()
    child.send(repeated("1/0\n", 20_000))
    let run = try child.finish()
    #expect(run.status == .exited(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count { $0.hasPrefix("line ") } == 20_000)
    #expect(run.errors.contains("line 20000, column 3: error: "))
  }

  @Test func aSteadySessionDoesNotGrow() throws {
    let change = ["x = 1 村", "y = x × 2 元/村", "x = x + 1 村", "y =? 3 元", "max(x, 2 村)"]
    let child = try Hesuan.start()
    var peaks: [Int] = []
    for round in 1...4 {
      for _ in 0..<1000 { for line in change { child.send(line + "\n") } }
      child.send("\(round) + 0.5\n")
      try child.wait(for: "round \(round)") {
        $0.output.ends(with: "\(round).5\n")
      }
      peaks.append(try #require(child.state.peakMemory))
    }
    #expect(try child.finish().status == .exited(0))
    #expect(peaks[3] < peaks[1] + 1024, "\(peaks)")
  }
}
