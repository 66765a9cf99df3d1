/// What a budget is called that was made from a document: after its file.
///
///     DocumentName("公开/水务局2024.docx")  // document-2024, 水务局2024
public struct DocumentName: Sendable, Hashable {
  /// Letters, digits and `-`, as the name of a budget has to be; nothing where the file has none.
  let name: String
  let title: String

  public init(_ path: String) {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    title = String(stem)
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

  /// The name, or what every document can be called, with its year.
  func name(year: Int?) -> String {
    if !name.isEmpty { return name }
    return "document" + (year.map { "-\($0)" } ?? "")
  }
}
