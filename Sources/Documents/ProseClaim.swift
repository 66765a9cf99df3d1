/// What a sentence says of a number it names: how it comes about from others.
///
///     收入预算1212.12万元，其中：财政拨款收入950.12万元；事业收入262.00万元
///     whole: 1212.12 万元, formula: the sum of the two parts
public struct ProseClaim: Sendable, Hashable {
  public indirect enum Formula: Sendable, Hashable {
    /// `mentions[place]`
    case mention(Int)
    /// What a table prints, by its place among the tables.
    case cell(table: Int, row: Int, column: Int)
    /// A number that is no mention, in the language of budget files: `12 月`, `1`.
    case number(String)
    case sum([Formula])
    case difference(Formula, Formula)
    case product([Formula])
    case quotient(Formula, Formula)
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 其中, 包括, and lists with a total behind them.
    case sum
    /// A long numbered list that adds up to a total told far away.
    case distantSum
    /// Count × standard (× months).
    case product
    /// 增加X万元 from A to B.
    case difference
    /// 增长Y%
    case growth
    /// 占Y%
    case share
    /// 完成预算的Y%
    case completion
    /// 与…持平
    case unchanged
    /// The same thing named again.
    case restated
  }

  public let kind: Kind
  /// The mention that the sentence says comes about so.
  public let whole: Int
  public let formula: Formula

  public init(_ kind: Kind, _ whole: Int, _ formula: Formula) {
    (self.kind, self.whole, self.formula) = (kind, whole, formula)
  }
}

/// A section of the prose, with the numbers it names and what it says of them.
public struct ReadProse: Sendable, Hashable {
  /// What looked like a claim and was not understood: it is counted and listed, not guessed.
  public struct Unread: Sendable, Hashable {
    public let line: Int
    public let text: String

    public init(line: Int, text: String) { (self.line, self.text) = (line, text) }
  }

  /// The heading it stands under, and its line.
  public let title: String
  public let line: Int
  public let mentions: [Mention]
  public let claims: [ProseClaim]
  public let unread: [Unread]

  public init(
    title: String, line: Int, mentions: [Mention], claims: [ProseClaim], unread: [Unread] = []
  ) {
    (self.title, self.line, self.mentions) = (title, line, mentions)
    (self.claims, self.unread) = (claims, unread)
  }
}
