internal import Quantities

/// Tables and sections of the prose, as lines of the file.
extension Import {
  mutating func write(table place: Int) {
    let source = DraftedBudget.Source.table(place)
    guard !left.contains(source) else { return }
    let table = tables[place]
    let name = names.name(table.kind.name)
    tableNames[place] = name
    let title = titles.title(table.title)
    draft.add("表 \(name)\(title) @\(max(table.line, 1))", source)
    TableDraft(table, isByCells: isByCells, unplaced: unplaced)
      .write(into: &draft, source, indent: "  ")
    draft.add("", source)
  }

  /// A table of a project has its name within the project.
  private mutating func write(table place: Int, _ own: inout DraftNames) {
    let source = DraftedBudget.Source.table(place)
    guard !left.contains(source) else { return }
    let table = tables[place]
    let head = "\(own.name(table.kind.name))\(own.title(table.title)) @\(max(table.line, 1))"
    draft.add("  表 " + head, source)
    TableDraft(table, isByCells: isByCells, unplaced: unplaced)
      .write(into: &draft, source, indent: "    ")
    draft.add("", source)
  }

  mutating func write(part place: Int) {
    let part = parts[place]
    let drafted = PartDraft(
      part,
      leftMentions: Set(
        part.mentions.indices.filter { [left] in left.contains(.mention(part: place, $0)) }),
      leftClaims: Set(part.claims.indices.filter { isLeft(claim: $0, of: place) }))
    let tables = ownTables[place]
    if drafted.main.isEmpty, tables.isEmpty { return }
    let (word, stem) = part.isProject ? ("项目", "project") : ("部分", "prose")
    let head = "\(word) \(names.name(stem))\(titles.title(part.title)) @\(max(part.line, 1))"
    draft.add(head, .header)
    if let code = part.code { draft.add("  编码 \(DraftNames.plain(code))", .code(place)) }
    var own = DraftNames()
    for figure in drafted.main { write(figure, of: place, drafted, &own) }
    for figure in drafted.further { write(figure, of: place, drafted, &own) }
    draft.add("", .header)
    for table in tables { write(table: table, &own) }
  }

  private func isLeft(claim: Int, of part: Int) -> Bool {
    left.contains(.claim(part: part, claim))
      || parts[part].claims[claim].formula.tables.contains { tableNames[$0] == nil }
  }

  /// `n1 收入预算 = n2 + n3`, and below it how that is printed.
  private mutating func write(
    _ figure: PartDraft.Figure, of place: Int, _ drafted: PartDraft, _ own: inout DraftNames
  ) {
    let part = parts[place]
    let mention = part.mentions[figure.mention]
    let cites = mention.cites
    guard let claim = figure.claim else {
      let names = part.name(ofMention: figure.mention) + own.title(mention.shortLabel)
      draft.add("  \(names) \(mention.defined)\(cites)", .mention(part: place, figure.mention))
      return
    }
    let isMain = drafted.isMain(claim)
    let name = isMain ? part.name(ofMention: figure.mention) : "c\(claim + 1)"
    let formula = part.claims[claim].formula.text(
      FormulaNames(mention: part.name(ofMention:), table: { [tableNames] in tableNames[$0]! }))
    let source = DraftedBudget.Source.claim(part: place, claim)
    draft.add("  \(name)\(own.title(mention.shortLabel)) = \(formula)", source)
    draft.add("    公布 \(mention.stated)\(cites)", source)
  }
}

extension ImportPart {
  fileprivate func name(ofMention place: Int) -> String {
    place == total ? "total" : "n\(place + 1)"
  }
}

extension Mention {
  /// Where it is printed, as a budget file says it.
  var cites: String {
    if let quote { return " @\(line) 「\(quote)」" + alsoOn.map { " @\($0)" }.joined() }
    return ([line] + alsoOn).sorted().map { " @\($0)" }.joined()
  }

  /// Of a path of classes the last, and what is told of it: 行政运行支出决算.
  fileprivate var shortLabel: String {
    guard let item = label.firstRange(of: "(项)") else { return label }
    let path = label[..<item.lowerBound]
    guard let start = path.ranges(of: "(款)").last, start.upperBound < item.lowerBound else {
      return label
    }
    let (name, account) = (path[start.upperBound...], label[item.upperBound...])
    let isTwice = name.hasSuffix("支出") && account.hasPrefix("支出")
    return String(name + (isTwice ? account.dropFirst(2) : account))
  }

  /// As what is stated is written: with the sign of its relation.
  var stated: String {
    for (word, sign) in Mention.signs where printed.begins(with: word) {
      return sign + " " + printed.dropFirst(word.count).drop { $0 == " " }
    }
    return printed
  }

  /// As a figure is defined: `= 5 万元`, `≈ 5 万元`.
  var defined: String {
    let stated = stated
    return Mention.signs.contains { stated.begins(with: $0.sign) } ? stated : "= " + stated
  }

  private static let signs: [(word: String, sign: String)] = [
    ("≈", "≈"), ("≤", "≤"), ("≥", "≥"), ("<", "<"), (">", ">"), ("约", "≈"),
  ]

  /// What is stated without its digits, each run of them as one: all that the units depend on.
  var withoutDigits: Spelling {
    var (bytes, wasDigit) = (ContiguousArray<UInt8>(), false)
    for byte in stated.utf8 {
      let isDigit = Ascii.isDigit(byte)
      if !isDigit { bytes.append(byte) } else if !wasDigit { bytes.append(UInt8(ascii: "0")) }
      wasDigit = isDigit
    }
    return Spelling(String(decoding: bytes, as: UTF8.self))
  }

  /// The words for units in it: 万元 and 村 of `5.78 万元/村`.
  static func unitWords(of stated: String) -> [String] {
    stated.drop { !$0.isNumber }.drop { $0.isNumber || ".,% ‰".contains($0) }
      .split { "/·".contains($0) || $0.isNumber || $0.isWhitespace || "-—.%‰,".contains($0) }
      .map(String.init)
  }
}

extension ReadTable.Kind {
  /// How the table is called in ASCII.
  var name: String { self == .threePublic ? "three_public" : self == .plain ? "list" : rawValue }
}
