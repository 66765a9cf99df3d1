internal import Budgets
internal import Diagnostics
internal import Quantities
internal import Syntax

/// The codes of a budget's projects: none twice, and each with its check character.
struct ProjectCodes {
  private struct Holder {
    let group: Int
    let range: SourceRange
    let code: String
  }

  private let budget: Budget
  private let holders: [Holder]

  init(_ budget: Budget) {
    self.budget = budget
    holders = budget.text.groups.indices.compactMap { group in
      budget.text.groups[group].code.map {
        Holder(group: group, range: $0, code: budget.text.text($0))
      }
    }
  }

  var checks: [Check] { twins + checkCharacters }

  private var twins: [Check] {
    let groups = Dictionary(grouping: holders, by: \.code)
    return holders.compactMap { holder in
      let all = groups[holder.code]!
      guard all[0].group == holder.group else { return nil }
      let others = all.dropFirst().compactMap { subject(of: $0) }
      return check(holder, .isAlone(all.count == 1), "once", others)
    }
  }

  /// A code is held against the rule only where all others follow it, and those are so many that
  /// chance does not explain it.
  private var checkCharacters: [Check] {
    let rules = holders.map { CheckCharacter.expected(of: $0.code) }
    let wrong = holders.indices.filter { rules[$0] == nil || rules[$0] != holders[$0].code.last }
    guard wrong.count < 2, CheckCharacter.isRule(after: Set(holders.map(\.code)).count - 1)
    else { return [] }
    return holders.indices.compactMap { place in
      rules[place].flatMap { check(holders[place], .ends(with: $0), "check") }
    }
  }

  private func subject(of holder: Holder) -> Budget.Subject? {
    let figure =
      budget.total(ofGroup: holder.group)
      ?? budget.text.figures.firstIndex { Int($0.group) == holder.group }
    return figure.map { .figure($0) }
  }

  private func check(
    _ holder: Holder, _ question: ProjectCode.Question, _ suffix: String,
    _ others: [Budget.Subject] = []
  ) -> Check? {
    guard let subject = subject(of: holder) else { return nil }
    let group = budget.text.groups[holder.group]
    let line = group.citations.first.map { Int(budget.text.citations[Int($0)].line) } ?? 0
    let facts = Check.Facts(
      kind: .projectCode, subject: subject,
      printed: Printed(Literal(digits: .zero, decimals: 0), .equal, at: holder.range), line: line,
      id: "\(Check.Kind.projectCode.rawValue):\(budget.text.text(group.name)):\(suffix)",
      others: others, code: ProjectCode(text: holder.code, question: question))
    return Check(facts)
  }
}

/// The last character of a code, in base 31, makes it and the weighted sum of the others 30.
///
/// The digits are 0–9 and the letters without I, O, S, V and Z; the weights are 1, 3, 9, 27 ….
enum CheckCharacter {
  private static let digits = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// Nil where a character before it is none of the digits.
  static func expected(of code: String) -> Character? {
    var (sum, weight) = (0, 1)
    for character in code.dropLast() {
      guard let digit = digits.firstIndex(of: character) else { return nil }
      sum = (sum + digit * weight) % digits.count
      weight = weight * 3 % digits.count
    }
    return code.count > 1 ? digits[digits.count - 1 - sum] : nil
  }

  /// Whether so many codes that follow it are likelier by rule than by chance, as much as a slip
  /// has to be.
  static func isRule(after codes: Int) -> Bool {
    var odds = Number.one
    for _ in 0..<max(0, codes) where odds < Slip.leastOdds { odds = odds * Number(digits.count) }
    return odds >= Slip.leastOdds
  }
}
