/// What counted things are called: by the noun, by the bound that belongs to it, as a number.
extension ProseReading {
  /// `1000人以下的村` where a name begins behind the bound that belongs to it.
  func withBound(_ name: Stretch, _ place: Int) -> Stretch {
    var (name, place) = (name, place)
    for _ in 0..<2 {
      guard name.beginsWithBound, place > 0, said[place - 1].unit.isCount,
        said[place - 1].place.passage == said[place].place.passage,
        said[place - 1].end == said[place].gapStart
      else { return name }
      place -= 1
      let number = said[place]
      let bytes = texts[said[place].place.passage].bytes
      let before = bytes[min(number.labelStart, number.numeral.lowerBound)..<number.end]
      let bound = before.beginsWithBound ? before : bytes[number.numeral.lowerBound..<number.end]
      name = ContiguousArray(bound + name)[...]
    }
    return name
  }

  /// 农村好青年人数, for 166名农村好青年: a name that says that it is of a number.
  func numbered(_ name: Stretch, _ place: Int) -> Stretch {
    let unit = String(said[place].unit.printed.dropFirst())
    guard ["人", "村", "社区", "户"].contains(unit) else {
      return name.isEmpty ? ContiguousArray(unit.utf8)[...] : name
    }
    let isSaid = unit == "人" ? name.ends(with: "数") : name.count > 6 && name.holds(unit)
    let end = unit == "人" && name.ends(with: "人员") ? "数" : unit + "数"
    return isSaid ? name : ContiguousArray(name + end.utf8)[...]
  }
}

extension Stretch {
  /// Whether it goes on from a number: 以下的村.
  var beginsWithBound: Bool { begins(withAnyOf: ["以下", "以上", "以内"]) }
}
