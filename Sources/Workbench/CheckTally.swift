internal import Auditing
internal import Budgets
internal import Syntax

/// What the checks of budgets come to: how much there was to check, and how much of it agrees.
public struct CheckTally: Sendable {
  public private(set) var budgets = 0
  public private(set) var unreadable = 0
  /// The figures that the documents state, and those of them that are held against something; the
  /// same of the amounts in their tables.
  private var stated = (all: 0, held: 0)
  private var amounts = (all: 0, held: 0)
  /// What looks like a claim of the documents and is not understood.
  private var unread = 0
  private var counts = Array(repeating: 0, count: Verdict.allCases.count)
  public private(set) var findings = 0

  public static let none = CheckTally()
  static let unreadable: CheckTally = {
    var tally = CheckTally()
    tally.unreadable = 1
    return tally
  }()

  private init() {}

  init(_ audit: Audit, isStrict: Bool) {
    budgets = 1
    let denominator = audit.denominator
    stated = (denominator.stated, denominator.statedRecomputed)
    amounts = (denominator.amounts, denominator.amountsRecomputed)
    unread = audit.budget.text.unread.count
    for place in audit.places {
      counts[audit.checks[place].verdict.place] += 1
      if audit.checks[place].isFinding(isStrict: isStrict) { findings += 1 }
    }
  }

  public static func += (all: inout CheckTally, more: CheckTally) {
    all.budgets += more.budgets
    all.unreadable += more.unreadable
    all.stated = (all.stated.all + more.stated.all, all.stated.held + more.stated.held)
    all.amounts = (all.amounts.all + more.amounts.all, all.amounts.held + more.amounts.held)
    all.findings += more.findings
    all.unread += more.unread
    for place in all.counts.indices { all.counts[place] += more.counts[place] }
  }

  /// The verdicts that there are, each with how often.
  var counted: [(verdict: Verdict, count: Int)] {
    Verdict.allCases.map { ($0, counts[$0.place]) }.filter { $0.count > 0 }
  }

  public var checks: Int { counts.reduce(0, +) }
  /// The checks that could be decided.
  public var recomputed: Int { checks - counts[Verdict.unknown.place] }

  /// The last line of a report in JSON.
  var summary: JSON {
    let whole = [
      ("budgets", budgets), ("unreadable", unreadable), ("stated", stated.all),
      ("recomputed", stated.held), ("amounts", amounts.all),
      ("amounts_recomputed", amounts.held), ("checks", checks), ("findings", findings),
      ("unread", unread),
    ]
    let verdicts = Verdict.allCases.map { ($0.rawValue, counts[$0.place]) }
    return .object([
      ("summary", .object((whole + verdicts).map { (key: $0, value: .number($1)) }))
    ])
  }
}

extension Verdict {
  private static let all = Verdict.allCases

  fileprivate var place: Int { Verdict.all.firstIndex(of: self)! }
}
