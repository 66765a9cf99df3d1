import Diagnostics
import Testing

/// A text whose ⟦ ⟧ show where something is to be found: `max(1⟦,⟧234)`.
struct MarkedText {
  let text: String
  let ranges: [SourceRange]

  init(_ marked: String) {
    var text = ""
    var starts: [Int] = []
    var ranges: [SourceRange] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": ranges.append(SourceRange(starts.removeLast(), text.utf8.count))
      default: text.unicodeScalars.append(character)
      }
    }
    self.text = text
    self.ranges = ranges
  }
}
