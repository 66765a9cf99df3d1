internal import Diagnostics

/// The words that a line of a budget file may begin with.
public enum BudgetWord: UInt8, Sendable, CaseIterable {
  case budget, department, year, document, layout, unit, with, pages, section, unread
  case project, part, code, stated, table, columns, empty
  // Lines that begin with no word of their own.
  case figure, row, note

  /// In English and in Chinese.
  public var words: (english: String, chinese: String)? {
    switch self {
    case .budget: ("budget", "预算")
    case .department: ("department", "部门")
    case .year: ("year", "年度")
    case .document: ("document", "文件")
    case .layout: ("layout", "版式")
    case .unit: ("unit", "单位")
    case .with: ("with", "引用")
    case .pages: ("pages", "页码")
    case .section: ("section", "章节")
    case .unread: ("unread", "未解")
    case .project: ("project", "项目")
    case .part: ("part", "部分")
    case .code: ("code", "编码")
    case .stated: ("stated", "公布")
    case .table: ("table", "表")
    case .columns: ("columns", "列")
    case .empty: ("empty", "空表")
    case .figure, .row, .note: nil
    }
  }

  /// The words of each length in bytes.
  private static let byLength: [[(spelling: ShortWord?, word: BudgetWord, language: Language)]] = {
    var result = Array(repeating: [(ShortWord?, BudgetWord, Language)](), count: 17)
    for word in allCases {
      guard let (english, chinese) = word.words else { continue }
      result[english.utf8.count].append((ShortWord(english.utf8), word, .english))
      result[chinese.utf8.count].append((ShortWord(chinese.utf8), word, .chinese))
    }
    return result
  }()

  static func named(_ word: ArraySlice<UInt8>) -> (word: BudgetWord, language: Language)? {
    guard let spelling = ShortWord(inAnyCase: word) else { return nil }
    for candidate in byLength[word.count] where candidate.spelling == spelling {
      return (candidate.word, candidate.language)
    }
    return nil
  }

  func text(in language: Language) -> String {
    guard let words else { return "" }
    return language == .chinese ? words.chinese : words.english
  }
}

/// The words of a column's role: `code 科目编码`.
enum ColumnWord: CaseIterable {
  case number, code, name, text, bare

  var words: [String] {
    switch self {
    case .number: ["no", "号"]
    case .code: ["code", "码"]
    case .name: ["name", "名"]
    case .text: ["text", "文"]
    case .bare: ["number", "数"]
    }
  }

  init?(_ word: String) {
    guard let found = ColumnWord.allCases.first(where: { $0.words.contains(word) }) else {
      return nil
    }
    self = found
  }

  var role: BudgetText.Column.Role {
    switch self {
    case .number: .number
    case .code: .code
    case .name: .name
    case .text: .text
    case .bare: .amount(.expected)
    }
  }
}

extension BudgetText.Layout {
  static let words: [(layout: BudgetText.Layout, english: String, chinese: String)] = [
    (.cells, "cells", "逐格"), (.rows, "rows", "逐行"),
  ]
}
