/// Rows of two lanes side by side: income on the left, spending on the right.
///
///     一、财政拨款收入 9,501,164 一、一般公共服务支出
///     二、社会保障和就业支出 11,281,624 6,540,674 2,120,950 2,620,000
struct LaneReader {
  private let columns: Int
  private let isCellwise: Bool
  private var rows: [PlainRow] = []
  /// The lane of the last name.
  private var lane = 0
  /// How far each lane has counted its names.
  private var counted = [0, 0]
  private var group = 0
  private var raises = false
  /// Amounts whose names stand on the next line.
  private var raised: [PlainToken] = []

  static func rows(
    _ body: [[PlainToken]], isNumbered: Bool, isCellwise: Bool, columns: Int
  ) -> [PlainRow] {
    var reader = LaneReader(columns: columns, isCellwise: isCellwise)
    var serial = isNumbered ? 1 : Int.max
    for (place, line) in body.enumerated() {
      let next = place + 1 < body.count ? body[place + 1].first : nil
      if reader.isRaised(line, at: place) {
        reader.raised = line
        continue
      }
      reader.take(line, next: next, serial: &serial)
      reader.takeRaised()
    }
    return reader.rows
  }

  /// Where a table begins with amounts, they stand above their names in all of it.
  private mutating func isRaised(_ line: [PlainToken], at place: Int) -> Bool {
    guard !isCellwise, line.allSatisfy(\.isNumeric) else { return false }
    if place == 0 { raises = true }
    return raises
  }

  private mutating func takeRaised() {
    guard !raised.isEmpty else { return }
    group += 1
    for token in raised { takeAmount(token, anyLane: true) }
    raised = []
  }

  private init(columns: Int, isCellwise: Bool) {
    (self.columns, self.isCellwise) = (columns, isCellwise)
  }

  private mutating func take(_ line: [PlainToken], next: PlainToken?, serial: inout Int) {
    let isBare = !isCellwise && line.allSatisfy(\.isNumeric)
    if !isCellwise { group += 1 }
    let names = line.filter { !$0.isNumeric && CellText.begins($0.bytes) }
    for (place, token) in line.enumerated() {
      guard token.isNumeric else {
        takeName(
          token, seat: names.count == 2 ? names.firstIndex { $0.letters == token.letters } : nil)
        continue
      }
      let behind = isCellwise ? next : place == 0 ? line.dropFirst().first : nil
      if token.kind == .digits, token.bytes.number == serial, behind.map({ !$0.isNumeric }) ?? false
      {
        serial += 1
        continue
      }
      takeAmount(token, anyLane: isBare)
    }
  }

  private mutating func takeAmount(_ token: PlainToken, anyLane: Bool) {
    guard let last = rows.indices.last else { return }
    let lanes = anyLane ? rows[last].heads.indices.filter { rows[last].heads[$0] != nil } : [lane]
    let low = lanes.contains(0) ? 0 : 1
    let high = lanes.contains(1) ? columns : 1
    rows[last].amounts.append(.init(token: token, group: group, columns: low..<high))
  }

  private mutating func takeName(_ token: PlainToken, seat: Int?) {
    let text = String(decoding: token.bytes.withoutBlanks, as: UTF8.self)
    group += 1
    guard startsName(token) else {
      continueName(text)
      return
    }
    let number = CellText.number(of: token.bytes)
    lane = seat ?? self.lane(of: token.bytes, number: number)
    if let number { counted[lane] = number }
    if lane == 0 || rows.last.map({ $0.heads[1] != nil }) ?? true {
      rows.append(PlainRow(heads: [nil, nil]))
    }
    rows[rows.count - 1].heads[lane] = .init(name: text, nameLine: token.line)
  }

  private func startsName(_ token: PlainToken) -> Bool {
    guard let last = rows.last else { return true }
    return CellText.begins(token.bytes)
      || (last.amounts.contains { $0.columns.contains(lane) } && !isFragment(token))
  }

  /// What is no name, but may be the end of one that stands above.
  private func isFragment(_ token: PlainToken) -> Bool { token.bytes.count <= 12 }

  /// A total names no lane: the first of a row is income.
  private func lane(of word: Stretch, number: Int?) -> Int {
    if let number, let next = next(number) { return next }
    guard ["合计", "总计", "收支总计"].contains(String(decoding: word.withoutBlanks, as: UTF8.self)) else {
      return CellText.isRight(word) ? 1 : 0
    }
    guard let last = rows.last, last.heads[0]?.name.hasSuffix("计") ?? false, last.heads[1] == nil
    else {
      return 0
    }
    return 1
  }

  /// The lane that counts on with this number, where only one does.
  private func next(_ number: Int) -> Int? {
    let lanes = counted.indices.filter { counted[$0] > 0 && counted[$0] + 1 == number }
    return lanes.count == 1 ? lanes[0] : nil
  }

  private mutating func continueName(_ text: String) {
    guard let last = rows.indices.last else { return }
    let lanes = [lane, 1 - lane].filter { rows[last].heads[$0] != nil }
    let fit = lanes.first { KnownNames.continues(rows[last].heads[$0]?.name ?? "", with: text) }
    rows[last].heads[fit ?? lanes.first ?? 0]?.name += text
  }
}

/// Names of the summary tables, as far as they are long enough to be broken.
enum KnownNames {
  static func continues(_ name: String, with rest: String) -> Bool {
    let whole = name + rest
    return all.contains { whole.hasSuffix($0) || ("、" + whole).hasSuffix("、" + $0) }
  }

  private static let all = [
    "一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入", "一般公共预算财政拨款",
    "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "文化旅游体育与传媒支出", "社会保障和就业支出",
    "资源勘探工业信息等支出", "资源勘探信息等支出", "自然资源海洋气象等支出", "国有资本经营预算支出",
    "灾害防治及应急管理支出", "抗疫特别国债安排的支出", "使用非财政拨款结余(含专用结余)", "商业服务业等支出",
  ]
}
