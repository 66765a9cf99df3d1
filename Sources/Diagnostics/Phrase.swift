/// What Hesuan says, in each language it speaks: "unknown name" and 「没有这个名称」.
///
/// A phrase cannot be made without both, so none can be missing.
public struct Phrase: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// A literal is the same in every language, as figures are.
extension Phrase: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(en: text, zh: text)
  }
}
