/// The tables of indicators, in which targets are set.
extension NumeralPlace {
  /// What kind of indicator the row of a table is about.
  enum Indicator: CaseIterable {
    case quantity, quality, time, cost, effect, satisfaction

    /// How the cell that names it reads, without 指标.
    fileprivate var labels: [String] {
      switch self {
      case .quantity: ["数量", "产出数量"]
      case .quality: ["质量", "产出质量"]
      case .time: ["时效", "产出时效"]
      case .cost: ["成本", "产出成本"]
      case .effect: ["经济效益", "社会效益", "生态效益", "可持续影响", "效益"]
      case .satisfaction:
        ["满意度", "服务对象满意度", "社会公众及服务对象满意度", "社会公众或服务对象满意度"]
      }
    }

    fileprivate init?(label: Stretch) {
      let plain = label.droppingLast(["指标"]).withoutBlanks
      guard
        let found = Indicator.allCases.first(where: { indicator in
          indicator.labels.contains { plain.elementsEqual($0.utf8) }
        })
      else { return nil }
      self = found
    }
  }

  /// The kind that is named before it, in its row or in one above that leaves the name blank.
  var indicator: Indicator? {
    guard line.isCell else { return nil }
    let above = max(1, line.number - NumeralPlace.farthestLabel)
    for number in (above..<line.number).reversed() {
      guard let former = document[number], former.isCell || former.content.isEmpty else {
        return nil
      }
      if let found = Indicator(label: former.content) { return found }
    }
    return nil
  }

  /// How many lines a label stands above the last value of its rows at most.
  private static let farthestLabel = 60

  /// A value that nothing is reckoned with: no count, no amount, no row of quantities or costs.
  var isTarget: Bool {
    guard isValueOfCell, !behind.beginsWithUnit, !isBareCount else { return false }
    switch indicator {
    case .quality, .time, .effect, .satisfaction: return true
    case .quantity, .cost, nil: return false
    }
  }

  /// Whether its indicator is called a number or an amount, and it has no percent sign.
  private var isBareCount: Bool {
    behind.trimmedStart.first != Ascii.percent
      && cellsBefore.contains { $0.ends(withAnyOf: ["数", "数量", "额", "费用"]) }
  }

  /// Whether it begins its cell, with or without a bound.
  var isValueOfCell: Bool {
    let bound = contentBefore.trimmed
    return line.isCell
      && (bound.isEmpty || NumeralPlace.bounds.contains { bound.elementsEqual($0.utf8) })
  }

  private static let bounds = [
    "≥", "≤", ">", "<", "=", ">=", "<=", "约", "达到", "不低于", "不少于", "不高于", "不超过", "大于",
    "小于",
  ]
}
