internal import Diagnostics
public import Evaluation
internal import Quantities
internal import Syntax

/// Where a rate is paid: how often, and the figure that it goes into.
///
///     服务经费 = 村数 × 5.78 万元/村     180 村, and 服务经费 is all of it
public struct RatePayment: Sendable {
  /// What the rate is multiplied with, or divided by.
  public struct Factor: Sendable {
    public enum Source: Sendable {
      /// An entry of the sheet, by its place.
      case entry(Int)
      /// As it is written in a formula.
      case text(String)
    }

    public let source: Source
    public let isDivided: Bool
  }

  public let factors: [Factor]
  /// The figure that it goes into.
  public let place: Int
  /// Whether the figure is nothing else.
  public let isAll: Bool

  /// The figure of money in its budget that the rate goes into most plainly as a factor; through one for the
  /// year, if that comes between.
  public init?(of rate: Rate, in sheet: Sheet) {
    let payments = RatePayment.payments(
      of: rate.place, of: rate.budget, in: sheet, behind: [], depth: 3)
    let whole = payments.filter(\.isAll)
    let plainest = (whole.isEmpty ? payments : whole).min { $0.factors.count < $1.factors.count }
    guard let plainest else { return nil }
    self = plainest
  }

  private init(_ factors: [Factor], into place: Int, isAll: Bool) {
    (self.factors, self.place, self.isAll) = (factors, place, isAll)
  }

  private static func payments(
    of place: Int, of budget: Budget, in sheet: Sheet, behind factors: [Factor], depth: Int
  ) -> [RatePayment] {
    guard depth > 0 else { return [] }
    return sheet.entries[place].usedBy.sorted().flatMap { user -> [RatePayment] in
      let entry = sheet.entries[user]
      guard budget.subject(at: user) != nil, let term = Term(of: place, in: entry),
        case .quantity(let quantity) = sheet.values[user]
      else { return [] }
      let all = factors + term.factors
      if quantity.dimension.forTheYear == .money {
        return [RatePayment(all, into: user, isAll: term.isAll)]
      }
      guard entry.uses.count == 1, term.isAll else { return [] }
      return payments(of: user, of: budget, in: sheet, behind: all, depth: depth - 1)
    }
  }
}

/// The product in a formula that a name is a factor of.
private struct Term {
  private(set) var factors: [RatePayment.Factor] = []
  let isAll: Bool

  init?(of place: Int, in entry: Sheet.Entry) {
    let tree = entry.tree
    let places = tree.nodes.indices.filter {
      tree.nodes[$0].kind == .name && entry.uses[Int(tree.nodes[$0].a)] == place
    }
    guard places.count == 1 else { return nil }
    var top = places[0]
    while let parent = tree.product(above: top) {
      if tree.nodes[parent].kind == .divide, Int(tree.nodes[parent].b) == top { return nil }
      top = parent
    }
    isAll = top == tree.root
    guard tree.isAddend(top), collect(top, isDivided: false, except: places[0], of: entry) else {
      return nil
    }
  }

  private mutating func collect(
    _ node: Int, isDivided: Bool, except rate: Int, of entry: Sheet.Entry
  ) -> Bool {
    if node == rate { return !isDivided }
    let own = entry.tree.nodes[node]
    switch own.kind {
    case .multiply, .divide:
      let below = (own.kind == .divide) != isDivided
      return collect(Int(own.a), isDivided: isDivided, except: rate, of: entry)
        && collect(Int(own.b), isDivided: below, except: rate, of: entry)
    case .name:
      factors.append(.init(source: .entry(entry.uses[Int(own.a)]), isDivided: isDivided))
      return entry.uses[Int(own.a)] >= 0
    case .number:
      let bytes = entry.text[own.range.start..<own.range.end]
      factors.append(
        .init(source: .text(String(decoding: bytes, as: UTF8.self)), isDivided: isDivided))
      return true
    default: return false
    }
  }
}

extension Tree {
  /// Whether nothing but sums and differences stand above a node.
  fileprivate func isAddend(_ node: Int) -> Bool {
    guard node != root else { return true }
    let sums: [Kind] = [.add, .subtract]
    let above = nodes.indices.dropFirst(node + 1).first { place in
      sums.contains(nodes[place].kind)
        && (Int(nodes[place].a) == node || Int(nodes[place].b) == node)
    }
    return above.map { isAddend($0) } ?? false
  }

  /// The product or quotient that a node is part of.
  fileprivate func product(above node: Int) -> Int? {
    nodes.indices.dropFirst(node + 1).first { place in
      let above = nodes[place]
      return (above.kind == .multiply || above.kind == .divide)
        && (Int(above.a) == node || Int(above.b) == node)
    }
  }
}
