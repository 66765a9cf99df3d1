/// How many of the cells below each cell of a heading row covers.
///
/// A blank cell below goes on with the one above it alone; titles next to each other may share one.
enum HeadingSpans {
  /// Nil where there is no way, or more than one.
  static func counts(_ upper: [String], over titles: [String]) -> [Int]? {
    sides(upper, over: titles) ?? cut(upper, over: titles)
  }

  /// 收入 covers the first names with their amounts, 支出 all others.
  private static func sides(_ upper: [String], over titles: [String]) -> [Int]? {
    guard upper.count == 2, upper[0].begins(with: "收入"), upper[1].begins(with: "支出"),
      !titles.contains(""), isName(titles[0])
    else { return nil }
    let second = titles.indices.dropFirst().first { isName(titles[$0]) && !isName(titles[$0 - 1]) }
    return second.map { [$0, titles.count - $0] }
  }

  private static func cut(_ upper: [String], over titles: [String]) -> [Int]? {
    let runs = HeadingSpans.runs(of: titles)
    guard upper.count <= titles.count, !runs.isEmpty else { return nil }
    let choices = runs.map { HeadingSpans.choices(of: $0) }
    guard let pieces = choose(choices, sum: upper.count) else { return nil }
    let lengths = zip(runs, pieces).flatMap { HeadingSpans.lengths(of: $0, in: $1) }
    return fits(upper, lengths, over: titles) ? lengths : nil
  }

  /// Whether what stands over nothing but names is called like names: 功能分类科目, and not 上年.
  private static func fits(_ upper: [String], _ lengths: [Int], over titles: [String]) -> Bool {
    var start = 0
    for (title, length) in zip(upper, lengths) {
      let own = titles[start..<start + length]
      if length > 1, own.allSatisfy(isName), !isGroupOfNames(title) { return false }
      start += length
    }
    return true
  }

  private static func isGroupOfNames(_ title: String) -> Bool {
    title.isEmpty || title.contains(anyOf: ["科目", "项目", "分类", "编码", "单位", "部门", "来源", "预算"])
  }

  /// A blank title, or titles next to each other.
  private static func runs(of titles: [String]) -> [ArraySlice<String>] {
    var runs: [ArraySlice<String>] = []
    var start = titles.startIndex
    for place in titles.indices.dropFirst() where titles[place].isEmpty || titles[place - 1].isEmpty
    {
      runs.append(titles[start..<place])
      start = place
    }
    if start < titles.endIndex { runs.append(titles[start...]) }
    return runs
  }

  /// In how many pieces a run may be cut: one, one for each title, where its first title comes
  /// again, or where amounts follow names and names amounts.
  private static func choices(of run: ArraySlice<String>) -> [Int] {
    Array(Set([1, starts(of: run).count, changes(in: run).count, run.count])).sorted()
  }

  /// The one way to choose from each so that they sum up.
  private static func choose(_ choices: [[Int]], sum: Int) -> [Int]? {
    // ways[rest] is how many ways the runs behind have to make up the rest; two are too many.
    var ways = [[Int]](repeating: [Int](repeating: 0, count: sum + 1), count: choices.count + 1)
    ways[choices.count][0] = 1
    for run in choices.indices.reversed() {
      for rest in 0...sum {
        let found = choices[run].lazy.filter { $0 <= rest }.map { ways[run + 1][rest - $0] }
        ways[run][rest] = min(2, found.reduce(0, +))
      }
    }
    guard ways[0][sum] == 1 else { return nil }
    var rest = sum
    return choices.indices.map { run in
      let choice = choices[run].first { $0 <= rest && ways[run + 1][rest - $0] == 1 }!
      rest -= choice
      return choice
    }
  }

  private static func lengths(of run: ArraySlice<String>, in pieces: Int) -> [Int] {
    if pieces == 1 { return [run.count] }
    if pieces == run.count { return run.map { _ in 1 } }
    let again = starts(of: run)
    let starts = again.count == pieces ? again : changes(in: run)
    return zip(starts, starts.dropFirst() + [run.endIndex]).map { $1 - $0 }
  }

  /// Where the first title stands.
  private static func starts(of run: ArraySlice<String>) -> [Int] {
    run.indices.filter { run[$0] == run.first }
  }

  /// Where titles of names and of amounts meet.
  private static func changes(in run: ArraySlice<String>) -> [Int] {
    run.indices.filter { $0 == run.startIndex || isName(run[$0]) != isName(run[$0 - 1]) }
  }

  private static func isName(_ title: String) -> Bool {
    let word = title.withoutRemarks
    return word.ends(withAnyOf: ["编码", "代码", "名称", "类", "款", "项", "项目", "科目", "单位", "部门"])
  }
}
