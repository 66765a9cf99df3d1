/// A table of a plain text: its columns, and rows whose amounts have not found their columns yet.
struct PlainTable: Sendable {
  /// A whole column, and the columns that it is the sum of.
  struct Identity: Sendable, Hashable {
    let whole: Int
    let parts: [Int]
  }

  let title: Grid.Cell?
  let unit: [Grid.Cell]
  let form: TableForm
  /// Titles of the columns of amounts, those of both lanes one after the other.
  let columns: [String]
  /// The order that the columns may also have: the places of `columns` in the order they stand.
  var orders: [[Int]]
  let identities: [Identity]
  var rows: [PlainRow]
  /// What stands over the first half of the columns and over the second: 预算数, 决算数.
  var halves: [String] = []
  /// Columns whose rows add up to nothing: percentages, and changes, which may be negative.
  var unsummed: Set<Int> = []
}

/// A row of a plain table.
struct PlainRow: Sendable {
  /// What stands before amounts: one in each lane.
  struct Head: Sendable {
    var code = ""
    var codeLine = 0
    /// 1 for 类, 2 for 款, 3 for 项; 0 without a code.
    var level = 0
    /// What stands behind the first cell of a code, where that is not one of three digits.
    var slipped: String?
    var name = ""
    var nameLine = 0
  }

  struct Amount: Sendable {
    let token: PlainToken
    /// Amounts of one group stand in the order of their columns.
    let group: Int
    /// Where its place in the table says that it may stand.
    let columns: Range<Int>
  }

  var heads: [Head?]
  var amounts: [Amount] = []
  /// The ways to place the amounts that are left: for each amount its column.
  var ways: [[Int]] = []

  init(heads: [Head?]) { self.heads = heads }

  var code: String { heads.first.flatMap { $0 }?.code ?? "" }
  var level: Int { heads.first.flatMap { $0 }?.level ?? 0 }
  var name: String { heads.first.flatMap { $0 }?.name ?? "" }

  /// Whether only one way is left.
  var isPlaced: Bool { ways.count == 1 }
}
