/// What wants to know what stands in an XML text.
protocol XMLListener {
  /// What it keeps in mind of an open element.
  associatedtype Element

  /// Answers nil where nothing inside of the element matters.
  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(DocumentRefusal) -> Element?
  mutating func text(_ bytes: Span<UInt8>) throws(DocumentRefusal)
  mutating func close(_ element: Element) throws(DocumentRefusal)
}

/// Reads XML piece by piece as it comes, and keeps no more than a tag of it.
///
///     var scanner = XMLScanner(listener)
///     try scanner.feed(piece)
///     try scanner.finish()
///
/// Only what every document has is read: elements, text, the five entities and characters by
/// number. What declares entities of its own is refused.
struct XMLScanner<Listener: XMLListener> {
  private(set) var listener: Listener
  /// What the last piece ended with and was not yet whole.
  private var rest: ContiguousArray<UInt8> = []
  /// How many bytes were read before the rest.
  private var offset = 0
  private var open = OpenElements()
  private var elements: [Listener.Element] = []
  /// How many elements are open where one was opened that does not matter.
  private var silentFrom: Int?
  private var hasRoot = false

  init(_ listener: Listener) { self.listener = listener }

  static var longestTag: Int { 1 << 20 }

  mutating func feed(_ piece: Span<UInt8>) throws(DocumentRefusal) {
    var bytes: ContiguousArray<UInt8> = []
    swap(&bytes, &rest)
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    let end = try scan(bytes.span)
    bytes.removeFirst(end)
    offset += end
    guard bytes.count <= Self.longestTag else { throw .word(.longTag(limit: Self.longestTag)) }
    rest = bytes
  }

  func finish() throws(DocumentRefusal) {
    guard hasRoot, open.isEmpty, rest.allSatisfy(Ascii.isBlank) else { throw .word(.endsEarly) }
  }

  /// Answers how far it came: what stands there goes on in the next piece.
  private mutating func scan(_ bytes: Span<UInt8>) throws(DocumentRefusal) -> Int {
    var place = 0
    while place < bytes.count {
      let next =
        bytes[place] == UInt8(ascii: "<")
        ? try scanTag(bytes, at: place) : try scanText(bytes, from: place)
      guard let next else { break }
      place = next
    }
    return place
  }

  private func broken(at place: Int) -> DocumentRefusal { .word(.broken(offset: offset + place)) }
}

// Tags
extension XMLScanner {
  /// Answers where it ends; nil where it goes on in the next piece.
  private mutating func scanTag(_ bytes: Span<UInt8>, at start: Int) throws(DocumentRefusal) -> Int?
  {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return try scanDeclaration(bytes, at: start)
    case UInt8(ascii: "?"): return bytes.end(of: "?>", from: start + 2)
    case UInt8(ascii: "/"): return try scanClosing(bytes, at: start)
    default: return try scanOpening(bytes, at: start)
    }
  }

  private mutating func scanDeclaration(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(DocumentRefusal) -> Int? {
    if bytes.begins(with: "<!--", at: start) { return bytes.end(of: "-->", from: start + 4) }
    if bytes.begins(with: "<![CDATA[", at: start) {
      guard let end = bytes.end(of: "]]>", from: start + 9) else { return nil }
      try pass(bytes.extracting((start + 9)..<(end - 3)), at: start)
      return end
    }
    // Which of them it is cannot be told before it is whole.
    guard start + 9 <= bytes.count else { return nil }
    throw .word(.declaresEntities)
  }

  private mutating func scanClosing(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(DocumentRefusal) -> Int? {
    guard let end = bytes.first(of: UInt8(ascii: ">"), in: (start + 2)..<bytes.count) else {
      return nil
    }
    let name = bytes.name(from: start + 2, to: end)
    guard (name.upperBound..<end).allSatisfy({ Ascii.isBlank(bytes[$0]) }),
      open.closes(bytes, at: name)
    else { throw broken(at: start) }
    try closeLast()
    return end + 1
  }

  private mutating func closeLast() throws(DocumentRefusal) {
    open.removeLast()
    guard let from = silentFrom else { return try listener.close(elements.removeLast()) }
    if open.count == from { silentFrom = nil }
  }

  private mutating func scanOpening(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(DocumentRefusal) -> Int? {
    guard let end = bytes.tagEnd(from: start + 1) else { return nil }
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    let name = bytes.name(from: start + 1, to: isEmpty ? end - 1 : end)
    guard (1...OpenElements.longest).contains(name.count), !(open.isEmpty && hasRoot) else {
      throw broken(at: start)
    }
    hasRoot = true
    let colon = bytes.first(of: UInt8(ascii: ":"), in: name)
    let tag = XMLTag(
      name: name, local: (colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound,
      attributes: name.upperBound..<(isEmpty ? end - 1 : end), isEmpty: isEmpty)
    try openElement(tag, in: bytes)
    return end + 1
  }

  private mutating func openElement(
    _ tag: XMLTag, in bytes: Span<UInt8>
  ) throws(DocumentRefusal) {
    if silentFrom == nil {
      if let element = try listener.open(tag, in: bytes) {
        elements.append(element)
      } else {
        silentFrom = open.count
      }
    }
    guard open.count < OpenElements.most else { throw .word(.tooDeep(limit: OpenElements.most)) }
    open.append(bytes, at: tag.name)
    if tag.isEmpty { try closeLast() }
  }
}

// Text
extension XMLScanner {
  private mutating func scanText(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(DocumentRefusal) -> Int? {
    if bytes[start] == UInt8(ascii: "&") { return try scanEntity(bytes, at: start) }
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") {
      end += 1
    }
    try pass(bytes.extracting(start..<end), at: start)
    return end
  }

  /// Outside of the first element and what is in it there is nothing but blanks.
  private mutating func pass(_ text: Span<UInt8>, at place: Int) throws(DocumentRefusal) {
    if open.isEmpty {
      let isMark = offset + place == 0 && text.begins(with: "\u{FEFF}", at: 0)
      guard ((isMark ? 3 : 0)..<text.count).allSatisfy({ Ascii.isBlank(text[$0]) }) else {
        throw broken(at: place)
      }
    } else if silentFrom == nil {
      try listener.text(text)
    }
  }

  /// The longest is `&#1114111;`, zeros at its front aside.
  private static var longestEntity: Int { 16 }

  private mutating func scanEntity(
    _ bytes: Span<UInt8>, at start: Int
  ) throws(DocumentRefusal) -> Int? {
    let limit = min(bytes.count, start + Self.longestEntity)
    guard let end = bytes.first(of: UInt8(ascii: ";"), in: start..<limit) else {
      if limit == bytes.count, limit < start + Self.longestEntity { return nil }
      throw broken(at: start)
    }
    guard let scalar = bytes.entity(at: (start + 1)..<end) else { throw broken(at: start) }
    var text: ContiguousArray<UInt8> = []
    WideText.append(scalar, to: &text)
    try pass(text.span, at: start)
    return end + 1
  }
}
