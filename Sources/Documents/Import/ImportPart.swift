internal import Quantities

/// A part of the budget that is made: the sheet of a project or a section of the prose, with all
/// that is said under its name.
struct ImportPart {
  let title: String
  let line: Int
  let isProject: Bool
  let code: String?
  private(set) var mentions: [Mention] = []
  private(set) var claims: [ProseClaim] = []
  /// The mention that is the whole amount of the project.
  private(set) var total: Int?
  /// The mentions that its sheet prints beside their labels.
  private(set) var amounts = 0..<0

  init(_ section: ReadProse) {
    (title, line, isProject, code) = (section.title, section.line, false, nil)
    add(section)
  }

  init(_ project: ReadProject) {
    (title, line, isProject, code) = (project.name, project.line, true, project.code)
    mentions = project.amounts.map { Mention($0.label, $0.printed, line: $0.line) }
    total = ImportPart.total(among: project.amounts)
    amounts = mentions.indices
  }

  /// What else is said of it.
  mutating func add(_ section: ReadProse) {
    let first = mentions.count
    mentions += section.mentions
    claims += section.claims.map { $0.moved { $0 + first } }
  }

  /// What is said once more, on another line, is one figure: the purpose of a
  /// project is often its target, too.
  func mergingWhatIsSaidAgain() -> ImportPart {
    guard isProject else { return self }
    var part = self
    var places: [Int] = []
    part.mentions = []
    for (place, mention) in mentions.enumerated() {
      if !amounts.contains(place), let same = part.place(ofSame: mention) {
        part.find(same, on: mention)
        places.append(same)
      } else {
        places.append(part.mentions.count)
        part.append(mention)
      }
    }
    var said: Set<ProseClaim> = []
    part.claims = claims.map { $0.moved { places[$0] } }
      .filter { $0.formula != .mention($0.whole) && said.insert($0).inserted }
    return part
  }

  func adding(_ claims: [ProseClaim]) -> ImportPart {
    var part = self
    part.add(claims)
    return part
  }

  mutating func add(_ claims: [ProseClaim]) { self.claims += claims }

  mutating func append(_ mention: Mention) { mentions.append(mention) }

  /// What is mentioned at this place is printed where another mention is, too.
  mutating func find(_ place: Int, on other: Mention) {
    mentions[place] = mentions[place].found(on: [other.line] + other.alsoOn)
  }

  mutating func replace(_ place: Int, by mention: Mention) { mentions[place] = mention }

  /// Where the same is said on another line, in as many digits.
  private func place(ofSame mention: Mention) -> Int? {
    mentions.indices.suffix(ImportPart.farthest).first { place in
      !amounts.contains(place) && mentions[place].line != mention.line
        && mentions[place].printed == mention.printed && SameThing.holds(mentions[place], mention)
    }
  }

  /// How many mentions back the same is looked for.
  static let farthest = 600

  private static func total(among amounts: [ReadProject.Amount]) -> Int? {
    if amounts.count == 1 { return 0 }
    for word in wholeWords {
      if let place = amounts.firstIndex(where: { $0.label.contains(word) }) { return place }
    }
    return nil
  }

  private static let wholeWords = ["资金总额", "预算数", "总额", "合计", "预算金额", "项目资金", "总投资"]
}

extension ProseClaim {
  /// The same claim, each mention of it moved to another place.
  func moved(_ move: (Int) -> Int) -> ProseClaim {
    ProseClaim(kind, move(whole), formula.moved(move))
  }
}

extension ProseClaim.Formula {
  fileprivate func moved(_ move: (Int) -> Int) -> ProseClaim.Formula {
    switch self {
    case .mention(let place): .mention(move(place))
    case .number, .cell: self
    case .sum(let parts): .sum(parts.map { $0.moved(move) })
    case .product(let parts): .product(parts.map { $0.moved(move) })
    case .difference(let left, let right): .difference(left.moved(move), right.moved(move))
    case .quotient(let left, let right): .quotient(left.moved(move), right.moved(move))
    }
  }
}

extension ImportPart {
  /// All parts of a document, in the order in which they begin; what the prose says of a project
  /// stands with it.
  static func all(_ projects: [ReadProject], _ prose: [ReadProse]) -> [ImportPart] {
    var parts: [ImportPart] = []
    var byName: [Spelling: Int] = [:]
    for project in projects {
      var part = ImportPart(project)
      for section in ReadProse.all(in: project.texts) { part.add(section) }
      let name = Spelling(ProseHeading.projectName(project.name))
      byName[name] = byName[name] ?? parts.count
      parts.append(part)
    }
    for section in prose {
      if let place = byName[Spelling(ProseHeading.projectName(section.title))] {
        parts[place].add(section)
      } else {
        parts.append(ImportPart(section))
      }
    }
    return parts.sorted { $0.line < $1.line }
  }
}
