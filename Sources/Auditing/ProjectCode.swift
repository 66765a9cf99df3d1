/// A project's code as it is printed.
public struct ProjectCode: Sendable, Hashable {
  /// What is asked of it.
  public enum Question: Sendable, Hashable {
    /// Does another project have it too?
    case isAlone(Bool)
    /// Does it end with the character that the others' rule gives?
    case ends(with: Character)
  }

  public let text: String
  public let question: Question

  var verdict: Verdict {
    switch question {
    case .isAlone(let isAlone): isAlone ? .exact : .conflict
    case .ends(let character): text.last == character ? .exact : .mismatch
    }
  }
}
