internal import Budgets
internal import Diagnostics
internal import Sessions
internal import Syntax

/// A figure of a budget that is not as it was when a session was held.
struct ChangedFigure: Sendable {
  /// Nil where the budget has it no longer.
  let piece: HeldPiece?
  let budget: String
  /// The name, with the column of a cell.
  let name: String
  let former: String
  /// Nil where it is no longer there.
  let now: String?
}

extension Replay {
  /// What has become of the figures that the answers followed from.
  var changedFigures: [ChangedFigure] {
    text.held.flatMap { block -> [ChangedFigure] in
      guard let budget = budgets.last(where: { $0.name == text.text(block.budget) }) else {
        return []
      }
      let pieces = Dictionary(
        Language.allCases.flatMap { language in
          budget.heldPieces.map { (budget.name(of: $0, in: language), $0) }
        }, uniquingKeysWith: { first, _ in first })
      return block.values.compactMap { held in
        let (name, former) = (text.text(held.name), text.text(held.value))
        guard let piece = pieces[name] else {
          return ChangedFigure(
            piece: nil, budget: budget.name, name: name, former: former, now: nil)
        }
        return changed(piece, of: budget, called: name, from: former)
      }
    }
  }

  /// Whether an answer follows from a figure: of one that is gone only what was said can tell.
  func follows(_ change: Change, from figure: ChangedFigure) -> Bool {
    if let piece = figure.piece { return change.grounds.contains(piece) }
    return names(in: change).contains { name in
      figure.name == name || figure.name.hasSuffix("." + name)
        || figure.name.hasPrefix(name + ".")
    }
  }

  /// The names in what was typed and in the answer that was recorded.
  private func names(in change: Change) -> Set<String> {
    let turn = text.turns[change.turn]
    let lines = ([text.typed(turn)[...]] + text.answer(turn)).map {
      String(decoding: $0, as: UTF8.self)
    }
    return Set(lines.flatMap(Parser.names))
  }

  private func changed(
    _ piece: HeldPiece, of budget: Budget, called name: String, from former: String
  ) -> ChangedFigure? {
    let now = budget.value(of: piece)
    if now.withoutBlanks == former.withoutBlanks { return nil }
    let (joint, parts) = (budget.joint(of: piece), budget.parts(of: piece))
    let (formerParts, nowParts) = (former.parts(by: joint), now.parts(by: joint))
    let others = zip(formerParts, nowParts).enumerated().filter { $1.0 != $1.1 }
    guard formerParts.count == nowParts.count, nowParts.count == parts.count, others.count == 1,
      let (place, (old, new)) = others.first.map({ ($0.offset, $0.element) })
    else {
      return ChangedFigure(
        piece: piece, budget: budget.name, name: name, former: former, now: now)
    }
    var column = ""
    if case .row(let row, let table) = piece.kind {
      let cell = CellPlace(table: table, row: row, column: place)
      column = "." + (budget.path(of: .cell(cell), in: .english).last ?? "")
    }
    return ChangedFigure(
      piece: piece, budget: budget.name, name: name + column, former: old, now: new)
  }
}

extension String {
  /// Between empty cells there is one blank only.
  fileprivate func parts(by joint: Character) -> [String] {
    split(separator: joint, omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }
}
