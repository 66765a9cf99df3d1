/// A project's sheet: what it is called, and the amounts that stand beside their labels.
public struct ReadProject: Sendable, Hashable {
  public struct Amount: Sendable, Hashable {
    /// `预算数`, `其中:财政资金`
    public let label: String
    /// In the language of budget files: `100.9 万元`.
    public let printed: String
    public let line: Int

    public init(_ label: String, _ printed: String, line: Int) {
      (self.label, self.printed, self.line) = (label, printed, line)
    }
  }

  public let name: String
  public let code: String?
  public let line: Int
  public let amounts: [Amount]
  /// The prose in its cells: what the money is for, what is to be reached.
  public let texts: [Passage]

  public init(
    _ name: String, code: String?, line: Int, amounts: [Amount], texts: [Passage] = []
  ) {
    (self.name, self.code, self.line) = (name, code, line)
    (self.amounts, self.texts) = (amounts, texts)
  }

  /// Every project that has a sheet of its own.
  public static func all(in pieces: [Publication.Piece]) -> [ReadProject] {
    all(in: pieces.map { SheetPiece($0) })
  }

  static func all(in pieces: [SheetPiece]) -> [ReadProject] {
    var reader = ProjectReader()
    for piece in pieces { reader.read(piece) }
    return reader.projects
  }
}

/// Goes through a document for sheets of projects.
private struct ProjectReader {
  private(set) var projects: [ReadProject] = []
  private var heading: Passage?

  mutating func read(_ piece: SheetPiece) {
    switch piece {
    case .paragraph(let passage):
      let text = passage.shortText
      if TableTitle.isTitle(text) || HeadingWord.isListed(text.plain) { heading = passage }
    case .table(let bands): read(bands)
    }
  }

  private mutating func read(_ sheet: BandReader) {
    let named = heading.flatMap { heading in
      ProjectNames.name(inHeading: heading.shortText).map { (name: $0, line: heading.line) }
    }
    var draft = named.map { ProjectDraft(name: $0.name, line: $0.line) }
    var unit: String?
    var bands = sheet.bands[...]
    for place in sheet.outside {
      while let band = bands.first, band.heading.lowerBound < place {
        draft?.take(texts: DescribedRows.texts(of: band, sheet.rows))
        bands.removeFirst()
      }
      let row = sheet.rows[place]
      if let only = row.only, TableTitle.isTitle(only.text) { finish(&draft) }
      for cell in row.filledCells where cell.text.utf8.count < 120 {
        unit = TableTitle.unit(in: cell.text) ?? TableTitle.unit(behind: cell.text) ?? unit
      }
      read(row, unit, &draft)
    }
    for band in bands { draft?.take(texts: DescribedRows.texts(of: band, sheet.rows)) }
    finish(&draft)
    heading = nil
  }

  private mutating func read(_ row: SheetRow, _ unit: String?, _ draft: inout ProjectDraft?) {
    let values = LabelledValue.all(in: row)
    if let name = values.first(where: { $0.isProjectName }) {
      if draft?.isNamed == true { finish(&draft) }
      draft = draft ?? ProjectDraft(name: name.value.text, line: row.line)
      draft?.take(name: name.value.text)
    }
    if let code = values.first(where: { $0.isProjectCode }) { draft?.code = code.value.text }
    for value in values { draft?.take(value, unit: unit) }
    for cell in row.cells where cell.text.utf8.count > 60 { draft?.take(text: cell) }
  }

  private mutating func finish(_ draft: inout ProjectDraft?) {
    if let project = draft?.project { projects.append(project) }
    draft = nil
  }
}

/// A project while its sheet is read.
private struct ProjectDraft {
  private var name: String
  private let line: Int
  private(set) var isNamed = false
  var code: String?
  private var amounts: [ReadProject.Amount] = []
  private var texts: [Passage] = []
  private var known: Set<ContiguousArray<UInt8>> = []

  init(name: String, line: Int) { (self.name, self.line) = (name, line) }

  mutating func take(name: String) { (self.name, isNamed) = (name, true) }

  mutating func take(text: Grid.Cell) {
    texts.append(text.passage)
  }

  /// The same words in several rows are said once.
  mutating func take(texts more: [Passage]) {
    for text in more where known.insert(text.bytes).inserted { texts.append(text) }
  }

  mutating func take(_ value: LabelledValue, unit: String?) {
    guard value.isAmount, case .numeral(_, let own) = value.form, own != .percent else { return }
    if own == .other {
      amounts.append(.init(value.label, value.value.text, line: value.value.line))
    } else if let unit = value.unit ?? unit {
      amounts.append(.init(value.label, value.value.text + " " + unit, line: value.value.line))
    }
  }

  /// Nil where nothing was said of it.
  var project: ReadProject? {
    guard isNamed || !amounts.isEmpty || !texts.isEmpty else { return nil }
    return ReadProject(name, code: code, line: line, amounts: amounts, texts: texts)
  }
}

extension LabelledValue {
  /// The unit in the brackets of its label: `资金总额(万元)`.
  fileprivate var unit: String? {
    ["万元", "元"].first { label.ends(with: "(" + $0 + ")") }
  }
}
