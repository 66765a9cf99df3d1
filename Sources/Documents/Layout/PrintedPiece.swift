/// What stands in one place of a line that keeps its columns: a number, or words with no more than
/// one blank between them.
///
///     2010301    行政运行    1,107.37              -288.04
///     a number, words, a number, a number
struct PrintedPiece: Sendable {
  private(set) var text: String
  let line: Int
  private(set) var letters: Range<Int>
  private(set) var columns: Range<Int>
  let isNumeral: Bool

  static func all(in line: PlainLine) -> [PrintedPiece] {
    var result: [PrintedPiece] = []
    for token in PlainToken.all(in: line) {
      let piece = PrintedPiece(token)
      if let last = result.last, last.isBeside(piece), !last.isNumeral, !piece.isNumeral {
        result[result.count - 1].append(piece)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private init(_ token: PlainToken) {
    (text, line) = (token.text, token.line)
    (letters, columns) = (token.letters, token.columns)
    isNumeral = token.isNumeric && !AmountText.isDash(token.bytes)
  }

  /// Whether no more than one blank stands between.
  func isBeside(_ next: PrintedPiece) -> Bool { next.letters.lowerBound - letters.upperBound < 2 }

  mutating func append(_ next: PrintedPiece) {
    text += next.text
    letters = letters.lowerBound..<next.letters.upperBound
    columns = columns.lowerBound..<next.columns.upperBound
  }

  func place(_ measure: PrintedColumns.Measure) -> Range<Int> {
    measure == .letters ? letters : columns
  }
}
