import Budgets
import Diagnostics
import Glibc
import Syntax
import Testing
import Workbench

/// Each kind of error, in a file of bad/, with the report beside it in either language.
///
/// `HESUAN_RECORD=1 swift test --filter BadFileTests` writes the reports given now into the files
/// instead, to be read as a diff before they are kept.
struct BadFileTests {
  static let names = Fixture.names(in: "bad", endingIn: ".budget")

  static let records = getenv("HESUAN_RECORD") != nil

  /// Files that are no text to keep here.
  static let made: [(name: String, bytes: ContiguousArray<UInt8>)] = [
    ("not-utf8", ContiguousArray("预算 water-2024\n  部门 ".utf8) + [0xCB, 0xAE, 0xCE, 0xF1, 0x0A]),
    ("cut-off", ContiguousArray("预算 water-2024\n  部门 水务局".utf8.dropLast())),
    ("empty", []),
    ("too-large", ContiguousArray(repeating: 0x0A, count: BudgetReader.largest + 1)),
    (
      "many",
      ContiguousArray(("预算 water-2024\n" + String(repeating: "pipes 12\n", count: 100)).utf8)
    ),
  ]

  @Test(arguments: names, Language.allCases)
  func theReportIsTheOneWrittenDown(name: String, language: Language) throws {
    let bytes = ContiguousArray(try #require(Fixture.text("bad/\(name).budget")).utf8)
    expectReport(of: name, bytes, in: language)
  }

  @Test(arguments: made.map(\.name), Language.allCases)
  func theReportOfWhatIsNoTextIsTheOneWrittenDown(name: String, language: Language) throws {
    let made = try #require(Self.made.first { $0.name == name })
    expectReport(of: name, made.bytes, in: language)
  }

  private func expectReport(
    of name: String, _ bytes: ContiguousArray<UInt8>, in language: Language,
    at place: SourceLocation = #_sourceLocation
  ) {
    let file = "bad/\(name).budget"
    var workbench = Workbench(
      language: language,
      readFile: { $0 == file ? .success(bytes) : .failure(.init("No such file or directory")) })
    var (page, errors) = (Markup(), Markup())
    let outcome = workbench.load(file, into: &page, errors: &errors)
    #expect(outcome == .failed, sourceLocation: place)
    #expect(page.isEmpty, sourceLocation: place)
    let path = "bad/\(name).\(language == .chinese ? "zh" : "en").txt"
    if Self.records {
      #expect(Fixture.write(errors.text, to: path), sourceLocation: place)
    } else {
      #expect(Fixture.text(path) == errors.text, "\(path)", sourceLocation: place)
    }
  }

  @Test(arguments: names) func nothingOfABadFileIsLoaded(name: String) throws {
    var desk = try Desk(loading: ["shifeng-2023"])
    let before = (desk.picture, desk.shelf.budgets.map(\.name))
    let text = try #require(Fixture.text("bad/\(name).budget"))
    #expect(!desk.problems(of: text).isEmpty)
    #expect(desk.picture == before.0)
    #expect(desk.shelf.budgets.map(\.name) == before.1)
  }

  @Test(arguments: names) func whatIsWrongIsToldInTheOrderOfTheFile(name: String) throws {
    var desk = Desk()
    let text = try #require(Fixture.text("bad/\(name).budget"))
    let places = desk.refusal(of: text)?.diagnostics.map(\.range.start) ?? []
    #expect(places == places.sorted())
    #expect(places.allSatisfy { $0 <= text.utf8.count })
  }

  /// Whatever is wrong with the lines of several files is wrong with the file of all those lines.
  @Test func allThatIsWrongIsTold() throws {
    var desk = Desk()
    let parts = ["year", "unknown-unit", "too-many-cells", "cell-no-number", "reserved"]
    var (whole, wanted) = ("预算 water-2024\n", [Problem]())
    for name in parts {
      let lines = try #require(Fixture.text("bad/\(name).budget")).split(separator: "\n")
        .dropFirst()
      let block = lines.map { $0 + "\n" }.joined()
        .replacing("income 收入表", with: name.filter(\.isLetter))
      wanted += desk.problems(of: "预算 water-2024\n" + block)
      whole += block
    }
    #expect(wanted.count > 10)
    #expect(desk.problems(of: whole) == wanted)
  }
}
