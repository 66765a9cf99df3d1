public import Diagnostics

/// A text whose ⟦ ⟧ show where something is to be found: `max(1⟦,⟧234)`.
public struct MarkedText {
  public let text: String
  public let ranges: [SourceRange]

  public init(_ marked: String) {
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
