public import Evaluation
public import Quantities
internal import Syntax

/// What a department pays for one of a thing: 5.78 万元/村, 200 元/人/月.
public struct Rate: Sendable {
  public let budget: Budget
  public let figure: Int
  /// Where it stands in the sheet.
  public let place: Int
  public let quantity: Quantity
  /// What it is paid for, whether by the month or for the year: 人.
  public let thing: Dimension

  /// Nil for a figure that is no money for something counted.
  init?(_ figure: Int, of budget: Budget, in sheet: Sheet) {
    let place = budget.place(ofFigure: figure)
    guard sheet.entries[place].missing.isEmpty,
      case .quantity(let quantity) = sheet.values[place],
      let thing = quantity.dimension.thingPaidFor
    else { return nil }
    (self.budget, self.figure, self.place) = (budget, figure, place)
    (self.quantity, self.thing) = (quantity, thing)
  }

  /// The rates of a budget, each once: 200 元/人/月 × 12 月 is the same for the year.
  public static func all(of budget: Budget, in sheet: Sheet) -> [Rate] {
    let rates = budget.text.figures.indices.compactMap { Rate($0, of: budget, in: sheet) }
    let places = Set(rates.map(\.place))
    return rates.filter { rate in
      let entry = sheet.entries[rate.place]
      return entry.uses.count != 1 || !places.contains(entry.uses[0])
    }
  }

  public var isByTheMonth: Bool { quantity.dimension.exponent(of: .month) < 0 }

  /// 元/人/年, and not 元/人, which is for the year too.
  public var saysTheYear: Bool { quantity.dimension.exponent(of: .year) < 0 }

  /// The same for a year, which has 12 月.
  public var forTheYear: Quantity {
    guard isByTheMonth, let wanted = quantity.dimension.byTheYear,
      let year = quantity.converted(to: wanted)
    else { return Quantity(quantity.magnitude, quantity.dimension.forTheYear) }
    return Quantity(year.magnitude, wanted.forTheYear)
  }
}

extension Dimension {
  /// What stands below the line, without 月 and 年; nil where this is not money for that.
  fileprivate var thingPaidFor: Dimension? {
    guard exponent(of: .money) == 1, exponent(of: .month) >= -1, exponent(of: .year) >= -1,
      factors.allSatisfy({ $0.base == .money || $0.exponent < 0 })
    else { return nil }
    let things = factors.filter { ![.money, .month, .year].contains($0.base) }
    guard things.contains(where: { $0.base != .day }) else { return nil }
    return things.reduce(Dimension.none) { thing, factor in
      Dimension(factor.base).power(-factor.exponent).flatMap { thing?.multiplied(by: $0) }
    }
  }

  /// 元/人/年 for 元/人/月.
  fileprivate var byTheYear: Dimension? {
    multiplied(by: Dimension(.month))?.divided(by: Dimension(.year))
  }
}
