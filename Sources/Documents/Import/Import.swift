internal import Diagnostics
internal import Quantities
public import Syntax

/// A published document as a budget file: every table, every number that the prose names, and what
/// its sentences say of them, each with the line it stands on.
///
///     let draft = Import(document, of: DocumentName("water-2024.txt"))
///     draft.text.figures
public struct Import: Sendable {
  private let name: DocumentName
  private let header: DocumentHeader
  private let pages: [Int]
  let isByCells: Bool
  /// The lines of what stands in tables, and it is not known where.
  let unplaced: [Int]
  let tables: [ReadTable]
  let parts: [ImportPart]
  private(set) var left: Set<DraftedBudget.Source> = []
  var draft = DraftedBudget()
  /// The names and the titles that tables and parts have.
  var names = DraftNames()
  var titles = DraftNames()
  /// What the tables are called that are in the file.
  var tableNames: [Int: String] = [:]

  /// The tables of each part, which stand on the sheets of projects.
  let ownTables: [[Int]]

  /// What looked like a claim and was not understood.
  public private(set) var unread: [ReadProse.Unread]

  public init(_ document: Publication, of name: DocumentName) {
    self.name = name
    header = DocumentHeader(of: document)
    pages = document.pages
    isByCells = document.layout == .cells
    unplaced = document.unplaced.map(\.line)
    let pieces = document.pieces.map { SheetPiece($0) }
    let read = ReadTable.read(pieces)
    tables = read.tables
    let projects = ReadProject.all(in: pieces)
    let prose = ReadProse.all(in: document.passages, projects: projects.map(\.name))
    let links = TableLinks(tables)
    let linked = ImportPart.all(projects, prose).map { $0.mergingWhatIsSaidAgain() }.map {
      $0.adding(links.claims(of: $0) + ProjectLinks.claims(of: $0))
    }
    let ownTables = Import.ownTables(tables, of: linked)
    self.ownTables = ownTables
    parts = linked.indices.map { [tables] place in
      linked[place].adding(TargetFigures(ownTables[place].map { tables[$0] }))
    }
    let unreadTables = document.unreadTables + read.unread
    unread =
      unreadTables.map { .init(line: $0.line, text: $0.text) }
      + tables.flatMap(\.unreadLines) + prose.flatMap(\.unread)
    text = BudgetReader.read([])
    write()
    dropUnreadable()
  }

  /// The file.
  public var bytes: ContiguousArray<UInt8> { draft.bytes }

  /// The file as it is read. Nothing in it is wrong, unless its header is.
  public private(set) var text: BudgetText

  /// The file in its one canonical form.
  public var canonical: String { BudgetPrinter.text(of: text) }

  /// A table is of the last project with its name that begins before it.
  private static func ownTables(_ tables: [ReadTable], of parts: [ImportPart]) -> [[Int]] {
    var result = Array(repeating: [Int](), count: parts.count)
    for (place, table) in tables.enumerated() {
      guard let project = table.project,
        let part = parts.lastIndex(where: {
          $0.isProject && $0.title == project && $0.line <= table.line
        })
      else { continue }
      result[part].append(place)
    }
    return result
  }

  /// What cannot be read is left out. Of what is left, nothing else changes.
  private mutating func dropUnreadable() {
    repeat { text = BudgetReader.read(bytes) } while drop(linesAt: text.faults)
  }

  /// Leaves out what the lines at these places of the file were made of, because they are no
  /// budget; whether there was anything to leave out.
  @discardableResult
  public mutating func leaveOut(linesAt places: some Sequence<Int>) -> Bool {
    guard drop(linesAt: places) else { return false }
    text = BudgetReader.read(bytes)
    return true
  }

  private mutating func drop(linesAt places: some Sequence<Int>) -> Bool {
    let sources = draft.sources(at: places).subtracting([.header])
    guard !sources.isSubset(of: left) else { return false }
    left.formUnion(sources)
    unread += sources.compactMap { unread($0) }.sorted { ($0.line, $0.text) < ($1.line, $1.text) }
    write()
    return true
  }

  private func unread(_ source: DraftedBudget.Source) -> ReadProse.Unread? {
    switch source {
    case .table(let place): .init(line: tables[place].line, text: tables[place].title)
    case .mention(let part, let place): parts[part].mentions[place].unread
    case .claim(let part, let place):
      parts[part].mentions[parts[part].claims[place].whole].unread
    default: nil
    }
  }
}

extension BudgetText {
  /// Where something is wrong.
  fileprivate var faults: [Int] { diagnostics.map(\.range.start) }
}

extension Mention {
  fileprivate var unread: ReadProse.Unread { .init(line: line, text: "\(label) \(printed)") }
}

/// Writing the file.
extension Import {
  private mutating func write() {
    (draft, names, titles) = (DraftedBudget(), DraftNames(), DraftNames())
    tableNames = [:]
    writeHeader()
    let owned = Set(ownTables.joined())
    for place in tables.indices where !owned.contains(place) { write(table: place) }
    for place in parts.indices { write(part: place) }
  }

  private mutating func writeHeader() {
    let shortName = name.title.isEmpty ? "" : " " + NameForm.quoted(name.title)
    line("预算 \(name.name(year: header.year))\(shortName)")
    if let department = header.department { line("  部门 \(department)") }
    if let year = header.year { line("  年度 \(year)") }
    line("  版式 \(isByCells ? "逐格" : "逐行")")
    for unit in units { line("  单位 \(unit)") }
    if !pages.isEmpty { line("  页码 " + pages.map(String.init).joined(separator: " ")) }
    for (number, title) in sections { line("  章节 \(number) \(title)") }
    for unread in unread where unread.line > 0 {
      let words = DraftNames.plain(unread.text)
      if !words.isEmpty { line("  未解 \(unread.line) \(words)") }
    }
    line("")
  }

  private mutating func line(_ text: String) { draft.add(text, .header) }

  /// Where the parts of the document begin, in its order.
  private var sections: [(line: Int, title: String)] {
    let all =
      tables.map { ($0.line, DraftNames.plain($0.title)) }
      + parts.map { ($0.line, DraftNames.plain($0.title)) }
    var seen: Set<Int> = []
    return all.filter { $0.0 > 0 && !$0.1.isEmpty && seen.insert($0.0).inserted }
      .sorted { $0.0 < $1.0 }.map { (line: $0.0, title: $0.1) }
  }

  /// The things that are counted here and that the language does not know.
  private var units: [String] {
    var (forms, seen): (Set<Spelling>, Set<Spelling>) = ([], [])
    return parts.lazy.flatMap(\.mentions).map(\.withoutDigits)
      .filter { forms.insert($0).inserted }.flatMap { Mention.unitWords(of: $0.text) }
      .filter {
        UnitTable.standard.measure(named: $0) == nil && seen.insert(Spelling($0)).inserted
      }
  }
}
