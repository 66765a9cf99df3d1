/// Tells whether a line is one JSON value, and nothing else, by the grammar of RFC 8259.
struct JSONReader {
  private var rest: Substring.UnicodeScalarView

  static func isValue(_ line: some StringProtocol) -> Bool {
    var reader = JSONReader(rest: Substring(line).unicodeScalars)
    return reader.value() && reader.rest.isEmpty
  }

  private mutating func value() -> Bool {
    switch rest.first {
    case "{": list(until: "}") { $0.string() && $0.take(":") && $0.value() }
    case "[": list(until: "]") { $0.value() }
    case "\"": string()
    case "t": take("true")
    case "f": take("false")
    case "n": take("null")
    default: number()
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest = rest.dropFirst(word.unicodeScalars.count)
    return true
  }

  private mutating func list(
    until end: String, _ member: (inout JSONReader) -> Bool
  ) -> Bool {
    rest = rest.dropFirst()
    if take(end) { return true }
    repeat {
      if !member(&self) { return false }
    } while take(",")
    return take(end)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return true }
      if scalar.value < 0x20 || scalar == "\\" && !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard let letter = rest.popFirst() else { return false }
    guard letter == "u" else { return "\"\\/bfnrt".unicodeScalars.contains(letter) }
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    return digits.count == 4 && digits.allSatisfy(\.properties.isASCIIHexDigit)
  }

  private mutating func number() -> Bool {
    _ = take("-")
    guard digits() else { return false }
    return take(".") ? digits() : true
  }

  private mutating func digits() -> Bool {
    let count = rest.prefix { ("0"..."9").contains($0) }.count
    rest = rest.dropFirst(count)
    return count > 0
  }
}
