/// Whose document it is, and of which year, as far as its first pages say so.
struct DocumentHeader {
  let department: String?
  let year: Int?

  /// How many pieces of a document are looked through.
  private static let reach = 400

  init(of document: Publication) {
    var (department, year): (String?, Int?) = (nil, nil)
    for text in document.texts.prefix(DocumentHeader.reach) {
      department = department ?? DocumentHeader.department(in: text)
      year = year ?? DocumentHeader.year(in: text)
      if department != nil, year != nil { break }
    }
    (self.department, self.year) = (department, year)
  }

  /// `编制部门：普陀区财政局`
  private static func department(in text: Stretch) -> String? {
    for word in owners {
      guard let place = text.place(of: word, from: text.startIndex) else { continue }
      let rest = text[(place + word.utf8.count)...].skipping([":", "："])
      let name = rest.prefix { !Ascii.isBlank($0) }
      if name.beginsWithHan, name.count <= 120 { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static let owners = [
    "编制部门", "部门名称", "编制单位", "单位名称", "填报单位", "填报部门", "预算部门", "公开部门",
  ]

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
    case .table(let grid): grid.rows.joined().map { ContiguousArray($0.text.utf8)[...] }
    }
  }
}
