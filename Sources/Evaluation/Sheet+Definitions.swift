internal import Diagnostics
internal import Quantities
public import Syntax

/// Defining and changing. What cannot be computed changes nothing.
extension Sheet {
  /// What a definition did.
  public struct Change: Sendable {
    public struct Step: Sendable {
      public let place: Int
      public let name: String
      /// Nil for what is new, and for what could not be computed before.
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
    try refuseUnpublished(uses, tree, text)
    let place = self.place(of: name) ?? entries.count
    try refuseCycle(from: place, through: uses, tree, text)
    let former = place < entries.count ? entries[place] : nil
    let known = former?.name ?? name
    var entry = Entry(name: known, tree: tree, text: text, origin: nextOrigin())
    entry.isDefinedAnew = true
    put(entry, at: place, using: uses)
    do {
      let steps = try recompute(from: place, formerly: former, with: &evaluator)
      last = values[place]
      return change(steps, at: place, isNew: former == nil)
    } catch {
      restore(former, at: place)
      throw error
    }
  }

  /// Computes the entry and all that follow, each behind those it uses; all of them or none.
  private mutating func recompute(
    from place: Int, formerly entry: Entry?, with evaluator: inout Evaluator
  ) throws(Failure) -> [Change.Step] {
    let order = affected(by: place)
    let former = order.map { Standing(values[$0], entries[$0]) }
    do {
      for affected in order { try compute(affected, after: place, with: &evaluator) }
    } catch {
      for (affected, standing) in zip(order, former) { restore(standing, at: affected) }
      throw error
    }
    return zip(order, former).map { affected, standing in
      let missing = affected == place ? entry?.missing : standing.missing
      let wasKnown = missing?.isEmpty == true && entry != nil
      return Change.Step(
        place: affected, name: entries[affected].name, former: wasKnown ? standing.value : nil,
        value: values[affected])
    }
  }

  /// What an entry came to before a change.
  private struct Standing {
    let value: Value
    let rendering: Rendering
    let missing: [Int]
    let lacks: [Int]

    init(_ value: Value, _ entry: Entry) {
      self.value = value
      (rendering, missing, lacks) = (entry.rendering, entry.missing, entry.lacks)
    }
  }

  private mutating func restore(_ standing: Standing, at place: Int) {
    values[place] = standing.value
    entries[place].rendering = standing.rendering
    entries[place].missing = standing.missing
    entries[place].lacks = standing.lacks
  }

  /// On the right side of its own definition a name is its former value, and so is `ans`.
  private func frozen(
    _ tree: Tree, redefining name: String, _ text: ContiguousArray<UInt8>
  ) throws(Failure) -> Tree {
    let redefined = place(of: name)
    var formers: [Int: (key: Int, constant: Tree.Constant)] = [:]
    for (use, name) in tree.names.enumerated() {
      let isLast = name == "ans" && last != nil
      guard isLast || redefined != nil && place(of: name) == redefined else { continue }
      let key = isLast ? Sheet.lastValue : redefined!
      if !isLast { try refuseUnpublished([key], tree, text) }
      guard let constant = constant(for: isLast ? last! : values[key]) else {
        throw Failure(Diagnostic(.numberExpected, at: tree.range(ofName: use)), text)
      }
      formers[use] = (key, constant)
    }
    return formers.isEmpty ? tree : tree.replacingNames { formers[$0] }
  }

  /// A value as it can stand in a formula; nil for yes and no.
  public func constant(for value: Value) -> Tree.Constant? {
    guard case .quantity(let quantity) = value else { return nil }
    let magnitude = quantity.magnitude
    let unit = units.expectedUnit(of: quantity.dimension, for: magnitude.high.magnitude)
    return Tree.Constant(
      low: magnitude.low / unit.factor, high: magnitude.high / unit.factor, unit: unit)
  }

  /// Puts an entry in its place, new or instead of a former one, and connects it.
  private mutating func put(_ entry: Entry, at place: Int, using uses: [Int]) {
    if place == entries.count {
      places[Spelling(entry.name)] = place
      entries.append(entry)
      values.append(.truth(false))
    } else {
      let former = entries[place]
      disconnect(place)
      entries[place] = entry
      entries[place].usedBy = former.usedBy
    }
    entries[place].uses = uses
    connect(place)
  }

  /// Tells the entries that one uses of it, each once.
  mutating func connect(_ place: Int) {
    for used in entries[place].uses where used >= 0 && entries[used].usedBy.last != place {
      entries[used].usedBy.append(place)
    }
  }

  private mutating func disconnect(_ place: Int) {
    for used in entries[place].uses where used >= 0 {
      entries[used].usedBy.removeAll { $0 == place }
    }
  }

  /// Undoes `put`.
  private mutating func restore(_ former: Entry?, at place: Int) {
    if let former {
      put(former, at: place, using: former.uses)
    } else {
      disconnect(place)
      places[Spelling(entries[place].name)] = nil
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
      guard let steps = walk(from: next, to: place) else { continue }
      let walk = [place] + steps
      throw Failure(
        Diagnostic(.cycle(walk.map { entries[$0].name }), at: tree.range(ofName: use)), text,
        named: walk)
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

  /// How many entries follow from one.
  public func followers(of place: Int) -> Int { affected(by: place).count - 1 }

  /// The entry and all that follow from it, each behind those it uses.
  private func affected(by place: Int) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = [place]
    var open = [(place: place, next: entries[place].usedBy[...])]
    while let (current, rest) = open.last {
      guard let next = rest.first else {
        order.append(current)
        open.removeLast()
        continue
      }
      open[open.count - 1].next = rest.dropFirst()
      if seen.insert(next).inserted { open.append((next, entries[next].usedBy[...])) }
    }
    return order.reversed()
  }

  /// Computes an entry whose uses have been computed. Without what is not published it comes to
  /// what the document prints for it, or else stays unknown.
  mutating func compute(
    _ place: Int, after changed: Int, with evaluator: inout Evaluator
  ) throws(Failure) {
    let missing = missing(for: place)
    entries[place].lacks = missing
    entries[place].missing = entries[place].printed == nil ? missing : []
    let entry = entries[place]
    let context = Evaluator.Context(units: units, text: entry.text, origin: entry.origin)
    do {
      // Even what is unknown is computed, of stand-ins, to see that the units fit.
      let value = try evaluator.value(of: entry.tree, in: context) { name throws(Diagnostic) in
        values[entry.uses[name]]
      }
      values[place] = missing.isEmpty ? value : entry.printed ?? value
      entries[place].rendering = evaluator.rendering
    } catch {
      throw Failure(error, entry.text, broken: place == changed ? nil : place)
    }
  }

  /// What is not published of all that an entry uses, each once.
  private func missing(for place: Int) -> [Int] {
    if entries[place].isUnpublished { return [place] }
    var missing: [Int] = []
    for used in entries[place].uses where used >= 0 && !entries[used].missing.isEmpty {
      missing += entries[used].missing.filter { !missing.contains($0) }
    }
    return missing
  }

  private func change(_ steps: [Change.Step], at place: Int, isNew: Bool) -> Change {
    let name = entries[place].name
    // Among thousands of names everything is near something.
    let others = isNew && places.count <= 1000 ? places.keys.map(\.text).filter { $0 != name } : []
    return Change(
      defined: steps[0], rendering: entries[place].rendering,
      followers: steps.dropFirst().filter {
        $0.former != $0.value && entries[$0.place].missing.isEmpty
      },
      near: Nearness.nearest(to: name, among: others, names: true, onlySlips: true))
  }
}
