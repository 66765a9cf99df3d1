internal import Budgets
internal import Quantities
internal import Syntax

/// One amount that several tables print.
struct Restatement {
  /// A cell that prints it, with the cells that add up to it there.
  struct Place {
    let tree: RowTree
    let cell: CellPlace
    let amount: Literal
    let parts: [CellPlace]
  }

  private let places: [Place]

  init(_ places: [Place]) { self.places = places }

  /// One where all agree, otherwise one for each pair of values.
  var checks: [Check] {
    let values = self.values
    if values.count == 1 { return [check(of: places[0], values[0].first!, values[0])] }
    return values.indices.dropFirst().flatMap { later in
      values[..<later].map { earlier in
        let check = pair(earlier, values[later])
        return values.count == 2 ? check : check.named(name(of: earlier[0]))
      }
    }
  }

  /// The places by what they print; of equally many the first come first.
  private var values: [[Place]] {
    var values: [[Place]] = []
    for place in places {
      if let known = values.firstIndex(where: { $0[0].amount.value == place.amount.value }) {
        values[known].append(place)
      } else {
        values.append([place])
      }
    }
    return values.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }

  /// The value that fewer print is held against the other, or the one with fewer digits.
  private func pair(_ left: [Place], _ right: [Place]) -> Check {
    let (decimals, others) = (left[0].amount.decimals, right[0].amount.decimals)
    let (held, against) = decimals < others ? (left, right) : (right, left)
    if let check = rounded(held, against) ?? rounded(against, held) { return check }
    return check(of: held[0], against[0], held + against)
  }

  private func name(of place: Place) -> String { place.tree.grid.budget.name(of: place.cell) }

  private func check(of held: Place, _ against: Place, _ all: [Place]) -> Check {
    Check(
      .sameCode, held.tree.grid.budget, held.cell, .equal, held.amount,
      computed: against.amount.value,
      others: all.filter { $0.cell != held.cell }.map { .cell($0.cell) })
  }

  /// A figure printed twice, one step apart: where the parts add up to the one, the other may be
  /// their sum before they were rounded.
  private func rounded(_ held: [Place], _ against: [Place]) -> Check? {
    let amount = held[0].amount
    let distance = (amount.value - against[0].amount.value).magnitude
    guard distance == amount.step, against[0].amount.decimals == amount.decimals else { return nil }
    for place in held + against where !place.parts.isEmpty {
      let grid = place.tree.grid
      let parts = CellSum(grid, finest: grid.finest(in: [place.cell.column])).parts(place.parts)
      let check = Check(
        .sameCode, grid.budget, held[0].cell, .equal, amount, parts: parts)
      guard parts.reduce(Number.zero, { $0 + $1.value }) == against[0].amount.value,
        check.slack != nil
      else { continue }
      return check.with { $0.others = (held + against).dropFirst().map { .cell($0.cell) } }
    }
    return nil
  }
}
