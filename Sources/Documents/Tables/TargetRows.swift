/// The indicators of a project as a table.
enum TargetRows {
  static func table(_ band: SheetBand, _ rows: [SheetRow], project: String?) -> ReadTable? {
    let top = rows[band.heading.lowerBound]
    guard let heading = TargetHeading(top) else { return nil }
    let taken = [heading.level, heading.name, heading.value] + heading.others
    let columns = taken.map { place in
      ReadTable.Column(place == heading.name ? .name : .text, top.cells[place].text.plain)
    }
    var unread: [Int] = []
    let read: [[ReadTable.Cell]] = band.body.compactMap { place in
      let row = rows[place]
      guard row.count == band.width else {
        unread.append(row.line)
        return nil
      }
      if row.cells[heading.name].text.isEmpty, row.cells[heading.value].text.isEmpty { return nil }
      return taken.map { ReadTable.Cell(row.cells[$0].text, line: row.cells[$0].line) }
    }
    guard !read.isEmpty else { return nil }
    let line = top.cells.first { $0.text.plain == "一级指标" }?.line ?? top.line
    return ReadTable(
      .targets, title: band.title?.text ?? "绩效指标", line: line, project: project, columns: columns,
      rows: read, unread: unread)
  }
}

/// When a project's money is to be spent, as a table of one row.
enum PlanRows {
  static func table(_ band: SheetBand, _ rows: [SheetRow], project: String?) -> ReadTable? {
    let top = rows[band.heading.lowerBound]
    guard let heading = PlanHeading(top), let place = band.body.first else { return nil }
    let row = rows[place]
    let cells = heading.columns.compactMap { $0 < row.count ? row.cells[$0] : nil }
    let forms = heading.columns.compactMap { $0 < row.count ? row.forms[$0] : nil }
    guard row.count == top.count, forms.contains(where: \.isNumeral),
      !forms.contains(.words)
    else { return nil }
    let label = top.cells.first?.text.plain ?? ""
    let isShare = label.contains("%") || forms.contains { $0.isPercentage }
    guard !isShare || forms.allSatisfy({ $0.isNothing || $0.isPercentage || label.contains("%") })
    else { return nil }
    let unit = isShare ? "%" : band.unit
    return ReadTable(
      .plan, title: "资金支出计划", line: top.line, project: project,
      columns: heading.columns.map { .init(.amount(unit: unit), top.cells[$0].text.plain) },
      rows: [
        zip(cells, forms).map { ReadTable.Cell($1 == .dash ? "" : $0.text, line: $0.line) }
      ])
  }
}

extension CellForm {
  var isPercentage: Bool {
    if case .numeral(_, .percent) = self { true } else { false }
  }
}
