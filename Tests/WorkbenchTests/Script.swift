/// What letters a text is written in.
enum Script {
  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }

  /// Whether it is one of the signs of Chinese print: ，。：；？！（）“”、
  static func isChinesePunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "，。：；？！（）、".unicodeScalars.contains(scalar)
  }
}
