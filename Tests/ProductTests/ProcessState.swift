import Glibc

/// What the system tells of a running process.
struct ProcessState {
  let process: pid_t

  /// The most memory it has had, in kilobytes.
  ///
  /// What `wait4` tells is no use here: a process that is started inherits the peak of the one that
  /// starts it, which is this test.
  var peakMemory: Int? {
    let line = text(of: "status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }

  /// How long it has computed, in hundredths of a second.
  var processorTime: Int {
    let fields = text(of: "stat").split(separator: " ")
    return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
  }

  private func text(of name: String) -> String {
    guard let file = fopen("/proc/\(process)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
