internal import Quantities

/// A bar as long as a number: `██████▌`
enum Bar {
  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// `share` of so many columns, to an eighth of one; what is more than nothing is seen.
  static func text(_ share: Number, width: Int) -> String {
    let eighths = (share * Number(8 * width)).rounded(toDecimals: 0, .halfUp).int ?? 0
    let seen = share.sign > 0 ? Swift.max(1, eighths) : 0
    return String(repeating: "█", count: seen / 8) + parts[seen % 8]
  }
}

/// Bars that begin at one zero, to both sides of it where some numbers are negative.
struct Bars {
  private let low: Number
  private let high: Number
  private let width: Int

  init(of numbers: [Number], width: Int) {
    low = min(numbers.min() ?? .zero, .zero)
    high = max(numbers.max() ?? .zero, .zero)
    self.width = width
  }

  func text(_ number: Number) -> String {
    guard high > low, width > 0 else { return "" }
    if low.isZero { return Bar.text(number / high, width: width) }
    // Whole columns only, because there is no bar that begins within one.
    let columns = { (number: Number) in
      (number.magnitude * Number(width) / (high - low)).rounded(toDecimals: 0, .ceiling).int ?? 0
    }
    let left = min(columns(low), width)
    if number.sign >= 0 {
      return String(repeating: " ", count: left)
        + String(repeating: "█", count: min(columns(number), width - left))
    }
    let length = min(columns(number), left)
    return String(repeating: " ", count: left - length) + String(repeating: "▒", count: length)
  }
}
