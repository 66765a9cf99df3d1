/// How a cell reads: a number with its unit, a code, a dash that stands for nothing, or words.
enum CellForm: Sendable, Hashable {
  case blank
  /// `—`, `-`, `/`: nothing to be printed.
  case dash
  /// A number as amounts are printed; `isWhole` where it has neither point nor comma.
  case numeral(isWhole: Bool, unit: Unit)
  case words

  enum Unit: Sendable, Hashable { case none, percent, other }

  var isNumeral: Bool {
    if case .numeral = self { true } else { false }
  }

  /// Digits alone, as codes and the numbers of columns are.
  var isWhole: Bool { self == .numeral(isWhole: true, unit: .none) }

  /// Whether a unit of money stands behind it.
  var hasUnit: Bool {
    if case .numeral(_, .other) = self { true } else { false }
  }

  var isNothing: Bool { self == .blank || self == .dash }

  init(_ text: String) {
    if let form = text.utf8.withContiguousStorageIfAvailable({ CellForm(bytes: $0) }) {
      self = form
    } else {
      self = CellForm(ContiguousArray(text.utf8)[...])
    }
  }

  init(_ text: Stretch) { self = text.withUnsafeBufferPointer { CellForm(bytes: $0) } }

  /// Whether nothing but digits and the signs between them stand in it, and it is no number:
  /// `1,1056,800.00`.
  static func isSpoiltNumeral(_ text: String) -> Bool {
    let isOfNumber = text.utf8.allSatisfy { byte in
      Ascii.isDigit(byte) || byte == Ascii.comma || byte == Ascii.point || byte == Ascii.blank
    }
    return isOfNumber && text.utf8.contains(where: Ascii.isDigit) && CellForm(text) == .words
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    var scan = NumeralScan(bytes)
    self = scan.form()
  }
}

/// Reads one number from its sign to its unit.
private struct NumeralScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
    while place < end, Ascii.isBlank(bytes[place]) { place += 1 }
    while end > place, Ascii.isBlank(bytes[end - 1]) { end -= 1 }
  }

  mutating func form() -> CellForm {
    if place == end { return .blank }
    if isDash { return .dash }
    _ = skip("-") || skip("−")
    guard let isWhole = digits() else { return .words }
    if place == end { return .numeral(isWhole: isWhole, unit: .none) }
    while place < end, bytes[place] == Ascii.blank { place += 1 }
    if place + 1 == end, bytes[place] == Ascii.percent {
      return .numeral(isWhole: isWhole, unit: .percent)
    }
    for unit in ["万元", "元", "亿元", "千元"] where rest(is: unit) {
      return .numeral(isWhole: isWhole, unit: .other)
    }
    return .words
  }

  private var isDash: Bool {
    guard end - place <= 6 else { return false }
    return ["-", "--", "—", "——", "－", "/", "\\", "*", "…", "……", "———"].contains(where: rest)
  }

  private func rest(is word: String) -> Bool {
    word.utf8.count == end - place && word.utf8.elementsEqual(bytes[place..<end])
  }

  private mutating func skip(_ word: String) -> Bool {
    guard end - place > word.utf8.count,
      word.utf8.elementsEqual(bytes[place..<place + word.utf8.count])
    else { return false }
    place += word.utf8.count
    return true
  }

  /// Digits, with commas before each three of them or none, and what stands behind a point.
  private mutating func digits() -> Bool? {
    let first = run()
    guard first > 0 else { return nil }
    var isWhole = true
    while place < end, bytes[place] == Ascii.comma {
      guard first <= 3 else { return nil }
      place += 1
      guard run() == 3 else { return nil }
      isWhole = false
    }
    if place < end, bytes[place] == Ascii.point {
      place += 1
      guard run() > 0 else { return nil }
      isWhole = false
    }
    return isWhole
  }

  private mutating func run() -> Int {
    let start = place
    while place < end, Ascii.isDigit(bytes[place]) { place += 1 }
    return place - start
  }
}
