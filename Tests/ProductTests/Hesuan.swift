import Glibc

/// The program that was built together with these tests.
enum Hesuan {
  /// It stands in the folder of the test bundle.
  static let path: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      readlink("/proc/self/exe", bytes.bindMemory(to: CChar.self).baseAddress!, bytes.count)
    }
    let own = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/hesuan"
  }()

  /// The repository this test stands in.
  static let repository: String =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  static let environment = [
    "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    "XDG_STATE_HOME": "/nonexistent",
  ]

  /// Starts it without a terminal.
  static func start(
    _ arguments: [String] = [], environment: [String: String] = [:], input: Child.Stream = .pipe,
    output: Child.Stream = .pipe, errors: Child.Stream = .pipe
  ) throws -> Child {
    try Child(
      [path] + arguments, environment: Self.environment.merging(environment) { $1 }, input: input,
      output: output, errors: errors)
  }

  /// Runs it to its end with `input` piped in.
  static func run(
    _ arguments: [String] = [], input: String = "", environment: [String: String] = [:]
  ) throws -> Finished {
    try run(arguments, bytes: Array(input.utf8), environment: environment)
  }

  static func run(
    _ arguments: [String] = [], bytes: [UInt8], environment: [String: String] = [:]
  ) throws -> Finished {
    let child = try start(arguments, environment: environment)
    child.send(bytes)
    return try child.finish()
  }
}
