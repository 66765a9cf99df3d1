/// 2023年5万元，2024年5万元，与上年持平: both printed, and said to be the same.
enum Unchanged {
  static func read(_ reading: inout ProseReading) {
    for (number, text) in reading.texts.enumerated() {
      var now = reading.range(ofPassage: number).lowerBound
      let end = reading.range(ofPassage: number).upperBound
      for (place, found) in text.words.enumerated() where found.word == .unchanged {
        while now + 1 < end, reading.said[now + 1].end <= found.range.lowerBound { now += 1 }
        guard reading.said[now].end <= found.range.lowerBound else { continue }
        let words = text.words[reading.said[now].words.upperBound..<place]
        read(now, found, words, &reading)
      }
    }
  }

  private static func read(
    _ now: Int, _ found: FoundWord, _ words: ArraySlice<FoundWord>, _ reading: inout ProseReading
  ) {
    guard reading.said[now].place.sentence == found.place.sentence, reading.said[now].isAmount,
      found.place.clause - reading.said[now].place.clause <= 2,
      isBefore(now - 1, now, words, reading)
    else { return }
    reading.claim(.unchanged, now, .mention(now - 1))
  }

  /// Whether the amount right before it is of the year that the words compare with.
  private static func isBefore(
    _ before: Int, _ now: Int, _ words: ArraySlice<FoundWord>, _ reading: ProseReading
  ) -> Bool {
    guard before >= 0, case (let one, let other) = (reading.said[before], reading.said[now]),
      one.isAmount, one.place.passage == other.place.passage,
      one.place.sentence == other.place.sentence, one.unit.adds(to: other.unit),
      let comparison = words.comparison, !words.contains(where: { $0.word == .elsewhere })
    else { return false }
    let named = words[comparison...].lazy.compactMap(\.year).first
    let isLast = words[comparison...].contains { $0.word == .lastYear }
    let year = named ?? (isLast ? (other.year ?? reading.documentYear).map { $0 - 1 } : nil)
    return year != nil && one.year == year && other.year != year
      && reading.isSameThing(before, now)
  }
}
