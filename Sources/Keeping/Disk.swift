internal import Glibc

/// What a kept file asks of the system; a test puts a failing one in its place.
struct Disk: Sendable {
  /// Writes at a place; how much of it was written, or -1 and `errno`.
  var write: @Sendable (_ fd: Int32, _ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int
  /// Brings what was written to the disk; zero, or -1 and `errno`.
  var sync: @Sendable (_ fd: Int32) -> Int32
  /// Sets room aside behind a place, where that is possible.
  var reserve: @Sendable (_ fd: Int32, _ place: Int, _ count: Int) -> Void

  static let real = Disk(
    write: { pwrite($0, $1.baseAddress, $1.count, off_t($2)) },
    sync: { fdatasync($0) },
    reserve: { fd, place, count in
      // The file must not grow by it: what is not written yet would be read as zeros.
      let keepsSize: Int32 = 1
      _ = fallocate?(fd, keepsSize, off_t(place), off_t(count))
    })

  /// Swift does not import it.
  private static let fallocate = dlsym(nil, "fallocate").map {
    unsafeBitCast($0, to: (@convention(c) (Int32, Int32, off_t, off_t) -> Int32).self)
  }
}
