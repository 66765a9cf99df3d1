internal import Quantities

/// A numbered list of 科目…（项）, whose amounts make the total told before the list.
struct DistantSum {
  private let reading: ProseReading
  private static let fewest = 2

  static func read(_ reading: inout ProseReading) {
    let items = DistantSum(reading: reading).items()
    guard items.count >= fewest else { return }
    DistantSum(reading: reading).read(items, &reading)
  }

  /// The paragraphs that tell the amount of one 项 each.
  private func items() -> [Int] {
    reading.texts.indices.filter { number in
      guard let first = reading.range(ofPassage: number).first else { return false }
      return reading.item(of: first) != nil
    }
  }

  private func read(_ items: [Int], _ target: inout ProseReading) {
    for totals in totals(before: items[0]) {
      let readings = totals.compactMap { total -> (total: Int, parts: [Int])? in
        let parts = items.compactMap { part(of: $0, like: reading.said[total]) }
        return parts.count == items.count ? (total, parts) : nil
      }
      guard
        let meant = readings.first(where: {
          SignedSum.agrees($0.parts[...], $0.total, in: reading.said)
        })
          ?? readings.first
      else { continue }
      if isMeant(meant.parts, meant.total) {
        target.claim(.distantSum, meant.total, .sum(meant.parts.map { .mention($0) }))
      } else {
        target.leave(meant.total)
      }
    }
  }

  /// What the paragraphs before the list tell of the whole, the nearest first for each account.
  private func totals(before first: Int) -> [[Int]] {
    var totals: [[Int]] = []
    let numbers = (0..<reading.range(ofPassage: first).lowerBound).reversed().prefix(60)
    for place in numbers where isTotal(place) {
      let known = totals.firstIndex { others in
        reading.said[others[0]].facet == reading.said[place].facet
          && isYear(reading.said[others[0]].year, reading.said[place].year)
      }
      if let known { totals[known].append(place) } else { totals.append([place]) }
    }
    return totals
  }

  private func isTotal(_ place: Int) -> Bool {
    let said = reading.said[place]
    guard said.isAmount, said.relation.isEmpty, said.unit.isMoney, said.place.depth == 0 else {
      return false
    }
    let label = ProseLabel.withoutAccount(reading.labelBytes(of: place))
    return label.ends(withAnyOf: DistantSum.names)
      && !label.holds(anyOf: ["政府性基金", "国有资本", "基本支出", "项目支出", "结转"])
  }

  private static let names = [
    "财政拨款支出", "公共预算拨款支出", "公共预算支出", "财政拨款", "公共预算当年拨款", "预算拨款", "拨款支出预算", "财政拨款支出预算", "公共预算本年支出",
  ]

  /// The amount of an item that is of the same account as the total: its last, 2024 beside 2023.
  private func part(of passage: Int, like total: Said) -> Int? {
    let amounts = reading.range(ofPassage: passage).filter { place in
      let said = reading.said[place]
      return said.isAmount && said.relation.isEmpty && said.unit.isMoney && said.place.depth == 0
    }
    let same = amounts.filter { place in
      reading.said[place].facet == total.facet && isYear(reading.said[place].year, total.year)
    }
    // What stands right behind the name is of this year's budget.
    let first = amounts.first.flatMap { reading.said[$0].facet == nil ? $0 : nil }
    if total.facet == nil || total.facet == .planned, isYear(total.year, nil), let first {
      return first
    }
    return same.first ?? amounts.only
  }

  private func isYear(_ one: Int?, _ other: Int?) -> Bool {
    (one ?? reading.documentYear) == (other ?? reading.documentYear)
  }

  /// Whether the paragraphs of the items follow each other.
  private func isNumbered(_ parts: [Int]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy {
      reading.said[$1].place.passage - reading.said[$0].place.passage == 1
    }
  }

  /// Whether the items make the total, or would but for one slip or one of them.
  private func isMeant(_ parts: [Int], _ total: Int) -> Bool {
    let missing = reading.said[total].value - parts.reduce(.zero) { $0 + reading.said[$1].value }
    return SignedSum.agrees(parts[...], total, in: reading.said) || missing.isZero
      || SignedSum.isSlip(parts[...], total, in: reading.said)
      || parts.contains { reading.said[$0].value == missing.magnitude } && parts.count > 2
      // 主要 may leave out some, but nothing adds up to more than the whole.
      || missing.sign < 0 && isNumbered(parts)
  }
}
