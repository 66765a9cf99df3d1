internal import Documents
internal import Glibc

/// A file that cannot be used, and why.
struct UnreadableFile: Error {
  let path: String
  let reason: String

  var text: String { "\(path): \(reason)" }
}

/// The bytes of a file.
struct InputFile {
  let path: String
  let bytes: ContiguousArray<UInt8>

  init(_ path: String) throws(UnreadableFile) {
    guard let file = fopen(path, "r") else {
      throw UnreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    (self.path, bytes) = (path, InputFile.read(file))
    if ferror(file) != 0 {
      throw UnreadableFile(path: path, reason: String(cString: strerror(errno)))
    }
  }

  static func all(_ paths: [String]) throws(UnreadableFile) -> [InputFile] {
    try paths.map { path throws(UnreadableFile) in try InputFile(path) }
  }

  static func documents(_ paths: [String]) throws(UnreadableFile) -> [PublishedText] {
    try all(paths).map { file throws(UnreadableFile) in try file.document() }
  }

  private func document() throws(UnreadableFile) -> PublishedText {
    do {
      return try PublishedText(bytes)
    } catch {
      throw UnreadableFile(path: path, reason: "\(error)")
    }
  }

  private static func read(_ file: UnsafeMutablePointer<FILE>) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      result += buffer[..<count]
    }
    return result
  }
}
