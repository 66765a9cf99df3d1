internal import Auditing
internal import Diagnostics
internal import Quantities
internal import Syntax

/// A verdict in words:
///
///     mismatch  100.9 万元, printed 100.09 万元: 0.81 万元 more
///               a 0 slipped in: 100.9 → 100.09
struct JudgementText {
  let judgement: Judgement
  let language: Language
  /// The verdict, where more than the judgement decides it.
  var verdict: Verdict?
  /// What it agrees by, where that is the rounding of its addends.
  var slack: Slack?
  /// What explains it, where more is known than the two figures.
  var explanations: [String] = []
  /// Whether the document itself prints both figures.
  var isRestated = false
  /// Whether a difference of money is told as money is elsewhere: in 元 below 1 万元.
  var isOwnMoney = false

  private var shown: Verdict { verdict ?? judgement.verdict }

  /// The column in which the explanation begins.
  private var margin: Int { language == .english ? 10 : 12 }

  func write(into page: inout Markup) {
    let verdict = (Words.verdicts[shown.rawValue] ?? Words.unit("?"))
      .text(in: language)
    page.append(verdict, as: role)
    let gap = max(2, margin - Visible.width(of: verdict))
    page.append(String(repeating: " ", count: gap))
    page.append(explanation.text(in: language))
    page.newline()
    for text in explanations {
      page.append(String(repeating: " ", count: margin))
      page.append(text, as: .hint)
      page.newline()
    }
  }

  private var role: Markup.Role { JudgementText.role(of: shown) }

  static func role(of verdict: Verdict) -> Markup.Role {
    switch verdict {
    case .mismatch, .outside, .conflict: .finding
    case .slack, .approximate, .unknown: .doubt
    default: .agreement
    }
  }

  private var explanation: Phrase {
    let signed = sign + printed
    if let slack { return Words.agreesBySlack(computed, signed, slack.needed, of: slack.parts) }
    if shown == .conflict || isRestated && shown.isFinding {
      return Words.conflicts(computed, signed)
    }
    switch judgement.verdict {
    case .exact: return Phrase(en: computed, zh: computed)
    case .rounds: return Words.roundsTo(computed, printed)
    case .approximate: return Words.isAbout(computed, printed)
    case .within where isReached: return Words.holds(printed, computed)
    case .within: return Words.holds(computed, signed)
    case .unknown: return Words.leavesOpen(computed, signed)
    case .outside where judgement.difference.isZero: return Words.misses(computed, signed)
    case .outside, .mismatch, .conflict, .slack:
      return Words.differs(computed, signed, difference, more: judgement.difference.sign > 0)
    }
  }

  /// A plain figure that lies within what was computed.
  private var isReached: Bool {
    isRanged && [.equal, .about].contains(judgement.printed.relation)
  }

  private var isRanged: Bool { judgement.low != judgement.high }

  private var computed: String {
    let ends = isRanged ? [judgement.low, judgement.high] : [judgement.low]
    return ends.map(text).joined(separator: "..") + behind
  }

  /// A rounded number shows more digits than it is compared with.
  private func text(_ number: Number) -> String {
    NumberText.text(number, atLeast: judgement.printed.literal.decimals + 2)
  }

  private var printed: String { judgement.printed.figure }

  private var sign: String { JudgementText.sign(of: judgement.printed.relation, language) }

  private static func sign(of relation: Printed.Relation, _ language: Language) -> String {
    switch relation {
    case .equal, .within: ""
    case .about: language == .english ? "about " : "约 "
    default: relation.rawValue
    }
  }

  /// `约 490 万元`
  static func text(of printed: Printed, _ language: Language) -> String {
    sign(of: printed.relation, language) + printed.figure
  }

  /// Shares differ by points, everything else by what it is measured in.
  private var difference: String {
    let literal = judgement.printed.literal
    if isOwnMoney, literal.unit.dimension == .money {
      let yuan =
        judgement.difference.magnitude * literal.unit.factor * .powerOfTen(literal.exponent)
      let wan = Number.powerOfTen(4)
      return yuan < wan ? NumberText.text(yuan) + " 元" : NumberText.text(yuan / wan) + " 万元"
    }
    let number = text(judgement.difference.magnitude)
    let isPercent = literal.exponent < 0 && !literal.hasUnit
    return number + (isPercent ? Words.points(literal.sign).text(in: language) : behind)
  }

  /// The % or 万 and the unit of the printed figure.
  private var behind: String { judgement.printed.literal.suffix }
}

extension Printed {
  /// `490 万元`, `500..5000 元/人/月`
  fileprivate var figure: String {
    upper.map { Literal.text(from: literal, to: $0) } ?? literal.text
  }
}
