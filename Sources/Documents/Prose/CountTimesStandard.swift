internal import Quantities

/// 180个村，每村5.78万元，共需1040万元: counts and the standards that go with them, and the total.
struct CountTimesStandard {
  /// A count, its standard, and how often the standard is paid.
  struct Term: Hashable {
    var standard: Int
    var factors: [Int]
    var months: Bool
    /// 学期, 次: told of the standard only, so that it is paid once.
    var once: [String] = []
  }

  private let reading: ProseReading
  private static let farthest = 14

  static func read(_ reading: inout ProseReading) {
    let section = CountTimesStandard(reading: reading)
    for place in reading.said.indices where isTotal(place, reading) {
      let near = section.near(place)
      if section.claim(place, among: near, &reading) { continue }
      let far = section.segment(before: place)
      if far.count > near.count { section.claim(place, amongOthers: far, &reading) }
    }
  }

  private static func isTotal(_ place: Int, _ reading: ProseReading) -> Bool {
    let said = reading.said[place]
    return said.isAmount && said.isPlain && said.unit.isMoney && !said.value.isZero
      && !reading.multiplied.contains(place)
  }

  /// The numbers of the sentence before a total, as far as no other amount stands between.
  private func near(_ total: Int) -> [Int] {
    let start = reading.paragraph(of: total).lowerBound
    var places: [Int] = []
    for place in (start..<total).reversed().prefix(CountTimesStandard.farthest) {
      let said = reading.said[place]
      guard said.place.sentence == reading.said[total].place.sentence else { break }
      if said.isAmount, said.unit.isMoney { break }
      places.append(place)
    }
    return places.reversed()
  }

  /// The numbers of the segment before it, whatever they are.
  private func segment(before total: Int) -> [Int] {
    let start = reading.paragraph(of: total).lowerBound
    return (start..<total).suffix(CountTimesStandard.farthest).filter {
      reading.said[$0].place.segment == reading.said[total].place.segment
    }
  }

  /// Claims what the numbers before a total make; whether there was anything to be read.
  private func claim(_ total: Int, among near: [Int], _ target: inout ProseReading) -> Bool {
    let (standards, counts) = (near.filter { isStandard($0) }, near.filter { isCount($0) })
    guard !standards.isEmpty else { return false }
    let readings = terms(standards, counts)
    let meant =
      readings.first {
        agrees($0, total) && (isPlain($0) || value($0) == reading.said[total].value)
      }
      ?? readings.first { isSimple($0, standards, counts, total, near) }
    if let meant {
      for term in meant where per(term.standard).isEmpty {
        target.pay(term.standard, for: [unit(term.factors[0])])
      }
      target.claim(.product, total, formula(meant))
    } else if CountTimesStandard.hasTotalWord(total, target), !counts.isEmpty {
      target.leave(total)
    }
    return true
  }

  /// With other amounts between, only what comes out exactly is claimed.
  private func claim(_ total: Int, amongOthers far: [Int], _ target: inout ProseReading) {
    let (standards, counts) = (far.filter { isStandard($0) }, far.filter { isCount($0) })
    guard !standards.isEmpty else { return }
    if let meant = terms(standards, counts).first(where: { value($0) == reading.said[total].value })
    {
      target.claim(.product, total, formula(meant))
    }
  }

  private static func hasTotalWord(_ total: Int, _ reading: ProseReading) -> Bool {
    let bytes = reading.bytes(of: total)
    let label = reading.ownLabel(of: total)
    return reading.clauseWords(of: total).contains {
      $0.word == .total
        && (!bytes[$0.range].begins(with: "需") || label.count <= 12 && !label.holds("月"))
    }
  }

  /// Whether a total is of a whole year, so that what is paid each month is paid twelve times.
  private func isOfYear(_ total: Int) -> Bool {
    reading.said[total].year != nil
      || reading.ownLabel(of: total).holds(anyOf: ["全年", "每年", "年度"])
  }

  private func isStandard(_ place: Int) -> Bool { reading.said[place].role == .rate }

  private func isCount(_ place: Int) -> Bool {
    let said = reading.said[place]
    return said.unit.isCount && said.isAmount && said.relation.isEmpty && said.value.sign > 0
  }

  /// Every way in which each standard has its counts; without months first, then with twelve.
  private func terms(_ standards: [Int], _ counts: [Int]) -> [[Term]] {
    let pairings = [matched(standards, counts), inOrder(standards, counts)].compactMap { $0 }
    return pairings.flatMap { terms -> [[Term]] in
      let monthly = terms.map { term in
        var term = term
        term.months = term.months || needsMonths(term)
        return term
      }
      return monthly == terms ? [terms] : [monthly]
    }
  }

  private func needsMonths(_ term: Term) -> Bool {
    per(term.standard).contains("月") && !term.factors.contains { unit($0) == "月" }
  }

  private func per(_ standard: Int) -> [String] {
    if case .rate(_, let per) = reading.said[standard].unit { per.filter { $0 != "年" } } else { [] }
  }

  private func unit(_ count: Int) -> String {
    if case .count(let unit) = reading.said[count].unit { unit } else { "" }
  }

  /// Each standard with the one count of each thing that it is for.
  private func matched(_ standards: [Int], _ counts: [Int]) -> [Term]? {
    var terms: [Term] = []
    for standard in standards {
      var (factors, once) = ([Int](), [String]())
      for thing in per(standard) {
        let matching = counts.filter { unit($0) == thing }
        if thing == "月", matching.isEmpty { continue }
        if matching.isEmpty, ["学期", "次", "期", "季度"].contains(thing) {
          once.append(thing)
          continue
        }
        guard let count = matching.only else { return nil }
        factors.append(count)
      }
      guard !factors.isEmpty else { return nil }
      terms.append(Term(standard: standard, factors: factors, months: false, once: once))
    }
    return terms
  }

  /// The first standard with the first count, the second with the second.
  private func inOrder(_ standards: [Int], _ counts: [Int]) -> [Term]? {
    let times = counts.filter { ["月", "天", "学期", "次", "期"].contains(unit($0)) }
    let things = counts.filter { !times.contains($0) }
    guard standards.count == things.count, things.count > 1 || per(standards[0]).isEmpty else {
      return nil
    }
    var terms: [Term] = []
    for (standard, thing) in zip(standards, things) {
      let wanted = per(standard)
      guard wanted.isEmpty || wanted.contains(unit(thing)) else { return nil }
      let further = wanted.filter { $0 != unit(thing) && $0 != "月" }
      let matching = further.compactMap { name in times.filter { unit($0) == name }.only }
      guard matching.count == further.count else { return nil }
      let months = wanted.contains("月") ? times.filter { unit($0) == "月" } : []
      guard months.count <= 1 else { return nil }
      terms.append(Term(standard: standard, factors: [thing] + matching + months, months: false))
    }
    return terms
  }

  /// A standard with a bound is only the one that is paid where the total says so exactly.
  private func isPlain(_ terms: [Term]) -> Bool {
    terms.allSatisfy { reading.said[$0.standard].isPlain && $0.once.isEmpty }
  }

  private func value(_ terms: [Term]) -> Number { terms.reduce(.zero) { $0 + value($1) } }

  private func agrees(_ terms: [Term], _ total: Int) -> Bool {
    let sum = value(terms)
    let said = reading.said[total]
    return Interval(sum).meets(Interval(printed: said)) || PrintedSlip.explains(said, meant: sum)
  }

  private func value(_ term: Term) -> Number {
    let factors = term.factors.reduce(reading.said[term.standard].value) {
      $0 * reading.said[$1].value
    }
    return term.months ? factors * Number(12) : factors
  }

  private func formula(_ terms: [Term]) -> ProseClaim.Formula {
    let products = terms.map { term in
      ProseClaim.Formula.product(
        term.factors.map { .mention($0) } + [.mention(term.standard)]
          + (term.months ? [.number("12 月")] : []) + term.once.map { .number("1 " + $0) })
    }
    return products.only ?? .sum(products)
  }

  /// Whether each standard stands by its count, or all of them stand behind all counts.
  private func areBeside(_ terms: [Term]) -> Bool {
    let counts = terms.map { $0.factors[0] }
    let standards = terms.map(\.standard)
    if counts.max()! < standards.min()! || standards.max()! < counts.min()! { return true }
    return zip(terms, terms.dropFirst()).allSatisfy { one, next in
      one.standard < next.factors[0] && one.factors[0] < next.standard
    } && terms.allSatisfy { abs($0.standard - $0.factors[0]) == 1 }
  }

  /// Whether the sentence leaves no other way to read it: each thing counted once, paid once, and a
  /// word that says that the total is theirs.
  private func isSimple(
    _ terms: [Term], _ standards: [Int], _ counts: [Int], _ total: Int, _ near: [Int]
  ) -> Bool {
    let used = Set(terms.flatMap(\.factors))
    let places = used.union(standards)
    return used.count == counts.count
      && !terms.contains { $0.months && !isOfYear(total) || !$0.once.isEmpty }
      && CountTimesStandard.hasTotalWord(total, reading)
      && standards.allSatisfy { reading.said[$0].relation.isEmpty }
      && areBeside(terms) && near.drop { !places.contains($0) }.allSatisfy { places.contains($0) }
  }
}
