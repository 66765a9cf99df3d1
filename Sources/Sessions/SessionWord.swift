public import Diagnostics

/// The words that a line of a session may begin with.
public enum SessionWord: Sendable, CaseIterable {
  case language, width, budget, held

  public var phrase: Phrase {
    switch self {
    case .language: Phrase(en: "language", zh: "语言")
    case .width: Phrase(en: "width", zh: "宽度")
    case .budget: Phrase(en: "budget", zh: "预算")
    case .held: Phrase(en: "held", zh: "所据")
    }
  }
}

extension Language {
  /// How a session says it.
  public var code: String {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    }
  }

  public init?(code: some StringProtocol) {
    switch code.lowercased() {
    case "en", "英文": self = .english
    case "zh", "中文": self = .chinese
    default: return nil
    }
  }
}
