import Diagnostics
import Sessions
import Workbench

/// A conversation written down as a session, sign by sign: unlike a replay, blanks count, and what
/// is typed in several lines is typed so at the prompt.
struct Transcript {
  private let session: SessionText

  var text: String { String(decoding: session.bytes, as: UTF8.self) }

  init(_ text: String) { session = SessionReader.read(ContiguousArray(text.utf8)) }

  var problems: [Problem] { session.diagnostics.map(\.problem) }

  var typed: [String] { session.turns.map { String(decoding: session.typed($0), as: UTF8.self) } }

  /// The same lines typed again, with the answers that are given now.
  func replayed(in language: Language) -> Transcript {
    var talk = Talk(language)
    talk.workbench.keepRecord()
    var answers: [Int: ContiguousArray<UInt8>] = [:]
    for (place, typed) in typed.enumerated() {
      let answer = Transcript.answer(to: typed, in: &talk)
      answers[place] = []
      SessionPrinter.append(answer: ContiguousArray(answer.utf8), to: &answers[place]!)
    }
    let updated = session.updated(answers: answers, fingerprints: [], held: [])
    return Transcript(String(decoding: updated, as: UTF8.self))
  }

  /// A statement of several lines is typed line by line, and must be waited for until the last.
  private static func answer(to typed: String, in talk: inout Talk) -> String {
    var statement = ""
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() {
      statement += line
      if talk.tell(statement).outcome != .unfinished { return "(does not wait for more)" }
      statement += "\n"
    }
    let reply = talk.tell(statement + (lines.last ?? ""))
    return reply.outcome == .unfinished ? "(waits for more)" : reply.answer + reply.errors
  }

  /// Where another transcript with the same lines typed answers otherwise, as in a diff.
  func difference(from other: Transcript) -> String? {
    let pairs = zip(exchanges, other.exchanges).filter { $0 != $1 }
    guard !pairs.isEmpty else {
      return text.trimmed == other.text.trimmed ? nil : "not the same lines"
    }
    return pairs.map { mine, others in
      "  > \(mine[0])\n" + Transcript.marked(mine.dropFirst(), "-")
        + Transcript.marked(others.dropFirst(), "+")
    }.joined(separator: "\n")
  }

  private static func marked(_ lines: ArraySlice<String>, _ sign: String) -> String {
    lines.map { "\(sign) \($0)\n" }.joined()
  }

  /// Each statement with its answer.
  private var exchanges: [[String]] {
    session.turns.map { turn in
      [String(decoding: session.typed(turn), as: UTF8.self)]
        + session.answer(turn).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

extension String {
  /// Without the blank lines at its end.
  fileprivate var trimmed: Substring {
    self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)]
  }
}
