internal import Quantities

/// A section while it is read: its numbers in order, and what was found out about them.
struct ProseReading {
  let title: String
  let line: Int
  let texts: [ProseText]
  /// The numbers of all its paragraphs.
  private(set) var said: [Said]
  /// Where the own name of each stands in its paragraph.
  let ownLabels: [Range<Int>]
  /// Which of them begin each paragraph.
  private let starts: [Int]

  private(set) var mentions: [Mention] = []
  private(set) var claims: [ProseClaim] = []
  private(set) var unread: [ReadProse.Unread] = []
  private var mentioned: [Int: Int] = [:]
  private var known: Set<ProseClaim> = []
  private var listed: Set<ReadProse.Unread> = []
  /// Shares of something that another section names.
  private(set) var asked: [(share: Int, part: Int, name: Stretch)] = []
  /// Growth of something that another paragraph names.
  private(set) var askedGrowths: [(growth: Int, change: Int, up: Bool, name: Stretch)] = []
  /// What is a product already.
  private(set) var multiplied: Set<Int> = []
  let documentYear: Int?
  /// What is told by its year only.
  private(set) var yearNames: [Int: Int] = [:]

  init(title: String, line: Int, texts: [ProseText], documentYear: Int?) {
    (self.title, self.line, self.texts, self.documentYear) = (title, line, texts, documentYear)
    var (said, starts) = ([Said](), [Int]())
    for text in texts {
      starts.append(said.count)
      said += text.numbers
    }
    (self.said, self.starts) = (said, starts)
    ownLabels = said.map { ProseReading.ownLabel(of: $0, in: texts[$0.place.passage].bytes) }
  }

  /// The bytes of the paragraph that names a number.
  func bytes(of place: Int) -> ContiguousArray<UInt8> {
    texts[said[place].place.passage].passage.bytes
  }

  /// Which numbers the paragraph of this one names.
  func paragraph(of place: Int) -> Range<Int> { range(ofPassage: said[place].place.passage) }

  func range(ofPassage number: Int) -> Range<Int> {
    starts[number]..<(number + 1 < starts.count ? starts[number + 1] : said.count)
  }

  func line(of place: Int) -> Int {
    texts[said[place].place.passage].passage.line(at: said[place].numeral.lowerBound)
  }

  /// The words between the number before this one and itself.
  func words(before place: Int) -> ArraySlice<FoundWord> {
    texts[said[place].place.passage].words[said[place].words]
  }

  /// The words of them that stand in its own clause.
  func clauseWords(of place: Int) -> ArraySlice<FoundWord> {
    words(before: place).drop { $0.range.lowerBound < said[place].labelStart }
  }

  mutating func claim(_ kind: ProseClaim.Kind, _ whole: Int, _ formula: ProseClaim.Formula) {
    if kind == .product { multiplied.insert(whole) }
    let claim = ProseClaim(kind, mention(whole), mentioning(formula))
    if known.insert(ProseReading.ordered(claim)).inserted { claims.append(claim) }
  }

  /// The claim with the parts of its sum in the order in which they stand: a sum that is read in two
  /// ways is one.
  private static func ordered(_ claim: ProseClaim) -> ProseClaim {
    guard case .sum(let parts) = claim.formula else { return claim }
    let places = parts.compactMap { part in
      if case .mention(let place) = part { place } else { nil }
    }
    guard places.count == parts.count else { return claim }
    return ProseClaim(.sum, claim.whole, .sum(places.sorted().map { .mention($0) }))
  }

  /// The formula, its numbers made mentions.
  private mutating func mentioning(_ formula: ProseClaim.Formula) -> ProseClaim.Formula {
    switch formula {
    case .mention(let place): .mention(mention(place))
    case .number, .cell: formula
    case .sum(let parts): .sum(parts.map { mentioning($0) })
    case .product(let parts): .product(parts.map { mentioning($0) })
    case .difference(let one, let other): .difference(mentioning(one), mentioning(other))
    case .quotient(let one, let other): .quotient(mentioning(one), mentioning(other))
    }
  }

  /// An amount that is one of several years is called by its year.
  mutating func name(_ place: Int, byYear year: Int?) { yearNames[place] = year }

  @discardableResult
  mutating func mention(_ place: Int) -> Int {
    if let known = mentioned[place] { return known }
    mentioned[place] = mentions.count
    let year = said[place].role == .base ? baseYear(of: place) : said[place].year
    mentions.append(
      Mention(
        label(of: place), printed(place), line: line(of: place),
        year: year == documentYear ? nil : year))
    return mentions.count - 1
  }

  /// A mention of another section, of which something is said here.
  mutating func take(_ mention: Mention) -> Int {
    mentions.append(mention)
    return mentions.count - 1
  }

  mutating func ask(_ share: Int, part: Int, of name: Stretch) {
    asked.append((share, part, name))
  }

  mutating func ask(_ growth: Int, change: Int, up: Bool, of name: Stretch) {
    askedGrowths.append((growth, change, up, name))
  }

  mutating func claimGrowth(_ growth: Int, _ change: Int, up: Bool, of now: Mention) {
    let part = ProseClaim.Formula.mention(mention(change))
    let whole = ProseClaim.Formula.mention(take(now))
    let before = up ? ProseClaim.Formula.difference(whole, part) : .sum([whole, part])
    let claim = ProseClaim(.growth, mention(growth), .quotient(part, before))
    if known.insert(claim).inserted { claims.append(claim) }
  }

  mutating func claimShare(_ share: Int, _ part: Int, of whole: Mention) {
    let formula = ProseClaim.Formula.quotient(.mention(mention(part)), .mention(take(whole)))
    let claim = ProseClaim(.share, mention(share), formula)
    if known.insert(claim).inserted { claims.append(claim) }
  }

  mutating func restate(_ place: Int, _ earlier: Mention) {
    let whole = mention(place)
    let claim = ProseClaim(.restated, whole, .mention(take(earlier)))
    if known.insert(claim).inserted { claims.append(claim) }
  }

  /// A standard whose sentence leaves out what it is paid for is paid for what is counted.
  mutating func pay(_ standard: Int, for units: [String]) {
    guard mentioned[standard] == nil else { return }
    said[standard].role = .rate
    switch said[standard].unit {
    case .money(let power) where !units.isEmpty:
      said[standard].unit = .rate(power, per: units)
    case .rate(let power, let per):
      said[standard].unit = .rate(power, per: units.filter { !per.contains($0) } + per)
    default: break
    }
  }

  func printed(_ place: Int) -> String {
    let number = said[place]
    let digits = bytes(of: place)[number.numeral].filter { $0 != Ascii.comma }
    let relation = number.relation.isEmpty ? "" : number.relation + " "
    return relation + String(decoding: digits, as: UTF8.self) + number.unit.printed
  }

  mutating func leave(_ place: Int) {
    let number = said[place]
    let bytes = bytes(of: place)
    let before = bytes[number.labelStart..<number.numeral.lowerBound].ending(60)
    let behind = bytes[number.numeral.lowerBound...].beginning(75)
    let text = String(decoding: before + behind, as: UTF8.self)
    let unread = ReadProse.Unread(line: line(of: place), text: text)
    if listed.insert(unread).inserted { self.unread.append(unread) }
  }
}
