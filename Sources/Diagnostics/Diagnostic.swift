/// What is wrong with something a person wrote, and where.
public struct Diagnostic: Error, Sendable, Hashable {
  /// A word under a stretch of the text: 元/村 under one side of a sum.
  public struct Label: Sendable, Hashable {
    public let range: SourceRange
    public let text: Phrase

    public init(_ range: SourceRange, _ text: Phrase) {
      self.range = range
      self.text = text
    }
  }

  public let problem: Problem
  public let range: SourceRange
  /// What is marked instead of `range`, where several stretches belong together.
  public let labels: [Label]
  /// A whole line to type instead.
  public let repair: String?

  public init(
    _ problem: Problem, at range: SourceRange, labels: [Label] = [], repair: String? = nil
  ) {
    self.problem = problem
    self.range = range
    self.labels = labels
    self.repair = repair
  }

  /// The same of a text that stands so many bytes further in another.
  public func moved(by offset: Int) -> Diagnostic {
    Diagnostic(
      problem, at: range.moved(by: offset),
      labels: labels.map { Label($0.range.moved(by: offset), $0.text) }, repair: repair)
  }

  public func repaired(_ repair: String?) -> Diagnostic {
    Diagnostic(problem, at: range, labels: labels, repair: repair)
  }
}
