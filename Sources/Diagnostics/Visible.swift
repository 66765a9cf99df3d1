/// Characters as a terminal may show them: how wide they are, and a harmless form of those that
/// would move the cursor, change the direction of writing, or show nothing.
public enum Visible {
  /// How many columns a scalar takes: 2 for 村, 0 for a combining accent.
  public static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    if isWide(scalar.value) { return 2 }
    return isZeroWidth(scalar) ? 0 : 1
  }

  /// How many columns a text takes when it is shown.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(ofForm: $1) }
  }

  /// What stands for a scalar that must not reach a terminal: `\u{1B}`; nil for all others.
  public static func form(of scalar: Unicode.Scalar) -> String? {
    guard isUnsafe(scalar.value) else { return nil }
    return scalar == "\t" ? " " : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// The width of the scalar, or of what is shown in its place.
  public static func width(ofForm scalar: Unicode.Scalar) -> Int {
    form(of: scalar)?.utf8.count ?? width(of: scalar)
  }

  /// The text with every unsafe scalar replaced by its harmless form.
  public static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0.value) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let form = form(of: scalar) {
        result.append(contentsOf: form.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF: true
    case 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60: true
    case 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }
}
