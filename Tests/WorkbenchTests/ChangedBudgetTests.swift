import Budgets
import Diagnostics
import Syntax
import TestSupport
import Testing

@testable import Workbench

/// A session held with one version of a budget and run again with another in which one digit is
/// another: the report names that figure, and all that follows from it, and nothing else.
struct ChangedBudgetTests {
  /// A digit of a figure, and what the session calls that.
  private struct Place {
    let digit: Int
    let piece: HeldPiece
  }

  private static func places(in text: BudgetText) -> [Place] {
    let name = text.text(text.name)
    var places: [Place] = []
    func add(_ range: SourceRange, _ kind: HeldPiece.Kind) {
      for place in range.start..<range.end where (0x30...0x39).contains(text.bytes[place]) {
        places.append(Place(digit: place, piece: HeldPiece(budget: name, kind: kind)))
      }
    }
    for stated in text.stated { add(stated.printed.range, .figure(Int(stated.figure))) }
    for (place, table) in text.tables.enumerated() {
      for (row, cells) in text.rows[Int(table.rows.lowerBound)..<Int(table.rows.upperBound)]
        .enumerated()
      {
        for cell in cells.cells {
          add(text.cells[Int(cell)].text, .row(row, ofTable: place))
        }
      }
    }
    return places
  }

  /// What is asked about a budget: everything, and what has to do with one piece.
  private static func lines(about piece: HeldPiece, of budget: Budget) -> [String] {
    let name = budget.name(of: piece, in: .english)
    var lines = ["check", "projects", "2 × 3"]
    switch piece.kind {
    case .figure:
      lines += [
        "why \(name)", "show \(name)", "\(name)", "uses \(name)", "ans × 2", "check \(name)",
      ]
    case .row:
      let table = name.split(separator: ".").dropLast().joined(separator: ".")
      lines += ["show \(table)", "\(name).C", "why \(name).C"]
    }
    return lines + ["changes", "find 180"]
  }

  /// Every answer to `check` takes long where nothing is optimised.
  private let rounds = 2

  private func load(_ text: String) -> Talk? {
    var talk = Talk(files: ["x.budget": text])
    talk.workbench.keepRecord()
    var (page, errors) = (Markup(), Markup())
    let outcome = talk.workbench.load("x.budget", into: &page, errors: &errors)
    return outcome == .answered ? talk : nil
  }

  @Test(arguments: BuiltInBudget.names, Seed.all)
  func theFigureIsNamedAndNothingElse(budget name: String, seed: Seed) throws {
    let bytes = try #require(BuiltInBudget.bytes(of: name))
    let original = String(decoding: bytes, as: UTF8.self)
    let places = Self.places(in: BudgetReader.read(bytes))
    var random = seed.generator
    for _ in 0..<rounds {
      let place = random.one(of: places)
      var other = bytes
      other[place.digit] = 0x30 + (other[place.digit] - 0x30 + 1 + UInt8(random.below(9))) % 10
      guard load(String(decoding: other, as: UTF8.self)) != nil, var talk = load(original) else {
        continue
      }
      let lines = Self.lines(about: place.piece, of: talk.workbench.shelf.budgets[0])
      for line in lines { _ = talk.say(line) }
      _ = talk.say("save x")
      let session = ContiguousArray((talk.disk["x.session"] ?? "").utf8)
      #expect(talk.workbench.replay(session, named: "x", updating: false).outcome == .same)

      let changed = Talk(files: ["x.budget": String(decoding: other, as: UTF8.self)])
      var replay = Replay(session, named: "x", in: changed.workbench)
      #expect(replay.run() == .done)
      let figures = replay.changedFigures
      let told = changed.workbench.replay(session, named: "x", updating: false).page.text
      let about = "digit \(place.digit) of \(name), \(lines[3])"
      #expect(figures.map(\.piece) == [place.piece], "\(about)")
      #expect(!replay.changes.isEmpty, "\(about)")
      for change in replay.changes {
        #expect(change.grounds.contains(place.piece), "\(about): \(told)")
        #expect(change.turn != 2, "2 × 3 follows from nothing")
      }
    }
  }

  @Test func whatIsChangedAtThePromptFollowsToo() throws {
    let bytes = try #require(BuiltInBudget.bytes(of: "luquan-2023"))
    let original = String(decoding: bytes, as: UTF8.self)
    var talk = try #require(load(original))
    for line in [
      "villages = 208 村", "undo", "x = 45 万元 + office.total", "2 × x", "1 + 1", "villages × 2",
    ] { _ = talk.say(line) }
    _ = talk.say("save x # what if")
    let session = ContiguousArray((talk.disk["x.session"] ?? "").utf8)
    let other = original.replacing("villages 村数 = 180 村", with: "villages 村数 = 190 村")
    let report = Talk(files: ["x.budget": other]).workbench.replay(
      session, named: "x.session", updating: false)
    let lines = report.page.text.split(separator: "\n")
    #expect(lines.first == "luquan-2023: villages was 180 村, is 190 村")
    #expect(lines.count { $0.hasPrefix("luquan-2023: ") } == 1)
    let typed = lines.filter { $0.hasPrefix("x.session:") && $0.contains("> ") }
    #expect(
      typed.compactMap { $0.split(separator: "> ").last.map(String.init) }
        == ["villages = 208 村", "undo", "villages × 2"], "\(report.page.text)")
  }

  @Test func aFigureThatIsGoneIsNamed() throws {
    let bytes = try #require(BuiltInBudget.bytes(of: "luquan-2023"))
    let original = String(decoding: bytes, as: UTF8.self)
    var talk = try #require(load(original))
    for line in ["villages × 2", "1 + 1", "office.total", "why villages"] { _ = talk.say(line) }
    _ = talk.say("save x # what is gone")
    let session = ContiguousArray((talk.disk["x.session"] ?? "").utf8)
    let other = original.replacing("villages", with: "hamlets")
    let report = Talk(files: ["x.budget": other]).workbench.replay(
      session, named: "x.session", updating: false)
    let lines = report.page.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("luquan-2023: villages was 180 村") == true)
    #expect(lines.first?.hasSuffix(", is no longer there") == true)
    let typed = lines.filter { $0.hasPrefix("x.session:") && $0.contains("> ") }
    #expect(
      typed.compactMap { $0.split(separator: "> ").last.map(String.init) }
        == ["villages × 2", "why villages"], "\(report.page.text)")
  }
}
