internal import Evaluation
public import Quantities
internal import Syntax

/// Rates of several budgets that are paid for the same thing, as far as their titles say so.
///
///     服务群众   万元/村   5.78 here, 5 there, 3 elsewhere
public struct RateGroup: Sendable {
  /// Paid for one unit, by the month or for the year.
  public let rates: [Rate]
  /// What the titles of all have in common; if they have.
  public let words: [String]
  /// The same thing counted in another unit: a team here, its village there.
  public let elsewhere: [Rate]

  /// Whether they are paid for the same thing, and not only by the same unit.
  public let isOfOneThing: Bool

  /// All the rates in groups, and those that have no like in another budget; nil where it was
  /// interrupted.
  public static func grouping(
    _ rates: [Rate], units: UnitTable, isInterrupted: () -> Bool = { false }
  ) -> (groups: [RateGroup], alone: [Rate])? {
    let all = RateNames(rates, units: units)
    guard let clusters = all.clusters(isInterrupted) else { return nil }
    let groups = clusters.filter { all.budgets(of: $0) > 1 }.map { cluster in
      RateGroup(
        rates: cluster.map { rates[$0] }, words: all.commonWords(of: cluster),
        elsewhere: all.elsewhere(for: cluster).map { rates[$0] })
    }
    return (
      groups, clusters.filter { all.budgets(of: $0) == 1 }.flatMap { $0 }.sorted().map { rates[$0] }
    )
  }

  /// Rates together for nothing but their unit.
  public init(ofUnit rates: [Rate]) {
    (self.rates, words, elsewhere, isOfOneThing) = (rates, [], [], false)
  }

  private init(rates: [Rate], words: [String], elsewhere: [Rate]) {
    (self.rates, self.words, self.elsewhere, isOfOneThing) = (rates, words, elsewhere, true)
  }
}

/// How rates are called, and which are called alike.
private struct RateNames {
  private struct Name {
    let titles: [String]
    /// The units it is paid for.
    let symbols: [String]
    /// The pieces of its own title that tell it from others, or else of its project's.
    let telling: RateWords.Pieces
    let own: RateWords.Pieces
    let all: RateWords.Pieces
  }

  private let rates: [Rate]
  private let words: RateWords
  private let names: [Name]

  init(_ rates: [Rate], units: UnitTable) {
    self.rates = rates
    var budgets: [Budget] = []
    for rate in rates where budgets.last !== rate.budget { budgets.append(rate.budget) }
    let words = RateWords(of: budgets)
    self.words = words
    names = rates.map { RateNames.name(of: $0, units, words) }
  }

  private static func name(of rate: Rate, _ units: UnitTable, _ words: RateWords) -> Name {
    let text = rate.budget.text
    let figure = text.figures[rate.figure]
    let title = text.text(figure.title ?? figure.name)
    let symbols = rate.thing.factors.map { units.symbol(of: $0.base) }
    let own = RateWords.pieces(ofRate: title, for: symbols)
    guard figure.group >= 0 else {
      return Name(
        titles: [title], symbols: symbols, telling: words.telling(own), own: own, all: own)
    }
    let group = text.groups[Int(figure.group)]
    let project = text.text(group.title ?? group.name)
    let pieces = RateWords.pieces(of: [project])
    let telling = words.telling(own)
    return Name(
      titles: [project, title], symbols: symbols,
      telling: telling.isEmpty ? words.telling(pieces) : telling,
      own: own, all: own.union(pieces))
  }

  func budgets(of cluster: [Int]) -> Int { Set(cluster.map { rates[$0].budget.name }).count }
}

/// Which are alike.
extension RateNames {
  /// Groups of one unit in which the titles of different budgets are alike, the surest first.
  func clusters(_ isInterrupted: () -> Bool) -> [[Int]]? {
    guard let pairs = pairs(isInterrupted) else { return nil }
    let alike = Set(pairs.map { [$0.left, $0.right] })
    var clusters = rates.indices.map { [$0] }
    // The place of the cluster that each stands in.
    var places = Array(rates.indices)
    for (left, right, _) in pairs {
      if isInterrupted() { return nil }
      let (a, b) = (min(places[left], places[right]), max(places[left], places[right]))
      guard a != b, areMostly(alike, clusters[a], clusters[b]) else { continue }
      for member in clusters[b] { places[member] = a }
      clusters[a] = (clusters[a] + clusters[b]).sorted()
      clusters[b] = []
    }
    return clusters.filter { !$0.isEmpty }
  }

  /// Those that are alike, the ones that have most in common first.
  private func pairs(
    _ isInterrupted: () -> Bool
  ) -> [(left: Int, right: Int, common: Int)]? {
    var pairs: [(left: Int, right: Int, common: Int)] = []
    for left in rates.indices {
      if isInterrupted() { return nil }
      for right in rates.indices.dropFirst(left + 1)
      where rates[left].thing == rates[right].thing && areAlike(left, right) {
        let common = words.weight(of: names[left].all.intersection(names[right].all))
        pairs.append((left, right, common))
      }
    }
    return closest(of: pairs).sorted {
      ($1.common, $0.left, $0.right) < ($0.common, $1.left, $1.right)
    }
  }

  private struct Against: Hashable {
    let rate: Int
    let budget: ObjectIdentifier
    let group: Int32
  }

  /// Of the rates of one project only those whose own titles have most in common with another:
  /// 抗战时期标准 is no like of 解放时期标准 where that has its own.
  private func closest(
    of pairs: [(left: Int, right: Int, common: Int)]
  ) -> [(left: Int, right: Int, common: Int)] {
    var most: [Against: Int] = [:]
    for (left, right, _) in pairs {
      let own = ownCommon(left, right)
      for against in [against(left, right), against(right, left)] {
        most[against] = max(own, most[against] ?? 0)
      }
    }
    return pairs.filter { left, right, _ in
      let own = ownCommon(left, right)
      return own >= most[against(left, right)] ?? 0 && own >= most[against(right, left)] ?? 0
    }
  }

  private func ownCommon(_ left: Int, _ right: Int) -> Int {
    words.weight(of: names[left].own.intersection(names[right].own))
  }

  /// A rate beside all of another's project.
  private func against(_ rate: Int, _ other: Int) -> Against {
    let budget = rates[other].budget
    return Against(
      rate: rate, budget: ObjectIdentifier(budget),
      group: budget.text.figures[rates[other].figure].group)
  }

  /// At least half of the pairs between two budgets.
  private func areMostly(_ alike: Set<[Int]>, _ left: [Int], _ right: [Int]) -> Bool {
    let pairs = left.flatMap { one in right.map { [min(one, $0), max(one, $0)] } }
      .filter { rates[$0[0]].budget !== rates[$0[1]].budget }
    return 2 * pairs.count { alike.contains($0) } >= pairs.count
  }

  /// What tells each from others is said of the other too; or else much of all that is said.
  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    guard rates[left].budget !== rates[right].budget else { return false }
    let (a, b) = (names[left], names[right])
    if areAlikeInAll(a, b) { return true }
    let common = a.all.intersection(b.all)
    return has(common, least: (1, 5), of: a.all) && has(common, least: (1, 5), of: b.all)
      && has(a.telling.intersection(b.all), least: (2, 5), of: a.telling)
      && has(b.telling.intersection(a.all), least: (2, 5), of: b.telling)
  }

  private func areAlikeInAll(_ a: Name, _ b: Name, least: (Int, Int) = (1, 3)) -> Bool {
    let common = a.all.intersection(b.all)
    return has(common, least: least, of: a.all) && has(common, least: least, of: b.all)
      && !words.telling(common).isEmpty
      && (a.own.isEmpty || !a.own.isDisjoint(with: common))
      && (b.own.isEmpty || !b.own.isDisjoint(with: common))
  }

  private func has(
    _ part: RateWords.Pieces, least: (Int, Int), of whole: RateWords.Pieces
  ) -> Bool {
    let (some, all) = (words.weight(of: part), words.weight(of: whole))
    return some > 0 && some * least.1 >= all * least.0
  }

  /// Rates in other units of which half is said of one of the group too, and the other way round.
  func elsewhere(for cluster: [Int]) -> [Int] {
    rates.indices.filter { place in
      let others = cluster.filter { rates[$0].budget !== rates[place].budget }
      return rates[place].thing != rates[cluster[0]].thing
        && others.contains { areAlikeInAll(names[$0], names[place], least: (1, 2)) }
    }
  }
}

/// What they have in common.
extension RateNames {
  /// The longest texts that stand in the titles of all, and tell something.
  func commonWords(of cluster: [Int]) -> [String] {
    var common: [String] = []
    for run in names[cluster[0]].titles.flatMap(RateWords.words) {
      for word in RateNames.parts(of: Array(run)) where stands(word, inAllOf: cluster) {
        if !common.contains(where: { $0.contains(word) }) { common.append(word) }
      }
    }
    let symbols = names[cluster[0]].symbols
    return common.filter { word in
      !words.telling(RateWords.pieces(of: [word])).isEmpty
        && !RateWords.pieces(ofRate: word, for: symbols).isEmpty
    }
  }

  /// What is longer is no title, and taken as a whole.
  private static let longest = 60

  /// Its parts of two letters or more, the longest first; English words only as a whole.
  private static func parts(of run: [Character]) -> [String] {
    if run[0].isASCII || run.count > longest { return [String(run)] }
    return (0..<max(0, run.count - 1)).flatMap { shorter in
      (0...shorter).map { String(run[$0..<$0 + run.count - shorter]) }
    }
  }

  private func stands(_ word: String, inAllOf cluster: [Int]) -> Bool {
    cluster.allSatisfy { names[$0].titles.contains { $0.lowercased().contains(word) } }
  }
}
