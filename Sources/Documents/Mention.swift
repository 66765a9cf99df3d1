/// A number that the prose names: `财政拨款收入9101.68万元`.
///
/// Where a section says something of a number that another one names, it names it too: mentions that
/// are equal are one.
public struct Mention: Sendable, Hashable {
  /// What it is called, as far as that is told: `财政拨款收入`, `公务接待费`.
  public let label: String
  /// What is said of it in the language of budget files: `9101.68 万元`, `约 5 万元`, `≤ 10 万元`,
  /// `180 村`, `5.78 万元/村`, `12.5%`.
  public let printed: String
  public let line: Int
  /// How the numeral is printed there, where its digits alone do not stand: `五个`.
  public let quote: String?
  /// The year it is of, where that is told and is not the document's own.
  public let year: Int?
  /// The other lines that print the same of the same thing.
  public private(set) var alsoOn: [Int]

  public init(
    _ label: String, _ printed: String, line: Int, quote: String? = nil, year: Int? = nil,
    alsoOn: some Sequence<Int> = []
  ) {
    (self.label, self.printed, self.line) = (label, printed, line)
    (self.quote, self.year, self.alsoOn) = (quote, year, Array(alsoOn))
  }

  /// The same mention, found again on these lines.
  func found(on lines: some Sequence<Int>) -> Mention {
    var mention = self
    for line in lines where line != self.line && !alsoOn.contains(line) {
      mention.alsoOn.append(line)
    }
    return mention
  }
}
