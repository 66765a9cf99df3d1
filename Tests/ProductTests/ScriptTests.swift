import Glibc
import Testing

/// The Python of this machine, if there is one that is new enough.
enum Python {
  static let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"

  static let isInstalled: Bool = {
    let test = try? Child(
      ["/bin/sh", "-c", "python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))'"],
      environment: ["PATH": folders]
    ).finish()
    return test?.status == .exited(0)
  }()
}

/// The oracle of Scripts/, where there is a Python to run it.
@Suite(.enabled(if: Python.isInstalled)) struct ScriptTests {
  private func oracle(_ arguments: String..., input: [UInt8] = []) throws -> Finished {
    let child = try Child(
      [Hesuan.repository + "/Scripts/oracle"] + arguments,
      environment: ["PATH": Python.folders, "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"])
    child.send(input)
    return try child.finish()
  }

  @Test func fiveThousandAnswersAgreeWithExactFractions() throws {
    let seed = String(Int.random(in: 0..<1_000_000_000))
    let expressions = try oracle("5000", "--seed", seed, "--print")
    try #require(expressions.lines.count == 5000)
    let answers = try Hesuan.run(bytes: expressions.outputBytes)
    #expect(answers.status == .exited(0), "seed \(seed)")
    let judgement = try oracle("5000", "--seed", seed, "--judge", "-", input: answers.outputBytes)
    #expect(judgement.status == .exited(0), "seed \(seed)\n\(judgement.output.prefix(1000))")
    #expect(judgement.output.hasSuffix(": 0 wrong\n"))
  }

  @Test func theOracleSeesAWrongAnswer() throws {
    let expressions = try oracle("50", "--seed", "7", "--print")
    let lines = try Hesuan.run(bytes: expressions.outputBytes).lines
    let spoiled = lines.map { $0 == lines[25] ? $0 + "1" : $0 }.joined(separator: "\n") + "\n"
    let judgement = try oracle("50", "--seed", "7", "--judge", "-", input: Array(spoiled.utf8))
    #expect(judgement.status == .exited(1))
  }
}
