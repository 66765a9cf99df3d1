internal import Quantities
internal import Syntax

/// What is told once: a finding, and the others that come right with it.
public struct Finding: Sendable {
  /// The places of its checks in the audit, the gravest first.
  public let checks: [Int]
  /// What explains them together; nil where they are the same digits printed more than once.
  public let diagnosis: Diagnosis?

  /// The findings among some checks, those together that one repair resolves.
  static func gathered(from places: [Int], of checks: [Check]) -> [Finding] {
    var open = Set(places)
    var findings: [Finding] = []
    let shared = places.flatMap { place in
      checks[place].diagnoses.prefix(1).filter { !$0.resolves.isEmpty }.map { (place, $0) }
    }
    for (place, diagnosis) in shared.sorted(by: { Finding.explainsMore($0.1, $1.1) }) {
      let explained = [place] + diagnosis.resolves.filter { $0 != place }
      guard open.contains(place), explained.count(where: { open.contains($0) }) > 1 else {
        continue
      }
      findings.append(.init(checks: explained.filter { open.contains($0) }, diagnosis: diagnosis))
      open.subtract(explained)
    }
    let ofSubject = Dictionary(grouping: places) { checks[$0].subject }
    let onLine = Dictionary(grouping: places) { PrintedDigits(of: checks[$0]) }
    for place in places where open.contains(place) {
      let check = checks[place]
      let others = (ofSubject[check.subject]! + onLine[PrintedDigits(of: check)]!).filter {
        $0 != place && open.contains($0) && checks[$0].isSame(as: check)
      }
      let same = Set([place] + others).sorted()
      open.subtract(same)
      findings.append(.init(checks: same, diagnosis: nil))
    }
    return findings
  }

  /// Digits of the document, by their line.
  private struct PrintedDigits: Hashable {
    let line: Int
    let digits: Number

    init(of check: Check) {
      line = check.line
      digits = check.printed.literal.digits
    }
  }

  private static func explainsMore(_ one: Diagnosis, _ other: Diagnosis) -> Bool {
    let gains = [one, other].map { $0.resolves.count - $0.breaks.count }
    return gains[0] == gains[1] ? one.odds > other.odds : gains[0] > gains[1]
  }
}

extension Audit {
  /// What a reader should be told, each once; a strict one also of what agrees only by rounding.
  public func findings(isStrict: Bool) -> [Finding] {
    let places = self.places.filter { checks[$0].isFinding(isStrict: isStrict) }
    return Finding.gathered(from: places, of: checks)
  }
}

extension Check {
  /// Whether a reader should be told; a strict one also of what agrees only by rounding.
  public func isFinding(isStrict: Bool) -> Bool {
    if verdict.isFinding { return true }
    let isLoose = verdict == .slack || verdict == .approximate && printed.relation != .about
    return isStrict && isLoose
  }
}
