internal import Quantities

/// A count and a standard that make a project's whole amount, wherever on its sheet they stand.
///
///     数量指标 宗教重点村的数量 8个 | 成本指标 发放标准 5万元 | 预算数 40   →   预算数 = 8 个 × 5 万元/个
///
/// Numbers that multiply to a third are found by chance as well. So one of them has to be called a
/// standard, no other two may make the amount, and they have to make it exactly.
extension ImportPart {
  mutating func addProduct() {
    guard let total, let whole = PrintedQuantity(mentions[total])?.money, whole.sign > 0,
      !claims.contains(where: { $0.whole == total && $0.formula.mentions.count > 1 })
    else { return }
    let near = mentions.indices.prefix(ImportPart.farthest)
    let standards = near.compactMap { standard(at: $0) }.prefix(60)
    let counts = near.compactMap { count(at: $0) }
    var found: [(count: Factor, standard: Factor)] = []
    for standard in standards {
      for count in counts where standard.fits(count) {
        if standard.yearly * count.quantity.value == whole { found.append((count, standard)) }
      }
    }
    guard let first = found.first,
      found.allSatisfy({
        $0.count.quantity.value == first.count.quantity.value
          && $0.standard.yearly == first.standard.yearly
      })
    else { return }
    let pair = found.first { !$0.standard.quantity.per.isEmpty } ?? first
    claimProduct(total, pair.count, pair.standard)
  }

  private mutating func claimProduct(_ total: Int, _ count: Factor, _ standard: Factor) {
    if standard.quantity.per.isEmpty {
      let mention = mentions[standard.place]
      replace(standard.place, by: mention.paid(for: count.quantity.unit))
    }
    let months: [ProseClaim.Formula] =
      standard.quantity.per.contains("月") ? [.number("12 月")] : []
    add([
      ProseClaim(
        .product, total, .product([.mention(count.place), .mention(standard.place)] + months))
    ])
  }

  private func standard(at place: Int) -> Factor? {
    guard place != total, let quantity = PrintedQuantity(mentions[place]), quantity.sign.isEmpty,
      quantity.money != nil
    else { return nil }
    if quantity.isPlainMoney {
      let name = mentions[place].label
      let isStandard =
        !amounts.contains(place)
        && ["标准", "单价", "每人", "每村", "每个", "人均", "村均"].contains { name.contains($0) }
      guard isStandard, !claims.contains(where: { $0.whole == place }) else { return nil }
    }
    return Factor(place: place, quantity: quantity)
  }

  private func count(at place: Int) -> Factor? {
    guard let quantity = PrintedQuantity(mentions[place]), quantity.sign.isEmpty, quantity.isCount,
      quantity.value > Number(1)
    else { return nil }
    return Factor(place: place, quantity: quantity)
  }
}

/// A number that may go into a product.
private struct Factor {
  let place: Int
  let quantity: PrintedQuantity

  /// What a standard comes to in a year, in 元.
  var yearly: Number {
    let money = quantity.money ?? .zero
    return quantity.per.contains("月") ? money * Number(12) : money
  }

  /// Whether it is paid for what is counted.
  func fits(_ count: Factor) -> Bool {
    let things = quantity.per.filter { $0 != "月" }
    return things.isEmpty && quantity.per.isEmpty || things == [count.quantity.unit]
  }
}

extension Mention {
  /// The same standard, with what it is paid for.
  fileprivate func paid(for thing: String) -> Mention {
    Mention(label, printed + "/" + thing, line: line, quote: quote, year: year, alsoOn: alsoOn)
  }
}
