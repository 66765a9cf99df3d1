/// What a project's table of indicators says of the things that its sheet and its prose name.
extension ImportPart {
  /// With the targets as figures: one that is named already is found again there.
  func adding(_ targets: TargetFigures) -> ImportPart {
    var part = self
    for target in targets.all { part.add(target) }
    part.add(SheetSums.claims(of: part))
    part.addProduct()
    return part
  }

  private mutating func add(_ target: TargetFigures.Target) {
    let mention = target.mention
    guard target.value.words.isEmpty,
      let same = mentions.indices.prefix(ImportPart.farthest).first(where: {
        SameThing.holds(mentions[$0], mention)
      })
        ?? total(for: target, mention)
    else {
      append(mention)
      return
    }
    if target.value.sign.isEmpty {
      find(same, on: mention)
    } else if PrintedQuantity(mentions[same])?.unit == PrintedQuantity(mention)?.unit {
      append(mention)
      add([ProseClaim(.restated, mentions.count - 1, .mention(same))])
    } else {
      append(mention)
    }
  }

  /// The whole amount of the project, where that is what a cost is to be.
  private func total(for target: TargetFigures.Target, _ mention: Mention) -> Int? {
    guard let total, target.level.contains("成本"), target.value.isMoney,
      let whole = PrintedQuantity(mentions[total]), let cost = PrintedQuantity(mention)
    else { return nil }
    let isCeiling = target.value.sign == "≤" && whole.unit == cost.unit && mention.isOfAll
    return isCeiling || whole.money == cost.money ? total : nil
  }
}

extension Mention {
  /// Whether a cost is that of the whole project: 总费用控制.
  fileprivate var isOfAll: Bool {
    ["总费用", "总成本", "项目总", "费用总额", "经费总额", "资金总额"].contains { label.contains($0) }
  }
}
