import Glibc

/// The files of this repository, found from where this test stands.
enum RepositoryFile {
  static let root = folder(above: folder(above: folder(above: #filePath)))
  static let transcripts = folder(above: #filePath) + "/Transcripts"

  private static func folder(above path: String) -> String {
    path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }

  /// The text of a file; nil if there is none.
  static func text(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }

  /// The files below a folder whose names end so, in order.
  static func paths(below folder: String, endingIn ending: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var paths: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      paths += name.hasSuffix(ending) ? [path] : Self.paths(below: path, endingIn: ending)
    }
    return paths.sorted()
  }
}
