import TestSupport

/// An arithmetic expression of the budget kind with its value.
struct RandomExpression {
  let text: String
  let value: SchoolbookFraction
  /// How tightly its outermost sign binds: 1 for + and −, 2 for × and ÷, 3 for ^, 4 for none.
  private let level: Int

  private init(_ text: String, _ value: SchoolbookFraction, level: Int) {
    (self.text, self.value, self.level) = (text, value, level)
  }

  /// In a call a comma separates, so that there `1,234` is not grouped.
  init(depth: Int, groups: Bool = true, _ random: inout SplitMix64) {
    if depth == 0 || random.chance(1, of: 6) {
      self = .numeral(groups, &random)
    } else {
      switch random.below(12) {
      case 0: self = .negated(depth, groups, &random)
      case 1: self = .power(depth, groups, &random)
      case 2: self = .call(depth, &random)
      default: self = .operation(depth, groups, &random)
      }
    }
  }

  private func inside(_ least: Int, _ random: inout SplitMix64) -> String {
    guard level < least || random.chance(1, of: 8) else { return text }
    return random.chance(1, of: 6) ? "（\(text)）" : "(\(text))"
  }

  private static func numeral(_ groups: Bool, _ random: inout SplitMix64) -> Self {
    let whole = String(random.below([10, 100, 1000, 10_000, 1_000_000][random.below(5)]))
    let decimals = (0..<[0, 0, 1, 2, 2, 3, 4][random.below(7)]).map { _ in String(random.below(10))
    }
    let plain = whole + (decimals.isEmpty ? "" : "." + decimals.joined())
    let signs = [("%", 100), ("‰", 1000), ("万", 0), ("％", 100)]
    let (sign, share) = random.chance(1, of: 6) ? signs[random.below(4)] : ("", 1)
    let value = SchoolbookFraction(plain)
    return Self(
      written(whole, decimals.joined(), groups, &random) + sign,
      share == 0 ? value * SchoolbookFraction(10_000) : value / SchoolbookFraction(share), level: 4)
  }

  /// In one of the writings that people paste.
  private static func written(
    _ whole: String, _ decimals: String, _ groups: Bool, _ random: inout SplitMix64
  ) -> String {
    var text = groups && random.chance(1, of: 4) ? grouped(whole) : whole
    if !decimals.isEmpty { text += "." + decimals }
    guard random.chance(1, of: 6) else { return text }
    let wide = text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }
    return String(String.UnicodeScalarView(wide))
  }

  private static func grouped(_ whole: String) -> String {
    whole.count > 3 ? grouped(String(whole.dropLast(3))) + "," + whole.suffix(3) : whole
  }

  private static func operation(
    _ depth: Int, _ groups: Bool, _ random: inout SplitMix64
  ) -> Self {
    let left = Self(depth: depth - 1, groups: groups, &random)
    var right = Self(depth: depth - 1, groups: groups, &random)
    let kind = random.below(4)
    while kind == 3, right.value.isZero { right = Self(depth: depth - 1, groups: groups, &random) }
    let signs = [["+", "＋"], ["-", "−", "－"], ["*", "×", "·"], ["/", "÷", "／"]][kind]
    let level = kind < 2 ? 1 : 2
    let gap = random.chance(1, of: 3) ? "" : " "
    let text =
      left.inside(level, &random) + gap + signs[random.below(signs.count)] + gap
      + right.inside(level + 1, &random)
    let (a, b) = (left.value, right.value)
    return Self(text, [a + b, a - b, a * b, kind == 3 ? a / b : a][kind], level: level)
  }

  private static func negated(
    _ depth: Int, _ groups: Bool, _ random: inout SplitMix64
  ) -> Self {
    let inner = Self(depth: depth - 1, groups: groups, &random)
    return Self("(-" + inner.inside(4, &random) + ")", -inner.value, level: 4)
  }

  private static func power(
    _ depth: Int, _ groups: Bool, _ random: inout SplitMix64
  ) -> Self {
    let base = Self(depth: min(1, depth - 1), groups: groups, &random)
    let exponent = random.below(4)
    let value = (0..<exponent).reduce(SchoolbookFraction(1)) { product, _ in product * base.value }
    guard exponent > 0, !base.value.isZero, random.chance(1, of: 3) else {
      return Self("(" + base.text + ")^\(exponent)", value, level: 3)
    }
    return Self("(" + base.text + ")^-\(exponent)", SchoolbookFraction(1) / value, level: 3)
  }

  private static func call(_ depth: Int, _ random: inout SplitMix64) -> Self {
    let (a, b) = (
      Self(depth: depth - 1, groups: false, &random), Self(depth: depth - 1, groups: false, &random)
    )
    let both = "(\(a.text)\([", ", "，", "、", "；"][random.below(4)])\(b.text))"
    let least = a.value < b.value ? a.value : b.value
    let most = a.value < b.value ? b.value : a.value
    return switch random.below(9) {
    case 0: Self("min" + both, least, level: 4)
    case 1: Self("最大" + both, most, level: 4)
    case 2: Self("sum" + both, a.value + b.value, level: 4)
    case 3: Self("平均" + both, (a.value + b.value) / SchoolbookFraction(2), level: 4)
    case 4: Self("round(\(a.text))", a.value.rounded, level: 4)
    case 5: Self("floor(\(a.text))", a.value.floor, level: 4)
    case 6: Self("向上取整(\(a.text))", -(-a.value).floor, level: 4)
    case 7: Self("abs(\(a.text))", a.value.magnitude, level: 4)
    default: Self("(if \(a.text) < \(b.text) then \(a.text) else \(b.text))", least, level: 4)
    }
  }
}
