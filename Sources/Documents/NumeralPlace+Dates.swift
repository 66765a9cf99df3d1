/// Days, months, years, and stretches of them.
extension NumeralPlace {
  var isDate: Bool {
    isNamedYear || isMonthOfYear || isDay || isInRangeOfDates || isInNumericDate || isYearCell
      || isYearOfTitle
  }

  /// `2023年`, `24年度`, and the two years of `2024.2025年度`.
  private var isNamedYear: Bool {
    let next = behind.trimmedStart
    if next.begins(with: "年度"), numeral.digits.utf8.count == 2 { return true }
    return next.begins(with: "年") && (isYear || isTwoYears)
  }

  private var isTwoYears: Bool {
    NumeralPlace.isYear(numeral.whole) && numeral.fraction.map { NumeralPlace.isYear($0) } ?? false
  }

  /// `2023年12月`, `12月底`, `7月份`, `10月1日`, `≤12月`; but not `12个月` nor `每月`.
  private var isMonthOfYear: Bool {
    guard isMonth, behind.begins(with: "月") else { return false }
    let next = behind.dropFirst("月".utf8.count)
    return next.begins(withAnyOf: ["底", "末", "初", "前", "份", "中旬", "上旬", "下旬"])
      || next[next.leadingDigits.endIndex...].begins(withAnyOf: ["日", "号"])
      || before.trimmedEnd.ends(with: "年")
      || isDeadline
  }

  /// A bare month as the value of an indicator of time, or of one that is called a time: `≤12月`.
  private var isDeadline: Bool {
    isValueOfCell && before.trimmed.ends(withAnyOf: ["≤", "<", "<="])
      && (indicator == .time
        || cellsBefore.contains { $0.ends(withAnyOf: ["时限", "时间", "期限"]) })
  }

  private var isDay: Bool {
    isDayOfMonth && behind.begins(withAnyOf: ["日", "号"])
      && before.trailingUnit("月")
  }

  /// Either end of `2016-2020年`, `2017.3-2022.10`, `8月-12月`, `10-12月工资`.
  private var isInRangeOfDates: Bool {
    if let end = behind.behindRangeSign {
      return looksLikeDate && end.beginsWithDate
        && !(PrintedNumeral.all(in: end).first?.isCounted ?? false)
    }
    if let start = before.beforeRangeSign {
      return looksLikeDate && start.endsWithDate && !numeral.isCounted
    }
    return false
  }

  /// A year, a month, or a year with its month: `2022.10`.
  private var looksLikeDate: Bool {
    if let month = numeral.fraction {
      return NumeralPlace.isYear(numeral.whole) && month.utf8.count <= 2
        && (1...12).contains(Int(month) ?? 0)
    }
    return isYear || isMonth && (behind.begins(with: "月") || before.trimmed.ends(with: "年"))
  }

  /// `2022-12-31`
  private var isInNumericDate: Bool {
    let run = run { Ascii.isDigit($0) || $0 == UInt8(ascii: "-") }
    let parts = run.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && NumeralPlace.isYear(String(decoding: parts[0], as: UTF8.self))
      && (1...12).contains(parts[1].number ?? 0) && (1...31).contains(parts[2].number ?? 0)
  }

  /// A year that is all there is behind the word for it: `项目实施期 | 2023`, `预算年度:2023`.
  private var isYearCell: Bool {
    guard isYear, endsLine else { return false }
    let label = isWholeCell ? cellsBefore.first { _ in true } : before.droppingLast([":"])
    return label?.ends(withAnyOf: ["年度", "年份", "实施期", "期限", "时间"]) ?? false
  }

  /// A title that begins with its year, 年 left out: `2025各级干部培训经费`.
  private var isYearOfTitle: Bool {
    isYear && beginsLine && behind.beginsTitleBehindYear
  }
}

extension PrintedNumeral {
  /// Whether it has a unit, and not one of the calendar: `1900-2000人`.
  fileprivate var isCounted: Bool {
    behind.unit.map { !["年", "月", "日"].contains($0) } ?? false
  }
}

extension Stretch {
  /// Whether a title goes on here behind the year it begins with, which nothing is counted in.
  var beginsTitleBehindYear: Bool { begins(with: "年") || beginsWithHan && !beginsWithUnit }

  private static let rangeSigns = ["——", "—", "-", "~", "～", "–", "至"]

  /// What stands behind a sign for a range, and the word that may stand before it.
  fileprivate var behindRangeSign: Stretch? {
    let text = skipping(["年", "月"])
    guard let sign = Stretch.rangeSigns.first(where: { text.begins(with: $0) }) else { return nil }
    return text.dropFirst(sign.utf8.count).trimmedStart
  }

  fileprivate var beforeRangeSign: Stretch? {
    let text = trimmedEnd
    guard let sign = Stretch.rangeSigns.first(where: { text.ends(with: $0) }) else { return nil }
    return text.dropLast(sign.utf8.count).trimmedEnd
  }

  /// Whether a year or a month stands first.
  fileprivate var beginsWithDate: Bool {
    let digits = leadingDigits
    let next = self[digits.endIndex...]
    return NumeralPlace.isYear(String(decoding: digits, as: UTF8.self))
      || (1...12).contains(digits.number ?? 0) && next.begins(with: "月")
  }

  /// Whether a year or a month stands last, with or without its word: `2017`, `2017.3`, `8月`.
  fileprivate var endsWithDate: Bool {
    if ends(withAnyOf: ["年", "月"]) { return !dropLast("年".utf8.count).trailingDigits.isEmpty }
    let digits = trailingDigits
    let start = self[..<digits.startIndex]
    if NumeralPlace.isYear(String(decoding: digits, as: UTF8.self)) { return true }
    guard (1...12).contains(digits.number ?? 0) else { return false }
    return start.ends(with: "年")
      || start.last == Ascii.point
        && NumeralPlace.isYear(String(decoding: start.dropLast().trailingDigits, as: UTF8.self))
  }

  /// Whether it ends with digits and this word.
  fileprivate func trailingUnit(_ word: String) -> Bool {
    ends(with: word) && !dropLast(word.utf8.count).trailingDigits.isEmpty
  }
}
