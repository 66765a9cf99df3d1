public import Diagnostics

/// Turns markup into what a terminal shows: coloured or not, and never a control character.
///
///     Paint(colour: true).append(Markup("rounds", as: .agreement), to: &bytes)
public struct Paint: Sendable {
  public let colour: Bool

  public init(colour: Bool) { self.colour = colour }

  /// Appends the text of `markup`; its newlines stay, a tab becomes a space.
  public func append(_ markup: Markup, to bytes: inout ContiguousArray<UInt8>) {
    markup.bytes.withUnsafeBufferPointer { text in
      guard colour else { return HarmlessText.append(text[...], to: &bytes) }
      var shown = 0
      for mark in markup.marks {
        HarmlessText.append(text[shown..<mark.start], to: &bytes)
        append(text[mark.start..<mark.end], as: mark.role, to: &bytes)
        shown = mark.end
      }
      HarmlessText.append(text[shown...], to: &bytes)
    }
  }

  private func append(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, as role: Markup.Role,
    to bytes: inout ContiguousArray<UInt8>
  ) {
    let code = Self.code(of: role)
    guard code.utf8CodeUnitCount > 0 else { return HarmlessText.append(text, to: &bytes) }
    bytes.append(contentsOf: [0x1B, UInt8(ascii: "[")])
    code.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "m"))
    HarmlessText.append(text, to: &bytes)
    bytes.append(contentsOf: [0x1B, UInt8(ascii: "["), UInt8(ascii: "m")])
  }

  /// What the terminal calls the colour of a role; empty for none.
  static func code(of role: Markup.Role) -> StaticString {
    switch role {
    case .plain, .unit: ""
    case .figure, .command: "1"
    case .name: "34"
    case .agreement: "32"
    case .finding, .error: "1;31"
    case .doubt: "33"
    case .caret: "31"
    case .hint: "36"
    case .faint: "2"
    }
  }
}
