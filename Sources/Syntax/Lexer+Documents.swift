/// Figures as documents word them, made to read as they are typed here.
extension Lexer {
  /// Reads 100至300人 as 100～300人 and 200余人 as 200　人, each sign as long as the word it stands
  /// for; whether there was a 余 or a 多.
  mutating func readsDocumentNumbers() -> Bool {
    var isAbout = false
    for place in rest where place + 3 <= rest.upperBound {
      let word = String(decoding: bytes[place..<place + 3], as: UTF8.self)
      switch word {
      case "至" where isDigit(behind: place + 3), "到" where isDigit(behind: place + 3):
        replace(at: place, by: "～")
      case "余" where place > 0 && Letters.isDigit(bytes[place - 1]),
        "多" where place > 0 && Letters.isDigit(bytes[place - 1]):
        replace(at: place, by: "\u{3000}")
        isAbout = true
      default: continue
      }
    }
    return isAbout
  }

  private func isDigit(behind place: Int) -> Bool {
    bytes[place..<rest.upperBound].first { $0 != 0x20 }.map(Letters.isDigit) ?? false
  }
}
