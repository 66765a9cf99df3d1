internal import Diagnostics
internal import Quantities

/// Finding the words for what cannot be read.
extension Parser {
  mutating func failNumeral() -> Halt {
    guard let fault = lexer.numeral.fault else { return Halt() }
    switch fault {
    case .grouping(let place):
      let (whole, decimals) = typedDigits
      // 0,123 is no thousands group; its comma may be a decimal one.
      let digits = whole.hasPrefix("0") ? String(whole.drop { $0 == "0" }) : whole
      let other = digits == whole ? Parser.grouped(whole) + decimals : "0.\(whole.dropFirst())"
      return fail(.badGrouping(plain: digits + decimals, grouped: other), at: sign(at: place))
    case .secondPoint(let place): return fail(.secondPoint, at: sign(at: place))
    case .ambiguousComma(let place): return failComma(at: sign(at: place))
    case .noDigitsAfterPoint(let place):
      return fail(.noDigitsAfterPoint(text(current.start, place)), at: sign(at: place))
    }
  }

  /// The digits of the current numeral before the first point, and the rest with it.
  private var typedDigits: (whole: String, decimals: String) {
    let digits = word(current).filter { $0 != "," }
    let whole = digits.prefix { $0 != "." }
    return (String(whole), String(digits.dropFirst(whole.count)))
  }

  /// The digits in groups of three.
  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private mutating func failComma(at comma: SourceRange) -> Halt {
    let (whole, decimals) = typedDigits
    let typed = word(current)
    let separated = typed.split(separator: ",").joined(separator: ", ")
    let isGrouped = typed == Parser.grouped(whole) + decimals
    return fail(
      .ambiguousComma(separated: separated, joined: isGrouped ? whole + decimals : nil), at: comma)
  }

  /// The bytes of the one sign at a place.
  private func sign(at place: Int) -> SourceRange {
    let cursor = Cursor(bytes: lexer.bytes, place: place)
    return SourceRange(place, place + (cursor.scalar()?.width ?? 1))
  }

  mutating func failSign() -> Halt {
    if current.kind == .unclosedQuote { return fail(.unclosedQuote) }
    let cursor = Cursor(bytes: lexer.bytes, place: current.start)
    return fail(cursor.scalar() == nil ? .notUTF8 : .unknownSign(text(current)))
  }

  /// The current word stands behind a numeral and is no unit.
  mutating func failUnit(_ word: String) -> Halt {
    guard proposes else { return fail(.unknownUnit(text(current), near: [])) }
    if let stray = strayDigits(in: word) { return stray }
    if let each = unitEach(in: word) {
      return fail(.unknownUnit(text(current), near: [each]))
    }
    let near = Nearness.nearest(to: word, among: units.words)
    if near.isEmpty, let (unit, noun) = unitAndNoun(in: word) {
      return fail(.unitWithNoun(unit: unit, noun: noun))
    }
    return fail(.unknownUnit(text(current), near: near))
  }

  /// `5.78万元每村` means 万元/村.
  private func unitEach(in word: String) -> String? {
    let parts = word.split(separator: "每").map { String($0) }
    guard parts.count > 1, parts.allSatisfy({ units.measure(named: $0) != nil }) else { return nil }
    return parts.joined(separator: "/")
  }

  /// `名学生` as 名 and 学生.
  private func unitAndNoun(in word: String) -> (unit: String, noun: String)? {
    for count in stride(from: word.count - 1, to: 0, by: -1) where count < 12 {
      let unit = String(word.prefix(count))
      if units.measure(named: unit) != nil { return (unit, String(word.dropFirst(count))) }
    }
    return nil
  }

  /// `180村5`, `3元5角`, `1亿2000万`: what stands before the further digits is right.
  private mutating func strayDigits(in word: String) -> Halt? {
    let unit = String(word.prefix { !("0"..."9").contains($0) })
    let isPower = PowerSign.multiplier(beginning: unit)?.rest == ""
    let measure = units.measure(named: unit)
    guard unit.count < word.count, isPower || measure != nil else { return nil }
    let start = current.end - (word.utf8.count - unit.utf8.count)
    let (number, stray) = (text(numeralStart, start), text(start, current.end))
    let isMoney = measure?.dimension == Dimension(.money)
    let problem = Problem.strayBehindNumber(
      number: number, stray: stray,
      instead: isPower || isMoney
        ? sum(of: number, stray, isPower: isPower) : "\(number) × \(stray)")
    return fail(problem, at: SourceRange(start, current.end))
  }

  /// `3元5角` is 3元 + 5角 and `12万5000元` is 12万元 + 5000元; what `3万5` is cannot be told.
  private func sum(of number: String, _ stray: String, isPower: Bool) -> String? {
    guard let last = stray.last, !("0"..."9").contains(last) else { return nil }
    return number + (isPower && stray.hasSuffix("元") ? "元" : "") + " + " + stray
  }

  /// Every word of a text that may be a name, whatever stands between them.
  public static func names(in text: String) -> [String] {
    let bytes = ContiguousArray(text.utf8)
    var lexer = Lexer(bytes)
    let parser = Parser(lexer, units: .standard)
    var names: [String] = []
    while true {
      let token = lexer.next(inCall: false)
      switch token.kind {
      case .word, .quoted: names.append(parser.name(token))
      case .end, .unclosedQuote: return names
      default: break
      }
    }
  }

  /// A name in the one form it is known by: full-width letters are ASCII, and a part stands in
  /// 「」 only if it must.
  func name(_ token: Token) -> String {
    guard token.kind == .quoted else { return word(token) }
    let isCanonical = NameForm.isCanonical(lexer.bytes, token.range)
    return isCanonical ? text(token) : NameForm.canonical(text(token))
  }
}
