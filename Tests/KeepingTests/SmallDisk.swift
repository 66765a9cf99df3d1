import Glibc
import Synchronization
import TestSupport

@testable import Keeping

/// A disk with only so much room, that writes in small pieces and is interrupted now and then.
final class SmallDisk: Sendable {
  private let room: Mutex<Int>
  private let random: Mutex<SplitMix64>
  private let error: Int32

  init(room: Int, seed: Seed, error: Int32 = ENOSPC) {
    self.room = Mutex(room)
    self.error = error
    random = Mutex(seed.generator)
  }

  func makeRoom() { room.withLock { $0 = 1_000_000 } }
  var isFull: Bool { room.withLock { $0 } == 0 }

  var disk: Disk {
    Disk(
      write: { self.write($0, $1, $2) },
      sync: { _ in self.isInterrupted() ? -1 : 0 }, reserve: { _, _, _ in })
  }

  private func isInterrupted() -> Bool {
    let isOne = random.withLock { $0.chance(1, of: 4) }
    if isOne { errno = EINTR }
    return isOne
  }

  private func write(_ fd: Int32, _ bytes: UnsafeRawBufferPointer, _ place: Int) -> Int {
    if isInterrupted() { return -1 }
    let piece = random.withLock { $0.below(9) + 1 }
    let count = room.withLock { room in
      let count = min(bytes.count, room, piece)
      room -= count
      return count
    }
    if count == 0 {
      errno = error
      return -1
    }
    return pwrite(fd, bytes.baseAddress, count, off_t(place))
  }
}
