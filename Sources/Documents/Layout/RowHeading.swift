/// The titles above the columns of a table whose rows are printed a line each, its blank cells lost.
///
///     科目编码 科目名称 2023年执行数 2024年预算数 比上年
///     小计 基本支出 项目支出 增减额 增减%
struct RowHeading {
  /// The titles of the columns of amounts.
  let titles: [String]
  let isCoded: Bool
  let isNumbered: Bool

  /// Every way to read one line or two of titles over so many columns of amounts.
  static func all(_ lines: [[String]], amounts: Int) -> [RowHeading] {
    guard let first = lines.first, lines.count <= 2, first.count <= most else { return [] }
    let roles = ColumnRoles(titles: first, paths: first.map { [$0] }, rows: [], unit: nil).roles
    let heads = roles.prefix(while: { !$0.isAmount })
    guard let name = heads.lastIndex(of: .name), name == heads.count - 1,
      heads.dropLast().allSatisfy({ $0 == .number || $0 == .code }),
      heads.count(where: { $0 == .code }) <= 1
    else { return [] }
    var upper = Array(first[heads.count...])
    while roles[heads.count..<heads.count + upper.count].last == .text { upper.removeLast() }
    let amountRoles = roles[heads.count..<heads.count + upper.count]
    guard lines.count == 2 || amountRoles.allSatisfy(\.isAmount) else { return [] }
    let leaves = lines.count == 2 ? lines[1] : []
    return ways(upper[...], leaves[...]).filter { $0.count == amounts }.map {
      RowHeading(
        titles: $0, isCoded: heads.contains(.code), isNumbered: heads.contains(.number))
    }
  }

  private static let most = 16

  /// The titles, where those of the upper line stand over none or over some of the lower.
  private static func ways(_ upper: ArraySlice<String>, _ lower: ArraySlice<String>) -> [[String]] {
    guard let title = upper.first else { return lower.isEmpty ? [[]] : [] }
    var result = ways(upper.dropFirst(), lower).map { [title] + $0 }
    for count in stride(from: 2, through: lower.count, by: 1) {
      let own = lower.prefix(count)
      guard fits(own, below: title) else { continue }
      let names = own.map { isTotal($0) ? title + $0 : $0 }
      result += ways(upper.dropFirst(), lower.dropFirst(count)).map { names + $0 }
    }
    return result
  }

  /// A total stands first, and a comparison stands over changes alone.
  private static func fits(_ leaves: ArraySlice<String>, below title: String) -> Bool {
    let changes = leaves.count { $0.contains(anyOf: ["增", "减", "率", "%", "幅"]) }
    return !leaves.dropFirst().contains(where: isTotal)
      && (changes == 0 || changes == leaves.count)
      && (changes > 0) == title.contains(anyOf: ["比", "增减", "较", "变"])
  }

  private static func isTotal(_ title: String) -> Bool { ["小计", "合计"].contains(title) }

  /// The columns that each total of the lower line adds up.
  var totals: [PlainTable.Identity] {
    titles.indices.filter { titles[$0].hasSuffix("小计") }.compactMap { whole in
      let parts = titles.indices.dropFirst(whole + 1).prefix {
        !titles[$0].contains(anyOf: ["增", "减", "年", "率", "结转"])
      }
      return parts.count > 1 ? .init(whole: whole, parts: Array(parts)) : nil
    }
  }
}
