internal import Diagnostics

/// Where an answer is not the one that was recorded, apart from its blanks:
///
///     - exact     100.9 万元
///     + mismatch  100.9 万元, printed 100.09 万元: 0.81 万元 more
struct AnswerDifference: Sendable {
  /// What is otherwise, the gravest first.
  enum Kind: Int, Sendable, CaseIterable {
    case failure, verdict, value, explanation, wording
  }

  struct Line: Sendable {
    /// The number of the line in the session; nil for one that is answered now.
    let number: Int?
    let text: String
  }

  struct Flip: Sendable, Hashable {
    let former: String
    let now: String
  }

  private(set) var lines: [Line] = []
  private(set) var kind = Kind.wording
  private(set) var flips: [Flip] = []

  /// Nil where they are the same.
  init?(recorded: [String], at line: Int, now answer: Markup) {
    let former = recorded.enumerated().map { AnswerLine($1, number: line + $0) }
      .filter { !$0.words.isEmpty }
    let present = AnswerLine.lines(of: answer).filter { !$0.words.isEmpty }
    guard former.flatMap(\.words) != present.flatMap(\.words) else { return nil }
    if former.contains(where: \.isError) != present.contains(where: \.isError) { note(.failure) }
    for (gone, come) in AnswerDifference.stretches(from: former, to: present) {
      lines += gone.map { Line(number: $0.number, text: $0.text) }
      lines += come.map { Line(number: nil, text: $0.text) }
      for place in 0..<max(gone.count, come.count) {
        judge(
          place < gone.count ? gone[place] : nil, place < come.count ? come[place] : nil,
          isFirst: come.first?.isFirst ?? gone[0].isFirst)
      }
    }
  }

  private mutating func note(_ kind: Kind) {
    if kind.rawValue < self.kind.rawValue { self.kind = kind }
  }

  private mutating func judge(_ gone: AnswerLine?, _ come: AnswerLine?, isFirst: Bool) {
    let verdicts = ((gone?.verdicts ?? []), (come?.verdicts ?? []))
    if verdicts.0 != verdicts.1 {
      note(.verdict)
      for place in 0..<max(verdicts.0.count, verdicts.1.count) {
        let flip = Flip(
          former: place < verdicts.0.count ? verdicts.0[place] : "—",
          now: place < verdicts.1.count ? verdicts.1[place] : "—")
        // A verdict that is only new has not flipped.
        if flip.former != flip.now, flip.former != "—" { flips.append(flip) }
      }
    }
    let numbers = ((gone?.numbers ?? []), (come?.numbers ?? []))
    if numbers.0 != numbers.1 {
      let isValue =
        isFirst || come?.hasFigure(among: Set(numbers.1).subtracting(numbers.0)) ?? false
      note(isValue ? .value : .explanation)
    } else if gone == nil || come == nil {
      note(.explanation)
    }
  }

  /// The lines that only one of them has, stretch by stretch.
  private static func stretches(
    from former: [AnswerLine], to present: [AnswerLine]
  ) -> [(gone: [AnswerLine], come: [AnswerLine])] {
    let (gone, come) = changed(from: former.map(\.words), to: present.map(\.words))
    var result: [(gone: [AnswerLine], come: [AnswerLine])] = []
    var (i, j, isOpen) = (0, 0, false)
    while i < former.count || j < present.count {
      let (isGone, isCome) = (i < former.count && gone[i], j < present.count && come[j])
      if !isGone, !isCome {
        (i, j, isOpen) = (i + 1, j + 1, false)
        continue
      }
      if !isOpen { result.append(([], [])) }
      isOpen = true
      if isGone {
        result[result.count - 1].gone.append(former[i])
        i += 1
      } else {
        result[result.count - 1].come.append(present[j])
        j += 1
      }
    }
    return result
  }

  /// More lines than this are not compared one by one with all others.
  private static let mostCompared = 3000

  private static func changed(
    from former: [[String]], to present: [[String]]
  ) -> (gone: [Bool], come: [Bool]) {
    guard former.count + present.count <= mostCompared else {
      let same = zip(former, present).map { $0 != $1 }
      let rest = { (count: Int) in Array(repeating: true, count: count - same.count) }
      return (same + rest(former.count), same + rest(present.count))
    }
    var gone = Array(repeating: false, count: former.count)
    var come = Array(repeating: false, count: present.count)
    for change in present.difference(from: former) {
      switch change {
      case .remove(let offset, _, _): gone[offset] = true
      case .insert(let offset, _, _): come[offset] = true
      }
    }
    return (gone, come)
  }
}

/// A line of an answer, word by word.
struct AnswerLine: Sendable {
  let text: String
  let words: [String]
  /// The words that are marked as figures.
  private(set) var figures: Set<String> = []
  private(set) var number = 0
  private(set) var isFirst = false

  init(_ text: String, number: Int) {
    self.text = text
    self.number = number
    words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  static func lines(of page: Markup) -> [AnswerLine] {
    var lines: [AnswerLine] = []
    var (start, marks) = (0, page.marks[...])
    for text in page.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var line = AnswerLine(String(decoding: text, as: UTF8.self), number: 0)
      while let mark = marks.first, mark.start <= start + text.count {
        if mark.role == .figure {
          let figure = String(decoding: page.bytes[mark.start..<mark.end], as: UTF8.self)
          line.figures.formUnion(figure.split(whereSeparator: \.isWhitespace).map { String($0) })
        }
        marks.removeFirst()
      }
      line.isFirst = lines.isEmpty
      lines.append(line)
      start += text.count + 1
    }
    return lines
  }

  var isError: Bool {
    Language.allCases.contains { text.hasPrefix(Words.error.text(in: $0)) }
  }

  var verdicts: [String] { words.filter { AnswerLine.allVerdicts.contains($0) } }

  var numbers: [String] { words.filter { $0.utf8.contains { (0x30...0x39).contains($0) } } }

  func hasFigure(among words: Set<String>) -> Bool { !figures.isDisjoint(with: words) }

  private static let allVerdicts = Set(
    Words.verdicts.values.flatMap { [$0.english, $0.chinese] })
}
