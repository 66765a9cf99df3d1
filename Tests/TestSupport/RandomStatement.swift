/// Writes random expressions over the whole grammar, in all the ways in which they can be typed.
public struct RandomStatement {
  private var random: SplitMix64
  private var callDepth = 0

  public init(_ random: SplitMix64) { self.random = random }

  public mutating func expression(depth: Int) -> String {
    random.chance(1, of: 9) && depth > 0 ? conditional(depth - 1) : comparison(depth)
  }

  private mutating func conditional(_ depth: Int) -> String {
    let words = [("if", "如果"), ("then", "则"), ("else", "否则")].map { random.one(of: [$0.0, $0.1]) }
    let parts = (0..<3).map { _ in expression(depth: depth) }
    return zip(words, parts).map { "\($0) \($1)" }.joined(separator: blank(atLeast: 1))
  }

  private mutating func comparison(_ depth: Int) -> String {
    let left = conversion(depth)
    guard random.chance(1, of: 7) else { return left }
    let sign = random.one(of: [
      "<", "≤", "<=", ">", "≥", ">=", "=", "==", "≠", "!=", "＜", "＞", "＝", "＜＝", "！＝", "⩽",
    ])
    return left + blank() + sign + blank() + conversion(depth)
  }

  private mutating func conversion(_ depth: Int) -> String {
    var text = sum(depth)
    while random.chance(1, of: 12) {
      let target = random.one(of: [
        "元", "万元/村", "%", "‰", "％", "万", "亿", "fraction", "分数", "元/人·月", "/村", "万人", "wan",
      ])
      text += blank(atLeast: 1) + random.one(of: ["in", "折合"]) + blank(atLeast: 1) + target
    }
    return text
  }

  private mutating func sum(_ depth: Int) -> String {
    var text = product(depth)
    for _ in 0..<more(depth) {
      text += blank() + random.one(of: ["+", "-", "＋", "－", "−"]) + blank() + product(depth - 1)
    }
    return text
  }

  private mutating func product(_ depth: Int) -> String {
    var text = signed(depth)
    for _ in 0..<more(depth) {
      let sign = random.one(of: ["*", "×", "·", "/", "÷", "＊", "／", "✕", "⋅"])
      let factor = signed(depth - 1)
      // Behind / and · a word that is a unit belongs to the quantity before it.
      let isTaken = "·⋅/／".contains(sign) && RandomStatement.units.contains { factor.hasPrefix($0) }
      text += blank() + sign + blank() + (isTaken ? "(" + factor + ")" : factor)
    }
    return text
  }

  private mutating func more(_ depth: Int) -> Int {
    depth > 0 ? random.one(of: [0, 0, 1, 1, 2]) : 0
  }

  private mutating func signed(_ depth: Int) -> String {
    guard random.chance(1, of: 7) else { return power(depth) }
    return random.one(of: ["-", "−", "－", "+"]) + blank() + signed(depth)
  }

  private mutating func power(_ depth: Int) -> String {
    let base = operand(depth)
    guard depth > 0, random.chance(1, of: 8) else { return base }
    return base + blank() + random.one(of: ["^", "＾"]) + blank() + signed(depth - 1)
  }

  private mutating func operand(_ depth: Int) -> String {
    switch random.below(depth > 0 ? 9 : 6) {
    case 0...2: quantity()
    case 3: range()
    case 4, 5: random.one(of: RandomStatement.names)
    case 6: call(depth - 1)
    default: parentheses(expression(depth: depth - 1))
    }
  }

  private mutating func parentheses(_ inner: String) -> String {
    let (open, close) = random.one(of: [("(", ")"), ("（", "）"), ("(", "）")])
    return open + blank() + inner + blank() + close
  }

  private mutating func call(_ depth: Int) -> String {
    callDepth += 1
    defer { callDepth -= 1 }
    let (name, most) = random.one(of: [
      ("min", 3), ("最大", 4), ("sum", 4), ("平均", 2), ("round", 2), ("四舍五入", 1), ("ceil", 1),
      ("向下取整", 2), ("abs", 1), ("绝对值", 1),
    ])
    let arguments = (0..<(1 + random.below(most))).map { _ in expression(depth: depth) }
    let separator = random.one(of: [", ", "，", "、", "；", "; ", " , "])
    return name + blank() + parentheses(arguments.joined(separator: separator))
  }

  private static let names = [
    "村数", "x", "a1", "_y", "office.total", "luquan.办公.total", "「like this, 2023」", "ｘ１",
    "「经费」.「a b」", "部门.「2023 年」", "「如果」", "「in」", "「村」", "村", "人", "ans", "「=?」", "〇",
    "「1+1」.b", "in1", "万",
  ]

  private static let units = ["村", "人", "「村」"]

  private mutating func quantity() -> String {
    let sign = random.chance(1, of: 8) ? random.one(of: ["¥", "￥", "¥ "]) : ""
    if !sign.isEmpty {
      return sign + numeral() + random.one(of: ["", "/人", " 元", "万元", "/人·月", "元/村"])
    }
    return numeral() + behindNumeral()
  }

  private mutating func behindNumeral() -> String {
    switch random.below(4) {
    case 0: ""
    case 1: blank() + random.one(of: ["%", "‰", "％", "万", "亿", "百万", "万人", "千户", "万亿", "万个村"])
    default: blank() + unit()
    }
  }

  private mutating func unit() -> String {
    random.one(of: [
      "元", "万元", "村", "个村", "人", "月", "年", "yuan", "wan", "villages", "万元/村", "元/人/月",
      "元/人·月", "/村", "元·月/人", "元 / 人 / 月", "元／人", "人次", "季度", "角", "/人/月", "天",
    ])
  }

  private mutating func range() -> String {
    let sign = random.one(of: ["..", "—", "——", "~", "～", "–", "…", " .. ", "〜"])
    let (low, high) = (random.below(500), 500 + random.below(500))
    switch random.below(7) {
    case 0: return "\(low)%\(sign)\(high)%"
    case 1: return "\(low)\(sign)\(high)万"
    case 2: return "\(low) 元\(sign)\(high) 万元"
    case 3: return "-\(low)\(sign)\(high) 元"
    case 4: return "-\(high)\(sign)-\(low) \(unit())"
    case 5: return "\(low).50\(sign)\(high).5"
    default: return "\(low)\(sign)\(high)\(blank())\(unit())"
    }
  }

  private mutating func numeral() -> String {
    let grouped = ["1,234.5", "１，２３４．５", "20,915", "1，000，000"]
    if callDepth == 0, random.chance(1, of: 6) { return random.one(of: grouped) }
    return random.one(of: [
      "0", "5", "5.78", "20.00", ".5", "１８０", "５．７８", "0.0001", "\(random.below(100_000))",
      "123456789012345678901234567890.123", "007", "12０.5",
    ])
  }

  private mutating func blank(atLeast least: Int = 0) -> String {
    if least == 0, random.chance(2, of: 5) { return "" }
    if random.chance(5, of: 6) { return " " }
    return random.one(of: ["  ", "\u{3000}", "\t", "\u{A0}", " \n", " # 注\n"])
  }
}
