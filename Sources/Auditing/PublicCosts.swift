/// What the columns of the 三公 costs are to each other, which one row alone cannot show:
/// 合计 = 因公出国 + 公务用车 + 公务接待, 公务用车小计 = 购置 + 运行.
///
/// A table may have them twice, as planned and as spent.
enum PublicCosts {
  /// A total and its parts, as columns; `needed` is the part without which nothing is known of it.
  typealias Total = (column: Int, parts: [Int], needed: Int?)

  static func totals(in run: Range<Int>, _ titles: [String]) -> [Total] {
    run.flatMap { totals(from: $0, before: run.upperBound, titles) }
  }

  private static func totals(from all: Int, before end: Int, _ titles: [String]) -> [Total] {
    guard TotalWord(ending: titles[all]) != nil, end - all > 5 else { return [] }
    let parts = all + 1..<all + 6
    let kinds = parts.map { Kind(titles[$0]) }
    let places = Kind.allCases.map { kind in kinds.firstIndex { $0 == kind }.map { all + 1 + $0 } }
    let known = places.compactMap { $0 }
    guard known.count == parts.count, Kind(titles[all]) == nil else { return [] }
    return [
      (all, [known[0], known[1], known[4]], known[1]), (known[1], [known[2], known[3]], nil),
    ]
  }

  private enum Kind: CaseIterable {
    case abroad, cars, bought, run, guests

    init?(_ title: String) {
      if title.contains("因公出国") {
        self = .abroad
      } else if title.contains("接待费") {
        self = .guests
      } else if title.contains("公务用车"), Kind.isOfCars(title) {
        self = .cars
      } else if title.contains("车运行") {
        self = .run
      } else if title.hasSuffix("车购置费") {
        self = .bought
      } else {
        return nil
      }
    }

    /// `公务用车小计`, `公务用车购置及运行费`
    private static func isOfCars(_ title: String) -> Bool {
      TotalWord(ending: title) != nil
        || ["购置及运行费", "购置及运行维护费", "购置和运行费", "购置和运行维护费"].contains(where: title.hasSuffix)
    }
  }
}
