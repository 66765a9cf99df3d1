internal import Diagnostics
internal import Sessions

/// A budget that was loaded before the first line: what was typed for it, and its name.
struct HeadBudget: Sendable {
  let typed: String
  let name: String
}

/// What was said here since the beginning, from which a session is written.
///
/// A stream of a million statements passes through here, so they are kept as they came, end to end,
/// and written out only when they are asked for.
struct Record: Sendable {
  private var bytes: ContiguousArray<UInt8> = []
  /// Where what was typed and what was answered ends, by turns.
  private var ends: ContiguousArray<Int> = []
  private(set) var statements = 0
  /// How many columns the last answer had.
  private(set) var width = SessionText.Width.usual
  var grounds = Grounds()
  /// What it was last saved for.
  var purpose: String?

  /// Of how many bytes and statements it may be. What is longer than at first could not be read
  /// again.
  var longest = (bytes: SessionReader.largest / 2, statements: SessionReader.mostTurns)

  var isTooLong: Bool { bytes.count > longest.bytes || statements >= longest.statements }

  mutating func add(
    _ typed: ContiguousArray<UInt8>, answer: ContiguousArray<UInt8>.SubSequence,
    width: SessionText.Width
  ) {
    guard !isTooLong else { return forget() }
    self.width = width
    statements += 1
    keep(typed, answer)
  }

  /// A remark that was typed stands as one.
  mutating func add(remark: ContiguousArray<UInt8>) {
    guard !isTooLong, remark.contains(where: { $0 > 0x20 }) else { return }
    keep(remark, [])
  }

  /// What cannot be saved any more needs no room.
  private mutating func forget() {
    if bytes.isEmpty { return }
    (bytes, ends) = ([], [])
    longest.bytes = -1
  }

  private mutating func keep(
    _ typed: ContiguousArray<UInt8>, _ answer: ContiguousArray<UInt8>.SubSequence
  ) {
    bytes += typed
    ends.append(bytes.count)
    bytes += answer
    ends.append(bytes.count)
  }

  /// Whether it begins with a remark, which is then its purpose.
  var beginsWithRemark: Bool {
    guard let end = ends.first else { return false }
    return Record.isRemark(bytes[..<end], answer: bytes[end..<ends[1]])
  }

  /// The exchanges as a session has them.
  var text: ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    var start = 0
    for place in stride(from: 0, to: ends.count, by: 2) {
      let (typed, answer) = (bytes[start..<ends[place]], bytes[ends[place]..<ends[place + 1]])
      if Record.isRemark(typed, answer: answer) {
        SessionPrinter.append(remark: ContiguousArray(typed.drop { $0 <= 0x20 }), to: &text)
      } else {
        SessionPrinter.append(typed: ContiguousArray(typed), to: &text)
        SessionPrinter.append(answer: ContiguousArray(answer), to: &text)
      }
      start = ends[place + 1]
    }
    return text
  }

  private static func isRemark(
    _ typed: ContiguousArray<UInt8>.SubSequence, answer: ContiguousArray<UInt8>.SubSequence
  ) -> Bool {
    answer.isEmpty && SessionPrinter.isRemark(typed.drop { $0 <= 0x20 })
  }
}
