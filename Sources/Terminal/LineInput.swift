internal import Glibc

/// Lines from a file, a pipe or a terminal, one after the other, in memory that stays small.
///
///     var line: ContiguousArray<UInt8> = []
///     while input.next(into: &line) == .line { … }
///
/// A carriage return before the newline is dropped, and so is a byte order mark at the start.
public final class LineInput {
  /// What `next` found.
  public enum Outcome: Sendable, Hashable {
    case line
    /// The line has this many bytes, more than the limit; none of them was kept.
    case tooLong(Int)
    case end
    /// Ctrl-C while waiting; what was read of the line is kept for the next call.
    case interrupted
    case failed(errno: Int32)
  }

  private enum Supply {
    case filled, exhausted, interrupted
    case failed(Int32)
  }

  private static let piece = 64 * 1024

  private let fd: Int32
  private let limit: Int
  private let storage: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var isFirst = true
  /// What earlier pieces held of the line, and how long it is, where that exceeds the limit.
  private var begun: ContiguousArray<UInt8> = []
  private var length = 0

  /// Called before `next` has to wait for more: the moment to show what was answered so far.
  public var whenWaiting: (() -> Void)?

  public init(fd: Int32, limit: Int) {
    self.fd = fd
    self.limit = limit
    storage = .allocate(byteCount: Self.piece, alignment: 16)
  }

  deinit { storage.deallocate() }

  /// Puts the next line, without its end, into `line`.
  public func next(into line: inout ContiguousArray<UInt8>) -> Outcome {
    line.removeAll(keepingCapacity: true)
    while true {
      if let found = newline() {
        take(upTo: found)
        start = found + 1
        return finish(into: &line)
      }
      take(upTo: end)
      switch supply() {
      case .filled: continue
      case .interrupted: return .interrupted
      case .failed(let error): return .failed(errno: error)
      case .exhausted: return length > 0 ? finish(into: &line) : .end
      }
    }
  }

  private func newline() -> Int? {
    guard start < end, let base = storage.baseAddress,
      let found = memchr(base + start, 0x0A, end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// More than the limit is kept by what may yet be dropped: a carriage return and a mark.
  private func take(upTo place: Int) {
    let count = place - start
    let room = max(0, limit + 4 - begun.count)
    begun.append(contentsOf: storage[start..<(start + min(count, room))])
    length += count
    start = place
    dropMark()
  }

  private func dropMark() {
    guard isFirst, length >= 3 else { return }
    isFirst = false
    guard begun.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    begun.removeFirst(3)
    length -= 3
  }

  private func finish(into line: inout ContiguousArray<UInt8>) -> Outcome {
    defer {
      begun.removeAll(keepingCapacity: begun.capacity <= Self.piece)
      length = 0
      isFirst = false
    }
    if length == begun.count, begun.last == 0x0D {
      begun.removeLast()
      length -= 1
    }
    guard length <= limit else { return .tooLong(length) }
    swap(&line, &begun)
    return .line
  }

  private func supply() -> Supply {
    if mustWait {
      whenWaiting?()
      guard waitForMore() else { return .interrupted }
    }
    while true {
      let count = read(fd, storage.baseAddress, storage.count)
      if count > 0 {
        (start, end) = (0, count)
        return .filled
      }
      if count == 0 { return .exhausted }
      guard errno == EINTR || errno == EAGAIN else { return .failed(errno) }
      guard waitForMore() else { return .interrupted }
    }
  }

  private var mustWait: Bool {
    var ready = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) == 0
  }

  /// Waits until there is something to read; false for Ctrl-C, which cannot slip in between looking
  /// for it and waiting.
  private func waitForMore() -> Bool {
    var (interrupt, former) = (sigset_t(), sigset_t())
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    sigprocmask(SIG_BLOCK, &interrupt, &former)
    defer { sigprocmask(SIG_SETMASK, &former, nil) }
    while !Interrupt.isRaised {
      if waitOpenly(to: former) >= 0 || errno != EINTR { return true }
    }
    return false
  }

  /// Waits with these signals held back and no others, from before the waiting begins.
  private func waitOpenly(to signals: sigset_t) -> Int32 {
    var (readable, signals) = (fd_set(), signals)
    withUnsafeMutableBytes(of: &readable) { $0[Int(fd / 8)] |= 1 << UInt8(fd % 8) }
    return pselect(fd + 1, &readable, nil, nil, nil, &signals)
  }
}
