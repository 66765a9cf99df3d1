internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Syntax

/// A value as it is shown: `1040.4 万元`, `6..60 万元`, `≈ 0.333333`, `yes`.
struct ValueText {
  private let value: Value
  private let rendering: Rendering
  private let units: UnitTable

  init(_ value: Value, _ rendering: Rendering, _ units: UnitTable) {
    self.value = value
    self.rendering = rendering
    self.units = units
  }

  func write(_ language: Language, into page: inout Markup) {
    switch value {
    case .truth(let holds):
      page.append((holds ? Words.yes : Words.no).text(in: language), as: .figure)
    case .quantity(let quantity):
      write(quantity, into: &page)
    }
  }

  private func write(_ quantity: Quantity, into page: inout Markup) {
    if quantity.dimension.isNone, rendering == .expected {
      write(quantity.magnitude, in: .none, into: &page)
    } else {
      let unit =
        rendering.unit
        ?? units.expectedUnit(of: quantity.dimension, for: quantity.magnitude.largest)
      write(quantity.magnitude, in: unit, into: &page)
    }
  }

  private func write(_ magnitude: Magnitude, in unit: CompoundUnit, into page: inout Markup) {
    if case .exact(let number) = magnitude {
      let shown = self.shown(number, in: unit)
      if !shown.terminates, rendering.style == .fraction, !unit.isNone {
        return writeQuotient(shown, unit, into: &page)
      }
      if !shown.terminates, rendering.style != .fraction { page.append("≈ ", as: .doubt) }
      page.append(as: .figure) { write(shown, into: &$0) }
    } else {
      let ends = [magnitude.low, magnitude.high].map { shown($0, in: unit) }
      if ends.contains(where: { !$0.terminates }), rendering.style != .fraction {
        page.append("≈ ", as: .doubt)
      }
      page.append(as: .figure) {
        write(ends[0], into: &$0)
        $0.append(contentsOf: "..".utf8)
        write(ends[1], into: &$0)
      }
    }
    writeSign(unit, into: &page)
  }

  /// `100 元 ÷ 3`, because 100/3 元 would be read as 100 over 3 元.
  private func writeQuotient(_ number: Number, _ unit: CompoundUnit, into page: inout Markup) {
    let parts = number.description.split(separator: "/").map { String($0) }
    page.append(parts[0], as: .figure)
    writeSign(unit, into: &page)
    page.append(" ÷ ")
    page.append(parts[1], as: .figure)
  }

  private func shown(_ number: Number, in unit: CompoundUnit) -> Number {
    let own = unit.isNone ? number : number / unit.factor
    guard case .power(let exponent) = rendering.style else { return own }
    return own.scaled(byPowerOfTen: -exponent)
  }

  private func write(_ number: Number, into bytes: inout ContiguousArray<UInt8>) {
    if rendering.style == .fraction {
      number.writeFraction(into: &bytes)
    } else {
      NumberText.write(number, into: &bytes)
    }
  }

  private func writeSign(_ unit: CompoundUnit, into page: inout Markup) {
    if case .power = rendering.style {
      page.append(Rendering(style: rendering.style).text, as: .figure)
    }
    guard !unit.isNone else { return }
    let symbol = unit.symbol
    page.append(symbol.hasPrefix("/") ? symbol : " " + symbol, as: .unit)
  }
}

extension Magnitude {
  /// The end farther from zero, which decides between 元 and 万元.
  var largest: Number { max(low.magnitude, high.magnitude) }
}

/// A number in digits: all of them where they end, and a few where they do not.
enum NumberText {
  /// The least decimal places, and digits, of a number shown rounded.
  private static let places = 6
  /// With more decimal places than this a rounded number stands over a power of ten.
  private static let mostPlaces = 72

  static func write(
    _ number: Number, atLeast least: Int = places, into bytes: inout ContiguousArray<UInt8>
  ) {
    if number.terminates { return number.write(into: &bytes) }
    let places = number.decimalsShowing(digits: NumberText.places, atLeast: least)
    if places <= max(mostPlaces, least) {
      number.rounded(toDecimals: places, .halfUp).write(into: &bytes, atLeast: places)
    } else {
      writeTiny(number, places, into: &bytes)
    }
  }

  /// `3.09433 × 10^-954243`
  private static func writeTiny(
    _ number: Number, _ places: Int, into bytes: inout ContiguousArray<UInt8>
  ) {
    let exponent = places - NumberText.places + 1
    let digits = number.scaled(byPowerOfTen: exponent)
    digits.rounded(toDecimals: NumberText.places - 1, .halfUp)
      .write(into: &bytes, atLeast: NumberText.places - 1)
    bytes.append(contentsOf: " × 10^-\(exponent)".utf8)
  }

  /// The digits, at least so many decimals of them, behind a `≈` where they are rounded.
  static func text(_ number: Number, atLeast least: Int = places) -> String {
    var bytes: ContiguousArray<UInt8> = []
    write(number, atLeast: max(least, places), into: &bytes)
    return (number.terminates ? "" : "≈ ") + String(decoding: bytes, as: UTF8.self)
  }
}
