/// Text that knows what each of its parts means; only a terminal turns the meaning into colour.
///
///     page.append("rounds", as: .agreement)
///
/// The same page is filled, shown and emptied again, so that a million answers cost no allocation.
public struct Markup: Sendable {
  /// What a stretch of text is.
  public enum Role: UInt8, Sendable, CaseIterable {
    case plain, figure, unit, name, command
    case agreement, finding, doubt
    case error, caret, hint, faint
  }

  /// A stretch of `bytes`, by offsets, that is not plain.
  public struct Mark: Sendable, Hashable {
    public let start: Int
    public let end: Int
    public let role: Role
  }

  /// The text in UTF-8.
  public private(set) var bytes: ContiguousArray<UInt8> = []
  /// The stretches that are not plain, in order and without overlap.
  public private(set) var marks: ContiguousArray<Mark> = []

  public init() {}

  public init(_ text: String, as role: Role = .plain) {
    append(text, as: role)
  }

  public var isEmpty: Bool { bytes.isEmpty }
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func append(_ text: String, as role: Role = .plain) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    mark(from: start, as: role)
  }

  public mutating func append(_ other: Markup) {
    let shift = bytes.count
    bytes.append(contentsOf: other.bytes)
    for mark in other.marks {
      marks.append(Mark(start: mark.start + shift, end: mark.end + shift, role: mark.role))
    }
  }

  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Lets `body` write bytes directly, and marks what it wrote.
  public mutating func append(
    as role: Role, _ body: (inout ContiguousArray<UInt8>) -> Void
  ) {
    let start = bytes.count
    body(&bytes)
    mark(from: start, as: role)
  }

  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  private mutating func mark(from start: Int, as role: Role) {
    guard role != .plain, bytes.count > start else { return }
    marks.append(Mark(start: start, end: bytes.count, role: role))
  }
}

extension Markup {
  /// Whether it holds more than one line.
  public var hasFurtherLines: Bool {
    bytes.firstIndex(of: 0x0A).map { $0 < bytes.count - 1 } ?? false
  }

  /// The same text with every line that is not empty moved to the right.
  public func indented(by columns: Int) -> Markup {
    moved(by: columns) { _, _ in true }
  }

  /// The same text with every line behind the first moved to the right, unless it stands there.
  public func hanging(by columns: Int) -> Markup {
    moved(by: columns) { line, first in line > 0 && first != UInt8(ascii: " ") }
  }

  /// Moves the lines that are wanted, by their number and their first byte.
  private func moved(by columns: Int, where isWanted: (Int, UInt8) -> Bool) -> Markup {
    var result = Markup()
    var (line, place) = (0, 0)
    var marks = self.marks[...]
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      if end > place, isWanted(line, bytes[place]) {
        result.append(String(repeating: " ", count: columns))
      }
      let shift = result.bytes.count - place
      result.bytes.append(contentsOf: bytes[place..<min(end + 1, bytes.count)])
      while let mark = marks.first, mark.start < end {
        result.marks.append(
          Mark(start: mark.start + shift, end: mark.end + shift, role: mark.role))
        marks.removeFirst()
      }
      (line, place) = (line + 1, end + 1)
    }
    return result
  }
}
