internal import Diagnostics

/// A sentence of a command in its pieces, each where it stands in the line.
///
///     村数 从 150 村 到 210 村 步长 10 村 显示 合计
///     ^^^^    ^^^^^^    ^^^^^^      ^^^^^      ^^^^
struct SweepPhrase {
  /// The words that hold the pieces together.
  enum Joint: CaseIterable, Hashable {
    case from, to, step, show, by, comma

    var words: Phrase {
      switch self {
      case .from: Phrase(en: "from", zh: "从")
      case .to: Phrase(en: "to", zh: "到")
      case .step: Phrase(en: "step", zh: "步长")
      case .show: Phrase(en: "show", zh: "显示")
      case .by: Phrase(en: "by", zh: "按")
      case .comma: Phrase(en: ",", zh: "，")
      }
    }

    init?(_ word: String) {
      let found = Joint.allCases.first { [$0.words.english, $0.words.chinese].contains(word) }
      guard let found, found != .comma else { return nil }
      self = found
    }
  }

  /// What stands between two joints; it may be empty.
  struct Piece {
    let range: SourceRange
    /// The joint behind it, nil at the end.
    let next: Joint?
    let nextRange: SourceRange
  }

  private(set) var pieces: [Piece] = []

  /// Splits `text`, which begins at byte `start` of its line.
  init(_ text: String, at start: Int) {
    var scan = Scan(text, at: start)
    while let piece = scan.next() { pieces.append(piece) }
  }
}

/// Reads a sentence letter by letter.
private struct Scan {
  typealias Joint = SweepPhrase.Joint

  private let letters: [Character]
  /// The byte at which each letter begins, and where the last ends.
  private var bytes: [Int] = []
  private var place = 0
  private var isOver = false

  init(_ text: String, at start: Int) {
    letters = Array(text)
    var byte = start
    for letter in letters {
      bytes.append(byte)
      byte += String(letter).utf8.count
    }
    bytes.append(byte)
  }

  /// The piece up to the next joint.
  mutating func next() -> SweepPhrase.Piece? {
    if isOver { return nil }
    let start = place
    var depth = 0
    while place < letters.count {
      let letter = letters[place]
      if let (joint, end) = joint(depth) {
        let piece = piece(start, place, joint, end)
        place = end
        return piece
      }
      if letter == "「" {
        skip { $0 != "」" }
      } else if letter.isWordStart, !isBehindDigit {
        skip { $0.isWordPart }
        continue
      }
      depth += "(（".contains(letter) ? 1 : ")）".contains(letter) ? -1 : 0
      place += 1
    }
    isOver = true
    return piece(start, letters.count, nil, letters.count)
  }

  private mutating func skip(while isMeant: (Character) -> Bool) {
    while place < letters.count, isMeant(letters[place]) { place += 1 }
  }

  private var isBehindDigit: Bool { place > 0 && letters[place - 1].isDigit }

  /// The joint that begins here, and where it ends.
  private func joint(_ depth: Int) -> (Joint, Int)? {
    let letter = letters[place]
    if "，、；,;".contains(letter) {
      let isGrouping =
        ",，".contains(letter) && isBehindDigit && place + 1 < letters.count
        && letters[place + 1].isDigit
      return depth == 0 && !isGrouping ? (.comma, place + 1) : nil
    }
    guard letter.isWordStart else { return nil }
    let end = letters[place...].firstIndex { !$0.isWordPart } ?? letters.count
    let isInside = place > 0 && letters[place - 1].isWordPart
    if !isInside, let joint = Joint(String(letters[place..<end])) { return (joint, end) }
    return tightJoint(upTo: end, isInside: isInside)
  }

  /// In `从150村到210村` no blank stands around the joints.
  private func tightJoint(upTo end: Int, isInside: Bool) -> (Joint, Int)? {
    for joint in Joint.allCases where joint != .comma {
      let word = Array(joint.words.chinese)
      let behind = place + word.count
      guard behind <= end, letters[place..<behind].elementsEqual(word) else { continue }
      let isBeforeNumber = behind < end && letters[behind].isDigit
      if isBeforeNumber || isInside && isBehindUnit && behind == end { return (joint, behind) }
    }
    return nil
  }

  /// Whether letters stand right before, and digits before those.
  private var isBehindUnit: Bool {
    letters[..<place].reversed().first { !$0.isWordStart }?.isDigit == true
  }

  private func piece(_ start: Int, _ end: Int, _ joint: Joint?, _ next: Int) -> SweepPhrase.Piece {
    var (first, last) = (start, end)
    while first < last, letters[first].isWhitespace { first += 1 }
    while last > first, letters[last - 1].isWhitespace { last -= 1 }
    return SweepPhrase.Piece(
      range: SourceRange(bytes[first], bytes[last]), next: joint,
      nextRange: SourceRange(bytes[end], bytes[next]))
  }
}

extension Character {
  fileprivate var isWordStart: Bool { isLetter && !isDigit || self == "_" }
  fileprivate var isWordPart: Bool { isWordStart || isDigit || self == "." }
  /// In either width; 万 is a letter here, though it is a number to Unicode.
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
