internal import Diagnostics
public import Evaluation
public import Quantities
internal import Syntax

/// The way from one figure of a sheet to another: what has to be computed anew, in its order.
///
/// 村数 → 服务经费 → 合计
public struct Course: Sendable {
  public let sheet: Sheet
  /// The places of the figures that are changed.
  public let starts: [Int]
  /// What follows from them and leads to a goal, each behind what it uses.
  public let steps: [Int]
  /// For some of the steps, what the document prints: it stands in for what is not published.
  public let printed: Set<Int>
  /// What the sheet's own value does not count for.
  private let changed: Set<Int>

  /// Where a goal lacks what is not published, that is an obstacle; the starts themselves may be.
  public init(
    in sheet: Sheet, from starts: [Int], to goals: [Int]
  ) throws(Obstacle) {
    let following = Course.following(starts, in: sheet)
    let steps = Course.order(sheet, following, goals)
    var lacking: [Int: [Int]] = [:]
    var printed: Set<Int> = []
    func lacks(_ place: Int) -> [Int] {
      following.contains(place) ? lacking[place] ?? [] : sheet.entries[place].missing
    }
    for place in steps {
      let missing = Course.unique(
        sheet.entries[place].uses.filter { $0 >= 0 && !starts.contains($0) }
          .flatMap(lacks))
      if missing.isEmpty { continue }
      if sheet.entries[place].missing.isEmpty {
        printed.insert(place)
      } else {
        lacking[place] = missing
      }
    }
    for goal in goals where !starts.contains(goal) && !lacks(goal).isEmpty {
      throw .notPublished(Course.unique(lacks(goal)))
    }
    self.sheet = sheet
    self.starts = starts
    self.steps = steps
    self.printed = printed
    changed = Set(steps).subtracting(printed).union(starts)
  }

  private static func unique(_ places: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return places.filter { seen.insert($0).inserted }
  }

  private static func following(_ starts: [Int], in sheet: Sheet) -> Set<Int> {
    var following: Set<Int> = []
    var open = starts
    while let place = open.popLast() {
      open += sheet.entries[place].usedBy.filter { following.insert($0).inserted }
    }
    return following.subtracting(starts)
  }

  private static func order(_ sheet: Sheet, _ wanted: Set<Int>, _ goals: [Int]) -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    for goal in goals where wanted.contains(goal) && seen.insert(goal).inserted {
      var open = [(place: goal, rest: sheet.entries[goal].uses[...])]
      while let (place, rest) = open.last {
        if let next = rest.first {
          open[open.count - 1].rest = rest.dropFirst()
          if wanted.contains(next), seen.insert(next).inserted {
            open.append((next, sheet.entries[next].uses[...]))
          }
        } else {
          order.append(place)
          open.removeLast()
        }
      }
    }
    return order
  }

  /// Whether a figure can come to something else when the starts do.
  public func moves(_ place: Int) -> Bool {
    var moving = Set(starts)
    for step in steps where !printed.contains(step) {
      if sheet.entries[step].uses.contains(where: moving.contains) { moving.insert(step) }
    }
    return moving.contains(place)
  }

  /// What the goals come to with others at the starts, by the evaluator of the sheet; nil for
  /// those that come to nothing.
  public func values(
    of goals: [Int], with numbers: [Number], by evaluator: inout Evaluator
  ) -> [Quantity?] {
    var values: [Int: Value] = [:]
    for (place, number) in zip(starts, numbers) {
      guard case .quantity(let own) = sheet.values[place] else { continue }
      values[place] = .quantity(Quantity(number, own.dimension))
    }
    for place in steps where !printed.contains(place) {
      values[place] = computed(place, values, &evaluator)
    }
    return goals.map { goal in
      let value = changed.contains(goal) ? values[goal] : sheet.values[goal]
      guard case .quantity(let quantity)? = value else {
        return nil
      }
      return quantity
    }
  }

  private func computed(
    _ place: Int, _ values: [Int: Value], _ evaluator: inout Evaluator
  ) -> Value? {
    let entry = sheet.entries[place]
    let context = Evaluator.Context(units: sheet.units, text: entry.text, origin: entry.origin)
    return try? evaluator.value(of: entry.tree, in: context) { name throws(Diagnostic) in
      let used = entry.uses[name]
      if let value = values[used] { return value }
      guard !changed.contains(used) else {
        throw Diagnostic(.divisionByZero, at: SourceRange(0, 0))
      }
      return sheet.values[used]
    }
  }
}
