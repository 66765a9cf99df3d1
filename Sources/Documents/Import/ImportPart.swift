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

  init(_ section: ReadProse) {
    (title, line, isProject, code) = (section.title, section.line, false, nil)
    add(section)
  }

  init(_ project: ReadProject) {
    (title, line, isProject, code) = (project.name, project.line, true, project.code)
    mentions = project.amounts.map { Mention($0.label, $0.printed, line: $0.line) }
    total = ImportPart.total(among: project.amounts)
  }

  /// What else is said of it.
  mutating func add(_ section: ReadProse) {
    let first = mentions.count
    mentions += section.mentions
    claims += section.claims.map { $0.moved(by: first) }
  }

  func adding(_ claims: [ProseClaim]) -> ImportPart {
    var part = self
    part.claims += claims
    return part
  }

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
  fileprivate func moved(by offset: Int) -> ProseClaim {
    ProseClaim(kind, whole + offset, formula.moved(by: offset))
  }
}

extension ProseClaim.Formula {
  fileprivate func moved(by offset: Int) -> ProseClaim.Formula {
    switch self {
    case .mention(let place): .mention(place + offset)
    case .number, .cell: self
    case .sum(let parts): .sum(parts.map { $0.moved(by: offset) })
    case .product(let parts): .product(parts.map { $0.moved(by: offset) })
    case .difference(let left, let right):
      .difference(left.moved(by: offset), right.moved(by: offset))
    case .quotient(let left, let right):
      .quotient(left.moved(by: offset), right.moved(by: offset))
    }
  }
}

extension ImportPart {
  /// All parts of a document, in the order in which they begin; what the prose says of a project
  /// stands with it.
  static func all(_ projects: [ReadProject], _ prose: [ReadProse]) -> [ImportPart] {
    var parts: [ImportPart] = []
    var byName: [String: Int] = [:]
    for project in projects {
      var part = ImportPart(project)
      for section in ReadProse.all(in: project.texts) { part.add(section) }
      byName[name(project.name), default: parts.count] = byName[name(project.name)] ?? parts.count
      parts.append(part)
    }
    for section in prose {
      if let place = byName[name(section.title)] {
        parts[place].add(section)
      } else {
        parts.append(ImportPart(section))
      }
    }
    return parts.sorted { $0.line < $1.line }
  }

  /// As names are compared: without the number before them.
  private static func name(_ title: String) -> String {
    let plain = ContiguousArray(title.utf8)[...].droppingEnumerator
    return DraftNames.plain(String(decoding: plain, as: UTF8.self))
  }
}
