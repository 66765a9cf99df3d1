/// A paragraph of a .docx file while it is read.
struct WordParagraph {
  private(set) var line: ContiguousArray<UInt8> = []
  /// Of the fields that are open, how many are at their command and not yet at their result.
  private var fields: [Bool] = []
  var isHidden = false
  /// Whether the mark at its end is deleted, so that the next paragraph goes on in it.
  var isJoined = false
  /// The boxes that are anchored in it.
  var boxes: [WordFlow] = []

  var isRead: Bool { !isHidden && !fields.contains(true) }

  mutating func append(_ bytes: Span<UInt8>) {
    for place in 0..<bytes.count {
      let byte = bytes[place]
      line.append(byte < Ascii.blank ? Ascii.blank : byte)
    }
  }

  /// A tab at the beginning of a line is the mark of a cell, so it becomes a blank there.
  mutating func appendTab() {
    let isFirst = line.last.map { $0 == Ascii.lineFeed } ?? true
    line.append(isFirst ? Ascii.blank : Ascii.tab)
  }

  mutating func append(_ sign: UInt8) { line.append(sign) }

  mutating func openField() { fields.append(true) }

  mutating func beginResult() {
    if !fields.isEmpty { fields[fields.count - 1] = false }
  }

  mutating func closeField() { _ = fields.popLast() }

  /// The commands of fields end with their paragraph: the rest of the document is no command, even
  /// where the end of one was lost.
  mutating func removeLine() {
    line.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
    isHidden = false
  }
}
