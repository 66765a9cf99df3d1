import Budgets
import Diagnostics
import Quantities
import Syntax
import TestSupport

@testable import Auditing
@testable import Budgets
@testable import Syntax

/// A budget file with one digit of one printed figure changed: 1040.4 printed as 1040.5.
struct DigitMutation {
  /// The figure the digit belongs to.
  enum Place: Hashable {
    case input(Int)
    case stated(Int, of: Int)
    case cell(CellPlace)
  }

  let place: Place
  /// The byte of the digit, in the file.
  let offset: Int
  let digit: UInt8

  /// One digit more, of 9 one less where a 0 would begin the figure.
  private init(_ place: Place, at offset: Int, in bytes: ContiguousArray<UInt8>, isFirst: Bool) {
    self.place = place
    self.offset = offset
    let nine = UInt8(ascii: "9")
    digit =
      bytes[offset] < nine ? bytes[offset] + 1 : isFirst ? nine - 1 : UInt8(ascii: "0")
  }

  func bytes(of text: BudgetText) -> ContiguousArray<UInt8> {
    var bytes = text.bytes
    bytes[offset] = digit
    return bytes
  }

  /// The line of the file it stands on.
  func line(in bytes: ContiguousArray<UInt8>) -> Int {
    bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// One for each figure that is printed, at a place that is always the same; or one for each of
  /// its digits.
  static func all(of text: BudgetText, eachDigit: Bool) -> [DigitMutation] {
    (figures(of: text) + cells(of: text)).flatMap { place, range -> [DigitMutation] in
      let digits = (range.start..<range.end).filter {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text.bytes[$0])
      }
      precondition(!digits.isEmpty, "\(text.text(range)) has a digit")
      var random = SplitMix64(state: UInt64(range.start))
      let chosen = eachDigit ? digits : [random.one(of: digits)]
      return chosen.map {
        let isFirst = !digits.contains($0 - 1) && digits.contains($0 + 1)
        return DigitMutation(place, at: $0, in: text.bytes, isFirst: isFirst)
      }
    }
  }

  private static func figures(of text: BudgetText) -> [(Place, SourceRange)] {
    text.stated.indices.map { stated in
      let figure = Int(text.stated[stated].figure)
      let isInput = text.figures[figure].origin == .stated(Int32(stated))
      return (
        isInput ? .input(figure) : .stated(stated, of: figure), text.stated[stated].printed.range
      )
    }
  }

  private static func cells(of text: BudgetText) -> [(Place, SourceRange)] {
    text.tables.indices.flatMap { table in
      text.tables[table].rows.enumerated().flatMap { row, place in
        text.rows[Int(place)].cells.enumerated().compactMap { column, cell in
          text.cells[Int(cell)].amount.map { _ in
            (.cell(CellPlace(table: table, row: row, column: column)), text.cells[Int(cell)].text)
          }
        }
      }
    }
  }
}
