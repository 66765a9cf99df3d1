internal import Quantities

/// The parts of 三公经费 where each has a paragraph or a sentence of its own.
struct ThreePublic {
  private enum Part: Int, CaseIterable {
    case total, abroad, vehicles, purchase, running, reception
  }

  private struct Account: Hashable {
    let facet: Int
    let year: Int
  }

  private let reading: ProseReading

  static func read(_ reading: inout ProseReading) {
    guard reading.said.count < 400 else { return }
    ThreePublic(reading: reading).read(&reading)
  }

  private func read(_ target: inout ProseReading) {
    for (_, parts) in accounts().sorted(by: {
      ($0.key.year, $0.key.facet) < ($1.key.year, $1.key.facet)
    }) {
      claim(.vehicles, [.purchase, .running], parts, &target)
      claim(.total, [.abroad, .vehicles, .reception], parts, &target)
    }
  }

  private func claim(
    _ whole: Part, _ wanted: [Part], _ parts: [Part: Set<Int>], _ target: inout ProseReading
  ) {
    let places = ([whole] + wanted).map { one(of: parts[$0] ?? []) }
    guard places.allSatisfy({ $0 != nil }) else { return }
    target.claim(.sum, places[0]!, .sum(places.dropFirst().map { .mention($0!) }))
  }

  /// The first place where a part is told, if it is told with one value only.
  private func one(of places: Set<Int>) -> Int? {
    let values = Set(places.map { reading.said[$0].value })
    return values.count == 1 ? places.min() : nil
  }

  private func accounts() -> [Account: [Part: Set<Int>]] {
    var result: [Account: [Part: Set<Int>]] = [:]
    // 其中: behind a total the parts are of its account.
    var whole: ProseWord.Facet?
    var last: (part: Part, place: Int)?
    for place in reading.said.indices {
      let said = reading.said[place]
      guard said.isAmount, said.relation.isEmpty, said.unit.isMoney,
        let part = part(place) ?? total(place, behind: last)
      else { continue }
      last = (part, place)
      if part == .total { whole = said.facet }
      let account = Account(
        facet: facet(said.facet ?? whole), year: said.year ?? reading.documentYear ?? 0)
      result[account, default: [:]][part, default: []].insert(place)
    }
    return result
  }

  /// 年初预算为5万元，支出决算为3万元: the total again, in another account.
  private func total(_ place: Int, behind last: (part: Part, place: Int)?) -> Part? {
    guard let last, last.part == .total, ProseReading.isAccount(reading.ownLabel(of: place)),
      reading.said[last.place].place.passage == reading.said[place].place.passage,
      reading.said[last.place].place.sentence == reading.said[place].place.sentence
    else { return nil }
    return .total
  }

  private func facet(_ facet: ProseWord.Facet?) -> Int {
    switch facet {
    case nil, .final?, .executed?: 0
    case .planned?: 1
    case .adjusted?: 2
    }
  }

  /// Which part an amount is; nil for what is only told of one.
  private func part(_ place: Int) -> Part? {
    let label = ProseLabel.withoutAccount(reading.ownLabel(of: place)).droppingLast(
      ["支出", "经费", "财政拨款", "预算"])
    for (part, names) in ThreePublic.names where label.ends(withAnyOf: names) { return part }
    return nil
  }

  private static let names: [(Part, [String])] = [
    (.vehicles, ["公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置及运维费", "公务用车购置和运行费", "公务用车购置和运行维护费"]),
    (.purchase, ["公务用车购置费", "公务车购置费", "公务用车购置"]),
    (.running, ["公务用车运行费", "公务用车运行维护费", "公务用车运维费", "公务用车运行"]),
    (.abroad, ["因公出国(境)费", "因公出国(境)费用", "因公出国(境)", "因公出国费"]),
    (.reception, ["公务接待费", "公务接待"]),
    (
      .total,
      ["“三公”经费", "三公经费", "“三公”", "“三公”经费财政拨款", "“三公”经费预算", "三公”经费", "三公”经费财政拨款", "\"三公\"经费"]
    ),
  ]
}
