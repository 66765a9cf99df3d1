internal import Budgets
internal import Evaluation

/// What was done here, so that it can be taken back and done again.
struct Ledger: Sendable {
  /// One line typed, with what it takes to take it back.
  struct Deed: Sendable {
    let line: String
    let former: Former
    /// The budget figures that were changed before.
    let published: [Int: Sheet.Entry]
  }

  enum Former: Sendable {
    case sheet(Sheet.Former)
    /// For what changes more than definitions: loading a budget, declaring a unit.
    case all(Sheet, Shelf)
  }

  private(set) var done: [Deed] = []
  private(set) var undone: [Deed] = []
  /// How the budgets have the figures that were changed, by their places.
  var published: [Int: Sheet.Entry] = [:]

  /// So many deeds can be taken back; a stream of statements must not fill the memory with more.
  private static let mostDeeds = 5000

  /// Keeps what was just done; what had been taken back cannot be done again then.
  mutating func add(_ deed: Deed) {
    done.append(deed)
    undone.removeAll()
    if done.count > Ledger.mostDeeds { done.removeFirst(Ledger.mostDeeds / 10) }
  }

  /// The last deed was taken back; `other` does it again.
  mutating func undo(_ other: Deed) {
    done.removeLast()
    undone.append(other)
  }

  /// The last deed that had been taken back was done again; `other` takes it back.
  mutating func redo(_ other: Deed) {
    undone.removeLast()
    done.append(other)
  }
}
