internal import Quantities

extension ProseReading {
  /// Names every amount of money that its own clause gives a name.
  mutating func mentionAmounts() {
    for place in said.indices {
      let number = said[place]
      guard number.isAmount, number.unit.isMoney else { continue }
      let label = ownLabel(of: place)
      if ProseReading.isName(label) || item(of: place) != nil { mention(place) }
    }
  }

  /// Names what is counted, what is paid for each, and what is not to be exceeded.
  mutating func mentionQuantities() {
    for place in said.indices where isQuantity(said[place]) {
      if ProseReading.isNoun(ContiguousArray(label(of: place).utf8)[...]) { mention(place) }
    }
  }

  private func isQuantity(_ number: Said) -> Bool {
    guard !number.isNegative, !number.value.isZero else { return false }
    switch (number.role, number.unit) {
    case (.amount, .money): return true
    case (.rate, .rate(_, let per)): return !per.contains("?")
    case (.amount, .count(let unit)): return !ProseReading.noThings.contains(unit)
    case (.other, .count(let unit)):
      return !number.relation.isEmpty && !ProseReading.noThings.contains(unit)
    case (.other, .money): return !number.relation.isEmpty
    default: return false
    }
  }

  private static let noThings: Set = ["月", "日", "部", "卷"]

  private static func isNoun(_ label: Stretch) -> Bool {
    (6...90).contains(label.count)
      && (label.beginsWithHan || label.begins(with: "“") || label.holds(anyOf: ["以上", "以下"]))
      && !label.ends(with: "单价") && label.holds("(") == label.holds(")")
  }

  private static func isName(_ label: Stretch) -> Bool {
    (9...90).contains(label.count) && label.beginsWithHan && !isAccount(label)
      && label.ends(withAnyOf: names)
  }

  private static let names = [
    "费", "费用", "支出", "收入", "预算", "经费", "资金", "补助", "补贴", "合计", "总计", "结转", "结余", "奖励", "总额", "工资",
    "预算数",
    "决算数", "执行数", "金额", "薪酬", "决算",
  ]
}
