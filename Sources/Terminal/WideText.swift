internal import Glibc

/// Text as libedit takes it, wide characters up to a zero, at a place in memory that it may keep.
final class WideText {
  private(set) var start: UnsafeMutablePointer<wchar_t>
  private var capacity = 256
  private var count = 0

  init() {
    start = .allocate(capacity: capacity)
    start[0] = 0
  }

  convenience init(_ text: String) {
    self.init()
    set(text)
  }

  /// Lets `body` use the text, which is gone afterwards.
  static func lend<R>(_ text: String, _ body: (UnsafePointer<wchar_t>) -> R) -> R {
    let wide = WideText(text)
    return withExtendedLifetime(wide) { body(wide.start) }
  }

  deinit { start.deallocate() }

  func set(_ text: String) {
    removeAll()
    append(text.unicodeScalars)
  }

  func removeAll() {
    count = 0
    start[0] = 0
  }

  func append(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars where scalar != "\0" {
      if count + 1 == capacity { grow() }
      start[count] = wchar_t(bitPattern: scalar.value)
      count += 1
    }
    start[count] = 0
  }

  private func grow() {
    let larger = UnsafeMutablePointer<wchar_t>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
