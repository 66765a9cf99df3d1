internal import Glibc
internal import Synchronization

/// Work that is done on all cores, with its results in the order it was given in.
///
///     let work = InOrder(count: names.count) { report(on: names[$0]) }
///     for place in names.indices { say(work.result(of: place) { keepWaiting() }) }
///
/// Nothing is begun that is far ahead of the first result still missing, so that what waits its
/// turn never fills the memory.
final class InOrder<Piece: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Piece
  private let begun = Atomic(0)
  private let finished = Atomic(0)
  private let waiting = Mutex<[Int: Piece]>([:])
  /// How many more pieces may be begun; one is added for each result that is taken.
  private let room: Semaphore
  private let news = Semaphore(0)
  /// How many threads there are besides the first.
  private let crew = Atomic(0)

  /// How far ahead each core may be.
  private static var lead: Int { 8 }

  init(count: Int, work: @escaping @Sendable (Int) -> Piece) {
    (self.count, self.work) = (count, work)
    let cores = min(Crew.cores, count)
    room = Semaphore(cores * Self.lead)
    guard count > 1 else { return }
    for _ in 0..<cores where Crew.start({ self.workOn() }) { crew.add(1, ordering: .relaxed) }
  }

  /// How many pieces are done, in whatever order.
  var done: Int { finished.load(ordering: .relaxed) }

  private func workOn() {
    while true {
      room.wait()
      let place = begun.add(1, ordering: .relaxed).oldValue
      if place >= count { return room.add() }
      let piece = work(place)
      waiting.withLock { $0[place] = piece }
      finished.add(1, ordering: .relaxed)
      news.add()
    }
  }

  /// The result of a place, each asked for once and in order. While it is missing, `waits` is asked
  /// now and then; nil if that has enough of it.
  func result(of place: Int, while waits: () -> Bool) -> Piece? {
    if crew.load(ordering: .relaxed) == 0 { return work(place) }
    while true {
      if let piece = waiting.withLock({ $0.removeValue(forKey: place) }) {
        room.add()
        return piece
      }
      guard waits() else { return nil }
      news.wait(milliseconds: 50)
    }
  }
}

/// Threads that end with the program, or with what they do.
enum Crew {
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The stack of the first thread is usually as large.
  private static let stack = 8 << 20

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Whether one more could be started. Signals are left to the first thread.
  static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    var (all, former) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stack)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let body = Unmanaged.passRetained(Body(run))
    let error = pthread_create(
      &thread, &attributes,
      { raw in
        Unmanaged<Body>.fromOpaque(raw!).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    if error != 0 { body.release() }
    return error == 0
  }
}

/// A count that is waited for while it is zero.
final class Semaphore: @unchecked Sendable {
  private let count = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init(_ first: Int) { sem_init(count, 0, UInt32(first)) }

  deinit {
    sem_destroy(count)
    count.deallocate()
  }

  func add() { sem_post(count) }

  func wait() { while sem_wait(count) != 0 {} }

  /// Returns at the latest after so long, and at once where a signal comes in.
  func wait(milliseconds: Int) {
    var limit = timespec()
    clock_gettime(CLOCK_REALTIME, &limit)
    let nanoseconds = limit.tv_nsec + milliseconds * 1_000_000
    limit.tv_sec += nanoseconds / 1_000_000_000
    limit.tv_nsec = nanoseconds % 1_000_000_000
    sem_timedwait(count, &limit)
  }
}
