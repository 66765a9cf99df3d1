extension PlainRow {
  /// What is known of a cell of a row.
  enum Known: Sendable {
    case amount(PlainToken)
    case blank
    /// The ways that are left do not agree.
    case open
  }

  /// What all ways that are left say of the cell.
  func cell(_ column: Int) -> Known {
    guard let first = ways.first else { return amounts.isEmpty ? .blank : .open }
    let amount = token(in: column, of: first)
    for way in ways.dropFirst() {
      let other = token(in: column, of: way)
      guard other.map({ Array($0.bytes) }) == amount.map({ Array($0.bytes) }) else { return .open }
    }
    return amount.map { .amount($0) } ?? .blank
  }

  func token(in column: Int, of way: [Int]) -> PlainToken? {
    way.firstIndex(of: column).map { amounts[$0].token }
  }

  /// The value of a cell in one way; blank is nothing.
  func value(in column: Int, of way: [Int]) -> Int128? {
    guard let token = token(in: column, of: way) else { return 0 }
    return AmountText.value(token.bytes)
  }

  /// Keeps the ways that fit; where none does, what they were asked is not believed.
  mutating func keep(_ fits: ([Int]) -> Bool) -> Bool {
    guard ways.count > 1 else { return false }
    let left = ways.filter(fits)
    guard !left.isEmpty, left.count < ways.count else { return false }
    ways = left
    return true
  }
}
