extension Dimension.Base {
  /// 元
  public static let money = Dimension.Base(number: 1)
  // Time stands behind everything that is counted: 元/人/月.
  /// 天
  public static let day = Dimension.Base(number: 2045)
  /// 月
  public static let month = Dimension.Base(number: 2046)
  /// 年: apart from 月, because a budget is for a year and `/年` may be dropped.
  public static let year = Dimension.Base(number: 2047)
}

/// A unit that every budget knows.
struct StandardUnit {
  let symbol: String
  let base: Dimension.Base
  let factor: Number
  let alsoWritten: [String]

  static let all: [StandardUnit] = money + time + counted + larger

  private static let money: [StandardUnit] = [
    StandardUnit("元", .money, ["yuan"]),
    StandardUnit("角", .money, factor: .powerOfTen(-1), ["jiao"]),
    StandardUnit("分", .money, factor: .powerOfTen(-2), ["fen"]),
    StandardUnit("百元", .money, factor: .powerOfTen(2)),
    StandardUnit("千元", .money, factor: .powerOfTen(3)),
    StandardUnit("万元", .money, factor: .powerOfTen(4), ["wan"]),
    StandardUnit("百万元", .money, factor: .powerOfTen(6)),
    StandardUnit("千万元", .money, factor: .powerOfTen(7)),
    StandardUnit("亿元", .money, factor: .powerOfTen(8), ["yi"]),
  ]

  private static let time: [StandardUnit] = [
    StandardUnit("天", .day, ["日", "day", "days"]),
    StandardUnit("月", .month, ["month", "months"]),
    StandardUnit("季度", .month, factor: Number(3), ["季", "quarter", "quarters"]),
    StandardUnit("年", .year, ["year", "years"]),
  ]

  /// Each thing that is counted is a dimension of its own, in the order of answers.
  private static let counted: [StandardUnit] = [
    ("人", ["名", "位", "人次", "person", "persons", "people"]),
    ("村", ["village", "villages"]),
    ("社区", ["community", "communities"]),
    ("户", ["household", "households"]),
    ("张", ["card", "cards", "sheet", "sheets"]),
    ("支", ["team", "teams"]),
    ("个", ["item", "items", "piece", "pieces"]),
    ("套", ["set", "sets"]),
    ("份", ["copy", "copies"]),
    ("次", ["time", "times"]),
    ("期", ["session", "sessions"]),
    ("卷", ["volume", "volumes"]),
    ("台", ["machine", "machines"]),
    ("辆", ["vehicle", "vehicles"]),
    ("站点", ["site", "sites", "station", "stations"]),
    ("家", []), ("场", []), ("项", []), ("组", []), ("班", []), ("件", []), ("本", []),
    ("册", []), ("部", []), ("间", []), ("处", []), ("所", []), ("座", []), ("平方米", []),
    ("亩", []), ("公斤", []), ("米", []), ("小时", ["hour", "hours"]), ("学期", []), ("课时", []),
    ("批", []), ("只", []), ("棵", []), ("周", ["week", "weeks"]),
  ].enumerated().map { place, words in
    StandardUnit(words.0, Dimension.Base(number: UInt16(place) + 2), words.1)
  }

  /// A thousand of what is measured.
  private static let larger: [StandardUnit] = [("公里", "米"), ("吨", "公斤")].map { unit in
    let base = counted.first { $0.symbol == unit.1 }!.base
    return StandardUnit(unit.0, base, factor: .powerOfTen(3))
  }

  /// The larger units in which much of something is shown.
  static let shownLarger = money.filter { $0.symbol == "万元" } + larger

  private init(
    _ symbol: String, _ base: Dimension.Base, factor: Number = .one, _ alsoWritten: [String] = []
  ) {
    self.symbol = symbol
    self.base = base
    self.factor = factor
    self.alsoWritten = alsoWritten
  }
}
