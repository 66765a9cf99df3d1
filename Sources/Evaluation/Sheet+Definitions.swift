internal import Diagnostics
internal import Quantities
public import Syntax

/// Defining and changing. What cannot be computed changes nothing.
extension Sheet {
  /// What a definition did.
  public struct Change: Sendable {
    public struct Step: Sendable {
      public let name: String
      /// Nil for what is new.
      public let former: Value?
      public let value: Value
    }

    public let defined: Step
    public let rendering: Rendering
    /// The other values that follow, in the order in which they were computed.
    public let followers: [Step]
    /// Names it could have been meant for, where it is new.
    public let near: [String]
  }

  /// Defines `name`, or changes it and all that follows.
  public mutating func define(
    _ name: String, as tree: Tree, text: ContiguousArray<UInt8>, with evaluator: inout Evaluator
  ) throws(Failure) -> Change {
    let tree = try frozen(tree, redefining: name, text)
    let uses = try resolved(tree, text)
    let place = places[name] ?? entries.count
    try refuseCycle(from: place, through: uses, tree, text)
    let former = place < entries.count ? entries[place] : nil
    put(Entry(name: name, tree: tree, text: text, origin: nextOrigin()), at: place, using: uses)
    do {
      let steps = try recompute(from: place, isNew: former == nil, with: &evaluator)
      last = values[place]
      return change(steps, at: place, isNew: former == nil)
    } catch {
      restore(former, at: place)
      throw error
    }
  }

  /// Computes the entry and all that follow, each behind those it uses; all of them or none.
  private mutating func recompute(
    from place: Int, isNew: Bool, with evaluator: inout Evaluator
  ) throws(Failure) -> [Change.Step] {
    var steps: [Change.Step] = []
    var renderings: [Rendering] = []
    let order = affected(by: place)
    do {
      for affected in order {
        let former = values[affected]
        values[affected] = try computed(affected, after: place, with: &evaluator)
        renderings.append(evaluator.rendering)
        steps.append(
          Change.Step(
            name: entries[affected].name, former: isNew ? nil : former, value: values[affected]))
      }
      for (affected, rendering) in zip(order, renderings) {
        entries[affected].rendering = rendering
      }
      return steps
    } catch {
      for (affected, step) in zip(order, steps) { values[affected] = step.former ?? .truth(false) }
      throw error
    }
  }

  /// On the right side of its own definition a name is its former value, and so is `ans`.
  private func frozen(
    _ tree: Tree, redefining name: String, _ text: ContiguousArray<UInt8>
  ) throws(Failure) -> Tree {
    var result = tree
    if let place = places[name] {
      result = try replacing(name, by: values[place], in: result, text)
    }
    if let last { result = try replacing("ans", by: last, in: result, text) }
    return result
  }

  private func replacing(
    _ name: String, by value: Value, in tree: Tree, _ text: ContiguousArray<UInt8>
  ) throws(Failure) -> Tree {
    guard let place = tree.names.firstIndex(of: name) else { return tree }
    guard case .quantity(let quantity) = value else {
      throw Failure(Diagnostic(.numberExpected, at: tree.range(ofName: place)), text)
    }
    let magnitude = quantity.magnitude
    let unit = units.expectedUnit(of: quantity.dimension, for: magnitude.high.magnitude)
    let constant = Tree.Constant(
      low: magnitude.low / unit.factor, high: magnitude.high / unit.factor, unit: unit)
    return tree.replacing(name, by: constant)
  }

  /// Puts an entry in its place, new or instead of a former one, and connects it.
  private mutating func put(_ entry: Entry, at place: Int, using uses: [Int]) {
    if place == entries.count {
      places[entry.name] = place
      entries.append(entry)
      values.append(.truth(false))
    } else {
      let former = entries[place]
      for used in former.uses { entries[used].usedBy.remove(place) }
      entries[place] = entry
      entries[place].usedBy = former.usedBy
    }
    entries[place].uses = uses
    for used in uses where used >= 0 { entries[used].usedBy.insert(place) }
  }

  /// Undoes `put`.
  private mutating func restore(_ former: Entry?, at place: Int) {
    if let former {
      put(former, at: place, using: former.uses)
    } else {
      for used in entries[place].uses { entries[used].usedBy.remove(place) }
      places[entries[place].name] = nil
      entries.removeLast()
      values.removeLast()
    }
  }

  /// A formula must not lead back to itself.
  private func refuseCycle(
    from place: Int, through uses: [Int], _ tree: Tree, _ text: ContiguousArray<UInt8>
  ) throws(Failure) {
    guard place < entries.count else { return }
    for (use, next) in uses.enumerated() {
      guard let walk = walk(from: next, to: place) else { continue }
      let names = ([place] + walk).map { entries[$0].name }
      throw Failure(Diagnostic(.cycle(names), at: tree.range(ofName: use)), text)
    }
  }

  /// The entries from one to another, each using the next.
  private func walk(from start: Int, to end: Int) -> [Int]? {
    var cameFrom = [start: start]
    var open = [start]
    while let place = open.popLast() {
      if place == end { return path(to: end, from: start, cameFrom) }
      for next in entries[place].uses where cameFrom[next] == nil {
        cameFrom[next] = place
        open.append(next)
      }
    }
    return nil
  }

  private func path(to end: Int, from start: Int, _ cameFrom: [Int: Int]) -> [Int] {
    var path = [end]
    while path[path.count - 1] != start { path.append(cameFrom[path[path.count - 1]]!) }
    return path.reversed()
  }

  /// The entry and all that follow from it, each behind those it uses.
  private func affected(by place: Int) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = [place]
    var open = [(place: place, next: entries[place].usedBy.sorted()[...])]
    while let (current, rest) = open.last {
      guard let next = rest.first else {
        order.append(current)
        open.removeLast()
        continue
      }
      open[open.count - 1].next = rest.dropFirst()
      if seen.insert(next).inserted { open.append((next, entries[next].usedBy.sorted()[...])) }
    }
    return order.reversed()
  }

  private func computed(
    _ place: Int, after changed: Int, with evaluator: inout Evaluator
  ) throws(Failure) -> Value {
    let entry = entries[place]
    let context = Evaluator.Context(units: units, text: entry.text, origin: entry.origin)
    do {
      return try evaluator.value(of: entry.tree, in: context) { name throws(Diagnostic) in
        values[entry.uses[name]]
      }
    } catch {
      throw Failure(error, entry.text, name: place == changed ? nil : entry.name)
    }
  }

  private func change(_ steps: [Change.Step], at place: Int, isNew: Bool) -> Change {
    let name = entries[place].name
    // Among thousands of names everything is near something.
    let others = isNew && places.count <= 1000 ? places.keys.filter { $0 != name } : []
    return Change(
      defined: steps[0], rendering: entries[place].rendering,
      followers: steps.dropFirst().filter { $0.former != $0.value },
      near: Nearness.nearest(to: name, among: others, names: true, onlySlips: true))
  }
}
