internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// The numbers that a person can take for a figure: whole villages, amounts to the fen, shares to
/// the hundredth of a percent.
struct PracticalStep {
  /// In own units; nil where any number can be taken.
  let number: Number?
  let isCount: Bool
  let isShare: Bool
  let rendering: Rendering
  /// The unit that wholes are counted in.
  let symbol: String
  private let dimension: Dimension
  private let units: UnitTable

  init(of place: Int, in sheet: Sheet) {
    guard case .quantity(let own) = sheet.values[place] else {
      preconditionFailure("what is looked for is a quantity")
    }
    let tree = sheet.entries[place].tree
    let literal = tree.nodes.count == 1 && tree.literals.count == 1 ? tree.literals[0] : nil
    isShare = literal.map { !$0.hasUnit && $0.exponent < 0 } ?? false
    dimension = own.dimension
    units = sheet.units
    isCount = own.dimension.isCount
    let isMoney = own.dimension.exponent(of: .money) == 1
    number =
      isCount
      ? .one : isMoney ? .powerOfTen(-2) : isShare ? .powerOfTen((literal?.exponent ?? 0) - 2) : nil
    rendering = isShare ? Rendering(style: .power(literal?.exponent ?? 0)) : .expected
    symbol = sheet.units.plainUnit(of: own.dimension).symbol
  }

  func quantity(_ number: Number) -> Quantity { Quantity(number, dimension) }

  /// The first digits of a root that is no fraction.
  static func digits(of root: Root) -> Number {
    let near = root.enclosure(digits: 12).low
    return near.rounded(
      toDecimals: near.magnitude.decimalsShowing(digits: 8, atLeast: 0), .halfUp)
  }
}

/// What is put in as a proof.
extension PracticalStep {
  struct Choice {
    /// The first and the last whole number that fit.
    var wholes: (first: String, last: String)?
    /// Whether a number that can be taken fits.
    var isInside = true
    /// A solution whose digits do not end, or are too many.
    var exact: Number?
    var tried: [Number] = []
    /// What is proposed to be typed.
    var taken: Number?
  }

  /// Where one of those that are preferred can be taken, it is.
  func choice(in stretch: Stretch, isBound: Bool, preferring preferred: [Number]) -> Choice {
    if stretch.isPoint { return point(stretch) }
    var choice = isBound ? edge(of: stretch) : within(stretch)
    guard let step = number,
      let best = preferred.first(where: { stretch.has($0) && ($0 / step).isWhole })
    else { return choice }
    choice.taken = best
    if !isCount { choice.tried = [best] }
    if !choice.tried.contains(best) { choice.tried.insert(best, at: min(1, choice.tried.count)) }
    return choice
  }

  /// One number alone, and where it cannot be taken as it is, its neighbours.
  private func point(_ stretch: Stretch) -> Choice {
    var choice = Choice()
    guard let root = stretch.low?.root else { return choice }
    let near = root.number ?? PracticalStep.digits(of: root)
    let step = self.number ?? PracticalStep.fine(near, isExact: root.number != nil)
    let below = (near / step).rounded(toDecimals: 0, .floor) * step
    if root.number == below {
      choice.tried = [below]
    } else {
      choice.isInside = false
      choice.exact = root.number
      choice.tried = [below, below + step].filter { $0.sign >= 0 || near.sign < 0 }
    }
    choice.taken = isCount || root.number == nil ? choice.tried.first : root.number
    return choice
  }

  /// A step as fine as the digits that are shown; the number itself where these end.
  private static func fine(_ near: Number, isExact: Bool) -> Number {
    if near.isZero { return .one }
    if isExact, near.terminates { return near.magnitude }
    return .powerOfTen(-near.magnitude.decimalsShowing(digits: 6, atLeast: 6))
  }

  /// The last that fits a bound, and the first that does not.
  private func edge(of stretch: Stretch) -> Choice {
    let high = stretch.high
    let low = stretch.low
    guard let end = high ?? low else { return Choice() }
    let near = end.root.number ?? PracticalStep.digits(of: end.root)
    let step = self.number ?? PracticalStep.fine(near, isExact: end.root.number != nil)
    // Beside an end that is left out no number is the nearest, unless they are counted in steps.
    if self.number == nil, end.root.number?.terminates == true, !stretch.has(near) {
      return Choice()
    }
    let below = (near / step).rounded(toDecimals: 0, .floor) * step
    let candidates = [below - step, below, below + step, below + step + step]
    let inside = candidates.filter(stretch.has)
    var choice = Choice()
    let edge = high == nil ? inside.first : inside.last
    choice.taken = edge
    guard let edge else { return within(stretch) }
    let next = high == nil ? edge - step : edge + step
    choice.tried = [edge] + (number == nil || next.sign < 0 ? [] : [next])
    return choice
  }

  /// The shortest number of a stretch; of what is counted, the whole ones.
  private func within(_ stretch: Stretch) -> Choice {
    var choice = Choice()
    let unit = units.expectedUnit(of: dimension, for: largest(of: stretch)).factor
    let shortest = stretch.shortest(in: isCount ? .one : unit)
    guard isCount else {
      choice.tried = shortest.map { [$0] } ?? []
      choice.taken = shortest
      return choice
    }
    guard let wholes = stretch.wholes else {
      choice.isInside = false
      let beside = stretch.wholesBeside
      choice.tried = [beside.below, beside.above].compactMap { $0 }
      choice.taken = choice.tried.first
      return choice
    }
    if let first = wholes.first, let last = wholes.last {
      choice.wholes = (first.description, last.description)
      choice.tried = first == last ? [first] : [first, last]
    } else {
      choice.tried = [wholes.first ?? wholes.last ?? .zero]
    }
    choice.taken = shortest.flatMap { $0.isWhole ? $0 : nil } ?? choice.tried.first
    return choice
  }

  private func largest(of stretch: Stretch) -> Number {
    [stretch.low, stretch.high].compactMap { $0 }.map {
      $0.root.enclosure(digits: 6).high.magnitude
    }
    .max() ?? .zero
  }
}
