internal import Quantities
internal import Syntax

/// Rounding on the way, figures taken from elsewhere, percentages of something else.
extension Puzzle {
  /// What went in unrounded may have been rounded before.
  var roundingClues: [Diagnosis] {
    let rounded = (0...2).flatMap { decimals in
      inputs.indices.filter { inputs[$0].printed == nil }.filter { place in
        let value = inputs[place].value.rounded(toDecimals: decimals, .halfUp)
        return value != inputs[place].value && recompute(place, value).map(isPrinted) == true
      }
    }
    return rounded.prefix(1).map { reckoning(.roundedFirst, inputs[$0].party, ways: 3) }
      + (isSumOfRounded ? [reckoning(.roundedFirst, ways: 1)] : [])
  }

  private var isSumOfRounded: Bool {
    let rounded = addends.map { $0.rounded(toDecimals: printed.decimals, .halfUp) }
    return addends.count > 1 && rounded != addends && rounded.reduce(.zero, +) == printed.digits
  }

  /// Whether each is printed as the other should be.
  func isSwapped(with other: Puzzle) -> Bool {
    printed.unit == other.printed.unit && printed.exponent == other.printed.exponent
      && isPrinted(other.computed) && other.isPrinted(computed)
  }

  /// The figure of a neighbour, digit for digit; of two parts one is left out if it is the other.
  var neighbourClues: [Diagnosis] {
    if addends.count == 2, addends.contains(where: isPrinted) { return [] }
    let crowd = copyRarity.map { min(.one, Puzzle.strayOnes * $0 / chances) } ?? .one
    return neighbours.filter { $0.printed == printed }.prefix(1).map {
      var clue = reckoning(.copied, $0.party, blames: .stated, ways: neighbours.count)
      clue.odds = clue.odds * crowd
      return clue
    }
  }

  var baseClues: [Diagnosis] {
    bases.filter { isPrinted($0.computed) }.prefix(1)
      .map { reckoning(.base, $0.party, ways: bases.count) }
  }
}
