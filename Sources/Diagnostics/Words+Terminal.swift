/// What the line editor says by itself.
extension Words {
  public static let noUnicodeLocale = Phrase(
    en: "no UTF-8 locale is installed: the prompt cannot edit lines here",
    zh: "系统没有 UTF-8 区域设置，提示符处无法编辑行")

  public static func moreCandidates(_ count: Int) -> Phrase {
    Phrase(en: "… and \(count) more", zh: "……还有 \(count) 个")
  }

  public static func searching(_ pattern: String) -> Phrase {
    Phrase(en: "(search: \(pattern)) ", zh: "（查找：\(pattern)）")
  }

  public static func notFound(_ pattern: String) -> Phrase {
    Phrase(en: "(not found: \(pattern)) ", zh: "（没有找到：\(pattern)）")
  }

  public static func historyIsForeign(_ path: String) -> Phrase {
    Phrase(
      en: "the history is not kept: \(path) is a link, or not yours",
      zh: "历史记录不保存：\(path) 是链接，或不属于您")
  }

  public static func historyIsRefused(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      en: "the history is not kept: \(path): \(reason)", zh: "历史记录不保存：\(path)：\(reason)")
  }
}
