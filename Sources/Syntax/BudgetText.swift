public import Diagnostics
public import Quantities

/// A budget file as it was read: what it declares, each piece with where it stands in `bytes`.
///
///     budget office-2023
///       department Village Office
///       year 2023
///
///     villages 村数 = 180 村 @1774
///
///     project service 服务群众专项经费 @1778
///       rate 标准 = 5.78 万元/村 @1780
///       total 合计 = 村数 × 标准
///         stated 1040 万元 @1780
public struct BudgetText: Sendable {
  public let bytes: ContiguousArray<UInt8>
  /// The lines that say something, in their order; each names its piece by kind and place.
  public internal(set) var elements: ContiguousArray<Element> = []
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The units that are known behind the last line.
  public internal(set) var units: UnitTable

  public internal(set) var name = SourceRange(0, 0)
  public internal(set) var shortName: SourceRange?
  public internal(set) var department: SourceRange?
  public internal(set) var year: SourceRange?
  public internal(set) var document: SourceRange?
  public internal(set) var layout = Layout.rows
  /// Each `unit …` as it stands.
  public internal(set) var unitLines: ContiguousArray<SourceRange> = []
  /// The budgets whose figures it uses.
  public internal(set) var uses: ContiguousArray<SourceRange> = []
  /// The line that each page of the document begins on, from the first page on.
  public internal(set) var pages: ContiguousArray<Int32> = []
  public internal(set) var sections: ContiguousArray<Section> = []
  /// What looks like a claim of the document and is not understood.
  public internal(set) var unread: ContiguousArray<Section> = []
  public internal(set) var groups: ContiguousArray<Group> = []
  public internal(set) var codes: ContiguousArray<SourceRange> = []
  public internal(set) var figures: ContiguousArray<Figure> = []
  public internal(set) var stated: ContiguousArray<Stated> = []
  public internal(set) var trees: ContiguousArray<Tree> = []
  public internal(set) var citations: ContiguousArray<Citation> = []
  public internal(set) var tables: ContiguousArray<Table> = []
  public internal(set) var columns: ContiguousArray<Column> = []
  public internal(set) var rows: ContiguousArray<Row> = []
  public internal(set) var cells: ContiguousArray<Cell> = []
  public internal(set) var notes: ContiguousArray<SourceRange> = []

  init(bytes: ContiguousArray<UInt8>, units: UnitTable) {
    self.bytes = bytes
    self.units = units
  }

  public func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// One line of the file.
  public struct Element: Sendable {
    public let word: BudgetWord
    /// Its place among the pieces of its kind.
    public let place: Int32
    /// Whether it belongs to the block above it.
    public let isInside: Bool
    /// The language of its keyword; nil where it has none.
    public let language: Language?
  }

  /// Whether the document's text has a line for each table cell, or for each row.
  public enum Layout: Sendable, Hashable { case cells, rows }

  /// A line of the document and what stands there: where a part of it begins.
  public struct Section: Sendable {
    public let line: Int32
    public let title: SourceRange
  }

  /// What figures and tables belong to: a project, or a part of the narrative.
  public struct Group: Sendable {
    public let isProject: Bool
    public let name: SourceRange
    public let title: SourceRange?
    public internal(set) var code: SourceRange?
    public let citations: Range<Int32>
  }

  /// A figure, by its ASCII name and its title, with how it comes about and what is stated of it.
  public struct Figure: Sendable {
    public enum Origin: Sendable, Hashable {
      /// As a document prints it: `stated[place]`.
      case stated(Int32)
      /// `trees[place]`
      case formula(Int32)
      /// Needed but not published: `? 年`.
      case unpublished(Rendering)
      /// Its name can be read, but not its value.
      case unreadable
    }

    /// Its place among the groups; -1 where it belongs to the whole department.
    public let group: Int32
    public let name: SourceRange
    public let title: SourceRange?
    public let origin: Origin
    /// What stands behind the sign.
    public let value: SourceRange
    /// What the document states of it, its own value included.
    public internal(set) var stated: Range<Int32>
  }

  /// A figure as the document prints it, and where.
  public struct Stated: Sendable {
    public let figure: Int32
    public let printed: Printed
    public let citations: Range<Int32>
  }

  /// A line of the document, and how the figure is printed there where its digits alone do not
  /// stand: `@403 「五个」`.
  public struct Citation: Sendable {
    public let line: Int32
    public let quote: SourceRange?
  }
}

/// Tables, cell by cell.
extension BudgetText {
  public struct Table: Sendable {
    /// Its place among the groups; -1 where it belongs to the whole department.
    public let group: Int32
    public let name: SourceRange
    public let title: SourceRange?
    public let citations: Range<Int32>
    public internal(set) var columns: Range<Int32>
    public internal(set) var rows: Range<Int32>
    /// Where the document says that it has nothing in it.
    public internal(set) var declaredEmpty: Range<Int32>?
  }

  public struct Column: Sendable {
    public enum Role: Sendable, Hashable {
      case number, code, name, text
      /// Amounts in a unit; none for bare numbers.
      case amount(Rendering)
    }

    public let role: Role
    /// How the role is written.
    public let roleText: SourceRange
    public let title: SourceRange
  }

  public struct Row: Sendable {
    public let cells: Range<Int32>
    /// The line of its first cell; 0 where none is told.
    public let line: Int32
  }

  public struct Cell: Sendable {
    public let text: SourceRange
    /// The line it stands on, where that does not follow from its row's; otherwise 0.
    public let ownLine: Int32
    /// The amount, where it is one.
    public let amount: Literal?
    public let isQuoted: Bool
  }

  /// The line of a cell: cells stand on lines of their own, or all on their row's; 0 if unknown.
  public func line(ofCell place: Int, in row: Row) -> Int {
    let cell = cells[place]
    if cell.ownLine > 0 || row.line == 0 { return Int(cell.ownLine) }
    return Int(row.line) + (layout == .cells ? place - Int(row.cells.lowerBound) : 0)
  }
}
