import TestSupport

/// A sum of subsidies: counts times standards, raised or cut by a percentage, with its value in 元.
struct RandomBudget {
  let text: String
  let value: SchoolbookFraction

  private static let things = ["村", "人", "户", "张", "个", "套", "社区"]
  private static let moneys = [("元", 1), ("万元", 10_000), ("千元", 1000), ("yuan", 1)]

  init(_ random: inout SplitMix64) {
    var (text, value) = ("", SchoolbookFraction(0))
    for place in 0...random.below(4) {
      let (term, amount) = Self.term(&random)
      let isTaken = place > 0 && random.chance(1, of: 4)
      text += (place == 0 ? "" : isTaken ? " - " : " + ") + term
      value = isTaken ? value - amount : value + amount
    }
    (self.text, self.value) = (text, value)
  }

  private static func term(_ random: inout SplitMix64) -> (String, SchoolbookFraction) {
    let count = random.below(500)
    let rate = "\(random.below(900)).\(random.below(10))\(random.below(10))"
    let (money, worth) = moneys[random.below(moneys.count)]
    let thing = things[random.below(things.count)]
    var text = "\(count) \(thing) × \(rate) \(money)/\(thing)"
    var value = SchoolbookFraction(rate) * SchoolbookFraction(count * worth)
    if random.chance(1, of: 3) {
      let months = 1 + random.below(12)
      text += ["/月 × \(months) 月", "·月 × \(months) 月", "/年 × \(months) 年"][random.below(3)]
      value = value * SchoolbookFraction(months)
    }
    if random.chance(1, of: 3) {
      let percent = random.below(40)
      text += " × (1 + \(percent)%)"
      value = value * SchoolbookFraction(100 + percent) / SchoolbookFraction(100)
    }
    if random.chance(1, of: 5) {
      let parts = 2 + random.below(8)
      text += " ÷ \(parts)"
      value = value / SchoolbookFraction(parts)
    }
    return (text, value)
  }

  /// Why an answer is not this amount: in 元 below 1 万元, else in 万元.
  func fault(of answer: some StringProtocol) -> String? {
    let isLarge = !(value.magnitude < SchoolbookFraction(10_000))
    let unit = isLarge ? " 万元" : " 元"
    guard answer.hasSuffix(unit) else { return "not in\(unit)" }
    let shown = isLarge ? value / SchoolbookFraction(10_000) : value
    return shown.fault(of: answer.dropLast(unit.count))
  }
}
