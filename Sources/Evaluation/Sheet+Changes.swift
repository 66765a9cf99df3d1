internal import Diagnostics
internal import Quantities
internal import Syntax

/// Changing several entries at once, and taking it back.
extension Sheet {
  /// What a sheet had where it was changed.
  public struct Former: Sendable {
    /// Nil where nothing was defined.
    let entries: [(place: Int, entry: Entry?)]
    let standings: [(place: Int, standing: Standing)]
    let last: Value?

    public var places: [Int] { entries.map(\.place) }
  }

  /// What an entry comes to.
  struct Standing: Sendable {
    let value: Value
    let rendering: Rendering
    let missing: [Int]
    let lacks: [Int]
  }

  private func standing(at place: Int) -> Standing {
    let entry = entries[place]
    return Standing(
      value: values[place], rendering: entry.rendering, missing: entry.missing, lacks: entry.lacks)
  }

  private mutating func restore(_ standing: Standing, at place: Int) {
    values[place] = standing.value
    entries[place].rendering = standing.rendering
    entries[place].missing = standing.missing
    entries[place].lacks = standing.lacks
  }

  /// What is at some places, and follows from them.
  private func standings(around places: [Int]) -> Former {
    Former(
      entries: places.map { ($0, $0 < entries.count ? entries[$0] : nil) },
      standings: affected(by: places).map { ($0, standing(at: $0)) }, last: last)
  }

  /// Puts entries in the places of others and computes all that follows; all of them or none.
  mutating func replace(
    _ new: [(place: Int, entry: Entry)], near: [String], with evaluator: inout Evaluator
  ) throws(Failure) -> Change {
    let former = standings(around: new.map(\.place))
    for (place, entry) in new { put(entry, at: place) }
    do {
      for (place, entry) in new where new.count > 1 {
        try refuseCycle(from: place, through: entry.uses, entry.tree, entry.text)
      }
      let places = Set(new.map(\.place))
      for place in affected(by: new.map(\.place)) {
        try compute(place, after: places.contains(place) ? place : -1, with: &evaluator)
      }
    } catch {
      putBack(former)
      throw error
    }
    return change(from: former, near: near)
  }

  /// Brings back what there was before a change; the answer is the change that this is.
  public mutating func takeBack(_ former: Former) -> Change {
    let present = standings(around: former.places)
    putBack(former)
    last = former.last
    return change(from: present, near: [])
  }

  /// Brings back entries as they once were.
  public mutating func bringBack(
    _ entries: [(place: Int, entry: Entry)], with evaluator: inout Evaluator
  ) throws(Failure) -> Change {
    try replace(entries, near: [], with: &evaluator)
  }

  private mutating func putBack(_ former: Former) {
    for (place, entry) in former.entries.reversed() { put(entry, at: place) }
    for (place, standing) in former.standings where place < entries.count {
      restore(standing, at: place)
    }
  }

  /// What some entries and those that follow from them came to before, and come to now.
  public func steps(
    since former: Sheet, around places: [Int]
  ) -> (defined: [Change.Step], followers: [Change.Step]) {
    let steps = affected(by: places).map { place in
      let isKnown = place < former.entries.count && former.entries[place].missing.isEmpty
      return Change.Step(
        place: place, name: entries[place].name, former: isKnown ? former.values[place] : nil,
        value: values[place])
    }
    return split(steps, places)
  }

  private func split(
    _ steps: [Change.Step], _ places: [Int]
  ) -> (defined: [Change.Step], followers: [Change.Step]) {
    let defined = Set(places)
    let byPlace = Dictionary(uniqueKeysWithValues: steps.map { ($0.place, $0) })
    let followers = steps.filter {
      !defined.contains($0.place) && $0.former != $0.value && entries[$0.place].missing.isEmpty
    }
    return (places.compactMap { byPlace[$0] }, followers)
  }

  /// What is otherwise than it was.
  private func change(from former: Former, near: [String]) -> Change {
    let old = Dictionary(uniqueKeysWithValues: former.standings.map { ($0.place, $0.standing) })
    let steps = affected(by: former.places).map { place in
      let known = old[place].flatMap { $0.missing.isEmpty ? $0.value : nil }
      return Change.Step(
        place: place, name: entries[place].name, former: known, value: values[place])
    }
    let (defined, followers) = split(steps, former.places)
    return Change(defined: defined, followers: followers, near: near, former: former)
  }
}
