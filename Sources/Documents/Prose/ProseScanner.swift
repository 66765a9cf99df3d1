internal import Quantities

/// Reads a paragraph once, from its first byte to its last.
struct ProseScanner {
  let bytes: ContiguousArray<UInt8>
  var place = 0
  var words: [FoundWord] = []
  var numbers: [Said] = []
  /// Where the scanner is, among the sentences.
  var at: Said.Place
  var labelStart = 0
  var gapStart = 0
  var firstWord = 0

  private init(_ passage: Passage, number: Int) {
    bytes = passage.bytes
    at = Said.Place(passage: number)
  }

  /// Nil where the paragraph names no number.
  static func read(_ passage: Passage, number: Int, heading: String = "") -> ProseText? {
    guard passage.bytes.contains(where: Ascii.isDigit) else { return nil }
    var scanner = ProseScanner(passage, number: number)
    scanner.scan()
    guard !scanner.numbers.isEmpty else { return nil }
    return ProseText(
      passage, words: scanner.words, numbers: scanner.numbers, heading: heading)
  }

  private mutating func scan() {
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case 0xE4...0xE9: scanWord()
      case 0x30...0x39: scanNumber()
      case 0x00..<0x80: scanSign(byte)
      case 0xE3: scanMark()
      case 0xEF where follows([0xBC, 0x8C]): mark(3) { $0.clause += 1 }
      case 0xC2...0xDF: place += 2
      case 0xE0...0xEF: place += 3
      case 0xF0...0xF7: place += 4
      default: place += 1
      }
    }
  }

  private func follows(_ rest: [UInt8]) -> Bool {
    place + rest.count < bytes.count && bytes[(place + 1)...].starts(with: rest)
  }

  private mutating func scanWord() {
    guard let (word, count) = ProseLexicon.shared.word(in: bytes, at: place) else {
      place += 3
      return
    }
    if word != .nothing { add(word, count) } else { place += count }
  }

  mutating func add(_ word: ProseWord, _ count: Int) {
    words.append(FoundWord(word: word, range: place..<(place + count), place: at))
    place += count
  }

  private mutating func mark(_ count: Int, _ change: (inout Said.Place) -> Void) {
    place += count
    change(&at)
    labelStart = place
  }

  /// 。 and 、
  private mutating func scanMark() {
    if follows([0x80, 0x82]) {
      mark(3) {
        ($0.sentence, $0.segment, $0.clause) = ($0.sentence + 1, $0.segment + 1, $0.clause + 1)
      }
    } else {
      place += 3
    }
  }

  private mutating func scanSign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ";"): mark(1) { ($0.segment, $0.clause) = ($0.segment + 1, $0.clause + 1) }
    case UInt8(ascii: ","), UInt8(ascii: ":"): mark(1) { $0.clause += 1 }
    case UInt8(ascii: "("): open()
    case UInt8(ascii: ")"):
      mark(1) { ($0.depth, $0.clause) = (max($0.depth - 1, 0), $0.clause + 1) }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      mark(1) {
        ($0.sentence, $0.segment, $0.clause) = ($0.sentence + 1, $0.segment + 1, $0.clause + 1)
      }
    default: place += 1
    }
  }

  /// A few characters in parentheses belong to the name they stand in: 因公出国（境）费, …（项）.
  private mutating func open() {
    let reach = bytes[(place + 1)...].prefix(ProseScanner.longestAside)
    if let end = reach.firstIndex(of: UInt8(ascii: ")")), isAside(bytes[(place + 1)..<end]) {
      place = end + 1
    } else {
      mark(1) { ($0.depth, $0.clause) = ($0.depth + 1, $0.clause + 1) }
    }
  }

  private static let longestAside = 25

  private func isAside(_ text: Stretch) -> Bool {
    !text.contains { Ascii.isDigit($0) || $0 == UInt8(ascii: "(") } && !text.holds("其中")
  }
}
