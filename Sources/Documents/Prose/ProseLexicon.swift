/// The words of the prose, looked up by the character they begin with.
struct ProseLexicon: Sendable {
  private struct Entry: Sendable {
    let bytes: [UInt8]
    let word: ProseWord
  }

  static let shared = ProseLexicon()

  /// One bit for each of the characters of three bytes: most begin no word.
  private let beginnings: [UInt64]
  /// The longer words first.
  private let entries: [UInt16: [Entry]]

  private init() {
    var beginnings = [UInt64](repeating: 0, count: 1024)
    var entries: [UInt16: [Entry]] = [:]
    for (word, spellings) in ProseWord.all {
      for spelling in spellings {
        let entry = Entry(bytes: Array(spelling.utf8), word: word)
        let key = ProseLexicon.character(entry.bytes[0], entry.bytes[1], entry.bytes[2])
        beginnings[Int(key >> 6)] |= 1 << UInt64(key & 63)
        entries[key, default: []].append(entry)
      }
    }
    self.beginnings = beginnings
    self.entries = entries.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  @inline(__always)
  private static func character(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    UInt16(first & 0xF) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
  }

  /// The longest word that stands at this place, where a character of three bytes begins.
  @inline(__always)
  func word(in bytes: ContiguousArray<UInt8>, at place: Int) -> (word: ProseWord, count: Int)? {
    guard place + 2 < bytes.count else { return nil }
    let key = ProseLexicon.character(bytes[place], bytes[place + 1], bytes[place + 2])
    guard beginnings[Int(key >> 6)] >> UInt64(key & 63) & 1 == 1 else { return nil }
    return longest(of: entries[key] ?? [], in: bytes, at: place)
  }

  private func longest(
    of entries: [Entry], in bytes: ContiguousArray<UInt8>, at place: Int
  ) -> (word: ProseWord, count: Int)? {
    search: for entry in entries where place + entry.bytes.count <= bytes.count {
      for offset in 3..<entry.bytes.count where bytes[place + offset] != entry.bytes[offset] {
        continue search
      }
      return (entry.word, entry.bytes.count)
    }
    return nil
  }
}
