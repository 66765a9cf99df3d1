/// What a page prints around its text: numbers, and the lines that stand on every page.
///
///     - 12 -
///     第 3 页 共 20 页
enum PageFurniture {
  /// The lines without it; what is left out becomes a blank line, so that a page's end is still seen.
  static func removed(from lines: [PlainLine]) -> [PlainLine] {
    var lines = lines
    let repeated = repeatedPages(in: lines)
    lines.removeAll { repeated.contains($0.page) }
    let drop = pageNumbers(in: lines).union(headers(in: lines))
    return lines.enumerated().map { drop.contains($0.offset) ? $0.element.emptied : $0.element }
  }

  /// The pages that stand a second time.
  private static func repeatedPages(in lines: [PlainLine]) -> Set<Int> {
    guard let last = lines.last, last.page > 0 else { return [] }
    var (seen, result): (Set<[Stretch]>, Set<Int>) = ([], [])
    for (page, text) in pages(of: lines) {
      let content = lines[text].filter { !$0.isBlank }.map(\.content)
      let size = content.reduce(0) { $0 + $1.count }
      if content.count >= 5, size > 200, !seen.insert(content).inserted { result.insert(page) }
    }
    return result
  }

  private static func pages(of lines: [PlainLine]) -> [(page: Int, lines: Range<Int>)] {
    var result: [(Int, Range<Int>)] = []
    var start = 0
    for place in lines.indices
    where place + 1 == lines.count || lines[place + 1].page != lines[place].page {
      result.append((lines[place].page, start..<(place + 1)))
      start = place + 1
    }
    return result
  }

  private static func pageNumbers(in lines: [PlainLine]) -> Set<Int> {
    let marked = lines.indices.filter { isMarkedNumber(lines[$0].content) }
    return Set(marked).union(edgeNumbers(in: lines)).union(countedNumbers(in: lines))
  }

  /// `- 12 -`, `—12—`, `第3页`, `第 3 页 共 20 页`, `3/20` with its page.
  static func isMarkedNumber(_ text: Stretch) -> Bool {
    guard text.count <= 40, let first = text.first, !Ascii.isDigit(first) else { return false }
    let bare = text.withoutBlanks
    let word = bare[...]
    if word.begins(with: "第"), word.ends(with: "页") {
      return word.withoutHan.isDigits
    }
    let inner = word.skipping(dashes).skipping(dashes).droppingLast(dashes).droppingLast(dashes)
    return inner.count < word.count - 1 && inner.isDigits && inner.count <= 4
  }

  private static let dashes = ["-", "—", "–", "―", "－", "·", "~"]

  /// A number alone as the last or first line of a page, one more than on the page before; or as its
  /// last, far from the edge, the number of the page.
  private static func edgeNumbers(in lines: [PlainLine]) -> Set<Int> {
    guard let last = lines.last, last.page > 0 else { return [] }
    var (result, previous): (Set<Int>, (place: Int, number: Int)?) = ([], nil)
    for (number, page) in pages(of: lines) {
      let filled = page.filter { !lines[$0].isBlank }
      if let end = filled.last, lines[end].indent >= centred,
        bareNumber(lines[end].content) == number + 1
      {
        result.insert(end)
      }
      for place in Set([filled.first, filled.last].compactMap { $0 }) {
        guard let number = bareNumber(lines[place].content) else { continue }
        if let previous, number == previous.number + 1 {
          result.formUnion([place, previous.place])
        }
        previous = (place, number)
      }
    }
    return result
  }

  /// How far in the number of a page is printed at least, where no other tells that it is one.
  private static let centred = 20

  /// Without form feeds: numbers alone that count up, far from each other, in running text.
  private static func countedNumbers(in lines: [PlainLine]) -> Set<Int> {
    guard lines.last?.page == 0 else { return [] }
    var (chain, best): ([Int], [Int]) = ([], [])
    for place in lines.indices {
      guard let number = bareNumber(lines[place].content), isInProse(place, lines) else { continue }
      if let last = chain.last, place - last >= 12,
        number == (bareNumber(lines[last].content) ?? 0) + 1
      {
        chain.append(place)
      } else if number <= 2, chain.count < 3 {
        chain = [place]
      }
      if chain.count > best.count { best = chain }
    }
    return best.count >= 3 ? Set(best) : []
  }

  private static func isInProse(_ place: Int, _ lines: [PlainLine]) -> Bool {
    let near = [place - 1, place + 1].filter(lines.indices.contains)
    return near.contains { lines[$0].content.count > 60 }
  }

  private static func bareNumber(_ text: Stretch) -> Int? {
    guard text.count <= 4, text.isDigits, text.first != UInt8(ascii: "0") else { return nil }
    return text.number
  }

  /// What stands first or last on three pages or more, but for its first time.
  private static func headers(in lines: [PlainLine]) -> Set<Int> {
    guard let last = lines.last, last.page > 2 else { return [] }
    var places: [ContiguousArray<UInt8>: [Int]] = [:]
    for (_, page) in pages(of: lines) {
      let filled = page.filter { !lines[$0].isBlank }
      guard filled.count > 2 else { continue }
      for place in [filled[0], filled[filled.count - 1]]
      where (12...120).contains(lines[place].content.count) {
        places[lines[place].content.withoutBlanks, default: []].append(place)
      }
    }
    let enough = max(3, last.page / 4)
    return Set(places.values.filter { $0.count >= enough }.flatMap { $0.dropFirst() })
  }
}

extension PlainLine {
  /// The same line with nothing on it.
  var emptied: PlainLine {
    let nothing = bytes[..<bytes.startIndex]
    return PlainLine(number: number, bytes: nothing, content: nothing, page: page)
  }
}

extension Stretch {
  /// Only its ASCII.
  var withoutHan: Stretch { ContiguousArray(lazy.filter { $0 < 0x80 })[...] }
}
