internal import Diagnostics

/// The prompt as libedit takes it: what sets colours stands between marks, and takes no column.
///
/// libedit joins such a stretch to the character that follows and drops it if there is none, so a
/// change of colour is one stretch and the last character is never coloured.
struct PromptText {
  static let mark: Unicode.Scalar = "\u{1}"

  let scalars: [Unicode.Scalar]
  let columnsText: [Unicode.Scalar]

  init(_ prompt: Markup, colour: Bool) {
    var shown = ContiguousArray<UInt8>()
    Paint(colour: false).append(prompt, to: &shown)
    columnsText = Array(String(decoding: shown, as: UTF8.self).unicodeScalars)
    guard colour, !prompt.marks.isEmpty else {
      scalars = columnsText
      return
    }
    scalars = Self.coloured(prompt)
  }

  private static func coloured(_ prompt: Markup) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var former = ""
    let text = prompt.text
    var place = 0
    for scalar in text.unicodeScalars {
      let length = scalar.utf8.count
      let isLast = place + length == prompt.bytes.count
      let code = isLast ? "" : self.code(in: prompt, at: place)
      if code != former {
        result += "\(mark)\u{1B}[0\(code.isEmpty ? "" : ";")\(code)m\(mark)".unicodeScalars
        former = code
      }
      result += (scalar == "\n" ? "\n" : Visible.text(String(scalar))).unicodeScalars
      place += length
    }
    return result
  }

  private static func code(in prompt: Markup, at place: Int) -> String {
    let mark = prompt.marks.first { $0.start <= place && place < $0.end }
    return mark.map { Paint.code(of: $0.role).description } ?? ""
  }
}
