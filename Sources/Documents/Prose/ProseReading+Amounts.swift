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
