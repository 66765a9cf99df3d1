import Glibc

/// What the program keeps in its state folder.
enum StateFolder {
  /// The names of the conversations.
  static func conversations(in state: TemporaryFolder) -> [String] {
    names(in: state.path + "/hesuan/conversations")
  }

  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The conversation that began last.
  static func journal(in state: TemporaryFolder) -> String {
    conversations(in: state).last.map { state.text(of: "hesuan/conversations/" + $0) } ?? ""
  }
}
