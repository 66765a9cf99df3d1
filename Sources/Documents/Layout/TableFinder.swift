/// Where the tables of a plain text stand.
struct TableRegion: Sendable {
  /// The line of the title; nil where there is none.
  let title: Int?
  let unit: Int?
  /// Its lines below title and unit.
  let body: Range<Int>

  var lines: Range<Int> { (title ?? unit ?? body.lowerBound)..<body.upperBound }
}

enum TableFinder {
  /// Every table, in order; places are of `lines`.
  static func all(in lines: [PlainLine]) -> [TableRegion] {
    var result: [TableRegion] = []
    var place = 0
    while place < lines.count {
      guard let region = region(at: place, in: lines, after: result.last?.lines.upperBound ?? 0)
      else {
        place += 1
        continue
      }
      result.append(region)
      place = max(region.lines.upperBound, place + 1)
    }
    return result
  }

  private static func region(
    at place: Int, in lines: [PlainLine], after start: Int
  ) -> TableRegion? {
    let line = lines[place]
    if isUnit(line.content) {
      let title = title(above: place, in: lines, after: start)
      return TableRegion(title: title, unit: place, body: body(from: place + 1, in: lines))
    }
    guard startsTable(place, in: lines) else { return nil }
    return TableRegion(title: place, unit: nil, body: body(from: place + 1, in: lines))
  }

  /// `单位:万元`, `编制单位:… 单位:元`
  static func isUnit(_ text: Stretch) -> Bool {
    guard text.holds("单位:") else { return false }
    let word = text.withoutBlanks[...]
    guard word.count <= 240 else { return false }
    return word.ends(withAnyOf: ["单位:元", "单位:万元", "单位:千元", "单位:亿元", "单位:人民币元"])
      || word.ends(withAnyOf: ["单位:元)", "单位:万元)"])
  }

  static func isTitle(_ text: Stretch) -> Bool {
    guard (9...200).contains(text.count), !isFormNumber(text) else { return false }
    let word = text.withoutBlanks[...].droppingLast([")"]).droppingLast(["(续", "(续表"])
    return word.ends(with: "表") && !word.holds(anyOf: ["。", "；", "，"])
  }

  /// `公开01表`, which stands below the title.
  private static func isFormNumber(_ text: Stretch) -> Bool {
    text.count <= 60 && text.contains(where: Ascii.isDigit)
      && TableTitle.isFormNumber(String(decoding: text, as: UTF8.self))
  }

  private static func title(above place: Int, in lines: [PlainLine], after start: Int) -> Int? {
    var (above, steps) = (place - 1, 0)
    while above >= start, steps < 3 {
      if isTitle(lines[above].content) { return above }
      if !lines[above].isBlank { steps += 1 }
      above -= 1
    }
    return nil
  }

  private static func isHeading(_ text: Stretch) -> Bool {
    let word = text.withoutBlanks[...]
    return word.count <= 320
      && word.begins(withAnyOf: ["项目", "科目编码", "功能分类", "收入", "本年收入", "序号", "经济分类", "支出功能", "类款"])
      && !word.holds(anyOf: ["。", "；", "，", "、"])
  }

  private static func next(from place: Int, in lines: [PlainLine]) -> Int? {
    lines[place...].prefix(4).firstIndex { !$0.isBlank }
  }

  /// To the first line that belongs to no table.
  private static func body(from start: Int, in lines: [PlainLine]) -> Range<Int> {
    var place = start
    while place < lines.count, !isEnd(lines[place].content) {
      if isUnit(lines[place].content) {
        let end = title(above: place, in: lines, after: start) ?? place
        return start..<end
      }
      if place > start, startsTable(place, in: lines) { break }
      place += 1
    }
    return start..<place
  }

  /// A title right above a heading.
  private static func startsTable(_ place: Int, in lines: [PlainLine]) -> Bool {
    guard isTitle(lines[place].content), let next = next(from: place + 1, in: lines) else {
      return false
    }
    return isHeading(lines[next].content) && !isUnit(lines[next].content)
      && !isTitle(lines[next].content)
  }

  private static func isEnd(_ text: Stretch) -> Bool {
    if text.begins(withAnyOf: ["注:", "注：", "备注:", "说明:"]) { return true }
    if text.count > 30, text.holds("。") { return true }
    let word = text.withoutBlanks[...]
    guard word.count <= 320 else { return true }
    if word.ends(withAnyOf: ["说明", "情况", "解释"]) { return true }
    return word.begins(with: "第") && word.prefix(18).holds("部分")
  }
}
