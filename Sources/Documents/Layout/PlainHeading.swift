internal import Quantities

/// The columns of amounts of a table, told from the words of its heading.
///
/// The words may be broken over lines and mixed with each other, as texts without columns print
/// them: what is whole is taken as it stands, and of the rest every character must find its place.
struct PlainHeading: Sendable {
  struct Word: Sendable {
    let text: String
    /// Words of one line stand in the order of their columns.
    let line: Int
  }

  struct Column: Sendable {
    /// Its place in the standard form.
    let place: Int
    let title: String
  }

  let columns: [Column]
  /// Whether serial numbers stand before the rows.
  let isNumbered: Bool
  /// How many times 预算数 and 决算数 stand in it.
  let plans: Int
  let results: Int
  /// What a single column of amounts is called.
  let single: String?
  /// What the first half of the columns and the second are called, where all stand in it twice.
  let halves: [String]
  /// Whether cars stand before guests in a line of it; nil where no line has both.
  let hasCarsFirst: Bool?

  init?(_ words: [Word], form: TableForm) {
    let all = Self.joined(words, form: form).map {
      Word(text: Self.withoutYear($0.text), line: $0.line)
    }
    let (words, halves) = Self.halved(all, form: form)
    self.halves = halves
    hasCarsFirst = Self.hasCarsFirst(words)
    guard let found = Self.columns(in: words.map(\.text), form: form) else { return nil }
    columns = Self.ordered(found, words: words, form: form)
    isNumbered =
      words.contains { ["序号", "行次", "栏次"].contains($0.text) }
      || ["序", "号"].allSatisfy { sign in words.contains { $0.text == sign } }
    plans = words.count { $0.text == "预算数" }
    results = words.count { $0.text == "决算数" }
    single = ["预算数", "决算数", "金额"].first { title in words.contains { $0.text == title } }
  }

  private static func hasCarsFirst(_ words: [Word]) -> Bool? {
    guard let guests = words.firstIndex(where: { $0.text == "公务接待费" }),
      let cars = words.firstIndex(where: { $0.text.hasPrefix("公务用车") }),
      words[guests].line == words[cars].line
    else { return nil }
    return cars < guests
  }

  /// Of 预算数 and 决算数, and below both the same columns, the columns once.
  private static func halved(_ words: [Word], form: TableForm) -> ([Word], [String]) {
    guard case .bare = form.rows else { return (words, []) }
    let names = words.filter { ["预算数", "决算数"].contains($0.text) }
    let rest = words.filter { !["预算数", "决算数"].contains($0.text) }
    let lines = Dictionary(grouping: rest, by: \.line).sorted { $0.key < $1.key }.map(\.value)
    guard Set(names.map(\.text)).count == 2, names.count == 2, !rest.isEmpty,
      lines.allSatisfy({
        $0.prefix($0.count / 2).map(\.text) == $0.suffix(($0.count + 1) / 2).map(\.text)
      })
    else { return (words, []) }
    return (lines.flatMap { $0.prefix($0.count / 2) }, names.map(\.text))
  }

  /// Characters with blanks between them are words: `项 目`, `资 金 性 质`.
  private static func joined(_ words: [Word], form: TableForm) -> [Word] {
    var (result, place): ([Word], Int) = ([], 0)
    while place < words.count {
      let run = words[place...].prefix { $0.line == words[place].line && $0.text.count == 1 }
      let known = (2...4).reversed().first { count in
        count <= run.count && form.knows(run.prefix(count).map(\.text).joined())
      }
      let count = known ?? 1
      let text = words[place..<(place + count)].map(\.text).joined()
      result.append(Word(text: text, line: words[place].line))
      place += count
    }
    return result
  }

  /// `2024年“三公”经费预算数` without its year.
  private static func withoutYear(_ word: String) -> String {
    let rest = word.drop { $0.isNumber }
    guard rest.count < word.count, rest.first == "年" else { return word }
    return String(rest.dropFirst(rest.dropFirst().first == "度" ? 2 : 1))
  }

  /// The title of each column that is there; nil where characters are left over.
  ///
  /// Whole words are taken as they stand as long as that leaves nothing over; `收入` alone may be the
  /// end of `上级补助` in the line above.
  private static func columns(in words: [String], form: TableForm) -> [Int: String]? {
    let furniture = Set(form.furniture.map { Spelling($0) })
    let common = furniture.intersection(TableForm.commonFurniture.map { Spelling($0) })
    for (whole, titles) in [
      (common, true), (common, false), (furniture, true), (furniture, false), ([], false),
    ] {
      if let found = columns(in: words, form: form, whole: whole, titles: titles) { return found }
    }
    return nil
  }

  private static func columns(
    in words: [String], form: TableForm, whole: Set<Spelling>, titles: Bool
  ) -> [Int: String]? {
    var found: [Int: String] = [:]
    var rest = Bag()
    for word in words where !whole.contains(Spelling(word)) {
      if titles, let place = form.place(of: word), found[place] == nil {
        found[place] = word
      } else {
        rest.put(word)
      }
    }
    return fill(&found, from: rest, form: form) ? found : nil
  }

  private static func fill(
    _ found: inout [Int: String], from bag: Bag, form: TableForm
  ) -> Bool {
    let titles = form.titles.enumerated().flatMap { place, titles in titles.map { (place, $0) } }
      .sorted { $0.1.utf8.count > $1.1.utf8.count }
    var steps = 0
    return fill(&found, from: bag, titles[...], form.furniture, &steps)
  }

  /// Tries each title with and without, the longest first, until nothing is left over.
  private static func fill(
    _ found: inout [Int: String], from bag: Bag, _ titles: ArraySlice<(Int, String)>,
    _ furniture: [String], _ steps: inout Int
  ) -> Bool {
    steps += 1
    guard steps < 500 else { return false }
    guard let (place, title) = titles.first else { return bag.isEmpty(without: furniture) }
    var left = bag
    if found[place] == nil, left.take(title) {
      found[place] = title
      if fill(&found, from: left, titles.dropFirst(), furniture, &steps) { return true }
      found[place] = nil
    }
    return fill(&found, from: bag, titles.dropFirst(), furniture, &steps)
  }

  /// In the order of the standard form, but for what one line prints in another order.
  private static func ordered(
    _ found: [Int: String], words: [Word], form: TableForm
  ) -> [Column] {
    var order = found.keys.sorted()
    let seats = order.map { place in words.firstIndex { begins(found[place] ?? "", with: $0.text) }
    }
    let movable = order.indices.filter { form.movable.contains(order[$0]) && seats[$0] != nil }
    let lines = movable.compactMap { seats[$0] }.map { words[$0].line }
    let line = lines.max { one, other in
      lines.count { $0 == one } < lines.count { $0 == other }
    }
    let same = movable.filter { index in seats[index].map { words[$0].line } == line }
    let moved = same.sorted { (seats[$0] ?? 0) < (seats[$1] ?? 0) }.map { order[$0] }
    for (index, place) in zip(same, moved) { order[index] = place }
    return order.map { Column(place: $0, title: found[$0] ?? "") }
  }

  private static func begins(_ title: String, with word: String) -> Bool {
    word.count >= 2 && title.hasPrefix(word)
  }
}

/// Characters, and how often each is there.
private struct Bag {
  private var signs: [(scalar: Unicode.Scalar, count: Int)] = []
  /// How many characters there are.
  private var count = 0

  /// Whether nothing but these words is in it, taken in their order.
  func isEmpty(without words: [String]) -> Bool {
    var rest = self
    for word in words {
      while rest.take(word) {}
    }
    return rest.count == 0
  }

  mutating func put(_ word: String) {
    for scalar in word.unicodeScalars { put(scalar) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    count += 1
    if let place = place(of: scalar) {
      signs[place].count += 1
    } else {
      signs.append((scalar, 1))
    }
  }

  private func place(of scalar: Unicode.Scalar) -> Int? {
    signs.firstIndex { $0.scalar == scalar }
  }

  /// Takes a word out, where all of its characters are there.
  mutating func take(_ word: String) -> Bool {
    var taken = 0
    for scalar in word.unicodeScalars {
      guard let place = place(of: scalar), signs[place].count > 0 else {
        for scalar in word.unicodeScalars.prefix(taken) { put(scalar) }
        return false
      }
      signs[place].count -= 1
      (count, taken) = (count - 1, taken + 1)
    }
    return true
  }
}

extension TableForm {
  func place(of word: String) -> Int? { titles.firstIndex { $0.contains(word) } }

  fileprivate func knows(_ word: String) -> Bool {
    furniture.contains(word) || place(of: word) != nil
  }

  /// Columns that forms print in different orders.
  var movable: Set<Int> {
    Set(
      titles.indices.filter { place in
        Self.unordered.contains { titles[place].contains($0) }
      })
  }

  private static let unordered: Set<String> = [
    "财政专户收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入",
    "上缴上级支出", "经营支出", "对附属单位补助支出",
  ]
}
