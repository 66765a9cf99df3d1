internal import Quantities
internal import Syntax

/// Finds two figures that are each printed where the other belongs.
struct Swaps {
  private let puzzles: [Int: Puzzle]
  /// The findings by what is printed.
  private let places: [Number: [Int]]
  private let decimals: Set<Int>

  init(among puzzles: [Int: Puzzle]) {
    self.puzzles = puzzles
    places = Dictionary(grouping: puzzles.keys) { puzzles[$0]!.printed.digits }
    decimals = Set(puzzles.values.map(\.printed.decimals))
  }

  /// Those that are printed as this one is computed, and computed as this one is printed.
  func partners(of place: Int) -> [(place: Int, puzzle: Puzzle)] {
    let puzzle = puzzles[place]!
    let wanted = Set(decimals.map { puzzle.computed.rounded(toDecimals: $0, .halfUp) })
    let others = wanted.flatMap { places[$0] ?? [] }.filter { other in
      other != place && puzzle.isSwapped(with: puzzles[other]!)
    }
    return others.sorted().map { ($0, puzzles[$0]!) }
  }
}
