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

  /// The column in which the explanation begins.
  private var margin: Int { language == .english ? 10 : 12 }

  func write(into page: inout Markup) {
    let verdict = (Words.verdicts[judgement.verdict.rawValue] ?? Words.unit("?"))
      .text(in: language)
    page.append(verdict, as: role)
    let gap = max(2, margin - Visible.width(of: verdict))
    page.append(String(repeating: " ", count: gap))
    page.append(explanation.text(in: language))
    page.newline()
    for slip in judgement.slips { write(slip, into: &page) }
  }

  private func write(_ slip: Slip, into page: inout Markup) {
    let words = Words.slip(slip.kind.rawValue, digit: slip.digit.map { String($0) } ?? "")
    page.append(String(repeating: " ", count: margin))
    page.append(words.text(in: language), as: .hint)
    page.append(language == .english ? ": " : "：")
    page.append("\(slip.intended) → \(slip.printed)", as: .figure)
    page.newline()
  }

  private var role: Markup.Role {
    switch judgement.verdict {
    case .mismatch, .outside: .finding
    case .approximate, .unknown: .doubt
    default: .agreement
    }
  }

  private var explanation: Phrase {
    let (computed, printed) = (self.computed, self.printed)
    switch judgement.verdict {
    case .exact: return Phrase(en: computed, zh: computed)
    case .rounds: return Words.roundsTo(computed, printed)
    case .approximate: return Words.isAbout(computed, printed)
    case .within: return Words.holds(computed, printed)
    case .unknown: return Words.leavesOpen(computed, printed)
    case .outside, .mismatch:
      let difference = text(judgement.difference.magnitude) + unit
      return Words.differs(computed, printed, difference, more: judgement.difference.sign > 0)
    }
  }

  private var computed: String {
    let ends = judgement.low == judgement.high ? [judgement.low] : [judgement.low, judgement.high]
    return ends.map(text).joined(separator: "..") + unit
  }

  private var printed: String {
    let printed = judgement.printed
    let sign = [.equal, .within].contains(printed.relation) ? "" : printed.relation.rawValue
    return sign
      + (printed.upper.map { Literal.text(from: printed.literal, to: $0) }
        ?? printed.literal.text)
  }

  private var unit: String {
    let symbol = judgement.printed.literal.unit.symbol
    return symbol.isEmpty || symbol.hasPrefix("/") ? symbol : " " + symbol
  }

  private func text(_ number: Number) -> String {
    NumberText.text(number)
  }
}
