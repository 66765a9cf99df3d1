public import Diagnostics

/// A session as it was read: what it declares, each piece with where it stands in `bytes`.
///
///     # The office budget for villages: does it add up to 100.9 or to 100.09?
///     language en
///     budget water-2024 4f1c0a9be2d3
///
///     > 86.5 万元 + 14.4 万元 =? 100.09 万元
///     mismatch  100.9 万元, printed 100.09 万元: 0.81 万元 more
///               a 0 slipped in: 100.9 → 100.09
///
///     held water-2024
///       office.base = 86.5 万元
public struct SessionText: Sendable {
  public let bytes: ContiguousArray<UInt8>
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The language it was held in; nil where it does not say.
  public internal(set) var language: Language?
  public internal(set) var width = Width.usual
  /// The first lines of prose.
  public internal(set) var purpose: SourceRange?
  public internal(set) var budgets: [Budget] = []
  public internal(set) var turns: ContiguousArray<Turn> = []
  public internal(set) var held: [Held] = []

  /// How many columns the answers had, and their tables where they had more.
  public struct Width: Sendable, Hashable {
    public let page: Int
    public let table: Int?

    public init(page: Int, table: Int? = nil) { (self.page, self.table) = (page, table) }

    public static let usual = Width(page: 80)
  }

  /// A budget that is loaded before the first line.
  public struct Budget: Sendable {
    public let name: SourceRange
    /// Of all that it held.
    public let fingerprint: SourceRange?
    public let line: Int32
  }

  /// A statement and the answer to it.
  public struct Turn: Sendable {
    /// From behind the first sign to the end of the last line.
    public internal(set) var typed: SourceRange
    /// Whether it was typed in several lines.
    public internal(set) var isContinued = false
    /// From the first line to the end of the last one that is not blank.
    public internal(set) var answer: SourceRange
    /// The numbers of the lines that they begin on.
    public let line: Int32
    public internal(set) var answerLine: Int32

    public var isAnswered: Bool { answer.start < answer.end }
  }

  /// The published figures that the answers followed from.
  public struct Held: Sendable {
    public struct Value: Sendable {
      public let name: SourceRange
      public let value: SourceRange
    }

    public let budget: SourceRange
    public internal(set) var values: ContiguousArray<Value> = []
    /// All of its lines.
    public internal(set) var range: SourceRange
  }

  init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  public func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// A text without answers is a script.
  public var isScript: Bool { !turns.contains(where: \.isAnswered) }
}

extension SessionText {
  /// What was typed, without the signs before its lines.
  public func typed(_ turn: Turn) -> ContiguousArray<UInt8> {
    guard turn.isContinued else {
      return ContiguousArray(bytes[turn.typed.start..<turn.typed.end])
    }
    var text: ContiguousArray<UInt8> = []
    for (place, line) in lines(turn.typed).enumerated() {
      if place > 0 { text.append(0x0A) }
      var sign = 0
      if place > 0, case .continued(let length) = SessionLine(line) { sign = length }
      text += line.dropFirst(sign)
    }
    return text
  }

  /// The lines of what was answered, as they were shown.
  public func answer(_ turn: Turn) -> [ContiguousArray<UInt8>.SubSequence] {
    guard turn.isAnswered else { return [] }
    return lines(turn.answer).map { $0.first == SessionPrinter.shield ? $0.dropFirst() : $0 }
  }

  public func exchange(_ turn: Turn) -> Exchange {
    Exchange(typed: typed(turn), answer: answer(turn).flatMap { $0 + [0x0A] })
  }

  /// The lines of a stretch, without what ends them.
  private func lines(_ range: SourceRange) -> [ContiguousArray<UInt8>.SubSequence] {
    bytes[range.start..<range.end].split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}
