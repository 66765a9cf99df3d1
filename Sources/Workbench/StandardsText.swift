internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// One group of rates: what they are paid for, each with how often, and ours at their rate.
struct StandardsText {
  private let group: RateGroup
  private let desk: StandardsDesk
  /// Ours first, then the highest.
  private let rates: [Rate]
  private let hasMonthsAndYears: Bool

  private var bench: Workbench { desk.bench }
  private var language: Language { bench.language }

  init(_ group: RateGroup, at desk: StandardsDesk) {
    (self.group, self.desk) = (group, desk)
    rates =
      (group.rates.enumerated().sorted { left, right in
        let (mine, other) = (desk.isOurs(left.element), desk.isOurs(right.element))
        if mine != other { return mine }
        let (a, b) = (left.element.highest, right.element.highest)
        return a == b ? left.offset < right.offset : a > b
      }).map(\.element) + group.elsewhere
    hasMonthsAndYears = Set(group.rates.map(\.isByTheMonth)).count > 1
  }

  func write(into page: inout Markup) {
    let heading = group.words.joined(separator: " ")
    if !heading.isEmpty { page.append(Visible.text(heading) + "  ", as: .name) }
    page.append(units, as: .unit)
    page.newline()
    table.write(width: bench.tableWidth ?? bench.width, into: &page)
    if hasMonthsAndYears { bench.say(Words.yearHasMonths, into: &page) }
    guard group.isOfOneThing else { return }
    for trial in RateTrial.all(of: rates.filter { $0.thing == group.rates[0].thing }, at: desk) {
      trial.write(into: &page)
    }
  }

  /// 元/村, or each of 元/人/月 and 元/人.
  private var units: String {
    var symbols: [String] = []
    for rate in rates {
      let symbol = bench.sheet.units.plainUnit(of: rate.quantity.dimension.forTheYear).symbol
      if !symbols.contains(symbol) { symbols.append(symbol) }
    }
    return symbols.joined(separator: language == .chinese ? "、" : ", ")
  }

  private var table: Grid {
    var grid = Grid(
      [
        .init(Words.columnBudget.text(in: language)), .init(Words.columnName.text(in: language)),
        .init(Words.columnRate.text(in: language), isNumber: true),
      ] + (hasMonthsAndYears ? [.init(Words.columnYearly.text(in: language), isNumber: true)] : [])
        + [
          .init(Words.columnTimes.text(in: language), isNumber: true),
          .init(Words.columnTotal.text(in: language), isNumber: true),
          .init(Words.columnLine.text(in: language), isNumber: true),
        ], key: 1)
    for rate in rates { grid.add(row(of: rate)) }
    return grid
  }

  private func row(of rate: Rate) -> [Grid.Cell] {
    let paid = RatePayment(of: rate, in: bench.sheet)
    return [
      .init(bench.shelf.prefix(of: rate.budget, language)),
      .init(
        rate.budget.path(of: .figure(rate.figure), in: language).joined(separator: "."), as: .name),
      .init(bench.valueText(at: rate.place), as: .figure),
    ]
      + (hasMonthsAndYears
        ? [.init(yearlyText(of: rate), as: .figure)] : [])
      + [
        .init(paid.map { bench.text(ofFactors: $0.factors) } ?? ""),
        .init(paid.map { bench.amountText(of: $0, rate.place) } ?? "", as: .figure),
        .init(line(of: rate), as: .faint),
      ]
  }

  /// Blank for what is counted in another unit.
  private func yearlyText(of rate: Rate) -> String {
    rate.thing == group.rates[0].thing ? bench.text(of: .quantity(rate.forTheYear)) : ""
  }

  private func line(of rate: Rate) -> String {
    let text = rate.budget.text
    guard let stated = text.figures[rate.figure].stated.first,
      let citation = text.stated[Int(stated)].citations.first
    else { return "" }
    return "\(text.citations[Int(citation)].line)"
  }
}

extension Rate {
  fileprivate var highest: Number { forTheYear.magnitude.high }
}

/// Payments as they are shown and computed.
extension Workbench {
  func text(of value: Value, _ rendering: Rendering = .expected) -> String {
    var page = Markup()
    ValueText(value, rendering, sheet.units).write(language, into: &page)
    return page.text
  }

  /// `200 人 × 12 天`
  func text(ofFactors factors: [RatePayment.Factor]) -> String {
    factors.enumerated().map { place, factor in
      let sign = factor.isDivided ? "÷ " : place == 0 ? "" : "× "
      switch factor.source {
      case .entry(let entry): return sign + valueText(at: entry)
      case .text(let text): return sign + text
      }
    }.joined(separator: " ")
  }

  /// What is paid at a rate, as it stands in the sheet.
  func amountText(of paid: RatePayment, _ rate: Int) -> String {
    if paid.isAll { return valueText(at: paid.place) }
    return amount(of: paid, rate).map { text(of: $0) } ?? Words.notPublishedMark.text(in: language)
  }

  /// The value of rate times factors; nil where one of them is not published.
  func amount(of paid: RatePayment, _ rate: Int) -> Value? {
    if paid.isAll {
      return sheet.entries[paid.place].missing.isEmpty ? sheet.values[paid.place] : nil
    }
    let known = paid.factors.allSatisfy { factor in
      if case .entry(let place) = factor.source { return sheet.entries[place].missing.isEmpty }
      return true
    }
    return known ? product(of: paid, rate) : nil
  }

  private func product(of paid: RatePayment, _ rate: Int) -> Value? {
    var copy = self
    var line = copy.stand(in: rate, 0)
    for (place, factor) in paid.factors.enumerated() {
      line += factor.isDivided ? " ÷ " : " × "
      switch factor.source {
      case .entry(let entry): line += copy.stand(in: entry, place + 1)
      case .text(let text): line += text
      }
    }
    return copy.value(of: line)
  }

  /// A name for an entry that nothing else has.
  private mutating func stand(in place: Int, _ number: Int) -> String {
    let name = "factor_\(number)"
    sheet.bind(name, to: place)
    return name
  }

  private mutating func value(of line: String) -> Value? {
    let bytes = ContiguousArray(line.utf8)
    Parser.parse(bytes, units: sheet.units, into: &parsed)
    guard parsed.diagnostic == nil else { return nil }
    return try? sheet.value(of: parsed.tree, text: bytes, with: &evaluator).0
  }
}
