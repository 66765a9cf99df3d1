internal import Quantities

/// What a number of the prose is counted in.
enum SaidUnit: Hashable {
  /// 元, and the power of ten before it: 4 for 万元.
  case money(Int)
  case percent
  /// 个百分点
  case points
  case count(String)
  /// Money for each of some things: `200 元/人/月`.
  case rate(Int, per: [String])
  /// Nothing stands behind it.
  case none

  var isMoney: Bool { if case .money = self { true } else { false } }
  var isCount: Bool { if case .count = self { true } else { false } }
  var isRate: Bool { if case .rate = self { true } else { false } }

  /// Whether numbers in these units can be added.
  func adds(to other: SaidUnit) -> Bool {
    switch (self, other) {
    case (.money, .money): true
    case (.count(let one), .count(let another)): one == another
    default: false
    }
  }

  /// The power of ten between the digits and the value.
  var power: Int {
    switch self {
    case .money(let power), .rate(let power, _): power
    case .percent: -2
    default: 0
    }
  }

  /// As it stands behind the digits in a budget file.
  var printed: String {
    switch self {
    case .money(let power): " " + SaidUnit.money(power: power)
    case .percent: "%"
    case .count(let unit): " " + unit
    case .rate(let power, let per):
      ([" " + SaidUnit.money(power: power)] + per).joined(separator: "/")
    case .points, .none: ""
    }
  }

  private static func money(power: Int) -> String {
    switch power {
    case 2: "百元"
    case 3: "千元"
    case 4: "万元"
    case 6: "百万元"
    case 7: "千万元"
    case 8: "亿元"
    default: "元"
    }
  }
}
