/// Rows of codes, names and amounts twice side by side: 工资福利支出 on the left, 商品和服务支出 on
/// the right.
enum CodedLanes {
  /// nil where an entry has no name or more than one amount.
  static func rows(_ body: [[PlainToken]], isNumbered: Bool, isCellwise: Bool) -> [PlainRow]? {
    let entries = EntryReader.read(
      body.joined(), hasCodes: true, isNumbered: isNumbered, isCellwise: isCellwise)
    var rows: [PlainRow] = []
    for entry in entries {
      guard !entry.head.name.isEmpty, entry.amounts.count <= 1, !entry.isBroken else { return nil }
      let lane = lane(of: entry.head)
      if lane == 0 || rows.last.map({ $0.heads[1] != nil }) ?? true {
        rows.append(PlainRow(heads: [nil, nil]))
      }
      rows[rows.count - 1].heads[lane] = entry.head
      rows[rows.count - 1].amounts += entry.amounts.map {
        .init(token: $0, group: lane, columns: lane..<(lane + 1))
      }
    }
    return rows
  }

  private static func lane(of head: PlainRow.Head) -> Int {
    if head.code.isEmpty { return head.name.hasPrefix("公用") ? 1 : 0 }
    return head.code.hasPrefix("301") || head.code.hasPrefix("303") ? 0 : 1
  }
}
