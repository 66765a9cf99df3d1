import Diagnostics
import Sessions

/// One of the sessions at the top of the repository, as it stands there.
struct WorkedSession {
  static let folder = RepositoryFile.root + "/Sessions"
  static let all: [WorkedSession] =
    RepositoryFile.paths(below: folder, endingIn: ".session").map { WorkedSession($0) }

  let path: String
  let text: SessionText

  private init(_ path: String) {
    self.path = path
    text = SessionReader.read(ContiguousArray((RepositoryFile.text(path) ?? "").utf8))
  }

  /// What it is called: `the-slipped-zero`.
  var name: String {
    String(path.dropFirst(Self.folder.count + 1).dropLast(".session".count))
  }

  /// Its first line, without the `#`.
  var question: String {
    let line = String(decoding: text.bytes.split(separator: 0x0A).first ?? [], as: UTF8.self)
    return String(line.drop { $0 == "#" || $0 == " " })
  }

  /// The names of the budgets that it is held with.
  var budgets: [String] { text.budgets.map { text.text($0.name) } }

  /// What was typed and answered, without the prose between.
  var conversation: [String] {
    text.turns.flatMap { turn in
      let typed = String(decoding: text.typed(turn), as: UTF8.self).split(separator: "\n")
      let answer = text.answer(turn).map { String(decoding: $0, as: UTF8.self) }
      return typed.enumerated().map { ($0.offset > 0 ? "… " : "> ") + $0.element } + answer
    }
  }
}

extension WorkedSession {
  /// What is said between, line by line.
  var prose: [String] {
    text.bytes.split(separator: 0x0A).filter { $0.first == UInt8(ascii: "#") }
      .map { String(decoding: $0.drop { $0 == UInt8(ascii: "#") || $0 == 0x20 }, as: UTF8.self) }
  }

  /// Whether the last answer is followed by what one knows then.
  var endsWithProse: Bool {
    guard let last = text.turns.last else { return false }
    return text.bytes[last.answer.end...].contains(UInt8(ascii: "#"))
  }
}
