internal import Diagnostics
internal import Glibc

/// Reads lines where they cannot be edited: the terminal's own keys are all there is.
final class PlainPrompt {
  private let source: KeySource
  private let outlet = Outlet(fd: STDOUT_FILENO, gathers: false)

  init(source: KeySource) { self.source = source }

  func read(_ prompt: Markup) -> LineReader.Result {
    show(prompt)
    var line: [UInt8] = []
    while true {
      if case .signal(let number) = source.gate.wait() {
        guard number != SIGINT else { return dropped() }
        pass(number, prompt)
        continue
      }
      guard let byte = source.byte() else {
        if source.hasEnded { return ended(line) }
        continue
      }
      guard byte != 0x0A else { return .line(String(decoding: line, as: UTF8.self)) }
      line.append(byte)
    }
  }

  private func show(_ prompt: Markup) {
    var bytes: ContiguousArray<UInt8> = []
    Paint(colour: false).append(prompt, to: &bytes)
    outlet.write(bytes)
  }

  private func dropped() -> LineReader.Result {
    outlet.write([0x0A])
    return .interrupted
  }

  private func ended(_ line: [UInt8]) -> LineReader.Result {
    outlet.write([0x0A])
    return line.isEmpty ? .end : .line(String(decoding: line, as: UTF8.self))
  }

  private func pass(_ signal: Int32, _ prompt: Markup) {
    guard signal != SIGWINCH, signal != SIGCONT else { return }
    source.gate.deliver(signal)
    show(prompt)
  }
}
