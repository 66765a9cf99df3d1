internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// What all numbers of a column are counted in; it stands in the title once.
struct ColumnUnit: Sendable {
  private let factor: Number
  let symbol: String
  private let isFraction: Bool

  /// As a definition asks to be shown, or else as the largest of the numbers is.
  init(_ rendering: Rendering, _ dimension: Dimension, largest: Number, _ units: UnitTable) {
    isFraction = rendering.style == .fraction
    if case .power(let exponent) = rendering.style, dimension.isNone {
      (factor, symbol) = (.powerOfTen(exponent), rendering.text)
    } else {
      let unit = rendering.unit ?? units.expectedUnit(of: dimension, for: largest)
      (factor, symbol) = (unit.factor, unit.isNone ? "" : unit.symbol)
    }
  }

  /// The digits alone.
  func digits(_ number: Number) -> String {
    let own = number / factor
    return isFraction && !own.terminates ? own.description : NumberText.text(own)
  }

  func digits(_ magnitude: Magnitude) -> String {
    if let number = magnitude.number { return digits(number) }
    return digits(magnitude.low) + ".." + digits(magnitude.high)
  }

  /// The digits for a spreadsheet, which reads no sign before them.
  func cell(_ number: Number) -> String {
    let digits = digits(number)
    return digits.hasPrefix("≈ ") ? String(digits.dropFirst(2)) : digits
  }

  /// `867 万元`
  func text(_ number: Number) -> String { withSymbol(digits(number)) }

  func withSymbol(_ digits: String) -> String {
    symbol.isEmpty || symbol.hasPrefix("/") || ["%", "‰", "万", "亿"].contains(symbol)
      ? digits + symbol : "\(digits) \(symbol)"
  }

  /// `合计（万元）`
  func title(_ name: String, _ language: Language) -> String {
    symbol.isEmpty ? name : Words.inUnit(name, symbol).text(in: language)
  }
}

extension [String] {
  /// The same numbers with blanks behind them, so that their points stand below each other.
  var alignedAtPoint: [String] {
    let tails = map { digits in
      digits.contains("..") ? 0 : digits.firstIndex(of: ".").map { digits[$0...].count } ?? 0
    }
    let longest = tails.max() ?? 0
    return zip(self, tails).map {
      $0.isEmpty ? $0 : $0 + String(repeating: " ", count: longest - $1)
    }
  }
}
