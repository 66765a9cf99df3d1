internal import Auditing
internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// A check as others read it: the keys and values of one JSON object or one CSV row.
struct CheckRecord {
  let fields: [(key: String, value: JSON)]

  init(_ check: Check, in audit: Audit, _ workbench: Workbench) {
    let facts = CheckFacts(check, in: audit, workbench)
    fields = [
      ("budget", .string(audit.budget.name)), ("check", .string(check.kind.rawValue)),
      ("id", .string(check.id)), ("figure", .text(facts.figure)), ("title", .text(facts.title)),
      ("table", .text(facts.table)), ("row", .text(facts.row)), ("column", .text(facts.column)),
      ("relation", .string(check.printed.relation.rawValue)), ("computed", facts.computed),
      ("stated", facts.stated), ("printed", .text(facts.printed)), ("exact", facts.exact),
      ("unit", .string(facts.unit)), ("difference", facts.difference),
      ("verdict", .string(check.verdict.rawValue)), ("formula", .text(facts.formula)),
      ("parts", .list(facts.parts)), ("source", .text(facts.source)),
      ("line", check.line > 0 ? .number(check.line) : .null),
      ("others", .list(facts.others)), ("missing", .list(facts.missing.map { .string($0) })),
      ("diagnoses", .list(facts.diagnoses)),
    ]
  }

  var json: JSON { .object(fields) }
}

/// What a record says of a check, each in its own form.
private struct CheckFacts {
  private let check: Check
  private let budget: Budget
  private let checks: [Check]
  private let workbench: Workbench

  init(_ check: Check, in audit: Audit, _ workbench: Workbench) {
    self.check = check
    budget = audit.budget
    checks = audit.checks
    self.workbench = workbench
  }

  private var cell: CellPlace? {
    if case .cell(let cell) = check.subject { return cell }
    return nil
  }

  private var place: Int? {
    if case .figure(let figure) = check.subject { return budget.place(ofFigure: figure) }
    return nil
  }

  private func path(_ language: Language) -> String {
    budget.path(of: check.subject, in: language).joined(separator: ".")
  }

  var figure: String? { cell == nil ? path(.english) : nil }
  var title: String? { cell == nil ? path(.chinese) : nil }
  var table: String? {
    cell.map { budget.path(of: .cell($0), in: .english).dropLast(2).joined(separator: ".") }
  }
  var row: String? { cell.map { "\($0.row + 1)" } }
  var column: String? {
    cell.map { budget.text.text(budget.text.column($0.column, of: $0.table).title) }
  }

  private var literal: Literal { check.printed.literal }

  var unit: String { literal.suffix.trimmingBlank }
  var printed: String? { check.isBlank ? nil : budget.text.text(check.printed.range) }

  var others: [JSON] { check.otherStatements.map(statement) + otherCells }

  private func statement(_ place: Int) -> JSON {
    let printed = budget.text.stated[place].printed
    return .object([
      ("figure", .string(path(.english))),
      ("printed", .string(JudgementText.text(of: printed, workbench.language))),
      ("line", budget.lines(of: place).first.map { .number($0) } ?? .null),
    ])
  }

  private var otherCells: [JSON] {
    check.others.compactMap { other in
      guard case .cell(let cell) = other else { return nil }
      return .object([
        ("figure", .string(budget.path(of: other, in: .english).joined(separator: "."))),
        ("printed", .string(budget.text.text(budget.text.cell(cell).text))),
        ("line", .number(budget.text.line(of: cell))),
      ])
    }
  }

  private func decimal(_ number: Number) -> JSON {
    .string(NumberText.text(number, atLeast: literal.decimals + 6).droppingSign)
  }

  var computed: JSON {
    guard let judgement = check.judgement else { return .null }
    if judgement.low == judgement.high { return decimal(judgement.low) }
    return .list([decimal(judgement.low), decimal(judgement.high)])
  }

  var stated: JSON {
    if check.isBlank || check.code != nil { return .null }
    let digits = { (literal: Literal) -> JSON in
      let bare = Literal(digits: literal.digits, decimals: literal.decimals)
      return .string(bare.text)
    }
    if let upper = check.printed.upper { return .list([digits(literal), digits(upper)]) }
    switch check.printed.relation {
    case .atMost, .below: return .list([.null, digits(literal)])
    case .atLeast, .above: return .list([digits(literal), .null])
    default: return digits(literal)
    }
  }

  /// A fraction, where the digits do not end.
  var exact: JSON {
    guard let low = check.judgement?.low, !low.terminates else { return .null }
    var bytes: ContiguousArray<UInt8> = []
    low.writeFraction(into: &bytes)
    return .string(String(decoding: bytes, as: UTF8.self))
  }

  var difference: JSON { check.judgement.map { decimal($0.difference) } ?? .null }

  var formula: String? {
    place.flatMap { workbench.sheet.entries[$0].uses.isEmpty ? nil : $0 }
      .map { workbench.numbersPutIn(at: $0, check.inputs) }
  }

  var parts: [JSON] {
    check.parts.map { part in
      let name = budget.path(of: part.subject, in: .english).joined(separator: ".")
      let factor = literal.unit.factor
      return .object([
        ("figure", .string(name)), ("value", decimal(part.value / factor)),
        ("low", decimal(part.reach.low / factor)), ("high", decimal(part.reach.high / factor)),
      ])
    }
  }

  var source: String? {
    check.line > 0 ? budget.source(ofLine: check.line, workbench.language) : nil
  }

  var missing: [String] { check.missing.map { workbench.name(at: $0) } }

  var diagnoses: [JSON] {
    check.diagnoses.map { diagnosis in
      let text = DiagnosisText(diagnosis, of: budget, in: workbench.language).text
      return .object([
        ("kind", .string(diagnosis.kind.rawValue)), ("text", .string(text)),
        ("blames", .string(diagnosis.blames.rawValue)),
        ("repaired", .string(diagnosis.intended)), ("bits", .number(diagnosis.bits)),
        ("resolves", .list(diagnosis.resolves.map { .string(checks[$0].id) })),
        ("breaks", .list(diagnosis.breaks.map { .string(checks[$0].id) })),
      ])
    }
  }
}

extension String {
  fileprivate var trimmingBlank: String { utf8.first == 0x20 ? String(dropFirst()) : self }
  fileprivate var droppingSign: String {
    utf8.starts(with: "≈ ".utf8) ? String(dropFirst(2)) : self
  }
}
