/// A zip file: its parts by name, as the directory at its end lists them.
///
///     let archive = try ZipArchive(bytes)
///     try archive.read("word/document.xml", limit: 1 << 20) { piece in … }
struct ZipArchive {
  struct Part {
    /// In lower case, with `/` between folders: as the formats made of zip files compare names.
    let name: String
    let flags: Int
    let method: Int
    let sum: Int
    let packed: Int
    let size: Int
    /// Where the bytes that introduce it begin.
    let start: Int
  }

  let bytes: ContiguousArray<UInt8>
  private(set) var parts: [Part] = []
  /// Where the directory begins; all parts lie before it.
  private let directory: Int

  /// The bytes that the end of a zip file begins with; an empty one has no others.
  static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let endLength = 22
  private static let entryMark = 0x0201_4B50
  private static let entryLength = 46

  init(_ bytes: ContiguousArray<UInt8>) throws(DocumentRefusal) {
    guard let end = ZipArchive.end(of: bytes), let count = bytes.word16(at: end + 10),
      let directory = bytes.word32(at: end + 16)
    else { throw .archive(.noDirectory) }
    if count == 0xFFFF || directory == 0xFFFF_FFFF { throw .archive(.zip64) }
    guard directory <= end else { throw .archive(.brokenDirectory) }
    (self.bytes, self.directory) = (bytes, directory)
    var place = directory
    for _ in 0..<count { parts.append(try part(at: &place, before: end)) }
    try expectApart()
  }

  /// A comment may follow the end, so it is looked for backwards, as far as a comment may reach.
  private static func end(of bytes: ContiguousArray<UInt8>) -> Int? {
    let last = bytes.count - endLength
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).reversed().first { place in
      bytes[place] == 0x50 && bytes[place...].starts(with: end)
    }
  }

  private func part(at place: inout Int, before end: Int) throws(DocumentRefusal) -> Part {
    let start = place
    func word16(_ offset: Int) -> Int { bytes.word16(at: start + offset) ?? 0 }
    func word32(_ offset: Int) -> Int { bytes.word32(at: start + offset) ?? 0 }
    guard start + ZipArchive.entryLength <= end, word32(0) == ZipArchive.entryMark else {
      throw .archive(.brokenDirectory)
    }
    let name = start + ZipArchive.entryLength
    place = name + word16(28) + word16(30) + word16(32)
    guard place <= end else { throw .archive(.brokenDirectory) }
    let sizes = [word32(20), word32(24), word32(42)]
    if sizes.contains(0xFFFF_FFFF) { throw .archive(.zip64) }
    return Part(
      name: ZipArchive.name(bytes[name..<(name + word16(28))]), flags: word16(8),
      method: word16(10), sum: word32(16), packed: sizes[0], size: sizes[1], start: sizes[2])
  }

  private static func name(_ bytes: Stretch) -> String {
    String(
      decoding: bytes.map { byte -> UInt8 in
        switch byte {
        case 0x41...0x5A: byte | 0x20
        case 0x5C: 0x2F
        default: byte
        }
      }, as: UTF8.self)
  }
}

extension ZipArchive {
  /// Parts that share bytes make a small file unpack to an endless one; no program writes them.
  private func expectApart() throws(DocumentRefusal) {
    var end = 0
    for part in parts.sorted(by: { $0.start < $1.start }) {
      guard part.start >= end else { throw .archive(.overlapping(part: part.name)) }
      end = part.start + ZipArchive.headLength + part.packed
    }
  }

  func holds(_ name: String) -> Bool { parts.contains { $0.name == name } }

  private static let headMark = 0x0403_4B50
  private static let headLength = 30
  private static let stored = 0
  private static let deflated = 8

  /// Hands over a part piece by piece, and makes sure at the end that nothing of it is damaged.
  func read(
    _ name: String, limit: Int,
    into take: PartCheck.Taker
  ) throws(DocumentRefusal) {
    let part = try self.part(name)
    if part.flags & 1 != 0 { throw .archive(.encrypted(part: name)) }
    guard part.size <= limit else {
      throw .archive(.tooLarge(part: name, size: part.size, limit: limit))
    }
    let range = try range(of: part)
    try bytes.withUnsafeBufferPointer { bytes throws(DocumentRefusal) in
      try ZipArchive.unpack(part, UnsafeBufferPointer(rebasing: bytes[range]), into: take)
    }
  }

  private static func unpack(
    _ part: Part, _ packed: UnsafeBufferPointer<UInt8>, into take: PartCheck.Taker
  ) throws(DocumentRefusal) {
    switch part.method {
    case stored: try PartCheck(part).copy(packed, into: take)
    case deflated: try PartCheck(part).inflate(packed, into: take)
    default: throw .archive(.unknownMethod(part.method, part: part.name))
    }
  }

  private func part(_ name: String) throws(DocumentRefusal) -> Part {
    let found = parts.filter { $0.name == name }
    guard let part = found.first else { throw .archive(.missing(part: name)) }
    guard found.count == 1 else { throw .archive(.twice(part: name)) }
    return part
  }

  /// What introduces a part repeats what the directory says; only its length is not known there.
  private func range(of part: Part) throws(DocumentRefusal) -> Range<Int> {
    guard bytes.word32(at: part.start) == ZipArchive.headMark,
      let name = bytes.word16(at: part.start + 26), let extra = bytes.word16(at: part.start + 28)
    else { throw .archive(.broken(part: part.name)) }
    let start = part.start + ZipArchive.headLength + name + extra
    guard start + part.packed <= directory else { throw .archive(.broken(part: part.name)) }
    return start..<(start + part.packed)
  }
}
