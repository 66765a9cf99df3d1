internal import Quantities

/// Sums: an addend that was forgotten, counted twice, or taken with the wrong sign.
extension Puzzle {
  var sumClues: [Diagnosis] {
    guard addends.count > 1 else { return [] }
    return addends.indices.flatMap { place -> [Diagnosis] in
      let addend = addends[place]
      if addend.isZero { return [] }
      let errors: [(Diagnosis.Kind, Number)] = [
        (.leftOut, computed - addend), (.countedTwice, computed + addend),
        (.sign, computed - addend - addend),
      ]
      return errors.filter { isPrinted($0.1) }
        .map { reckoning($0.0, inputs[place].party, ways: addends.count) }
    }
  }
}
