internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// Ours at their rate, really put in: what it would come to, and what to type for it.
///
///     ours at the rate of the north: 180 村 × 5 万元/村 = 900 万元, 140.4 万元 less
///       service.rate = 5 万元/村
struct RateTrial {
  /// The budgets that have this rate.
  let whose: String
  /// What is typed.
  let line: String
  /// `180 村 × 5 万元/村 = 900 万元`
  let working: String
  let former: Value?
  let amount: Value?
  /// The figure of the whole department that follows, and what it comes to.
  let whole: String?
  let language: Language
  let units: UnitTable
  let width: Int

  /// Each of ours at each other rate, budgets of the same rate together.
  static func all(of rates: [Rate], at desk: StandardsDesk) -> [RateTrial] {
    let others = theirs(rates.filter { !desk.isOurs($0) })
    return rates.filter(desk.isOurs).flatMap { ours in
      others.compactMap { same in
        same[0].forTheYear == ours.forTheYear ? nil : RateTrial(ours, at: same, desk)
      }
    }
  }

  private static func theirs(_ rates: [Rate]) -> [[Rate]] {
    var groups: [[Rate]] = []
    for rate in rates {
      if let place = groups.firstIndex(where: { $0[0].forTheYear == rate.forTheYear }) {
        groups[place].append(rate)
      } else {
        groups.append([rate])
      }
    }
    return groups
  }

  private init?(_ ours: Rate, at theirs: [Rate], _ desk: StandardsDesk) {
    var bench = desk.own
    guard let paid = RatePayment(of: ours, in: bench.sheet) else { return nil }
    let typed = RateTrial.typed(ours, theirs, desk)
    let former = bench.amount(of: paid, ours.place)
    guard let change = bench.put(typed) else { return nil }
    self.former = former
    line = typed
    amount = bench.amount(of: paid, ours.place)
    guard amount != nil else { return nil }
    working =
      bench.text(ofFactors: paid.factors) + " × "
      + bench.text(of: .quantity(ours.quantity(in: bench)))
    whose = RateTrial.names(of: theirs, desk.bench)
    whole = bench.departmentTotal(in: change, except: paid.place)
    (language, units, width) = (bench.language, bench.sheet.units, bench.width)
  }

  /// By the name of their figure where it is loaded, and otherwise as an amount.
  private static func typed(_ ours: Rate, _ theirs: [Rate], _ desk: StandardsDesk) -> String {
    let loaded = theirs.first { desk.isLoaded($0.budget.name) }
    let other = loaded ?? theirs[0]
    let ownName = desk.own.name(at: ours.place) + " = "
    if loaded == nil, ours.isByTheMonth == other.isByTheMonth {
      return ownName
        + desk.bench.typed(Quantity(other.quantity.magnitude, ours.quantity.dimension))
    }
    let value = loaded.map { desk.own.name(at: $0.place) } ?? desk.bench.typed(other.quantity)
    return ownName + value + conversion(from: other, to: ours)
  }

  /// What brings a rate to the months or years of another.
  private static func conversion(from other: Rate, to ours: Rate) -> String {
    let months =
      ours.isByTheMonth == other.isByTheMonth ? "" : ours.isByTheMonth ? " ÷ 12 月" : " × 12 月"
    if ours.saysTheYear == other.saysTheYear { return months }
    return ours.saysTheYear ? months + " ÷ 1 年" : " × 1 年" + months
  }

  private static func names(of rates: [Rate], _ bench: Workbench) -> String {
    var names: [String] = []
    for rate in rates {
      let name = bench.shelf.prefix(of: rate.budget, bench.language)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: bench.language == .chinese ? "、" : ", ")
  }

  func write(into page: inout Markup) {
    page.append(Words.atTheirs(whose).text(in: language), as: .faint)
    page.append(working)
    if let amount {
      page.append(" = ")
      ValueText(amount, .expected, units).write(language, into: &page)
      writeDifference(to: amount, into: &page)
    }
    page.newline()
    page.append("  " + line, as: .name)
    if let whole {
      if Visible.width(of: line + whole) + 6 > width { page.newline() }
      page.append("  → " + whole, as: .faint)
    }
    page.newline()
  }

  private func writeDifference(to amount: Value, into page: inout Markup) {
    guard case .quantity(let now) = amount, case .quantity(let then)? = former,
      let new = now.magnitude.number, let old = then.magnitude.number, new != old
    else { return }
    var text = Markup()
    ValueText(.quantity(Quantity((new - old).magnitude, now.dimension)), .expected, units)
      .write(language, into: &text)
    let words = new < old ? Words.lessBy(text.text) : Words.moreBy(text.text)
    page.append(Words.comma.text(in: language))
    page.append(words.text(in: language))
  }
}

extension Rate {
  fileprivate func quantity(in bench: Workbench) -> Quantity {
    if case .quantity(let quantity) = bench.sheet.values[place] { return quantity }
    return quantity
  }
}

extension Workbench {
  /// Defines what was typed, on a copy that is thrown away.
  fileprivate mutating func put(_ line: String) -> Sheet.Change? {
    let bytes = ContiguousArray(line.utf8)
    Parser.parse(bytes, units: sheet.units, into: &parsed)
    guard parsed.diagnostic == nil, case .definition(let name, _) = parsed.statement else {
      return nil
    }
    do {
      try bind(bytes)
      return try define(name, bytes)
    } catch {
      return nil
    }
  }

  /// A quantity as it can be typed: all its digits, and its unit.
  fileprivate func typed(_ quantity: Quantity) -> String {
    text(
      of: .quantity(quantity),
      Rendering(style: quantity.magnitude.terminates ? .decimal : .fraction))
  }

  /// The last amount of the whole department that followed, and no other amount uses.
  fileprivate func departmentTotal(in change: Sheet.Change, except total: Int) -> String? {
    let whole = change.followers.filter { step in
      guard step.place != total, let (budget, subject) = shelf.subject(at: step.place),
        case .figure(let figure) = subject, case .quantity(let quantity) = step.value
      else { return false }
      let group = budget.text.figures[figure].group
      return quantity.dimension == .money
        && (group < 0 || !budget.text.groups[Int(group)].isProject)
    }
    let last = whole.last { sheet.entries[$0.place].usedBy.isEmpty } ?? whole.last
    return last.map { name(at: $0.place) + " = " + text(of: $0.value) }
  }
}

extension Magnitude {
  fileprivate var terminates: Bool { low.terminates && high.terminates }
}
