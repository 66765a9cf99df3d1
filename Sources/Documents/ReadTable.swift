/// A table that was understood: what its columns hold, and its rows below the headings.
public struct ReadTable: Sendable, Hashable {
  /// The tables that every department publishes, and the rest.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Income beside spending: 收支总表, 收入支出决算总表.
    case summary
    /// 收入总表, by function code.
    case income
    /// 支出总表, by function code: basic and project spending.
    case spending
    /// Fiscal appropriations, income beside spending: 财政拨款收支总表.
    case fiscal
    /// 一般公共预算支出表, by function code.
    case functions
    /// 基本支出表, by economic code.
    case basic
    /// 政府性基金预算支出表
    case funds
    /// 国有资本经营预算支出表
    case capital
    /// “三公”经费支出表
    case threePublic
    /// 政府采购预算表
    case procurement
    /// A list of projects with their amounts.
    case projects
    /// When in the year a project's money is spent: 资金支出计划.
    case plan
    /// Indicators with their targets: 绩效指标.
    case targets
    case assets
    case plain
  }

  public enum Role: Sendable, Hashable {
    /// The serial number of a row.
    case number
    case code, name, text
    /// Amounts in a unit as it is printed, `万元`, `元`, `%`; without one, bare numbers.
    case amount(unit: String?)
  }

  public struct Column: Sendable, Hashable {
    public let role: Role
    public let title: String

    public init(_ role: Role, _ title: String) { (self.role, self.title) = (role, title) }
  }

  public struct Cell: Sendable, Hashable {
    public let text: String
    public let line: Int

    public init(_ text: String, line: Int) { (self.text, self.line) = (text, line) }
  }

  public let kind: Kind
  /// As it is printed above the table.
  public let title: String
  public let line: Int
  /// The project that the table is of, where it is of one.
  public let project: String?
  public let columns: [Column]
  /// A cell for each column; blank cells have an empty text.
  public let rows: [[Cell]]
  /// Where the document says that there is nothing in it.
  public let declaredEmpty: Int?
  /// Lines that stood in the table and were not understood.
  public let unread: [Int]

  /// What stands for an amount that is there and could not be read.
  static let unknown = "?"

  public init(
    _ kind: Kind, title: String, line: Int, project: String? = nil, columns: [Column],
    rows: [[Cell]], declaredEmpty: Int? = nil, unread: [Int] = []
  ) {
    (self.kind, self.title, self.line, self.project) = (kind, title, line, project)
    (self.columns, self.rows) = (columns, rows)
    (self.declaredEmpty, self.unread) = (declaredEmpty, unread)
  }
}
