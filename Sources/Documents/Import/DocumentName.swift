/// What a budget is called that was made from a document: after its file.
///
///     DocumentName("公开/水务局2024.docx")  // document-2024, 水务局2024
public struct DocumentName: Sendable {
  /// Letters, digits and `-`, as the name of a budget has to be; nothing where the file has none.
  private let name: String
  public let title: String
  /// Which one it is of several with the same letters.
  private let number: Int
  /// Whether something else has a name already.
  private let isTaken: @Sendable (_ name: String) -> Bool

  public init(
    _ path: String, number: Int = 1,
    isTaken: @escaping @Sendable (_ name: String) -> Bool = { _ in false }
  ) {
    self.number = number
    self.isTaken = isTaken
    let stem = DocumentName.stem(of: path)
    title = DraftNames.plain(String(stem))
    name = DocumentName.ascii(stem)
  }

  /// For each of some files, which one it is of those with the same letters.
  public static func numbers(of paths: [String]) -> [Int] {
    var alike: [String: [String: Int]] = [:]
    return paths.map { path in
      let letters = ascii(stem(of: path))
      let number = alike[letters]?[path] ?? (alike[letters]?.count ?? 0) + 1
      alike[letters, default: [:]][path] = number
      return number
    }
  }

  /// What the budget file is called, without its ending.
  public var file: String { (title.isEmpty ? "document" : title) + suffix(number) }

  private static func stem(of path: String) -> Substring {
    let file = path.split(separator: "/").last ?? ""
    return file.lastIndex(of: ".").map { file[..<$0] } ?? file
  }

  private static func ascii(_ text: Substring) -> String {
    let signs = text.unicodeScalars.map { scalar -> Character in
      let isKept =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isKept ? Character(scalar) : "-"
    }
    let words = String(signs).split(separator: "-").joined(separator: "-")
    let isNamed = words.first.map { $0.isLetter } ?? false
    return String(isNamed ? words.prefix(longest) : "")
  }

  private static let longest = 80

  /// The name, or what every document can be called, with its year; numbered where it is taken.
  func name(year: Int?) -> String {
    let usual = name.isEmpty ? "document" + (year.map { "-\($0)" } ?? "") : name
    var number = number
    while isTaken(usual + suffix(number)) { number += 1 }
    return usual + suffix(number)
  }

  private func suffix(_ number: Int) -> String { number > 1 ? "-\(number)" : "" }
}
