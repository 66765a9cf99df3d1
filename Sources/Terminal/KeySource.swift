internal import Diagnostics
internal import Glibc

/// The keys that the user presses, as characters; and the signals that arrive meanwhile.
///
/// Bytes are taken one by one, so that what was typed ahead stays with the terminal, which drops it on
/// Ctrl-C.
final class KeySource {
  /// What `next` found.
  enum Event {
    case character(Unicode.Scalar)
    case signal(Int32)
    /// What belongs to the way of typing and not to the text.
    case nothing
    /// Something that cannot be shown, and was dropped.
    case unusable
    case end
  }

  static let escape: Unicode.Scalar = "\u{1B}"
  private static let pasteEnd = Array("[201~".utf8)

  private let fd: Int32
  let gate: SignalGate
  /// What was read already, and is to be read again.
  private var ahead: ArraySlice<UInt8> = []
  private(set) var hasEnded = false
  /// Between the marks by which the terminal says that text is pasted and not typed.
  var isPasting = false
  private var lineEnd: Unicode.Scalar?

  init(fd: Int32) {
    self.fd = Self.reopened(fd)
    gate = SignalGate(fd: self.fd)
  }

  /// Ctrl-C may take back what was ready to be read, and reading must not wait then. What is opened
  /// anew does not wait, while those who share the old descriptor still do.
  private static func reopened(_ fd: Int32) -> Int32 {
    guard Screen.isTerminal(fd) else { return fd }
    for path in ["/proc/self/fd/\(fd)", "/dev/tty"] {
      let new = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      if new >= 0 { return new }
    }
    return fd
  }

  deinit { if fd > STDERR_FILENO { close(fd) } }

  func next() -> Event {
    if ahead.isEmpty, case .signal(let number) = gate.wait() { return .signal(number) }
    guard let lead = byte() else { return hasEnded ? .end : .nothing }
    if lead == Self.escape.value, !isPasting, skipsModifiedKey() { return .nothing }
    guard let scalar = character(lead) else { return .unusable }
    return isPasting ? pasted(scalar) : typed(scalar)
  }

  /// Whether Escape, just read, begins what a function key sends; pressed alone, nothing follows it.
  func beginsSequence() -> Bool {
    guard hasMore(within: 50) else { return false }
    if ahead.isEmpty, let byte = byte() { ahead = [byte] }
    return ahead.first == UInt8(ascii: "[") || ahead.first == UInt8(ascii: "O")
  }

  /// Steps over what a key with Shift, Alt or Ctrl sends, unless that key has a meaning here; its
  /// letters would otherwise be typed into the line.
  private func skipsModifiedKey() -> Bool {
    var sequence: [UInt8] = []
    while sequence.count < 16, hasMore(within: 50), let next = byte() {
      sequence.append(next)
      let isFirst = sequence.count == 1
      if isFirst ? next != UInt8(ascii: "[") : (0x40...0x7E).contains(next) { break }
    }
    let text = String(decoding: sequence, as: UTF8.self)
    if text.hasPrefix("["), text.contains(";"), !Self.meaningful.contains(text) { return true }
    ahead = sequence[...] + ahead
    return false
  }

  /// Ctrl or Alt with Left or Right.
  private static let meaningful = ["[1;5C", "[1;5D", "[1;3C", "[1;3D"]

  func hasMore(within milliseconds: Int32) -> Bool {
    !ahead.isEmpty || gate.hasInput(within: milliseconds)
  }

  func forget() {
    ahead = []
    isPasting = false
  }

  /// Nil where there is none, be it now or, as `hasEnded` then says, for good.
  func byte() -> UInt8? {
    if let byte = ahead.popFirst() { return byte }
    var byte: UInt8 = 0
    let count = read(fd, &byte, 1)
    hasEnded = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
    return count == 1 ? byte : nil
  }

  private func character(_ lead: UInt8) -> Unicode.Scalar? {
    let length = UTF8Scalar.length(lead: lead)
    guard length > 0 else { return nil }
    var bytes = ContiguousArray<UInt8>([lead])
    while bytes.count < length, hasMore(within: 1000), let following = byte() {
      guard following & 0xC0 == 0x80 else {
        ahead = [following]
        return nil
      }
      bytes.append(following)
    }
    return bytes.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: 0).scalar }
  }

  /// Control keys are commands; other characters that show nothing would only mislead.
  private func typed(_ scalar: Unicode.Scalar) -> Event {
    let isShown = scalar.value < 0x80 || Visible.form(of: scalar) == nil
    return isShown ? .character(scalar) : .unusable
  }

  /// A tab in pasted text parts two cells of a sheet.
  private func pasted(_ scalar: Unicode.Scalar) -> Event {
    if scalar == "\r" || scalar == "\n" { return pastedLineEnd(scalar) }
    lineEnd = nil
    switch scalar {
    case "\t": return .character(" ")
    case Self.escape:
      if endsPaste() { isPasting = false }
      return .nothing
    default: return Visible.form(of: scalar) == nil ? .character(scalar) : .unusable
    }
  }

  /// Two different ones in a row, in an order that depends on the terminal's mode, end one line.
  private func pastedLineEnd(_ scalar: Unicode.Scalar) -> Event {
    let isSecond = lineEnd != nil && lineEnd != scalar
    lineEnd = isSecond ? nil : scalar
    return isSecond ? .nothing : .character("\n")
  }

  private func endsPaste() -> Bool {
    for expected in Self.pasteEnd {
      guard hasMore(within: 1000), let found = byte() else { return false }
      guard found == expected else {
        ahead = [found]
        return false
      }
    }
    return true
  }
}
