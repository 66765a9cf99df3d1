internal import Diagnostics
internal import Quantities
public import Syntax

/// Defining and changing. What cannot be computed changes nothing.
extension Sheet {
  /// What was changed, and what followed.
  public struct Change: Sendable {
    public struct Step: Sendable {
      public let place: Int
      public let name: String
      /// Nil for what is new, and for what could not be computed before.
      public let former: Value?
      public let value: Value
    }

    /// What was defined or changed itself.
    public let defined: [Step]
    /// The other values that follow, in the order in which they were computed.
    public let followers: [Step]
    /// Names it could have been meant for, where it is new.
    public let near: [String]
    /// What it takes to take it back.
    public let former: Former
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
    let isNew = place == entries.count
    let known = isNew ? name : entries[place].name
    var entry = Entry(name: known, tree: tree, text: text, origin: nextOrigin(), uses: uses)
    entry.isDefinedAnew = true
    let change = try replace([(place, entry)], near: isNew ? near(known) : [], with: &evaluator)
    last = values[place]
    return change
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

  /// Puts an entry in its place, new or instead of a former one, and connects it; nil takes the
  /// last one away.
  mutating func put(_ entry: Entry?, at place: Int) {
    guard let entry else {
      disconnect(place)
      places[Spelling(entries[place].name)] = nil
      entries.removeLast()
      values.removeLast()
      return
    }
    if place == entries.count {
      places[Spelling(entry.name)] = place
      entries.append(entry)
      entries[place].usedBy = []
      values.append(.truth(false))
    } else {
      let usedBy = entries[place].usedBy
      disconnect(place)
      entries[place] = entry
      entries[place].usedBy = usedBy
    }
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

  /// A formula must not lead back to itself.
  func refuseCycle(
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
  public func followers(of place: Int) -> Int { affected(by: [place]).count - 1 }

  /// Some entries and all that follow from them, each behind those it uses.
  public func affected(by places: [Int]) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    for place in places where place < entries.count && seen.insert(place).inserted {
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

  private func near(_ name: String) -> [String] {
    // Among thousands of names everything is near something.
    let others = places.count < 1000 ? places.keys.map(\.text) : []
    return Nearness.nearest(to: name, among: others, names: true, onlySlips: true)
  }
}
