/// The catalogue: everything a person reads, in each language, by topic in the files beside this.
public enum Words {
  /// A unit, or that there is none.
  public static func unit(_ symbol: String) -> Phrase {
    symbol.isEmpty ? Phrase(en: "no unit", zh: "无单位") : Phrase(en: symbol, zh: symbol)
  }
}
