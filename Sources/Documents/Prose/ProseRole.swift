/// What the words of its clause make of a number.
struct ProseRole {
  private(set) var role: Said.Role = .amount
  private(set) var unit: SaidUnit
  private(set) var facet: ProseWord.Facet?
  private(set) var year: Int?

  init(_ words: ArraySlice<FoundWord>, _ unit: SaidUnit, before label: Stretch) {
    self.unit = unit
    facet = ProseRole.facet(words)
    if unit.isMoney { year = ProseRole.year(words) }
    let standards = ProseRole.standards(words, before: label)
    switch unit {
    case .percent, .points: role = ProseRole.percent(words)
    case .rate(let power, let per):
      role = .rate
      self.unit = .rate(power, per: standards.filter { !per.contains($0) } + per)
    case .money(let power):
      if !standards.isEmpty, standards != ["年"] {
        (role, self.unit) = (.rate, .rate(power, per: standards))
      } else {
        role = ProseRole.amount(words)
      }
    case .count: role = standards.isEmpty ? ProseRole.amount(words) : .other
    case .none: role = .other
    }
    if unit == .points { role = .other }
  }

  private static func percent(_ words: ArraySlice<FoundWord>) -> Said.Role {
    for found in words.reversed() {
      switch found.word {
      case .up: return .growth(up: true)
      case .down: return .growth(up: false)
      case .either: return .growth(up: nil)
      case .share: return .share
      case .completion: return .completion
      default: continue
      }
    }
    return .other
  }

  private static func amount(_ words: ArraySlice<FoundWord>) -> Said.Role {
    for found in words.reversed() {
      switch found.word {
      case .up: return .change(up: true)
      case .down: return .change(up: false)
      case .either: return .change(up: nil)
      case .upTo: return .amount
      default: continue
      }
    }
    if words.comparison != nil { return .base }
    return words.contains { $0.word == .completion && $0.facet == nil } ? plan(words) : .amount
  }

  /// 完成预算100万元, but 完成支出100万元 is an amount like any other.
  private static func plan(_ words: ArraySlice<FoundWord>) -> Said.Role {
    let planned = words.contains { $0.facet == .planned || $0.facet == .adjusted }
    return planned ? .plan : .amount
  }

  /// What is told of the number itself, not of what it is compared with.
  private static func facet(_ words: ArraySlice<FoundWord>) -> ProseWord.Facet? {
    words.beforeComparison.reversed().lazy.compactMap(\.facet).first
  }

  private static func year(_ words: ArraySlice<FoundWord>) -> Int? {
    words.beforeComparison.reversed().lazy.compactMap(\.year).first
  }

  /// 每人每月; 每 before 个 and a thing means that thing.
  private static func standards(_ words: ArraySlice<FoundWord>, before label: Stretch) -> [String] {
    var result: [String] = []
    for found in words {
      guard case .per(let unit) = found.word else { continue }
      guard ["个", "村", ""].contains(unit) else {
        result.append(unit)
        continue
      }
      let behind = label[min(max(found.range.upperBound, label.startIndex), label.endIndex)...]
      let thing = ["社区", "村", "人", "户"].first { behind.holds($0) }
      result.append(thing ?? (unit.isEmpty ? "?" : unit))
    }
    return result
  }
}

extension FoundWord {
  var facet: ProseWord.Facet? { if case .facet(let facet) = word { facet } else { nil } }
  var year: Int? { if case .year(let year) = word { year } else { nil } }

  /// Whether it names what something can be compared with: a year, an account.
  fileprivate var namesBase: Bool { facet != nil || year != nil || word == .lastYear }
}

extension ArraySlice<FoundWord> {
  /// Where a comparison begins: 比, or 与 before a year or an account.
  var comparison: Int? {
    indices.first { place in
      if self[place].word == .than { return true }
      guard self[place].word == .with, place + 1 < endIndex else { return false }
      let next = self[place + 1]
      return next.namesBase && next.range.lowerBound == self[place].range.upperBound
    }
  }

  var beforeComparison: ArraySlice { self[..<(comparison ?? endIndex)] }
}
