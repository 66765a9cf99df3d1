internal import Quantities

/// The same thing named again, pages apart.
struct Restated {
  private struct Key: Hashable {
    let name: String
    let facet: Int
    let year: Int
  }

  private var first: [Key: (mention: Mention, number: Said)] = [:]
  /// Every total that was named, by its name; nil where two of one name differ.
  private var totals: [Spelling: (mention: Mention, number: Said)?] = [:]
  private static let fillers = ["本年度", "本年", "当年", "全年", "部门", "本部门"]
  private static let totalNames = ["合计", "总计", "总额", "支出", "收入", "预算"]

  /// Names that mean the same wherever they stand, without the words that may follow them.
  private static let names: [(String, [String])] = [
    ("机关运行经费", ["机关运行经费"]),
    ("“三公”经费", ["“三公”经费", "三公”经费", "三公经费"]),
    ("因公出国(境)费", ["因公出国(境)费", "因公出国(境)费用"]),
    ("公务接待费", ["公务接待费"]),
    (
      "公务用车购置及运行费",
      ["公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置及运维费", "公务用车购置和运行费"]
    ),
    ("公务用车购置费", ["公务用车购置费"]),
    ("公务用车运行费", ["公务用车运行费", "公务用车运行维护费", "公务用车运维费"]),
    ("收入总计", ["本年收入合计", "收入合计"]),
    ("支出合计", ["本年支出合计", "支出合计"]),
    ("一般公共预算财政拨款支出", ["一般公共预算财政拨款支出", "一般公共预算拨款支出"]),
    ("一般公共预算财政拨款基本支出", ["一般公共预算财政拨款基本支出", "一般公共预算基本支出"]),
    ("政府采购支出总额", ["政府采购支出总额", "政府采购预算总额", "政府采购支出合计"]),
  ]

  mutating func read(_ reading: inout ProseReading) {
    Restated.readItems(&reading)
    keepTotals(of: &reading)
    for asked in reading.asked { answer(asked, &reading) }
    for asked in reading.askedGrowths { answer(asked, &reading) }
    for place in reading.said.indices {
      guard let key = key(of: place, reading) else { continue }
      if let earlier = first[key] {
        restate(place, earlier, &reading)
      } else {
        let mention = reading.mention(place)
        first[key] = (reading.mentions[mention], reading.said[place])
      }
    }
  }

  /// Two values that no slip can explain are more likely those of two things of one name: of the
  /// department and of a unit of it.
  private func restate(
    _ place: Int, _ earlier: (mention: Mention, number: Said), _ reading: inout ProseReading
  ) {
    let said = reading.said[place]
    guard earlier.mention.line != reading.line(of: place) else { return }
    let isSame = Interval(printed: said).meets(Interval(printed: earlier.number))
    if isSame || PrintedSlip.explains(said, meant: earlier.number.value)
      || PrintedSlip.explains(earlier.number, meant: said.value)
    {
      reading.restate(place, earlier.mention)
    } else {
      reading.leave(place)
    }
  }

  private mutating func keepTotals(of reading: inout ProseReading) {
    for place in reading.said.indices {
      let said = reading.said[place]
      guard said.isAmount, said.relation.isEmpty, said.unit.isMoney, said.place.depth == 0,
        case let label = reading.ownLabel(of: place), (12...90).contains(label.count),
        label.ends(withAnyOf: Restated.totalNames)
      else { continue }
      let name = Spelling(String(decoding: label.skipping(Restated.fillers), as: UTF8.self))
      if let known = totals[name] {
        if known.map({ $0.number.value != said.value }) ?? false { totals[name] = .some(nil) }
      } else {
        let mention = reading.mention(place)
        totals[name] = (reading.mentions[mention], said)
      }
    }
  }

  private func isYear(_ one: Int?, _ other: Int?, _ reading: ProseReading) -> Bool {
    guard let one = one ?? reading.documentYear, let other = other ?? reading.documentYear else {
      return true
    }
    return one == other
  }

  /// 收入总计增加5万元，增长2%, where another paragraph tells 收入总计.
  private func answer(
    _ asked: (growth: Int, change: Int, up: Bool, name: Stretch), _ reading: inout ProseReading
  ) {
    let name = Spelling(String(decoding: asked.name.skipping(Restated.fillers), as: UTF8.self))
    guard let total = totals[name] ?? nil, isYear(total.number.year, nil, reading),
      total.number.unit.adds(to: reading.said[asked.change].unit),
      reading.said[asked.change].value < total.number.value
    else { return reading.leave(asked.growth) }
    reading.claimGrowth(asked.growth, asked.change, up: asked.up, of: total.mention)
  }

  /// 占本年支出合计的100%, where another section tells 本年支出合计.
  private func answer(
    _ asked: (share: Int, part: Int, name: Stretch), _ reading: inout ProseReading
  ) {
    let name = Spelling(String(decoding: asked.name.skipping(Restated.fillers), as: UTF8.self))
    guard let total = totals[name] ?? nil, !total.number.value.isZero,
      isYear(total.number.year, reading.said[asked.part].year, reading),
      !(total.number.value < reading.said[asked.part].value)
    else { return reading.leave(asked.share) }
    reading.claimShare(asked.share, asked.part, of: total.mention)
  }

  /// `1. …（项）25万元，主要用于…。2023年执行数为60万元，2024年预算安排25万元`
  private static func readItems(_ reading: inout ProseReading) {
    for number in reading.texts.indices where !reading.texts[number].item.isEmpty {
      let amounts = reading.range(ofPassage: number).filter {
        reading.said[$0].isAmount && reading.said[$0].relation.isEmpty
          && reading.said[$0].unit.isMoney && reading.said[$0].place.depth == 0
      }
      guard let first = amounts.first, reading.said[first].facet == nil,
        reading.texts[number].item.upperBound >= reading.said[first].labelStart,
        let again = amounts.dropFirst().filter({ isSame($0, reading) }).only
      else { continue }
      reading.claim(.restated, again, .mention(first))
    }
  }

  private static func isSame(_ place: Int, _ reading: ProseReading) -> Bool {
    reading.said[place].facet == .planned && reading.said[place].year != nil
      && reading.said[place].year == reading.documentYear
  }

  private func key(of place: Int, _ reading: ProseReading) -> Key? {
    let said = reading.said[place]
    guard said.isAmount, said.relation.isEmpty, case .money = said.unit, said.place.depth == 0
    else {
      return nil
    }
    let label = ProseLabel.withoutAccount(reading.ownLabel(of: place))
      .droppingLast(["财政拨款支出", "支出", "财政拨款"])
    for (name, spellings) in Restated.names
    where spellings.contains(where: { label.elementsEqual($0.utf8) }) {
      return Key(name: name, facet: facet(said.facet), year: said.year ?? 0)
    }
    return nil
  }

  private func facet(_ facet: ProseWord.Facet?) -> Int {
    switch facet {
    case nil: 0
    case .final?: 1
    case .executed?: 2
    case .planned?: 3
    case .adjusted?: 4
    }
  }
}
