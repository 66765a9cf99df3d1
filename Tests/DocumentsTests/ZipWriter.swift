import CZlib

/// Writes zip files for the tests, right ones and wrong ones.
struct ZipWriter {
  private(set) var bytes: ContiguousArray<UInt8> = []
  private var directory: ContiguousArray<UInt8> = []
  private var count = 0

  /// A part; what its entry in the directory says of it can be a lie.
  mutating func add(
    _ name: String, _ content: ContiguousArray<UInt8>, deflates: Bool = true, flags: Int = 0,
    method: Int? = nil, size: Int? = nil, start: Int? = nil
  ) {
    let packed = deflates ? ZipWriter.deflated(content) : content
    let place = bytes.count
    let sum = content.withUnsafeBufferPointer {
      Int(crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    var facts: ContiguousArray<UInt8> = []
    for number in [flags, method ?? (deflates ? 8 : 0), 0, 0] { facts.append(number, width: 2) }
    for number in [sum, packed.count, size ?? content.count] { facts.append(number, width: 4) }
    facts.append(name.utf8.count, width: 2)
    bytes += [0x50, 0x4B, 3, 4, 20, 0] + facts + [0, 0] + Array(name.utf8) + packed
    directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + facts
    directory += ContiguousArray(repeating: 0, count: 12)
    directory.append(start ?? place, width: 4)
    directory += name.utf8
    count += 1
  }

  consuming func finished(comment: String = "") -> ContiguousArray<UInt8> {
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes.append(count, width: 2)
    bytes.append(count, width: 2)
    bytes.append(directory.count, width: 4)
    bytes.append(start, width: 4)
    bytes.append(comment.utf8.count, width: 2)
    bytes += comment.utf8
    return bytes
  }

  /// What zlib writes without the two bytes before it and the four behind.
  private static func deflated(_ content: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var count = compressBound(UInt(content.count))
    let packed = ContiguousArray<UInt8>(unsafeUninitializedCapacity: Int(count)) {
      target, written in
      content.withUnsafeBufferPointer { source in
        _ = compress2(target.baseAddress, &count, source.baseAddress, UInt(source.count), 9)
      }
      written = Int(count)
    }
    return ContiguousArray(packed.dropFirst(2).dropLast(4))
  }
}

extension ContiguousArray<UInt8> {
  fileprivate mutating func append(_ number: Int, width: Int) {
    for byte in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}
