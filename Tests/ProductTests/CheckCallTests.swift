import Testing

/// `hesuan check`: what it prints, and what it ends with.
struct CheckCallTests {
  private static let good = """
    budget good-2024

    villages = 180 村 @1
    rate = 5 万元/村 @2
    total = villages × rate
      stated 900 万元 @3
    """

  private func run(_ files: [String: String], _ arguments: [String]) throws -> Finished {
    let folder = TemporaryFolder()
    for (name, text) in files { folder.write(text, to: name) }
    return try Hesuan.run(arguments.map { $0.replacing("@", with: folder.path + "/") })
  }

  @Test func theStatusSaysWhatWasFound() throws {
    let bad = Self.good.replacing("good", with: "bad").replacing("900", with: "910")
    let files = ["good.budget": Self.good, "bad.budget": bad]
    #expect(try run(files, ["check", "@good.budget"]).status == .exited(0))
    #expect(try run(files, ["check", "@bad.budget", "@good.budget"]).status == .exited(1))
    let unreadable = try run(files, ["check", "@none.budget", "@good.budget"])
    #expect(unreadable.status == .exited(2))
    #expect(unreadable.output.contains("1 exact"))
    #expect(try run(files, ["check"]).status == .exited(2))
    #expect(try run(files, ["check", "@good.budget", "--format", "xml"]).status == .exited(2))
  }

  @Test func strictMindsWhatAgreesOnlyByRounding() throws {
    let file = "budget x-2024\n\na = 1.24 元\nb = 1.24 元\nc = a + b\n  stated 2.49 元\n"
    #expect(try run(["x.budget": file], ["check", "@x.budget"]).status == .exited(0))
    #expect(try run(["x.budget": file], ["check", "@x.budget", "--strict"]).status == .exited(1))
  }

  @Test func jsonIsOneObjectALine() throws {
    let run = try run(["good.budget": Self.good], ["check", "@good.budget", "--format", "json"])
    #expect(run.lines.count == 2)
    #expect(run.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    for piece in [
      #""budget":"good-2024""#, #""check":"formula""#, #""figure":"total""#, #""computed":"900""#,
      #""stated":"900""#, #""printed":"900 万元""#, #""unit":"万元""#, #""difference":"0""#,
      #""verdict":"exact""#, #""formula":"180 村 × 5 万元/村""#, #""line":3"#,
    ] { #expect(run.lines[0].contains(piece), "\(piece)") }
    #expect(
      run.lines[1].hasPrefix(
        #"{"summary":{"budgets":1,"unreadable":0,"stated":3,"recomputed":1,"amounts":0,"amounts_recomputed":0,"checks":1,"findings":0,"unread":0,"exact":1"#
      ))
  }

  @Test func csvOpensInASpreadsheet() throws {
    let run = try run(["good.budget": Self.good], ["check", "@good.budget", "--format", "csv"])
    #expect(run.output.hasPrefix("\u{FEFF}budget,check,id,figure,"))
    #expect(run.output.split(separator: "\r\n").count == 2)
  }

  @Test func whatAFileSaysIsNoFormulaAndMovesNoCursor() throws {
    let file = "budget x-2024\n\na 「=cmd\u{1B}[2J\"」 = 1 元\n  stated 2 元\n"
    for format in ["json", "csv", "text"] {
      let run = try run(["x.budget": file], ["check", "@x.budget", "--format", format])
      #expect(!run.output.utf8.contains(0x1B))
    }
  }
}
