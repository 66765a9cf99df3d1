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
    return Set(computed + named).subtracting([total]).sorted().compactMap { place in
      guard let said = PrintedAmount(part.mentions[place].stated),
        said.prints(whole) || whole.prints(said) || said.isSlip(of: whole)
      else { return nil }
      return ProseClaim(.restated, place, .mention(total))
    }
  }
}
