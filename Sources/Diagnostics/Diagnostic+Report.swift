/// A diagnostic as a person reads it: what, the line with carets, and what to type instead.
extension Diagnostic {
  /// Writes the report. `place` says where the text came from, such as the line of a file.
  public func write(
    in text: ContiguousArray<UInt8>, place: String? = nil, language: Language,
    width: Int = 80, into page: inout Markup
  ) {
    let wording = problem.wording
    if let place {
      page.append(place + Words.colon.text(in: language), as: .faint)
    }
    page.append(Words.error.text(in: language), as: .error)
    page.append(wording.headline.text(in: language))
    page.newline()
    if !text.isEmpty, problem.hasPlace {
      Excerpt(self, in: text, width: width).write(indent: "  ", language: language, into: &page)
    }
    if let repair {
      page.append("  " + Words.tryInstead.text(in: language), as: .hint)
      page.append(repair)
      page.newline()
    } else if let advice = wording.advice {
      page.append("  " + advice.text(in: language), as: .hint)
      page.newline()
    }
  }
}

extension Problem {
  /// Whether it is wrong at one place of the text, and not with all of it.
  fileprivate var hasPlace: Bool {
    switch self {
    case .fileTooLarge, .sessionTooLarge: false
    default: true
    }
  }
}

extension Words {
  public static let colon = Phrase(en: ": ", zh: "：")
  public static let error = Phrase(en: "error: ", zh: "错误：")
  public static let tryInstead = Phrase(en: "try: ", zh: "可改为：")
}
