/// What the prose says a project comes to, and what its sheet prints as its whole amount.
///
/// Much of the prose is about pieces of a project. What it adds up or multiplies out is the whole
/// where it comes to the same, or is one slip of the hand away from it.
enum ProjectLinks {
  static func claims(of part: ImportPart) -> [ProseClaim] {
    guard let total = part.total, let whole = PrintedAmount(part.mentions[total].stated) else {
      return []
    }
    let computed = part.claims.filter { [.sum, .product].contains($0.kind) }.map(\.whole)
    let named = part.mentions.indices.filter {
      TableCells.plain(part.mentions[$0].label) == TableCells.plain(part.title)
    }
    let sure = Set(computed + named)
    return part.mentions.indices.filter { $0 != total && !part.amounts.contains($0) }
      .compactMap { place in
        guard let said = amount(part.mentions[place]) else { return nil }
        let isSaid =
          sure.contains(place)
          ? said.prints(whole) || whole.prints(said) || said.isSlip(of: whole)
          : said.value == whole.value && !isTaken(place, in: part)
        return isSaid ? ProseClaim(.restated, place, .mention(total)) : nil
      }
  }

  /// Also of what is only about so much.
  private static func amount(_ mention: Mention) -> PrintedAmount? {
    let stated = mention.stated
    return PrintedAmount(stated.hasPrefix("≈ ") ? String(stated.dropFirst(2)) : stated)
  }

  /// Whether something is said of it already, or it is a piece of something.
  private static func isTaken(_ place: Int, in part: ImportPart) -> Bool {
    part.claims.contains { $0.whole == place || $0.formula.mentions.contains(place) }
  }
}
