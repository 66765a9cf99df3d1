/// The headings that divide the prose.
enum ProseHeading {
  struct Section {
    var title: String
    var line: Int
    var passages: [Passage]
  }

  /// The passages under each heading; a heading under a heading begins no section of its own.
  ///
  /// Where headings under one are the names of projects, each of those begins a section.
  static func sections(of passages: [Passage], projects: Set<String> = []) -> [Section] {
    let sections = sections(of: passages)
    return projects.isEmpty ? sections : sections.flatMap { split($0, at: projects) }
  }

  private static func split(_ section: Section, at projects: Set<String>) -> [Section] {
    let names = section.passages.map { name(of: $0) }
    guard names.contains(where: { $0.map { projects.contains(projectName($0)) } ?? false }) else {
      return [section]
    }
    var result = [Section(title: section.title, line: section.line, passages: [])]
    for (passage, name) in zip(section.passages, names) {
      if let name { result.append(Section(title: name, line: passage.line, passages: [])) }
      result[result.count - 1].passages.append(passage)
    }
    return result.filter { !$0.passages.isEmpty }
  }

  /// As the names of projects are compared: without the number before them.
  static func projectName(_ title: String) -> String {
    let plain = ContiguousArray(title.utf8)[...].droppingEnumerator
    return DraftNames.plain(String(decoding: plain, as: UTF8.self))
  }

  private static func sections(of passages: [Passage]) -> [Section] {
    var result: [Section] = []
    for passage in passages {
      let isHeading = isHeading(passage)
      if isHeading || result.isEmpty {
        let title = isHeading ? title(of: passage) : ""
        result.append(Section(title: title, line: passage.line, passages: []))
      }
      if !isHeading { result[result.count - 1].passages.append(passage) }
    }
    return result
  }

  private static let longest = 150

  /// `三、支出决算情况说明`: short, numbered as chapters are, and no sentence.
  static func isHeading(_ passage: Passage) -> Bool {
    guard passage.bytes.count <= 2 * longest else { return false }
    let text = content(of: passage)
    guard text.count <= longest, let first = text.first, first >= 0x80,
      text.begins(with: "第") && text.prefix(16).holds("部分") || isNumbered(text)
    else { return false }
    return !text.holds(anyOf: ["。", ";"])
      && !(text.contains(where: Ascii.isDigit) && text.holds("万元"))
  }

  /// A heading under a heading, without its number: `(一)支出规模`, `9.乡村振兴工作队经费`.
  static func name(of passage: Passage) -> String? {
    guard passage.bytes.count <= 2 * longest else { return nil }
    let text = content(of: passage)
    guard text.count <= 120, text.droppingEnumerator.count < text.count,
      !text.holds(anyOf: ["。", ";", ",", "，", "万元", ":"])
    else { return nil }
    let rest = text.droppingEnumerator
    guard rest.count < text.count, rest.beginsWithHan || rest.begins(with: "“"),
      !rest.contains(where: Ascii.isDigit)
    else {
      return nil
    }
    return String(decoding: withoutNumber(rest), as: UTF8.self)
  }

  /// `一)支出规模` without what numbers it.
  private static func withoutNumber(_ text: Stretch) -> Stretch {
    var rest = text
    while ChineseNumeral.isCharacter(rest, at: rest.startIndex) { rest = rest.dropFirst(3) }
    guard rest.count < text.count, rest.begins(withAnyOf: [")", "、"]) else { return text }
    return rest.dropFirst(rest.begins(with: ")") ? 1 : 3).trimmedStart
  }

  private static func isNumbered(_ text: Stretch) -> Bool {
    var rest = text
    while ChineseNumeral.isCharacter(rest, at: rest.startIndex) { rest = rest.dropFirst(3) }
    return rest.count < text.count && rest.begins(with: "、")
  }

  private static func title(of passage: Passage) -> String {
    var text = content(of: passage)
    if isNumbered(text), let mark = text.place(of: "、", from: text.startIndex) {
      text = text[(mark + 3)...].trimmed
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func content(of passage: Passage) -> Stretch {
    var text = passage.bytes[...].trimmed
    while text.begins(with: PublishedLine.bookmark),
      let end = text.place(of: "]", from: text.startIndex)
    {
      text = text[(end + 1)...].trimmedStart
    }
    return text
  }

  /// The year that most of the document's titles are of: `2023年部门预算`.
  static func documentYear(of passages: [Passage]) -> Int? {
    var counts: [Int: Int] = [:]
    for passage in passages
    where passage.bytes.count < 150 && passage.bytes.contains(where: Ascii.isDigit) {
      let bytes = passage.bytes[...]
      guard let mark = bytes.place(of: "年", from: bytes.startIndex),
        case let digits = bytes[..<mark].trailingDigits, digits.count == 4,
        let year = digits.number, (1990...2099).contains(year),
        bytes[mark...].prefix(60).holds(anyOf: ["预算", "决算"])
      else { continue }
      counts[year, default: 0] += 1
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
