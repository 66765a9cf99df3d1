internal import Budgets
internal import Diagnostics
internal import Sessions

/// Keeping what is said.
extension Workbench {
  mutating func keep(
    _ line: ContiguousArray<UInt8>, _ outcome: Outcome,
    _ answer: ContiguousArray<UInt8>.SubSequence
  ) {
    switch outcome {
    case .answered where Invocation(line)?.command.isKept != false:
      let width = pageWidth
      record?.add(line, answer: answer, width: width)
      noteGrounds(of: line)
    case .silent: record?.add(remark: line)
    default: break
    }
  }

  /// An error is an answer, but that it was stopped is none.
  mutating func keep(_ line: ContiguousArray<UInt8>, _ complaint: Complaint) {
    guard Invocation(line)?.command.isKept != false, line.count <= Workbench.longestLine,
      !complaint.diagnostics.contains(where: { $0.problem == .interrupted })
    else { return }
    var page = Markup()
    complaint.write(from: .whole, language: language, width: width, into: &page)
    let width = pageWidth
    record?.add(line, answer: page.bytes[...], width: width)
    noteGrounds(of: line)
  }

  private var pageWidth: SessionText.Width { .init(page: width, table: tableWidth) }

  private mutating func noteGrounds(of line: ContiguousArray<UInt8>) {
    guard !shelf.isEmpty, var grounds = record?.grounds else { return }
    record?.grounds = Grounds()
    note(line, in: &grounds)
    record?.grounds = grounds
  }
}
