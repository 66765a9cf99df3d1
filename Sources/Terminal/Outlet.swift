internal import Glibc

/// The way out of the program: writes at once when somebody watches, in large pieces when not.
///
/// A reader that has gone away (`| head`) is no error: `isOpen` turns false, and what is written
/// afterwards is dropped.
public final class Outlet {
  /// Why nothing more can be written.
  public enum Failure: Error, Sendable, Hashable {
    case readerLeft
    case refused(errno: Int32)
  }

  private static let piece = 64 * 1024

  private let fd: Int32
  private let gathers: Bool
  private var waiting: ContiguousArray<UInt8> = []
  public private(set) var failure: Failure?

  public init(fd: Int32, gathers: Bool) {
    self.fd = fd
    self.gathers = gathers
    // The write must fail with EPIPE instead of killing the program.
    signal(SIGPIPE, SIG_IGN)
    if gathers { waiting.reserveCapacity(2 * Self.piece) }
  }

  deinit { flush() }

  public var isOpen: Bool { failure == nil }

  public func write(_ bytes: ContiguousArray<UInt8>) {
    if gathers {
      waiting.append(contentsOf: bytes)
      if waiting.count >= Self.piece { flush() }
    } else {
      bytes.withUnsafeBytes(send)
    }
  }

  /// Writes what was gathered; false if it could not be.
  @discardableResult public func flush() -> Bool {
    waiting.withUnsafeBytes(send)
    waiting.removeAll(keepingCapacity: true)
    return isOpen
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while isOpen, !rest.isEmpty {
      let count = Glibc.write(fd, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else {
        recover(from: errno)
      }
    }
  }

  private func recover(from error: Int32) {
    switch error {
    case EINTR: break
    case EAGAIN:
      var ready = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    case EPIPE: failure = .readerLeft
    default: failure = .refused(errno: error)
    }
  }
}
