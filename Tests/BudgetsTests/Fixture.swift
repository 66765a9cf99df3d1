import Glibc

/// The files beside these tests.
enum Fixture {
  private static let folder =
    #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/"

  /// The text of a file; nil if there is none.
  static func text(_ path: String) -> String? {
    guard let file = fopen(folder + path, "r") else { return nil }
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
    guard let file = fopen(folder + path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }

  /// The names of the files of this ending, without it, in order.
  static func names(in folder: String, endingIn ending: String) -> [String] {
    guard let entries = opendir(Fixture.folder + folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(ending) { names.append(String(name.dropLast(ending.count))) }
    }
    return names.sorted()
  }
}
