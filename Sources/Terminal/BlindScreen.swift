internal import Glibc

/// Where libedit draws without being seen; only its bell is listened for.
final class BlindScreen {
  let stream: UnsafeMutablePointer<FILE>
  private let text: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let size: UnsafeMutablePointer<Int>

  init?() {
    text = .allocate(capacity: 1)
    size = .allocate(capacity: 1)
    text.initialize(to: nil)
    size.initialize(to: 0)
    guard let stream = open_memstream(text, size) else { return nil }
    self.stream = stream
  }

  deinit {
    fclose(stream)
    free(text.pointee)
    text.deallocate()
    size.deallocate()
  }

  /// Whether the bell was rung since it was last asked.
  func takeBell() -> Bool {
    fflush(stream)
    guard let start = text.pointee, size.pointee > 0 else { return false }
    defer { fseeko(stream, 0, SEEK_SET) }
    return memchr(start, 0x07, size.pointee) != nil
  }
}
