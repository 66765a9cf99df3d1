internal import Budgets
internal import Quantities
internal import Syntax

/// The targets of a project: a value whose unit does not fit its row, such as a month as a cost.
///
/// Only a value that is one number with a unit is judged. A rate fits every row.
struct IndicatorUnits {
  private let table: IndicatorTable

  init?(_ grid: TableGrid) {
    guard let table = IndicatorTable(grid) else { return nil }
    self.table = table
  }

  var checks: [Check] {
    var unfit: [(indicator: Indicator, fault: UnfitUnit.Fault)] = table.indicators.compactMap {
      indicator in indicator.fault.map { (indicator, $0) }
    }
    var checks: [Check] = []
    if let money = unfit.firstIndex(where: { $0.fault == .time && $0.indicator.isMoney }),
      let time = unfit.firstIndex(where: { $0.fault == .cost && $0.indicator.isTime })
    {
      let other = unfit[time].indicator
      checks = [check(unfit[money].indicator, .swapped(with: other.text), [.cell(other.place)])]
      for place in [money, time].sorted().reversed() { unfit.remove(at: place) }
    }
    return checks + unfit.map { check($0.indicator, $0.fault) }
  }

  private func check(
    _ indicator: Indicator, _ fault: UnfitUnit.Fault, _ others: [Budget.Subject] = []
  ) -> Check {
    let budget = table.grid.budget
    let range = budget.text.cell(indicator.place).text
    let facts = Check.Facts(
      kind: .indicatorUnit, subject: .cell(indicator.place),
      printed: Printed(
        relation: indicator.printed.relation, literal: indicator.printed.literal,
        upper: indicator.printed.upper, range: range),
      line: budget.text.line(of: indicator.place),
      id: "\(Check.Kind.indicatorUnit.rawValue):\(budget.name(of: indicator.place))",
      others: others,
      unfit: UnfitUnit(text: indicator.text, label: indicator.label, fault: fault))
    return Check(facts)
  }
}

/// A table with columns for the class, the name and the value of an indicator.
private struct IndicatorTable {
  let grid: TableGrid
  private let classColumn: Int
  private let nameColumn: Int
  private let valueColumn: Int

  init?(_ grid: TableGrid) {
    func column(_ words: [String]) -> Int? {
      grid.titles.firstIndex { title in words.contains { title.begins(with: $0) } }
    }
    guard let value = column(["指标值", "目标值"]), let kind = column(["二级指标", "指标类别"]),
      let name = column(["三级指标", "指标名称"]), !grid.role(value).isAmount
    else { return nil }
    (self.grid, classColumn, nameColumn, valueColumn) = (grid, kind, name, value)
  }

  /// Those that may be at fault. A class stands for the rows below it too, until the next.
  var indicators: [Indicator] {
    var kind: Indicator.Kind?
    return grid.rows.compactMap { row in
      let named = grid.text(row, classColumn).withoutBlanks
      if !named.isEmpty { kind = Indicator.Kind(named) }
      return indicator(row, kind)
    }
  }

  private func indicator(_ row: Int, _ kind: Indicator.Kind?) -> Indicator? {
    let text = grid.text(row, valueColumn)
    guard text.mayBeFigure else { return nil }
    let label = grid.text(row, nameColumn).withoutBlanks
    let units = LabelUnits.all(under: label)
    guard kind != nil || !units.isEmpty,
      let printed = Parser.printed(text, units: grid.budget.text.units), printed.isMeasured
    else { return nil }
    return Indicator(
      place: grid.place(row, valueColumn), kind: kind, label: label, units: units, text: text,
      printed: printed)
  }
}

/// One row: what is to be reached.
private struct Indicator {
  /// The classes of which something is known.
  enum Kind {
    case cost, time

    private static let names: [Spelling: Kind] = [
      Spelling("成本指标"): .cost, Spelling("经济成本指标"): .cost, Spelling("产出成本"): .cost,
      Spelling("时效指标"): .time, Spelling("产出时效"): .time,
    ]

    init?(_ name: String) {
      guard let kind = Kind.names[Spelling(name)] else { return nil }
      self = kind
    }
  }

  let place: CellPlace
  let kind: Kind?
  let label: String
  /// What the label says of the unit.
  let units: [LabelUnits]
  let text: String
  let printed: Printed

  private var dimension: Dimension { printed.literal.unit.dimension }

  var isMoney: Bool { dimension == .money }

  var isTime: Bool { [.day, .month, .year].contains { dimension == Dimension($0) } }

  /// Nil where the unit fits.
  var fault: UnfitUnit.Fault? {
    let hasMoney = dimension.exponent(of: .money) != 0
    if kind == .cost, !hasMoney, !isCostInKind { return .cost }
    if kind == .time, hasMoney || isMereCount { return .time }
    return units.contains { $0.forbid(printed.literal.unit, under: label) } ? .label : nil
  }

  /// 时间成本 and 人力成本 need not be money.
  private var isCostInKind: Bool {
    ["时间", "人力", "人工"].contains { label.contains($0 + "成本") }
  }

  /// …数量, with nothing of time in its name or its unit.
  private var isMereCount: Bool {
    label.ends(with: "数量") && !["时", "期"].contains { label.contains($0) }
      && [.day, .month, .year].allSatisfy { dimension.exponent(of: $0) == 0 }
  }
}

/// What the last words of a label say of the unit.
private struct LabelUnits {
  let ending: String
  /// The units it may have; nil where it may have any but money.
  let units: Set<Dimension>?

  private static let all: [LabelUnits] = [
    .init("人数", "人", "个", "次"), .init("户数", "户", "个", "家"), .init("村数", "村", "个"),
    .init("天数", "天", "月", "年", "个", "周", "小时"),
    .init(ending: "率", units: nil),
  ]

  private init(_ ending: String, _ units: String...) {
    let table = UnitTable.standard
    self.init(
      ending: ending, units: Set(units.compactMap { table.measure(named: $0)?.dimension }))
  }

  private init(ending: String, units: Set<Dimension>?) {
    (self.ending, self.units) = (ending, units)
  }

  static func all(under label: String) -> [LabelUnits] {
    let words = label.withoutRemark
    return all.filter { words.ends(with: $0.ending) }
  }

  /// A unit which the budget declared may stand for anything, and so may a quotient.
  func forbid(_ unit: CompoundUnit, under label: String) -> Bool {
    guard unit.terms.count == 1,
      UnitTable.standard.measure(named: unit.terms[0].measure.symbol) != nil
    else { return false }
    guard let units else { return unit.dimension == .money && !label.contains("汇率") }
    return !units.contains(unit.dimension)
  }
}

extension Printed {
  /// Whether it has a unit that cannot be mistaken: 90 分 are marks.
  fileprivate var isMeasured: Bool {
    !literal.unit.dimension.isNone
      && !literal.unit.terms.contains { ["分", "角"].contains($0.measure.symbol) }
  }
}

extension String {
  /// A few characters, and a digit among them.
  fileprivate var mayBeFigure: Bool {
    utf8.count <= 40 && hasDigit
  }

  private var hasDigit: Bool {
    utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      || unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  /// 合格率（%） is 合格率.
  fileprivate var withoutRemark: String {
    guard ends(with: "）") || ends(with: ")"), let open = lastIndex(where: { "（(".contains($0) })
    else { return self }
    return String(self[..<open])
  }
}
