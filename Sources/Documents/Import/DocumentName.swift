/// What a budget is called that was made from a document: after its file.
///
///     DocumentName("公开/水务局2024.docx")  // document-2024, 水务局2024
public struct DocumentName: Sendable {
  /// Letters, digits and `-`, as the name of a budget has to be; nothing where the file has none.
  private let name: String
  public let title: String
  /// Whether something else has a name already.
  private let isTaken: @Sendable (_ name: String) -> Bool

  public init(
    _ path: String, isTaken: @escaping @Sendable (_ name: String) -> Bool = { _ in false }
  ) {
    self.isTaken = isTaken
    let file = path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    title = DraftNames.plain(String(stem))
    name = DocumentName.ascii(stem)
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
    if !isTaken(usual) { return usual }
    var number = 2
    while isTaken("\(usual)-\(number)") { number += 1 }
    return "\(usual)-\(number)"
  }
}
