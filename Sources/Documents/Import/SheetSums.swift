internal import Quantities

/// What a project's sheet prints of its money: the whole, what of it is fiscal, and the rest.
///
///     预算数 40.00 | 其中:财政资金 40.00 | 其他资金 0   →   财政资金 = 预算数 - 其他资金
///
/// Such a sheet may leave out other sources. So it is said only where it is so, or one slip of the
/// hand away from it.
enum SheetSums {
  static func claims(of part: ImportPart) -> [ProseClaim] {
    guard let total = part.total, let whole = PrintedAmount(part.mentions[total].stated),
      let fiscal = only(part, fiscalWords), fiscal != total,
      let amount = PrintedAmount(part.mentions[fiscal].stated)
    else { return [] }
    let others = part.amounts.filter { ![total, fiscal].contains($0) }
    if others.isEmpty {
      let isSame = amount.value == whole.value
      return isSame ? [ProseClaim(.restated, fiscal, .mention(total))] : []
    }
    guard others.allSatisfy({ isOther(part.mentions[$0].label) }),
      let rest = sum(of: others, in: part)
    else { return [] }
    let left = PrintedAmount(value: whole.value - rest, lastPlace: whole.lastPlace)
    guard amount.value == left.value || amount.isSlip(of: left) else { return [] }
    return [ProseClaim(.difference, fiscal, .difference(.mention(total), formula(others)))]
  }

  private static func formula(_ others: [Int]) -> ProseClaim.Formula {
    others.count == 1 ? .mention(others[0]) : .sum(others.map { .mention($0) })
  }

  private static func sum(of places: [Int], in part: ImportPart) -> Number? {
    places.reduce(Number.zero) { sum, place in
      guard let sum, let amount = PrintedAmount(part.mentions[place].stated) else { return nil }
      return sum + amount.value
    }
  }

  private static func only(_ part: ImportPart, _ words: Set<String>) -> Int? {
    let found = part.amounts.filter { words.contains(plain(part.mentions[$0].label)) }
    return found.count == 1 ? found[0] : nil
  }

  private static func isOther(_ label: String) -> Bool { otherWords.contains(plain(label)) }

  private static func plain(_ label: String) -> String {
    let word = label.withoutRemarks
    return word.begins(with: "其中:") ? String(word.dropFirst(3)) : word
  }

  private static let fiscalWords: Set = ["财政资金", "财政拨款", "当年财政拨款", "本年财政拨款"]

  private static let otherWords: Set = [
    "其他资金", "单位资金", "单位自筹", "自有资金", "上年结转", "上年结转资金", "财政专户管理资金",
  ]
}
