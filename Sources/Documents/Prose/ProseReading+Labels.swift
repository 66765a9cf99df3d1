/// What the numbers of a section are called.
extension ProseReading {
  func label(of place: Int) -> String {
    if let year = yearNames[place] { return "\(year)年安排" }
    let (bytes, kind) =
      switch said[place].role {
      case .change(let up): (changed(place), up == false ? "减少额" : "增加额")
      case .growth(let up): (grown(place), up == false ? "下降率" : "增长率")
      case .base: (changed(place), "")
      case .share: (place > 0 ? labelBytes(of: place - 1) : labelBytes(of: place), "占比")
      case .completion: (changed(place), "完成率")
      case .rate: (paid(place), "标准")
      case .other where said[place].unit == .percent: (grown(place), "完成率")
      default: (said[place].unit.isCount ? counted(place) : labelBytes(of: place), "")
      }
    let name = withBound(bytes.isEmpty ? firstClause(of: place) : bytes, place)
    return String(decoding: name.ending(ProseReading.longestLabel), as: UTF8.self) + kind
  }

  /// What it is that grows: where the change stands right before, what changes.
  private func grown(_ place: Int) -> Stretch {
    guard place > 0, said[place - 1].place.passage == said[place].place.passage else {
      return changed(place)
    }
    switch said[place - 1].role {
    case .change, .plan: return changed(place - 1)
    default: return changed(place)
    }
  }

  /// What it is that changes: named in its clause, or the amount before it.
  private func changed(_ place: Int) -> Stretch {
    let label = changedLabel(of: place)
    if !label.isEmpty { return label }
    let paragraph = paragraph(of: place)
    let now = (paragraph.lowerBound..<place).suffix(20).last {
      said[$0].isAmount && said[$0].isPlain
    }
    return now.map { labelBytes(of: $0) } ?? subject(of: place)
  }

  private static let longestLabel = 240

  /// What its paragraph begins with, where nothing gives it a name.
  private func firstClause(of place: Int) -> Stretch {
    let bytes = bytes(of: place)[...].beginning(90)
    let clause = ProseLabel.stripped(bytes.prefix { $0 >= 0x80 && $0 != 0xEF && $0 != 0xE3 })
    return clause.isEmpty ? ContiguousArray("金额".utf8)[...] : clause
  }

  /// What a standard is of: the words around 每人每月, or what the sentence is about.
  private func paid(_ place: Int) -> Stretch {
    let own = ownLabel(of: place)
    let standard = own.place(of: "每", from: own.startIndex).map { own[..<$0] } ?? own
    let label = ProseLabel.stripped(standard).droppingLast(["标准", "补贴标准"])
      .droppingLast(["按照", "一般按照", "按", "每年"])
    return label.isEmpty ? ContiguousArray(heading(of: place).utf8)[...] : label
  }

  /// What is counted: the noun behind the unit, or before the numeral.
  private func counted(_ place: Int) -> Stretch {
    let own = ownLabel(of: place)
    let bytes = bytes(of: place)
    let noun = ProseLabel.noun(bytes[said[place].end...].beginning(60))
    if noun.beginsWithBound {
      let bound = bytes[said[place].numeral.lowerBound..<said[place].end]
      return ContiguousArray(own + bound + noun)[...]
    }
    return numbered(ContiguousArray(own + noun)[...].trimmed, place)
  }

  /// The heading that the paragraph stands under.
  func heading(of place: Int) -> String {
    let heading = texts[said[place].place.passage].heading
    return heading.isEmpty ? title : heading
  }

  func labelBytes(of place: Int) -> Stretch {
    let own = ownLabel(of: place)
    if let item = item(of: place), own.endIndex > item.startIndex, own.startIndex < item.endIndex,
      said[place].labelStart <= item.startIndex
    {
      return item
    }
    if !own.isEmpty, !ProseReading.isAccount(own) { return own }
    let subject = subject(of: place)
    guard !own.isEmpty else { return subject }
    if subject.ends(with: "预算"), !subject.ends(withAnyOf: ["公共预算", "基金预算", "经营预算"]) {
      return ContiguousArray(subject.dropLast(6) + own)[...]
    }
    if subject.ends(with: "支出"), own.begins(with: "支出") {
      return ContiguousArray(subject.dropLast(6) + own)[...]
    }
    if subject.ends(with: String(decoding: own, as: UTF8.self)) { return subject }
    return ContiguousArray(subject + own)[...]
  }

  /// What its own clause calls it.
  func ownLabel(of place: Int) -> Stretch { bytes(of: place)[ownLabels[place]] }

  static func ownLabel(of number: Said, in bytes: ContiguousArray<UInt8>) -> Range<Int> {
    let clause = bytes[
      min(number.labelStart, number.numeral.lowerBound)..<number.numeral.lowerBound]
    let label = ProseLabel.stripped(clause)
    if !label.isEmpty { return label.startIndex..<label.endIndex }
    let purpose = ProseLabel.purpose(bytes[number.end...].beginning(90))
    return purpose.startIndex..<purpose.endIndex
  }

  /// What the sentence is about, where the clause of a number does not name it again.
  private func subject(of place: Int, depth: Int = 0) -> Stretch {
    let number = said[place]
    let paragraph = paragraph(of: place)
    if let item = item(of: place) { return item }
    let clause = bytes(of: place)[
      min(number.labelStart, number.numeral.lowerBound)..<number.numeral.lowerBound]
    let name = ProseLabel.beforeYear(clause)
    if name.count > 6, ProseReading.isAccount(ownLabel(of: place)) { return name }
    if ownLabel(of: place).isEmpty, clauseWords(of: place).contains(where: { $0.word == .total }) {
      return ContiguousArray(heading(of: place).utf8)[...]
    }
    for earlier in (paragraph.lowerBound..<place).reversed().prefix(6)
    where said[earlier].place.sentence == number.place.sentence {
      let label = ownLabel(of: earlier)
      if !label.isEmpty, !ProseReading.isAccount(label) { return ProseLabel.withoutAccount(label) }
      if !label.isEmpty, depth < 4 {
        let subject = subject(of: earlier, depth: depth + 1)
        if !subject.isEmpty { return subject }
      }
    }
    let gap = bytes(of: place)[number.gapStart..<number.labelStart]
    let sentence = gap.lastSentence
    let clauses = sentence.split(whereSeparator: { $0 == Ascii.comma || $0 == UInt8(ascii: ":") })
    if let clause = clauses.last { return ProseLabel.stripped(clause).ending(60) }
    return ContiguousArray(heading(of: place).utf8)[...]
  }

  /// The path of classes that the paragraph is about: …（类）…（款）…（项）, “…-…-…”科目.
  func item(of place: Int) -> Stretch? {
    let head = texts[said[place].place.passage].item
    return head.upperBound <= said[place].numeral.lowerBound && !head.isEmpty
      ? bytes(of: place)[head] : nil
  }

  /// Whether it only tells of which account a number is: 年初预算, 支出决算.
  static func isAccount(_ label: Stretch) -> Bool {
    accounts.contains { label.count == $0.utf8.count && label.begins(with: $0) }
  }

  static let accounts = [
    "年初预算", "年初预算数", "支出决算", "支出决算数", "决算", "决算数", "预算", "预算数", "执行数", "预算执行数", "调整预算", "全年预算",
    "全年预算数", "预算安排", "调整预算数", "决算支出", "调整后预算", "调整后预算数", "实际支出",
  ]
}

extension Stretch {
  /// What stands behind its last 。
  fileprivate var lastSentence: Stretch {
    var place = endIndex - 3
    while place >= startIndex {
      if self[place] == 0xE3, self[place...].begins(with: "。") { return self[(place + 3)...] }
      place -= 1
    }
    return self
  }

  /// Without the number it may begin with: `1.`, `、`, `(1)`, `(一)`.
  var droppingEnumerator: Stretch {
    var text = trimmedStart
    for _ in 0..<8 {
      guard let first = text.first else { break }
      if Ascii.isDigit(first) || first == Ascii.point || first == Ascii.blank
        || first == UInt8(ascii: ")")
      {
        text = text.dropFirst()
      } else if text.begins(with: "、") {
        text = text.dropFirst(3)
      } else if first == UInt8(ascii: "("),
        let end = text.prefix(12).firstIndex(of: UInt8(ascii: ")")),
        text[(text.startIndex + 1)..<end].isNumber
      {
        text = text[(end + 1)...]
      } else {
        break
      }
    }
    return text
  }

  /// Whether it is a number in digits or in Chinese: `1`, `十二`.
  private var isNumber: Bool {
    isDigits
      || stride(from: startIndex, to: endIndex, by: 3).allSatisfy {
        ChineseNumeral.isCharacter(self, at: $0)
      }
  }
}
