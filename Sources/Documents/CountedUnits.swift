/// The units that documents count and pay in, written right behind a numeral.
enum CountedUnits {
  /// Longer words stand before those they begin with.
  static let all = [
    "万元", "亿元", "千元", "百元", "元", "角", "分", "万", "亿",
    "平方米", "公里", "公斤", "米", "亩", "吨",
    "年", "季度", "月", "周", "天", "日", "小时", "学时", "课时", "学期",
    "人次", "人", "名", "位", "户", "岁",
    "个", "村", "社区", "街道", "支", "队", "组", "家", "所", "处", "座", "站点", "站", "间",
    "项", "件", "份", "套", "台", "辆", "张", "本", "册", "卷", "部", "批", "只", "棵",
    "次", "期", "场", "班", "届", "级", "倍",
  ]
}

extension Stretch {
  /// The unit that stands first, or behind the word for a little more: `余人`.
  var unit: String? {
    let text = skipping(["余", "多"])
    return CountedUnits.all.first { text.begins(with: $0) }
  }

  var beginsWithUnit: Bool { unit != nil }
}
