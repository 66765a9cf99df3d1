/// How a number is written in decimal digits, without separators.
extension Number {
  /// How many decimal places it has; nil if they do not end.
  public var decimals: Int? {
    switch storage {
    case .compact(let compact): compact.denominator == 1 ? Int(compact.scale) : nil
    case .big(let big): big.decimalScale
    }
  }

  /// Appends the digits of a number that terminates, with at least `least` decimal places.
  public func write(into bytes: inout ContiguousArray<UInt8>, atLeast least: Int = 0) {
    if case .compact(let compact) = storage, let narrow = Int64(exactly: compact.mantissa) {
      precondition(compact.denominator == 1, "only a number that terminates has digits")
      writeNarrow(narrow, Int(compact.scale), least, into: &bytes)
    } else {
      writeWide(least, into: &bytes)
    }
  }

  private func writeNarrow(
    _ mantissa: Int64, _ scale: Int, _ least: Int, into bytes: inout ContiguousArray<UInt8>
  ) {
    if mantissa < 0 { bytes.append(UInt8(ascii: "-")) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
      var rest = mantissa.magnitude
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      Number.write(digits[start...], scale: scale, atLeast: least, into: &bytes)
    }
  }

  private func writeWide(_ least: Int, into bytes: inout ContiguousArray<UInt8>) {
    guard let scale = decimals else {
      preconditionFailure("only a number that terminates has digits")
    }
    var digits: ContiguousArray<UInt8> = []
    (magnitude.big * BigFraction.powerOfTen(scale)).writeNumerator(into: &digits)
    if sign < 0 { bytes.append(UInt8(ascii: "-")) }
    Number.write(digits[...], scale: scale, atLeast: least, into: &bytes)
  }

  /// Puts the point `scale` digits from the end, and zeros where digits are wanting.
  private static func write<Digits: RandomAccessCollection<UInt8>>(
    _ digits: Digits, scale: Int, atLeast least: Int, into bytes: inout ContiguousArray<UInt8>
  ) where Digits.Index == Int {
    let zero = UInt8(ascii: "0")
    let point = digits.endIndex - scale
    if point <= digits.startIndex { bytes.append(zero) }
    bytes.append(contentsOf: digits[..<max(point, digits.startIndex)])
    guard max(scale, least) > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    for _ in 0..<max(0, scale - digits.count) { bytes.append(zero) }
    bytes.append(contentsOf: digits[max(point, digits.startIndex)...])
    for _ in 0..<max(0, least - scale) { bytes.append(zero) }
  }

  /// Appends `3/7`, or the digits where they end.
  public func writeFraction(into bytes: inout ContiguousArray<UInt8>) {
    if terminates { return write(into: &bytes) }
    let big = self.big
    big.writeNumerator(into: &bytes)
    bytes.append(UInt8(ascii: "/"))
    big.writeDenominator(into: &bytes)
  }

  /// How many decimal places, `least` or more, show at least `digits` digits of this number.
  public func decimalsShowing(digits: Int, atLeast least: Int) -> Int {
    let order = digits - 1 - least
    if isZero || reaches(order) { return least }
    return digits - 1 - orderOfMagnitude(below: order)
  }

  /// Whether it is at least 10^`order` far from zero.
  private func reaches(_ order: Int) -> Bool {
    switch storage {
    case .compact(let compact): compact.reaches(order) ?? big.reaches(order)
    case .big(let big): big.leastOrder >= order || big.reaches(order)
    }
  }

  /// The power of ten of the first digit, -1 for 0.578, of a number that does not reach `bound`.
  private func orderOfMagnitude(below bound: Int) -> Int {
    var order = bound - 1
    if case .big(let big) = storage { order = min(order, big.leastOrder + 3) }
    while !reaches(order) { order -= 1 }
    return order
  }
}

extension Number: CustomStringConvertible {
  /// The digits, or a fraction where they do not end.
  public var description: String {
    var bytes: ContiguousArray<UInt8> = []
    writeFraction(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
