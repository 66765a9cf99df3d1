internal import Auditing
internal import Budgets
public import Diagnostics
public import Documents
internal import Evaluation
internal import Quantities
internal import Syntax

/// The conversation: each line typed goes in, its answer comes out, and what was defined stays.
///
///     > 180 村 × 5.78 万元/村 =? 1040 万元
///     rounds    1040.4 万元 rounds to 1040 万元
///
/// It knows no terminal and no file: the same line gives the same answer wherever it comes from.
public struct Workbench: Sendable {
  /// What became of a line.
  public enum Outcome: Sendable, Hashable {
    case answered
    /// Nothing to answer: a blank line or a comment.
    case silent
    case failed
    /// The line may go on: `(2 +`.
    case unfinished
    case leave
  }

  /// Where a line comes from.
  public enum Origin: Sendable, Hashable {
    /// Typed at the prompt, where the next line may continue it.
    case prompt
    /// Complete as it is.
    case whole
    /// Complete, and the line of this number in what is read.
    case line(Int)
  }

  public var language: Language
  /// How many columns the page has.
  public var width = 80
  /// How many columns a table may take, where that is not the page's.
  public var tableWidth: Int?
  var sheet = Sheet()
  var shelf = Shelf()
  /// What was changed, and can be taken back.
  var ledger = Ledger()
  var scenarios: [Scenario] = []
  /// Reads the file of a budget.
  var readFile: @Sendable (String) -> Result<ContiguousArray<UInt8>, Unreadable>
  /// Makes text of a PDF.
  let readPDF: ReadPDF
  /// Writes a file whole or not at all.
  var writeFile: WriteFile
  /// Shows how far long work is.
  let showProgress: @Sendable (Progress?) -> Void
  /// The table shown last, which can be written to a file.
  var lastTable: TableSource?
  var evaluator: Evaluator
  var parsed = Parsed()
  /// What was said, where it is kept.
  var record: Record?
  /// The budgets that were loaded before the first line.
  var headBudgets: [HeadBudget] = []
  /// Which one a document is of several that are called the same.
  var documentNumber = 1
  /// Whether a session is run again.
  var isReplaying = false
  /// Whether a line is only tried, so that nobody sees what is proposed in its place.
  private var isTrial = false

  /// The longest statement that is read.
  public static let longestLine = 1_000_000

  public init(
    language: Language, isInterrupted: @escaping @Sendable () -> Bool = { false },
    readFile: @escaping @Sendable (String) -> Result<ContiguousArray<UInt8>, Unreadable> = { _ in
      .failure(Unreadable("no files here"))
    },
    readPDF: @escaping ReadPDF = { _ in .failure(.notInstalled) },
    writeFile: @escaping WriteFile = { _, _, _ in .failure(.refused("no files here")) },
    showProgress: @escaping @Sendable (Progress?) -> Void = { _ in }
  ) {
    self.language = language
    self.readFile = readFile
    self.readPDF = readPDF
    self.writeFile = writeFile
    self.showProgress = showProgress
    evaluator = Evaluator(isInterrupted: isInterrupted)
  }

  /// Answers a line. The answer goes to `page`, what is wrong to `errors`.
  public mutating func answer(
    _ line: ContiguousArray<UInt8>, from origin: Origin, into page: inout Markup,
    errors: inout Markup
  ) -> Outcome {
    let start = page.bytes.count
    do throws(Complaint) {
      guard line.count <= Workbench.longestLine else {
        throw Complaint(tooLong: line.count)
      }
      let outcome = try answer(line, from: origin, into: &page)
      if record != nil { keep(line, outcome, page.bytes[start...]) }
      return outcome
    } catch {
      error.write(from: origin, language: language, width: width, into: &errors)
      if record != nil { keep(line, error) }
      return .failed
    }
  }

  private mutating func answer(
    _ typed: ContiguousArray<UInt8>, from origin: Origin, into page: inout Markup
  ) throws(Complaint) -> Outcome {
    let line = origin.mayHaveLines ? Workbench.joined(typed) : typed
    if let invocation = Invocation(line), !isName(invocation) {
      return try run(invocation, into: &page)
    }
    return try answerStatement(line, mayGoOn: origin == .prompt, into: &page)
  }

  /// Whether a command by itself is the name of something that was defined.
  func isName(_ invocation: Invocation) -> Bool {
    invocation.command.mayBeDefined && invocation.argument.isEmpty
      && invocation.command.names.contains {
        sheet.place(of: $0) != nil && invocation.line.starts(with: $0.utf8)
      }
  }

  /// A statement over several lines as one, unless a comment ends one of them.
  private static func joined(_ text: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard text.contains(0x0A), !text.contains(UInt8(ascii: "#")) else { return text }
    return ContiguousArray(text.map { $0 == 0x0A ? 0x20 : $0 })
  }

  private mutating func answerStatement(
    _ line: ContiguousArray<UInt8>, mayGoOn: Bool, into page: inout Markup
  ) throws(Complaint) -> Outcome {
    Parser.parse(line, units: sheet.units, into: &parsed)
    if let diagnostic = parsed.diagnostic {
      if mayGoOn, parsed.isUnfinished { return .unfinished }
      throw Complaint(Sheet.Failure(diagnostic, line), checkedBy: self)
    }
    try bind(line)
    switch parsed.statement {
    case .nothing: return .silent
    case .expression: try answerExpression(line, into: &page)
    case .definition(let name, let range):
      try answerDefinition(name, range, line, into: &page)
    case .check(let printed): try answerCheck(printed, line, into: &page)
    case .unit(let name, let range, let hasValue):
      let value = hasValue ? try computed(line).0 : nil
      try declareUnit(name, range, worth: value, line, into: &page)
    }
    return .answered
  }

  private mutating func answerExpression(
    _ line: ContiguousArray<UInt8>, into page: inout Markup
  ) throws(Complaint) {
    var (value, rendering) = try computed(line)
    sheet.keep(value)
    if let place = definedPlace { rendering = sheet.entries[place].rendering }
    ValueText(value, rendering, sheet.units).write(language, into: &page)
    if parsed.tree.nodes[parsed.tree.root].kind == .equal {
      page.append("  " + Words.equalsHint.text(in: language), as: .faint)
    }
    page.newline()
  }

  /// The definition that the statement just parsed is the name of; it is shown as it asked to be.
  private var definedPlace: Int? {
    guard parsed.tree.nodes.count == 1, let name = parsed.tree.names.first else { return nil }
    return sheet.place(of: name)
  }

  /// The value of the statement just parsed.
  private mutating func computed(
    _ line: ContiguousArray<UInt8>
  ) throws(Complaint) -> (Value, Rendering) {
    do {
      return try sheet.value(of: parsed.tree, text: line, with: &evaluator)
    } catch {
      throw Complaint(error, checkedBy: self)
    }
  }

  /// A figure of a budget stays of its kind: villages cannot become people.
  mutating func refuseOtherUnit(
    of name: String, _ line: ContiguousArray<UInt8>
  ) throws(Complaint) {
    guard let place = sheet.place(of: name), shelf.subject(at: place) != nil,
      case .quantity(let former) = sheet.values[place],
      case .quantity(let value) = try computed(line).0,
      Quantity.matched(former, value) == nil
    else { return }
    let symbols = [former, value].map { sheet.units.plainUnit(of: $0.dimension).symbol }
    let range = parsed.tree.nodes[parsed.tree.root].range
    let isBare = value.dimension.isNone && parsed.tree.nodes.count == 1
    let gap = parsed.tree.literals.contains { $0.exponent > 0 } ? "" : " "
    let repair = [
      line[..<range.end], ContiguousArray((gap + symbols[0]).utf8)[...], line[range.end...],
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined()
    throw Complaint(
      Diagnostic(
        .otherUnit(self.name(at: place), own: symbols[0], given: symbols[1]), at: range,
        repair: isBare ? repair : nil), line)
  }

  private mutating func answerCheck(
    _ printed: Printed, _ line: ContiguousArray<UInt8>, into page: inout Markup
  ) throws(Complaint) {
    let (value, _) = try computed(line)
    guard case .quantity(let quantity) = value else {
      throw Complaint(
        Diagnostic(.numberExpected, at: parsed.tree.nodes[parsed.tree.root].range), line)
    }
    let context = Evaluator.Context(units: sheet.units, text: line, origin: 0)
    do {
      let fitting = try quantity.converted(toFit: printed, of: parsed.tree, context)
      let judgement = Judgement(fitting, against: printed)
      let slack =
        judgement.verdict == .mismatch ? Slack(of: parsed.tree, for: printed) : nil
      JudgementText(
        judgement: judgement, language: language, verdict: slack.map { _ in .slack }, slack: slack,
        explanations: slack == nil ? explanations(of: judgement, line) : []
      ).write(into: &page)
      sheet.keep(value)
    } catch {
      throw Complaint(Sheet.Failure(error, line), checkedBy: self)
    }
  }

  /// Why what was typed does not come to the printed figure.
  private func explanations(
    of judgement: Judgement, _ line: ContiguousArray<UInt8>
  ) -> [String] {
    let (sheet, evaluator) = (sheet, evaluator)
    let named = parsed.tree.names.map { name -> Value in
      name == "ans"
        ? sheet.last ?? .truth(false)
        : sheet.place(of: name).map { sheet.values[$0] } ?? .truth(false)
    }
    let diagnoses = Diagnosis.explaining(judgement, of: parsed.tree, named: named) { tree in
      var (sheet, evaluator) = (sheet, evaluator)
      return try? sheet.value(of: tree, text: line, with: &evaluator).0
    }
    return diagnoses.map { DiagnosisText($0, of: nil, in: language).text }
  }

  /// What is said of a line that was too long to be kept.
  public func refuse(length: Int, from origin: Origin, errors: inout Markup) {
    Complaint(tooLong: length)
      .write(from: origin, language: language, width: width, into: &errors)
  }

  /// Whether a line would be answered, tried on a copy.
  func accepts(_ line: String) -> Bool {
    guard !isTrial else { return false }
    var copy = self
    copy.isTrial = true
    copy.writeFile = Workbench.writesNothing
    copy.record = nil
    var (page, errors) = (Markup(), Markup())
    let outcome = copy.answer(
      ContiguousArray(line.utf8), from: .whole, into: &page, errors: &errors)
    return outcome == .answered
  }
}

extension Workbench.Origin {
  /// What is read line by line holds one line only.
  fileprivate var mayHaveLines: Bool {
    if case .line = self { return false }
    return true
  }
}
