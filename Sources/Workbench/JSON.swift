internal import Diagnostics

/// A value as JSON writes it; numbers that may have decimals are strings, so that none is lost.
enum JSON {
  case null
  case number(Int)
  case string(String)
  case list([JSON])
  case object([(key: String, value: JSON)])

  /// A string, or null.
  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  var line: String {
    switch self {
    case .null: "null"
    case .number(let number): "\(number)"
    case .string(let text): JSON.quoted(text)
    case .list(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { JSON.quoted($0.key) + ":" + $0.value.line }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
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
