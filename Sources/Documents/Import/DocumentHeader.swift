/// Whose document it is, and of which year, as far as its first pages say so.
struct DocumentHeader {
  let department: String?
  let year: Int?

  /// How many pieces of a document are looked through.
  fileprivate static let reach = 400

  init(of document: Publication) {
    var (department, title, year): (String?, String?, Int?) = (nil, nil, nil)
    var former: Stretch = []
    for text in document.texts.prefix(DocumentHeader.reach) {
      department = department ?? DepartmentName.told(in: text)
      title = title ?? DepartmentName.titled(in: text) ?? DepartmentName.above(text, former)
      year = year ?? DocumentHeader.year(in: text)
      if department != nil, title != nil, year != nil { break }
      former = text
    }
    self.department = department ?? title
    self.year = year
  }

  /// `2024年部门预算`, `预算年度：2023`
  private static func year(in text: Stretch) -> Int? {
    for numeral in PrintedNumeral.all(in: text) where NumeralPlace.isYear(numeral.digits) {
      let behind = numeral.behind.trimmedStart
      let isTold =
        behind.begins(with: "年") && behind.prefix(60).holds(anyOf: ["预算", "决算", "支出", "绩效"])
        || numeral.before.holds("年度")
      if isTold { return numeral.number }
    }
    return nil
  }
}

extension Publication {
  var passages: [Passage] {
    pieces.compactMap { piece in
      if case .paragraph(let passage) = piece { passage } else { nil }
    }
  }

  /// Every paragraph and every cell, in their order.
  fileprivate var texts: some Sequence<Stretch> {
    pieces.lazy.flatMap { $0.texts }
  }
}

extension Publication.Piece {
  fileprivate var texts: [Stretch] {
    switch self {
    case .paragraph(let passage): [passage.bytes[...]]
    case .table(let grid):
      grid.rows.joined().prefix(DocumentHeader.reach).map { ContiguousArray($0.text.utf8)[...] }
    }
  }
}
