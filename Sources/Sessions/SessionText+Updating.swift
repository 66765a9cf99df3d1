internal import Diagnostics

/// The same session with other answers; what was typed and the prose stay byte for byte.
extension SessionText {
  /// `answers` are those to be written, by the places of their turns, as the printer has them.
  public func updated(
    answers: [Int: ContiguousArray<UInt8>], fingerprints: [String?],
    held: ContiguousArray<UInt8>
  ) -> ContiguousArray<UInt8> {
    var edits: [Edit] = []
    for (budget, fingerprint) in zip(budgets, fingerprints) {
      guard let fingerprint else { continue }
      edits.append(
        budget.fingerprint.map { Edit($0, ContiguousArray(fingerprint.utf8)) }
          ?? Edit(
            SourceRange(budget.name.end, budget.name.end), ContiguousArray(" \(fingerprint)".utf8)))
    }
    for (place, answer) in answers {
      let turn = turns[place]
      let end = turn.isAnswered ? turn.answer.end : turn.typed.end
      edits.append(
        Edit(SourceRange(turn.typed.end, end), answer.isEmpty ? [] : [0x0A] + answer.dropLast()))
    }
    for block in self.held { edits.append(Edit(block.range, [])) }
    var text = applied(edits.sorted { $0.range.start < $1.range.start })
    while text.last.map({ $0 <= 0x20 }) == true { text.removeLast() }
    return text + [0x0A] + held
  }

  private struct Edit {
    let range: SourceRange
    let text: ContiguousArray<UInt8>

    init(_ range: SourceRange, _ text: ContiguousArray<UInt8>) {
      (self.range, self.text) = (range, text)
    }
  }

  private func applied(_ edits: [Edit]) -> ContiguousArray<UInt8> {
    // On Windows a line ends otherwise.
    let isForWindows = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    var (text, place) = (ContiguousArray<UInt8>(), 0)
    for edit in edits {
      text += bytes[place..<edit.range.start]
      text +=
        isForWindows
        ? ContiguousArray(edit.text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }) : edit.text
      place = edit.range.end
    }
    return text + bytes[place...]
  }
}
