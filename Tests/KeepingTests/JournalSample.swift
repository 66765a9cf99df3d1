import Diagnostics
import Glibc
import TestSupport

@testable import Keeping

/// A conversation as somebody might hold it: answered, continued, given up, stopped, with answers
/// that look like something else.
enum JournalSample {
  struct Line {
    let typed: [String]
    let answer: String
    var isStopped = false
    var isDropped = false
  }

  static let opening = Journal.Opening(
    language: .english, budgets: ["luquan-2023"], folder: "/home/clerk")

  static let lines: [Line] = [
    Line(typed: ["村数 = 180 村"], answer: "村数 = 180 村  new\n"),
    Line(typed: ["(2 +", "3) ×", "4"], answer: "20\n"),
    Line(typed: ["# a note"], answer: ""),
    Line(
      typed: ["村数 + 1.2.3"], answer: "error: only one decimal point\n\n  村数 + 1.2.3\n     ^\n"),
    Line(
      typed: ["show"],
      answer: "> not typed\n… nor this\n# nor a comment\n\\ held\nheld x\n \n\nend\n\n"),
    Line(typed: ["2 ^ 99999999"], answer: "error: stopped\n", isStopped: true),
    Line(typed: ["(1 +", "2 +"], answer: "", isDropped: true),
    Line(typed: ["村数 × 5.78 万元/村"], answer: "1040.4 万元\n"),
  ]

  /// Types a line and answers it.
  static func hold(_ line: Line, in journal: Journal, columns: Int = 80) {
    journal.begin(line.typed[0], columns: columns, opening: opening)
    for more in line.typed.dropFirst() { journal.goOn(more) }
    if line.isDropped {
      journal.drop()
    } else {
      journal.answer(ContiguousArray(line.answer.utf8), wasStopped: line.isStopped)
    }
  }
}

extension TemporaryFolder {
  func shelf(most: Int = 50, disk: Disk = .real) throws -> ConversationShelf {
    try ConversationShelf(path: path + "/hesuan", most: most, disk: disk)
  }

  var conversations: [String] {
    let folder = try? StateFolder(path: path + "/hesuan/conversations")
    return (folder?.names ?? []).filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The only conversation there is.
  var conversation: String { String(decoding: conversationBytes, as: UTF8.self) }

  var conversationBytes: [UInt8] {
    bytes(of: "hesuan/conversations/" + (conversations.first ?? ""))
  }
}
