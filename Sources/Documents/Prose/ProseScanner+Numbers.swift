internal import Quantities

extension ProseScanner {
  /// Reads the numeral that begins here and what belongs to it; a year is a word.
  mutating func scanNumber() {
    let start = place
    let end = numeralEnd(from: start)
    place = end
    if isEnumerator(start..<end) { return }
    let behind = bytes[end...].prefix(ProseScanner.reach)
    let digits = bytes[start..<end]
    if digits.count == 4, !isPartOfWord(before: start), behind.trimmedStart.begins(with: "年"),
      let year = digits.number, (1949...2099).contains(year)
    {
      place = start
      return addYear(year, behind)
    }
    guard !isPartOfWord(before: start), let number = number(digits) else { return }
    addNumber(start..<end, number, behind)
  }

  static let reach = 48

  private mutating func addYear(_ year: Int, _ behind: Stretch) {
    let rest = behind.trimmedStart
    let count = rest.startIndex - place + (rest.begins(with: "年度") ? 6 : 3)
    if labelStart == place { labelStart = place + count }
    add(.year(year), count)
  }

  /// As `PrintedNumeral` reads them.
  private func numeralEnd(from start: Int) -> Int {
    var end = bytes[start...].leadingDigits.endIndex
    if end - start <= 3 {
      while end < bytes.count, bytes[end] == Ascii.comma,
        case let group = bytes[(end + 1)...].prefix(4).leadingDigits, group.count == 3
      {
        end = group.endIndex
      }
    }
    if end + 1 < bytes.count, bytes[end] == Ascii.point, Ascii.isDigit(bytes[end + 1]) {
      end = bytes[(end + 1)...].leadingDigits.endIndex
    }
    return end
  }

  /// Whether it only numbers what follows: `1、`, `2.`, `3)` where a label begins.
  private mutating func isEnumerator(_ range: Range<Int>) -> Bool {
    let before = bytes[..<range.lowerBound].suffix(6).trimmedEnd
    let begins =
      before.isEmpty || labelStart == range.lowerBound
      || before.ends(withAnyOf: ["(", ";", "。", ":", ",", "，"])
    guard begins, range.count <= 2, range.upperBound < bytes.count else { return false }
    let rest = bytes[range.upperBound...].prefix(4)
    guard rest.begins(withAnyOf: ["、", ".", ")"]) else { return false }
    place = range.upperBound + (rest.begins(with: "、") ? 3 : 1)
    if rest.begins(with: ")") { at.depth = max(at.depth - 1, 0) }
    labelStart = place
    return true
  }

  /// Whether letters, or digits with a dash, stand right before it: A4, 2017-2022.
  private func isPartOfWord(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let last = bytes[start - 1]
    if Ascii.isLetter(last) || last == Ascii.point || last == UInt8(ascii: "~") { return true }
    if bytes[..<start].suffix(24).ends(with: "目标内容") { return true }
    guard last == UInt8(ascii: "-") else {
      return bytes[..<start].suffix(3).ends(withAnyOf: ["—", "–", "~", "〔"])
    }
    return start > 1 && (Ascii.isDigit(bytes[start - 2]) || Ascii.isLetter(bytes[start - 2]))
  }

  private func number(_ digits: Stretch) -> (value: Number, decimals: Int)? {
    guard digits.count <= 24 else { return nil }
    var (mantissa, decimals, pointed) = (Int128(0), 0, false)
    for byte in digits where byte != Ascii.comma {
      if byte == Ascii.point {
        pointed = true
      } else {
        mantissa = mantissa * 10 + Int128(byte & 0xF)
        if pointed { decimals += 1 }
      }
    }
    return (Number(mantissa: mantissa, scale: decimals), decimals)
  }

  private mutating func addNumber(
    _ range: Range<Int>, _ number: (value: Number, decimals: Int), _ behind: Stretch
  ) {
    guard let (unit, rest) = unit(behind, before: range.lowerBound) else { return }
    let negative = isNegative(before: range.lowerBound)
    let start = range.lowerBound - (negative ? 1 : 0)
    let (relation, end) = relation(before: start, behind: rest)
    let clauseWords = words.indices.reversed().prefix { words[$0].range.lowerBound >= labelStart }
    let clause = (clauseWords.last ?? words.count)..<words.count
    let role = ProseRole(words[clause], unit, before: bytes[labelStart..<start])
    let value = number.value.scaled(byPowerOfTen: unit.power)
    numbers.append(
      Said(
        numeral: start..<range.upperBound, end: end, value: negative ? -value : value,
        decimals: number.decimals, unit: role.unit, relation: relation,
        role: relation.isEmpty || relation == "约" || role.role == .rate ? role.role : .other,
        facet: role.facet,
        year: role.year ?? sentenceYear(role.unit), labelStart: labelStart, gapStart: gapStart,
        words: firstWord..<words.count, place: at))
    (place, labelStart, gapStart, firstWord) = (end, end, end, words.count)
  }

  /// The last year told in this sentence that is no year compared with; standards have none.
  private func sentenceYear(_ unit: SaidUnit) -> Int? {
    guard unit.isMoney else { return nil }
    return words[max(0, words.count - ProseScanner.reach)...]
      .drop { $0.place.sentence != at.sentence }.beforeComparison.last { $0.year != nil }?.year
      ?? numbers.last.flatMap { $0.place.sentence == at.sentence ? $0.year : nil }
  }

  private func isNegative(before start: Int) -> Bool {
    guard start > 0, bytes[start - 1] == UInt8(ascii: "-") else { return false }
    return start == 1 || !(Ascii.isDigit(bytes[start - 2]) || Ascii.isLetter(bytes[start - 2]))
  }

  /// 约, 不低于 before it, 左右, 以上 behind.
  private func relation(before start: Int, behind: Stretch) -> (String, end: Int) {
    var relation = ""
    let rest = behind.trimmedStart
    let end = behind.startIndex
    for (words, sign) in ProseScanner.behind where rest.begins(withAnyOf: words) { relation = sign }
    if let last = words.last, case .relation(let sign) = last.word,
      last.range.upperBound == bytes[..<start].trimmedEnd.endIndex
    {
      relation = sign
    }
    return (relation, end)
  }

  private static let behind: [([String], String)] = [
    (["左右", "上下"], "约"), (["以上", "及以上", "(含)以上"], "≥"),
    (["以下", "及以下", "以内", "之内"], "≤"),
  ]
}
