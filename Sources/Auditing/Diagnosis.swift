public import Budgets
public import Quantities
public import Syntax

/// What simply explains that a figure is not as it is computed, told when chance would hardly give
/// as good an explanation.
public struct Diagnosis: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case digitInserted = "digit-inserted"
    case digitDropped = "digit-dropped"
    case digitChanged = "digit-changed"
    case digitsSwapped = "digits-swapped"
    case pointMoved = "point-moved"
    case sign
    case wan
    case months
    case percent
    case doubled
    case leftOut = "left-out"
    case countedTwice = "counted-twice"
    case truncated
    case roundedUp = "rounded-up"
    case roundedFirst = "rounded-first"
    case otherValue = "other-value"
    case inputSlip = "input-slip"
    case copied
    case swapped
    case base
  }

  /// Where the fault lies, if it is so explained.
  public enum Blame: String, Sendable {
    /// In the figure as it is printed.
    case stated
    /// In one of the figures that go in.
    case input
    /// In how they were reckoned together.
    case formula
  }

  /// How many explanations of one figure are told: of more each says too little.
  static let mostTold = 2

  /// What else an explanation speaks of: a part, an input, a neighbour.
  public enum Party: Sendable, Hashable {
    case subject(Budget.Subject)
    case numeral(Literal)
    case name(String)
  }

  public let kind: Kind
  public let blames: Blame
  public let party: Party?
  /// The figure at fault as it should have been printed, and as it is.
  public let intended: String
  public let printed: String
  /// The digit that slipped in or fell out, where one did.
  public let digit: Character?
  /// What the figure at fault should have been, in the own units of its dimension.
  let value: Number
  /// How many times likelier all is by this explanation than by chance.
  public internal(set) var odds: Number
  /// The other findings that would be none if it is so, and the checks that would become findings;
  /// by their places in the audit.
  public internal(set) var resolves: [Int] = []
  public internal(set) var breaks: [Int] = []

  init(
    _ kind: Kind, blames: Blame, party: Party? = nil, intended: String, printed: String,
    digit: Character? = nil, value: Number, odds: Number
  ) {
    self.kind = kind
    self.blames = blames
    self.party = party
    self.intended = intended
    self.printed = printed
    self.digit = digit
    self.value = value
    self.odds = odds
  }

  /// How many times the odds can be halved: what the explanation is worth.
  public var bits: Int {
    var (bits, power) = (0, Number(2))
    while power <= odds {
      power = power * Number(2)
      bits += 1
    }
    return bits
  }
}

extension [Diagnosis] {
  /// Those that explain better than chance does, the best first; none that is far behind the best.
  /// Where many are equally good, none is told.
  var convincing: [Diagnosis] {
    let likely = filter { $0.odds >= Slip.leastOdds }.sorted { $0.odds > $1.odds }
    guard let best = likely.first else { return [] }
    let near = likely.filter { best.odds < Slip.lead * $0.odds }
    return near.count > Diagnosis.mostTold ? [] : near
  }
}
