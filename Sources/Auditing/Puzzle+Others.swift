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

  /// The figure of a neighbour, digit for digit.
  var neighbourClues: [Diagnosis] {
    neighbours.filter { $0.printed == printed }.prefix(1)
      .map { reckoning(.copied, $0.party, blames: .stated, ways: neighbours.count) }
  }

  var baseClues: [Diagnosis] {
    bases.filter { isPrinted($0.computed) }.prefix(1)
      .map { reckoning(.base, $0.party, ways: bases.count) }
  }
}
