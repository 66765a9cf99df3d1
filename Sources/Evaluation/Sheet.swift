public import Diagnostics
public import Quantities
public import Syntax

/// Everything that has been defined, each by a formula that follows what it uses.
///
///     村数 = 180 村
///     服务经费 = 村数 × 5.78 万元/村
///     村数 = 208 村                    and 服务经费 is 1202.24 万元
public struct Sheet: Sendable {
  public struct Entry: Sendable {
    public let name: String
    public internal(set) var tree: Tree
    /// The line it was defined by.
    public internal(set) var text: ContiguousArray<UInt8>
    /// How the formula asks to be shown.
    public internal(set) var rendering = Rendering.expected
    public internal(set) var origin: Int
    /// The entries its formula names, by their place, for each of `tree.names`.
    public internal(set) var uses: [Int] = []
    /// The entries that name it, each once.
    public internal(set) var usedBy: ContiguousArray<Int> = []
    /// What it cannot be computed without, and is not published; itself, if it is not.
    public internal(set) var lacks: [Int] = []
    /// The same, unless what the document prints for it stands in.
    public internal(set) var missing: [Int] = []
    /// What the document prints for it, which stands in where it cannot be computed.
    let printed: Value?
    let isUnpublished: Bool

    /// Whether it was typed, and is not as its budget has it.
    public internal(set) var isDefinedAnew = false

    init(
      name: String, tree: Tree, text: ContiguousArray<UInt8>, origin: Int, uses: [Int] = [],
      printed: Value? = nil, isUnpublished: Bool = false
    ) {
      self.name = name
      self.tree = tree
      self.text = text
      self.origin = origin
      self.uses = uses
      self.printed = printed
      self.isUnpublished = isUnpublished
    }
  }

  public var units = UnitTable.standard
  /// In the order in which they were first defined.
  public internal(set) var entries: [Entry] = []
  /// The value of each entry, at the same place.
  public internal(set) var values: ContiguousArray<Value> = []
  /// The last value answered, which is `ans`.
  public internal(set) var last: Value?

  var places: [Spelling: Int] = [:]
  /// Other names of what a budget has defined, as far as they have been typed.
  var aliases: [Spelling: Int] = [:]
  private var origins = 0

  public init() {}

  public func place(of name: String) -> Int? {
    let spelling = Spelling(name)
    return places[spelling] ?? aliases[spelling]
  }

  /// Lets a name stand for an entry until the names are forgotten.
  public mutating func bind(_ name: String, to place: Int) { aliases[Spelling(name)] = place }

  public mutating func forgetBindings() { aliases.removeAll() }

  /// A number that no other formula has, to tell the ranges written in it from all others.
  mutating func nextOrigin() -> Int {
    origins += 1
    return origins
  }

  /// A formula that could not be computed: its own line, and what is wrong in it.
  public struct Failure: Error, Sendable {
    public let diagnostic: Diagnostic
    public let text: ContiguousArray<UInt8>
    /// The place of the definition that would break, where it is another than the one typed.
    public let broken: Int?
    /// The places of the entries that the problem names, in its order.
    public let named: [Int]

    public init(
      _ diagnostic: Diagnostic, _ text: ContiguousArray<UInt8>, broken: Int? = nil,
      named: [Int] = []
    ) {
      self.diagnostic = diagnostic
      self.text = text
      self.broken = broken
      self.named = named
    }
  }

  /// What an expression comes to, and how it asked to be shown.
  public mutating func value(
    of tree: borrowing Tree, text: ContiguousArray<UInt8>, with evaluator: inout Evaluator
  ) throws(Failure) -> (Value, Rendering) {
    if let value = evaluator.plainValue(of: tree) { return (value, .expected) }
    let uses = try resolved(tree, text)
    try refuseUnpublished(uses, tree, text)
    let context = Evaluator.Context(units: units, text: text, origin: nextOrigin())
    do {
      let value = try evaluator.value(of: tree, in: context) { name throws(Diagnostic) in
        uses[name] == Sheet.lastValue ? last! : values[uses[name]]
      }
      return (value, evaluator.rendering)
    } catch {
      throw Failure(error, text)
    }
  }

  /// Keeps a value as `ans`.
  public mutating func keep(_ value: Value) { last = value }

  static let lastValue = -1

  /// The places of the names in a tree.
  func resolved(_ tree: borrowing Tree, _ text: ContiguousArray<UInt8>) throws(Failure) -> [Int] {
    var uses: [Int] = []
    for (place, name) in tree.names.enumerated() {
      if name == "ans", last != nil {
        uses.append(Sheet.lastValue)
      } else if let entry = self.place(of: name) {
        uses.append(entry)
      } else {
        throw Failure(unknown(name, at: place, in: tree, text), text)
      }
    }
    return uses
  }

  /// What is asked at the prompt is answered with figures, not with what is not published.
  func refuseUnpublished(
    _ uses: [Int], _ tree: borrowing Tree, _ text: ContiguousArray<UInt8>
  ) throws(Failure) {
    for (place, used) in uses.enumerated() where used >= 0 && !entries[used].missing.isEmpty {
      let missing = entries[used].missing
      throw Failure(
        Diagnostic(
          .notPublished(missing.map { entries[$0].name }), at: tree.range(ofName: place)),
        text, named: missing)
    }
  }

  private func unknown(
    _ name: String, at place: Int, in tree: borrowing Tree, _ text: ContiguousArray<UInt8>
  ) -> Diagnostic {
    let range = tree.range(ofName: place)
    let near = Nearness.nearest(to: name, among: places.keys.map(\.text), names: true)
    let problem: Problem =
      name == "ans"
      ? .noLastValue
      : near.isEmpty && Function(named: name) != nil
        ? .functionNeedsCall(name) : .unknownName(name, near: near)
    return Diagnostic(
      problem, at: range, repair: quantityWithin(name).flatMap { text.replacing(range, by: $0) })
  }

  /// `约5万元` holds the quantity 5万元 behind a word.
  private func quantityWithin(_ name: String) -> String? {
    guard let digit = name.firstIndex(where: { ("0"..."9").contains($0) }) else { return nil }
    let rest = String(name[digit...])
    let parsed = Parser.parse(rest, units: units)
    guard case .expression = parsed.statement, parsed.tree.nodes.count == 1,
      let literal = parsed.tree.literals.first, literal.hasUnit
    else { return nil }
    return rest
  }
}

extension Tree {
  /// Where `names[place]` stands.
  public borrowing func range(ofName place: Int) -> SourceRange {
    for node in nodes where node.kind == .name && Int(node.a) == place { return node.range }
    return SourceRange(0, 0)
  }
}
