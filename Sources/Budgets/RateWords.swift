internal import Quantities
internal import Syntax

/// What the titles of budgets are made of, and how much each piece of them says.
///
/// Chinese is read two characters at a time, and English word by word. A piece that stands in many
/// titles, as 经费 does, says little.
struct RateWords: Sendable {
  typealias Pieces = Set<String>

  private var titles: [String: Int] = [:]
  private var count = 0

  /// Those of the built-in budgets count too: of two budgets alone, every word that they share
  /// would be rare.
  init(of budgets: [Budget]) {
    let names = Set(budgets.map(\.name))
    let others = BuiltInBudget.names.filter { !names.contains($0) }
      .compactMap { BuiltInBudget.bytes(of: $0).map { BudgetReader.read($0) } }
    for text in budgets.map(\.text) + others {
      for group in text.groups { add(text.text(group.title ?? group.name)) }
      for figure in text.figures { add(text.text(figure.title ?? figure.name)) }
    }
  }

  private mutating func add(_ title: String) {
    count += 1
    for piece in RateWords.pieces(of: [title]) { titles[piece, default: 0] += 1 }
  }

  /// How often its number of titles can be doubled until all have it.
  private func weight(of piece: String) -> Int {
    RateWords.doublings(count / max(1, titles[piece] ?? 1))
  }

  private static func doublings(_ number: Int) -> Int {
    Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
  }

  func weight(of pieces: Pieces) -> Int { pieces.reduce(0) { $0 + weight(of: $1) } }

  /// The pieces that are rare enough to tell one thing from another.
  func telling(_ pieces: Pieces) -> Pieces {
    let least = RateWords.doublings(count)
    return pieces.filter { 2 * weight(of: $0) >= least && least > 0 }
  }

  static func pieces(of runs: [String]) -> Pieces {
    var pieces: Pieces = []
    for word in runs.flatMap(words) {
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        if word.utf8.count > 1 { pieces.insert(word) }
      } else {
        for (left, right) in zip(word, word.dropFirst()) { pieces.insert("\(left)\(right)") }
      }
    }
    return pieces
  }

  /// Runs of one script, without signs and digits.
  static func words(of title: String) -> [String] {
    var words: [String] = []
    var former: Bool?
    for letter in title.lowercased() {
      let isASCII = letter.isASCII
      guard letter.isLetter, letter.isASCII || letter.unicodeScalars.first!.value >= 0x2E80 else {
        former = nil
        continue
      }
      if former == isASCII {
        words[words.count - 1].append(letter)
      } else {
        words.append("\(letter)")
      }
      former = isASCII
    }
    return words
  }

  /// What a rate is called says nothing of what it is for: 每村标准, 人均成本, 月补贴.
  private static let saidOfRates = [
    "标准", "成本", "经费", "补助", "补贴", "津贴", "每", "均", "年", "月", "天", "日",
  ]
  private static let saidOfRatesInEnglish: Set = [
    "rate", "rates", "standard", "cost", "per", "each", "year", "month", "day",
  ]

  /// A title of a rate in pieces, without what it is paid for.
  static func pieces(ofRate title: String, for units: [String]) -> Pieces {
    let chinese = (saidOfRates + units).filter { $0.utf8.first! >= 0x80 }
    let runs = chinese.sorted { $0.count > $1.count }.reduce([title]) { runs, word in
      runs.flatMap { $0.pieces(dividedBy: word) }
    }
    return pieces(of: runs).subtracting(saidOfRatesInEnglish)
  }
}

extension String {
  fileprivate func pieces(dividedBy word: String) -> [String] {
    let (own, other) = (Array(self), Array(word))
    var (runs, start, place) = ([String](), 0, 0)
    while place + other.count <= own.count {
      if Array(own[place..<place + other.count]) == other {
        runs.append(String(own[start..<place]))
        place += other.count
        start = place
      } else {
        place += 1
      }
    }
    return runs + [String(own[start...])]
  }
}
