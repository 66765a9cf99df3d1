import Quantities
import Testing

@testable import Auditing
@testable import Budgets
@testable import Syntax

/// One digit of one table cell is changed: how often some check finds it.
@Suite struct TableMutationTests {
  /// What a published budget says wrongly itself.
  private static let known = [
    "luquan-2023": [
      "summary.r10.E", "activity.targets.r4.C", "cadres.targets.r4.C", "enterprises.targets.r8.C",
      "office.targets.r5.C",
    ], "shanhaiguan-2023": ["three.r6.C"], "weixian-2025": ["recruitment.targets.r3.C"],
  ]

  @Test(
    "what the five budgets print wrongly in their tables, and nothing else",
    arguments: BuiltInBudget.names)
  func published(name: String) throws {
    let desk = try TableDesk(BudgetReader.read(BuiltInBudget.bytes(of: name)!))
    let kinds = Check.Kind.allCases.filter { $0 != .formula && $0 != .restated }
    #expect(kinds.flatMap { desk.found($0) } == TableMutationTests.known[name, default: []])
    #expect(Set(desk.checks.map(\.id)).count == desk.checks.count)
  }

  /// The cells that stand in no relation to another: a number of cars, an income without a total.
  private static let unrelated = [
    "luquan-2023": ["procurement_table.r3.B", "assets_table.r4.B"],
    "shanhaiguan-2023": ["holdings.r2.B", "holdings.r4.B", "holdings.r6.B"],
    "shifeng-2023": ["summary.r2.B"],
  ]

  @Test("the first digit of each cell in turn is found", arguments: BuiltInBudget.names)
  func mutations(name: String) throws {
    let text = BudgetReader.read(BuiltInBudget.bytes(of: name)!)
    let desk = try TableDesk(text)
    let (known, all) = (desk.wrongCells, desk.wrong)
    var missed: [CellPlace] = []
    for (cell, place) in TableMutationTests.amounts(of: text) {
      var changed = text
      changed.change(place)
      let budget = Budget(changed, desk.budget.names, at: desk.budget.firstPlace)
      let cells = TableChecks(budget).all().filter { $0.verdict.isFinding }.map(\.id)
      if !known.isSuperset(of: cells) { continue }
      if try TableDesk(changed).wrong.isSubset(of: all) { missed.append(cell) }
    }
    let open = missed.filter { !TableMutationTests.isWithinPlan($0, of: text) }
    let expected = TableMutationTests.unrelated[name, default: []]
    #expect(open.map { desk.name(.cell($0)) } == expected)
  }

  /// A plan of payments says no more of what is paid before its end than that it rises.
  private static func isWithinPlan(_ cell: CellPlace, of text: BudgetText) -> Bool {
    let table = text.tables[cell.table]
    let isPlan = table.columns.allSatisfy { text.text(text.columns[Int($0)].roleText) == "%" }
    return isPlan
      && (cell.column + 1..<table.columns.count).contains {
        text.cell(CellPlace(table: cell.table, row: cell.row, column: $0)).amount != nil
      }
  }

  private static func amounts(of text: BudgetText) -> [(cell: CellPlace, place: Int)] {
    text.tables.indices.flatMap { table in
      text.tables[table].rows.enumerated().flatMap { row, place in
        text.rows[Int(place)].cells.enumerated().compactMap { column, cell in
          text.cells[Int(cell)].amount.map { _ in
            (CellPlace(table: table, row: row, column: column), Int(cell))
          }
        }
      }
    }
  }
}

extension TableDesk {
  /// All that is found.
  fileprivate var wrong: Set<String> { Set(checks.filter { $0.verdict.isFinding }.map(\.id)) }

  /// What is found in the tables alone.
  fileprivate var wrongCells: Set<String> {
    Set(TableChecks(budget).all().filter { $0.verdict.isFinding }.map(\.id))
  }
}

extension BudgetText {
  /// Raises the first digit of an amount by one, 9 to 8.
  fileprivate mutating func change(_ place: Int) {
    let cell = cells[place]
    guard let amount = cell.amount else { return }
    let whole = amount.digits.scaled(byPowerOfTen: amount.decimals).description
    let step = Number.powerOfTen(whole.count - 1 - amount.decimals)
    let digits = whole.hasPrefix("9") ? amount.digits - step : amount.digits + step
    cells[place] = Cell(
      text: cell.text, ownLine: cell.ownLine,
      amount: Literal(
        digits: digits, decimals: amount.decimals, exponent: amount.exponent, unit: amount.unit),
      isQuoted: cell.isQuoted)
  }
}
