/// Numbers that count the points of a text, and its parts.
extension NumeralPlace {
  var isListNumber: Bool {
    isPoint || isGluedToYear || isInParentheses || isOrdinal || isOfAnnex || isOfLabel
  }

  private var isShort: Bool { numeral.digits.utf8.count <= 2 && numeral.number != nil }

  /// `1、` and `1.`, at the start of a line or of a point within it.
  private var isPoint: Bool {
    isShort && beginsPoint
      && (behind.trimmedStart.begins(with: "、") || behind.first == Ascii.point)
  }

  /// `1.2023年…` begins a line: the number of a point, and a year that it is glued to.
  private var isGluedToYear: Bool {
    guard let year = numeral.fraction, numeral.whole.utf8.count <= 2 else { return false }
    return beginsLine && NumeralPlace.isYear(year) && behind.beginsTitleBehindYear
  }

  private var beginsPoint: Bool {
    let text = contentBefore.trimmedEnd
    return text.isEmpty || text.ends(withAnyOf: ["。", "；", ";", "!"])
      || text.ends(with: ":") && numeral.digits == "1"
  }

  /// `（1）` where a line or a point begins.
  private var isInParentheses: Bool {
    guard isShort, before.last == UInt8(ascii: "("), behind.first == UInt8(ascii: ")") else {
      return false
    }
    let text = contentBefore.dropLast().trimmedEnd
    return text.isEmpty || text.ends(withAnyOf: ["。", "；", ";", ":", "，", ","])
  }

  /// `第2部分`
  private var isOrdinal: Bool { before.trimmedEnd.ends(with: "第") }

  /// `附件3-1`, both numbers of it.
  private var isOfAnnex: Bool {
    guard isShort else { return false }
    let parts = before.droppingLast(["-", "—", "–"])
    let text = parts.count < before.count ? parts.withoutTrailingDigits : before.trimmedEnd
    return text.ends(withAnyOf: ["附件", "附表", "附录"])
  }

  /// The number that a form gives to a point of its own: `目标内容1`.
  private var isOfLabel: Bool { isShort && before.ends(with: "目标内容") }
}

extension Stretch {
  fileprivate var withoutTrailingDigits: Stretch { dropLast(trailingDigits.count).trimmedEnd }
}
