/// A word by the bytes it is written in, which is how names and units are told apart.
///
/// Strings compare by what Unicode takes for the same, which for every Chinese word is slow to find
/// out and never of use here.
public struct Spelling: Sendable, Hashable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (left: Spelling, right: Spelling) -> Bool {
    guard left.text.utf8.count == right.text.utf8.count else { return false }
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in right.withUTF8 { left.elementsEqual($0) } }
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
