@testable import Documents

/// A document of paragraphs and tables, written as they look: a line with `|` is a row.
///
///     2023年收入总表
///     科目编码|科目名称|合计
///     201|一般公共服务支出|10.00
///
/// Each cell stands on a line of its own, as in a document of whole grids.
func sheets(_ text: String) -> [Publication.Piece] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.contains("|")
      ? line.split(separator: "|", omittingEmptySubsequences: false).map { "\t\($0)\n" }.joined()
      : line + "\n\n"
  }
  return Publication(grids: document(lines.joined(separator: "\n"))).pieces
}

/// The tables that are read from such a document.
func tables(_ text: String) -> [ReadTable] { ReadTable.all(in: sheets(text)) }

/// How they are described.
func described(_ text: String) -> String { tables(text).map(\.described).joined(separator: "\n") }

extension ReadTable {
  /// Its columns as a budget file would declare them.
  var head: String { columns.map { "\($0.role.word) \($0.title)" }.joined(separator: " | ") }

  /// Its rows, cell by cell.
  var body: [String] { rows.map { $0.map(\.text).joined(separator: "|") } }

  /// All that is read of it.
  var described: String {
    let top = ["\(kind)", title, project, declaredEmpty.map { "empty @\($0)" }]
    let rest = unread.isEmpty ? [] : ["unread \(unread)"]
    return ([top.compactMap(\.self).joined(separator: " "), head] + body + rest)
      .joined(separator: "\n")
  }
}

extension ReadTable.Role {
  fileprivate var word: String {
    switch self {
    case .number: "号"
    case .code: "码"
    case .name: "名"
    case .text: "文"
    case .amount(let unit): unit ?? "数"
    }
  }
}
