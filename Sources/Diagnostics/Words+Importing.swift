/// What is said of documents that are made into budgets.
extension Words {
  public static let importTakes = Phrase(
    en: "import takes at least one document", zh: "import 后面至少要有一个文件")

  public static let outputTakes = Phrase(
    en: "-o takes the name of a file or a folder", zh: "-o 后面要写文件名或文件夹")

  public static func notAFolder(_ path: String) -> Phrase {
    Phrase(
      en: "\(path) is no folder; several documents are written into one: -o FOLDER",
      zh: "\(path) 不是文件夹；多个文件须写入文件夹：-o 文件夹")
  }

  public static func importExists(_ path: String) -> Phrase {
    Phrase(
      en: "\(path) is there already and was left as it is; to write elsewhere: -o FILE",
      zh: "\(path) 已存在，未作改动；写到别处：-o 文件名")
  }

  public static func fileNotWritten(_ path: String, _ reason: String) -> Phrase {
    Phrase(en: "\(path) cannot be written: \(reason)", zh: "无法写入 \(path)：\(reason)")
  }

  public static func importedSoFar(_ done: Int, of all: Int) -> Phrase {
    Phrase(en: "\(done) of \(all) documents", zh: "已导入 \(done) / \(all) 个文件")
  }

  /// What was found in a document.
  public static func imported(
    _ name: String, tables: Int, amounts: Int, figures: Int, formulas: Int, unread: Int
  ) -> Phrase {
    Phrase(
      en: "\(name): \(counted(tables, "table")) with \(counted(amounts, "amount")), "
        + "\(counted(figures, "figure")) in the text, \(formulas) with a formula"
        + (unread > 0 ? "; \(unread) not understood, marked unread" : ""),
      zh: "\(name)：\(tables) 张表、\(amounts) 个金额，文字中 \(figures) 个数、其中 \(formulas) 个有算式"
        + (unread > 0 ? "；\(unread) 处未能读懂，标为“未解”" : ""))
  }

  public static func isBudgetAlready(_ name: String) -> Phrase {
    Phrase(
      en: "\(name) is a budget file already; to check it: hesuan check \(name)",
      zh: "\(name) 已经是预算文件；核对它：hesuan check \(name)")
  }
}
