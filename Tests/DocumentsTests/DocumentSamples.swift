import Syntax
import Testing

@testable import Documents

/// A document of these lines.
func document(_ text: String) -> PublishedText {
  guard let document = try? PublishedText(ContiguousArray(text.utf8)) else {
    preconditionFailure("a sample is short and UTF-8")
  }
  return document
}

/// A budget in which something stands on lines of a document.
func budget(_ text: String) -> BudgetText {
  let read = BudgetReader.read(ContiguousArray(("budget sample-2023\n" + text).utf8))
  precondition(read.diagnostics.isEmpty, "\(read.diagnostics)")
  return read
}

extension PublishedText {
  /// Every numeral, with the line that it stands on.
  var places: [(numeral: PrintedNumeral, line: PublishedLine)] {
    (1..<(lineCount + 1)).flatMap { number in
      let line = self[number]!
      return line.numerals.map { ($0, line) }
    }
  }
}

/// The reason of the numeral that stands in ⟦ ⟧.
func reason(ofMarked marked: String) throws -> NumeralReason {
  let text = document(marked.replacing("⟦", with: "").replacing("⟧", with: ""))
  let before = document(String(marked.prefix { $0 != "⟦" })).places.count
  let place = try #require(text.places.dropFirst(before).first)
  #expect(marked.contains("⟦\(place.numeral.digits)⟧"))
  return NumeralReason(of: place.numeral, in: place.line, of: text)
}
