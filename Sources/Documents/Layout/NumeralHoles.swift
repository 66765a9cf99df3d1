/// Numerals that fell out of their line, because they are printed a hair lower than its characters.
///
///     其中：财政拨款收入 万元，占 ；其他
///     2940.05 99.79%
enum NumeralHoles {
  static func filled(_ lines: [PlainLine]) -> [FilledLine] {
    var (result, place): ([FilledLine], Int) = ([], 0)
    result.reserveCapacity(lines.count)
    while place < lines.count {
      if let next = partner(of: place, in: lines),
        let filled = fill(lines[place], from: lines[next])
      {
        result.append(filled)
        place = next + 1
      } else {
        result.append(FilledLine(lines[place]))
        place += 1
      }
    }
    return result
  }

  /// The line right below, where it holds nothing but numerals and quotation marks.
  private static func partner(of place: Int, in lines: [PlainLine]) -> Int? {
    guard place + 1 < lines.count else { return nil }
    let (line, below) = (lines[place].content, lines[place + 1].content)
    guard below.count <= 80, !below.isEmpty, !line.isEmpty, below.allSatisfy(isLoose) else {
      return nil
    }
    return line.contains { $0 >= 0xE3 } || lacksStart(line) ? place + 1 : nil
  }

  /// Digits, points, percents, blanks and the bytes of `“ ”`.
  private static func isLoose(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || Ascii.isBlank(byte) || [0xE2, 0x80, 0x9C, 0x9D].contains(byte)
      || [".", ",", "%", ":", "-"].contains { UInt8(ascii: $0) == byte }
  }

  private static func fill(_ line: PlainLine, from below: PlainLine) -> FilledLine? {
    let loose = below.content.split(whereSeparator: Ascii.isBlank)
    var parts = line.content.split(whereSeparator: Ascii.isBlank)
    switch loose.count - parts.count {
    case 0: openEnd(of: &parts, for: loose)
    case -2: joinPlain(&parts)
    default: break
    }
    guard parts.count == loose.count + 1, isProse(parts, loose), !glues(parts, loose) else {
      return nil
    }
    return FilledLine(line, pieces: pieces(parts, line.number, loose, below.number))
  }

  /// Something stood before the line, or behind it.
  private static func openEnd(of parts: inout [Stretch], for loose: [Stretch]) {
    guard let first = parts.first, let last = parts.last else { return }
    let quoted = loose.count > 1 && loose[0].begins(with: "“") && loose[1].begins(with: "”")
    if lacksStart(first) || quoted {
      parts.insert(first[..<first.startIndex], at: 0)
    } else if lacksEnd(last) {
      parts.append(last[last.endIndex...])
    }
  }

  /// A blank too many was printed: the one that parts no numeral from its unit.
  private static func joinPlain(_ parts: inout [Stretch]) {
    let plain = parts.indices.dropFirst().filter { !parts[$0].begins(withAnyOf: units) }
    guard plain.count == 1, let place = plain.first else { return }
    parts[place - 1] = ContiguousArray(parts[place - 1] + parts[place])[...]
    parts.remove(at: place)
  }

  /// Numbers of tables stand below words too; in a sentence a unit or a stop follows them.
  private static func isProse(_ parts: [Stretch], _ loose: [Stretch]) -> Bool {
    loose.indices.allSatisfy { place in
      !loose[place].contains(where: Ascii.isDigit) || parts[place + 1].isEmpty
        || lacksStart(parts[place + 1])
    }
  }

  /// Digits beside digits would be another number.
  private static func glues(_ parts: [Stretch], _ loose: [Stretch]) -> Bool {
    loose.indices.contains { place in
      let (left, right) = (parts[place].last, parts[place + 1].first)
      return left.map(Ascii.isDigit) ?? false || right.map(Ascii.isDigit) ?? false
    }
  }

  private static func pieces(
    _ parts: [Stretch], _ line: Int, _ loose: [Stretch], _ below: Int
  ) -> [FilledLine.Piece] {
    var result: [FilledLine.Piece] = []
    for (place, part) in parts.enumerated() {
      if place > 0 { result.append(.init(bytes: ContiguousArray(loose[place - 1]), line: below)) }
      if !part.isEmpty { result.append(.init(bytes: ContiguousArray(part), line: line)) }
    }
    return result
  }

  /// Whether something stood before it: it begins with a unit or with what cannot begin a line.
  private static func lacksStart(_ text: Stretch) -> Bool {
    text.begins(withAnyOf: units) || text.begins(withAnyOf: stops)
  }

  private static let units = [
    "万元", "亿元", "元", "万", "年", "个", "辆", "台", "人", "%", "月", "日", "项", "分", "家", "次", "名", "批", "份",
    "平方", "公里",
  ]

  private static let stops = ["，", "、", "；", "。", ";", ",", ")", "三公"]

  private static func lacksEnd(_ text: Stretch) -> Bool {
    text.ends(withAnyOf: ["为", "占", "的", "比", "与", "计", "额", "入", "出", "费"])
  }
}
