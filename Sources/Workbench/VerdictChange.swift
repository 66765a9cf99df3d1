internal import Auditing
internal import Syntax

/// The verdict on something stated, before a change and after.
struct VerdictChange {
  let place: Int
  let stated: Int
  let printed: Printed
  var before: Verdict?
  let now: Verdict

  /// Whether both are about the same statement.
  func isSame(as other: VerdictChange) -> Bool { place == other.place && stated == other.stated }

  /// Those that are not the same any more. A figure that is held against nothing agrees with itself.
  static func between(_ before: [VerdictChange], _ after: [VerdictChange]) -> [VerdictChange] {
    let gone = before.filter { old in !after.contains { $0.isSame(as: old) } }.map {
      VerdictChange(place: $0.place, stated: $0.stated, printed: $0.printed, now: .exact)
    }
    return (gone + after).compactMap { change in
      var change = change
      change.before = before.first { $0.isSame(as: change) }?.now ?? .exact
      return change.before == change.now ? nil : change
    }
  }
}
