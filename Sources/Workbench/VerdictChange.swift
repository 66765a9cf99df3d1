internal import Auditing
internal import Syntax

/// The verdict on something stated, before a change and after.
struct VerdictChange {
  let place: Int
  let stated: Int
  let printed: Printed
  var before: Verdict?
  let now: Verdict

  /// What tells the statement from all others.
  var statement: [Int] { [place, stated] }

  /// Those that are not the same any more. A figure that is held against nothing agrees with itself.
  static func between(_ before: [VerdictChange], _ after: [VerdictChange]) -> [VerdictChange] {
    let (old, new) = (before.byStatement, after.byStatement)
    let gone = before.filter { new[$0.statement] == nil }.map {
      VerdictChange(place: $0.place, stated: $0.stated, printed: $0.printed, now: .exact)
    }
    return (gone + after).compactMap { change in
      var change = change
      change.before = old[change.statement] ?? .exact
      return change.before == change.now ? nil : change
    }
  }
}

extension [VerdictChange] {
  /// The verdict on each statement.
  var byStatement: [[Int]: Verdict] {
    Dictionary(map { ($0.statement, $0.now) }) { first, _ in first }
  }
}
