/// 基本支出90万元，其中： with 人员经费80万元… and 公用经费10万元… in the paragraphs below.
///
/// Their names must leave nothing out, since nothing else says where such a list ends.
enum PartsBelow {
  private static let longest = 4

  static func read(_ reading: inout ProseReading) {
    for number in reading.texts.indices where opens(reading.texts[number]) {
      guard let whole = whole(in: number, reading), let parts = parts(below: number, reading),
        parts.allSatisfy({ isLike(reading.said[whole], reading.said[$0]) })
      else { continue }
      reading.claim(.sum, whole, .sum(parts.map { .mention($0) }))
    }
  }

  private static func opens(_ text: ProseText) -> Bool {
    text.bytes[...].trimmedEnd.ends(withAnyOf: ["其中:", "其中"])
  }

  /// The only amount of the paragraph.
  private static func whole(in number: Int, _ reading: ProseReading) -> Int? {
    reading.range(ofPassage: number).filter {
      reading.said[$0].isAmount && reading.said[$0].unit.isMoney
    }.only
  }

  /// The first amounts of the fewest paragraphs below whose names make a whole.
  private static func parts(below number: Int, _ reading: ProseReading) -> [Int]? {
    var parts: [Int] = []
    for next in reading.texts.indices[(number + 1)...].prefix(longest) {
      guard let first = reading.range(ofPassage: next).first, reading.said[first].isAmount else {
        return nil
      }
      parts.append(first)
      if PartNames.make(whole: parts.map { reading.labelBytes(of: $0) }) { return parts }
    }
    return nil
  }

  private static func isLike(_ whole: Said, _ part: Said) -> Bool {
    whole.isPlain && part.isPlain && whole.unit.adds(to: part.unit)
      && (part.facet == nil || whole.facet == nil || part.facet == whole.facet)
  }
}
