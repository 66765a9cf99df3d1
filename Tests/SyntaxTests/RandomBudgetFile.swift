import TestSupport

/// Writes random budget files over the whole grammar, in all the ways in which they can be typed.
struct RandomBudgetFile {
  private var random: SplitMix64
  private var lines: [String] = []
  private var names = 0
  /// The figures so far, as a formula may call them.
  private var figures: [String] = []
  private var line = 1

  init(_ random: SplitMix64) { self.random = random }

  mutating func text() -> String {
    (lines, names, figures) = ([], 0, [])
    writeHeader()
    for _ in 0..<random.below(6) {
      switch random.below(4) {
      case 0: for _ in 0...random.below(3) { writeFigure(indent: 0) }
      case 1: writeTable(indent: 0)
      default: writeGroup()
      }
    }
    let end = random.one(of: ["\n", "\n", "\r\n"])
    return (random.chance(1, of: 6) ? "\u{FEFF}" : "") + lines.joined(separator: end)
      + (random.chance(4, of: 5) ? end : "")
  }

  // MARK: Lines

  private mutating func write(_ words: [String], indent: Int) {
    let blanks = ["  ", "  ", "  ", " ", "\t", "\u{3000}", "      "]
    var text = indent == 0 ? "" : random.one(of: blanks) + (indent > 1 ? blank() : "")
    text += words.joined(separator: " ").split(separator: " ").reduce("") { text, word in
      text.isEmpty ? String(word) : text + blank() + word
    }
    if random.chance(1, of: 8) { text += random.one(of: [" ", "\t", "\u{3000}", "  \u{3000} "]) }
    lines.append(text)
    if random.chance(1, of: 10) { lines.append(random.one(of: ["", "  ", "\u{3000}"])) }
    if random.chance(1, of: 15) {
      lines.append(random.one(of: ["", "  "]) + random.one(of: ["# 说明", "#", "#  a = 5 @3 「"]))
    }
  }

  private mutating func blank() -> String {
    random.chance(5, of: 6) ? " " : random.one(of: ["  ", "\t", "\u{3000}", " \u{3000} "])
  }

  private mutating func word(_ english: String, _ chinese: String) -> String {
    random.one(of: [english, chinese])
  }

  private mutating func writeHeader() {
    let short = random.one(of: ["", "", "鹿泉2023", "「第 2 份」"]).replacing(" ", with: "")
    write([word("budget", "预算"), random.one(of: ["office-2023", "a", "x_1-2"]), short], indent: 0)
    if random.chance(1, of: 2) { write([word("department", "部门"), "某 某部（本级）"], indent: 1) }
    if random.chance(1, of: 2) { write([word("year", "年度"), "2023"], indent: 1) }
    if random.chance(1, of: 2) { write([word("document", "文件"), "2023年 公开 @ # |"], indent: 1) }
    if random.chance(1, of: 2) {
      write([word("layout", "版式"), random.one(of: ["cells", "逐格", "rows", "逐行"])], indent: 1)
    }
    if random.chance(1, of: 2) { write([word("unit", "单位"), "队"], indent: 1) }
    if random.chance(1, of: 4) { write([word("unit", "单位"), "盒 = 24 支"], indent: 1) }
    if random.chance(1, of: 4) { write([word("with", "引用"), "luquan-2023"], indent: 1) }
    if random.chance(1, of: 4) {
      write([word("pages", "页码"), "1", "\(nextLine() + 1)"], indent: 1)
    }
    for _ in 0..<random.below(3) {
      write([word("section", "章节"), "\(nextLine())", "收入 说明 1"], indent: 1)
    }
    if random.chance(1, of: 4) {
      write([word("unread", "未解"), "\(nextLine())", "比上年增加 5 万元"], indent: 1)
    }
  }

  private mutating func writeGroup() {
    let isProject = random.chance(3, of: 4)
    let keyword = isProject ? word("project", "项目") : word("part", "部分")
    write([keyword] + name() + [cites(atMost: 1)], indent: 0)
    if random.chance(1, of: 3) { write([word("code", "编码"), "1304A-\(line)"], indent: 1) }
    figures = []
    for _ in 0..<random.below(5) {
      if random.chance(1, of: 5) { writeTable(indent: 1) } else { writeFigure(indent: 1) }
    }
  }

  private mutating func writeFigure(indent: Int) {
    let words = name()
    let (sign, value) = random.chance(1, of: 3) ? relation() : ("=", quantity())
    switch random.below(5) {
    case 0: write(words + ["= ?", random.one(of: ["", "年", "万元/村", "%"])], indent: indent)
    case 1, 2: write(words + ["=", formula()], indent: indent)
    default: write(words + [sign, value, cites()], indent: indent)
    }
    figures += words
    for _ in 0..<random.one(of: [0, 0, 1, 1, 2]) {
      let (sign, value) = random.chance(1, of: 2) ? ("", quantity()) : relation()
      write([word("stated", "公布"), sign, value, cites()], indent: indent + 1)
    }
  }

  private mutating func relation() -> (String, String) {
    let sign = random.one(of: ["≈", "≤", "≥", "<", ">", "<=", ">=", "＜", "＞＝", "⩽", "≧"])
    return (sign, figure() + random.one(of: ["", " 元", "万元", "%", " 人"]))
  }

  private mutating func writeTable(indent: Int) {
    write([word("table", "表")] + name() + [cites(atMost: 1)], indent: indent)
    let roles = [
      ("no", "号"), ("code", "码"), ("name", "名"), ("text", "文"), ("number", "数"),
      ("万元", "元"), ("%", "人"), ("元/人", "平方米"),
    ]
    let columns = (0...random.below(5)).map { column in
      let role = random.below(roles.count)
      return (role, "\(word(roles[role].0, roles[role].1)) 第\(column)列")
    }
    write(
      [word("columns", "列"), columns.map(\.1).joined(separator: random.one(of: [" | ", "|"]))],
      indent: indent + 1)
    if random.chance(1, of: 5) {
      write([word("empty", "空表"), cites(atMost: 1)], indent: indent + 1)
      return
    }
    for _ in 0..<random.below(5) {
      let cells = columns.map { role, _ in cell(isAmount: role > 3) }
      let cite = random.chance(3, of: 4) ? " @\(nextLine())" : ""
      write(["| " + cells.joined(separator: " | ") + " |" + cite], indent: indent + 1)
    }
  }

  private mutating func cell(isAmount: Bool) -> String {
    let own = random.chance(1, of: 8) ? " @\(nextLine())" : ""
    switch random.below(8) {
    case 0: return own
    case 1: return random.one(of: ["「—」", "「a|b」", "「5 @6」", "「」", "「第1 项」"]) + own
    default:
      let amounts = ["1", "0.00", "-3.50", "11491.82", "20,915", "１２．５"]
      let words = ["一、公共服务", "合 计", "2013201", "a@b", "(一)", "Ａ", "「x」y", "r5", "5%"]
      return random.one(of: isAmount ? amounts : words) + own
    }
  }

  // MARK: Words

  private mutating func name() -> [String] {
    names += 1
    let ascii = random.one(of: ["total", "a", "_x", "V2", "year_of"]) + "\(names)"
    switch random.below(5) {
    case 0: return [ascii]
    case 1: return [ascii, "「第\(names)项，a.b」"]
    case 2: return [ascii, "「数\(names)」"]
    default: return [ascii, "村数\(names)"]
    }
  }

  private mutating func quantity() -> String {
    if random.chance(1, of: 6) {
      return random.one(of: [
        "500..5000 元/人/月", "500—1500 元", "1%..5%", "３～５ 人", "0.5 .. 1.50 万元", "-5..5",
      ])
    }
    let unit = random.one(of: [
      "", " 元", " 万元", "万元", " 元/人·月", " 村", "%", "‰", "万", " 个村", " 平方米", " 人次",
    ])
    return (random.chance(1, of: 12) ? "-" : "") + figure() + unit
  }

  private mutating func figure() -> String {
    random.one(of: [
      "0", "5", "30.00", "20,915", "1,234,567.80", "１８０", "５．７８", "007", ".5",
      "\(random.below(100_000))", "123456789012345678901234567890.10",
    ])
  }

  private mutating func formula() -> String {
    let operands = (0...random.below(4)).map { _ in
      random.chance(1, of: 4) || figures.isEmpty
        ? random.one(of: ["12 月", "100%", "收支总表.收入总计.预算数", "a.「b，c」.r5", "max(1, x)"])
        : random.one(of: figures)
    }
    let joined = operands.dropFirst().reduce(operands[0]) {
      $0 + " " + random.one(of: ["+", "-", "×", "÷", "*"]) + " " + $1
    }
    switch random.below(6) {
    case 0: return "if (\(joined)) > 5 then \(operands[0]) + 1 else y"
    case 1: return "round(\(joined), 1) × 2"
    default: return joined.contains(where: "+×÷*".contains) ? joined : joined + " + 1 月"
    }
  }

  private mutating func cites(atMost most: Int = 3) -> String {
    (0..<random.below(most + 1)).map { _ in
      "@\(nextLine())" + (random.chance(1, of: 6) ? random.one(of: [" 「五个」", "「@3 #」"]) : "")
    }.joined(separator: " ")
  }

  private mutating func nextLine() -> Int {
    line += 1 + random.below(50)
    return line
  }
}
