import Glibc
import Testing

@testable import Terminal

@Suite struct OutletTests {
  private func available(_ fd: Int32) -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var source = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0 ? read(fd, &buffer, buffer.count) : 0
  }

  @Test func gathersUntilThereIsEnough() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { close(ends[0]) }
    let outlet = Outlet(fd: ends[1], gathers: true)
    outlet.write(ContiguousArray(repeating: 0x61, count: 1000))
    #expect(available(ends[0]) == 0)
    #expect(outlet.flush())
    #expect(available(ends[0]) == 1000)
    close(ends[1])
  }

  @Test func writesAtOnceWhenSomebodyWatches() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { for end in ends { close(end) } }
    Outlet(fd: ends[1], gathers: false).write([0x61, 0x0A])
    #expect(available(ends[0]) == 2)
  }

  @Test func stopsQuietlyWhenTheReaderLeaves() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    let outlet = Outlet(fd: ends[1], gathers: false)
    outlet.write([0x61])
    #expect(!outlet.isOpen && outlet.failure == .readerLeft)
    close(ends[1])
  }

  @Test func saysWhenTheDiskIsFull() {
    let fd = open("/dev/full", O_WRONLY)
    defer { close(fd) }
    let outlet = Outlet(fd: fd, gathers: true)
    outlet.write([0x61])
    #expect(!outlet.flush() && outlet.failure == .refused(errno: ENOSPC))
  }

  @Test func waitsForASlowReader() async {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let source = ends[0]
    async let total = Task.detached {
      var buffer = [UInt8](repeating: 0, count: 1000)
      var total = 0
      while total < 1 << 20 { total += max(0, read(source, &buffer, buffer.count)) }
      return total
    }.value
    let outlet = Outlet(fd: ends[1], gathers: false)
    outlet.write(ContiguousArray(repeating: 0x61, count: 1 << 20))
    #expect(outlet.isOpen)
    #expect(await total == 1 << 20)
    for end in ends { close(end) }
  }
}
