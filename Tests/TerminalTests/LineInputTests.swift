import Glibc
import TestSupport
import Testing

@testable import Terminal

@Suite struct LineInputTests {
  private enum Found: Equatable {
    case line(String)
    case tooLong(Int)
  }

  private func read(_ bytes: [UInt8], limit: Int = 1 << 20) -> [Found] {
    let folder = TemporaryFolder()
    folder.write(bytes, to: "input")
    let fd = open(folder.path + "/input", O_RDONLY)
    defer { close(fd) }
    return read(LineInput(fd: fd, limit: limit))
  }

  private func read(_ input: LineInput) -> [Found] {
    var found: [Found] = []
    var line: ContiguousArray<UInt8> = []
    while true {
      switch input.next(into: &line) {
      case .line: found.append(.line(String(decoding: line, as: UTF8.self)))
      case .tooLong(let length): found.append(.tooLong(length))
      case .end, .interrupted, .failed: return found
      }
    }
  }

  private func read(_ text: String, limit: Int = 1 << 20) -> [Found] {
    read(Array(text.utf8), limit: limit)
  }

  @Test func readsLines() {
    #expect(read("") == [])
    #expect(read("\n") == [.line("")])
    #expect(read("a") == [.line("a")])
    #expect(read("a\n") == [.line("a")])
    #expect(read("a\n\n村") == [.line("a"), .line(""), .line("村")])
    #expect(read("a\r\n\r\nb\r") == [.line("a"), .line(""), .line("b")])
    #expect(read("a\rb\n") == [.line("a\rb")])
    #expect(read("\u{FEFF}村\n\u{FEFF}数\n") == [.line("村"), .line("\u{FEFF}数")])
    #expect(read("\u{FEFF}") == [])
  }

  @Test func reportsLinesThatAreTooLong() {
    #expect(
      read("12345\n123456\n12345", limit: 5) == [.line("12345"), .tooLong(6), .line("12345")])
    #expect(read("12345\r\n123456\r\n", limit: 5) == [.line("12345"), .tooLong(6)])
    #expect(read("\u{FEFF}12345\r\n", limit: 5) == [.line("12345")])
    #expect(read("1234567890", limit: 5) == [.tooLong(10)])
  }

  /// Every way of ending a line at, before and behind the end of a piece of 64 KiB.
  @Test func crossesThePieces() {
    let piece = 65536
    for length in [piece - 3, piece - 2, piece - 1, piece, piece + 1, 2 * piece - 1, 2 * piece] {
      for ending in ["\n", "\r\n"] {
        let long = String(repeating: "x", count: length)
        let text = long + ending + "next" + ending
        #expect(read(text) == [.line(long), .line("next")], "\(length) \(ending.utf8.count)")
        #expect(read(text, limit: length) == [.line(long), .line("next")])
        let tooLong = read(text, limit: length - 1)
        #expect(tooLong.count == 2 && tooLong[1] == .line("next"), "\(length)")
      }
    }
  }

  @Test func countsAnEndlessLine() {
    let folder = TemporaryFolder()
    let fd = open(folder.path + "/input", O_RDWR | O_CREAT, 0o600)
    defer { close(fd) }
    // A file with a hole: nothing but zeros, and no newline.
    ftruncate(fd, 300 << 20)
    #expect(read(LineInput(fd: fd, limit: 1000)) == [.tooLong(300 << 20)])
  }

  @Test func handsOutWhatAPipeHasSoFar() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let input = LineInput(fd: ends[0], limit: 100)
    var waits = 0
    var line: ContiguousArray<UInt8> = []
    write(ends[1], "a\nb", 3)
    input.whenWaiting = {
      waits += 1
      if waits == 1 { write(ends[1], "c\n", 2) } else { close(ends[1]) }
    }
    #expect(input.next(into: &line) == .line && line.elementsEqual("a".utf8) && waits == 0)
    #expect(input.next(into: &line) == .line && line.elementsEqual("bc".utf8) && waits == 1)
    #expect(input.next(into: &line) == .end && waits == 2)
    close(ends[0])
  }

  @Test func saysWhyItFailed() {
    let fd = open("/", O_RDONLY)
    defer { close(fd) }
    var line: ContiguousArray<UInt8> = []
    #expect(LineInput(fd: fd, limit: 10).next(into: &line) == .failed(errno: EISDIR))
  }
}
