internal import Diagnostics

/// A value as JSON writes it; numbers that may have decimals are strings, so that none is lost.
enum JSON: Sendable {
  case null
  case number(Int)
  case string(String)
  case list([JSON])
  case object([(key: String, value: JSON)])

  /// A string, or null.
  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  func write(into bytes: inout ContiguousArray<UInt8>) {
    switch self {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += "\(number)".utf8
    case .string(let text): JSON.quote(text, into: &bytes)
    case .list(let values):
      JSON.write(values, "[", "]", into: &bytes) { $0.write(into: &$1) }
    case .object(let fields):
      JSON.write(fields, "{", "}", into: &bytes) { field, bytes in
        JSON.quote(field.key, into: &bytes)
        bytes += ":".utf8
        field.value.write(into: &bytes)
      }
    }
  }

  private static func write<Member>(
    _ members: [Member], _ open: String, _ close: String, into bytes: inout ContiguousArray<UInt8>,
    _ write: (Member, inout ContiguousArray<UInt8>) -> Void
  ) {
    bytes += open.utf8
    for (place, member) in members.enumerated() {
      if place > 0 { bytes += ",".utf8 }
      write(member, &bytes)
    }
    bytes += close.utf8
  }

  /// Control characters, those of two bytes as well, are written by their numbers.
  private static func quote(_ text: String, into bytes: inout ContiguousArray<UInt8>) {
    bytes += "\"".utf8
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      let isPlain = utf8.allSatisfy {
        $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != UInt8(ascii: "\"")
          && $0 != UInt8(ascii: "\\")
      }
      if isPlain { bytes.append(contentsOf: utf8) }
      return isPlain
    }
    if !isPlain {
      for scalar in text.unicodeScalars { bytes += escaped(scalar).utf8 }
    }
    bytes += "\"".utf8
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }

  /// The value in a cell of a spreadsheet.
  var cell: String {
    switch self {
    case .null: ""
    case .number(let number): "\(number)"
    case .string(let text): text
    case .list(let values): values.map(\.cell).joined(separator: "; ")
    case .object(let fields): fields.map { "\($0.key) \($0.value.cell)" }.joined(separator: ", ")
    }
  }
}

/// Rows that a spreadsheet opens.
enum CSV {
  /// What stands before the first row, so that a spreadsheet knows the text for UTF-8.
  static let mark = String(Unicode.Scalar(0xFEFF as UInt16)!)

  /// A cell is quoted where it must be, and one that would be taken for a formula is text.
  static func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    let cell = Visible.text(cell)
    let isFormula =
      cell.first.map { "=+@\t".contains($0) } == true
      || cell.hasPrefix("-") && !cell.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
    let text = isFormula ? "'" + cell : cell
    guard text.contains(where: { ",\"\n\r;".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
