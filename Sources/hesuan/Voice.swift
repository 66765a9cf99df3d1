internal import Diagnostics
internal import Glibc
internal import Terminal

/// Text on its way out, in colour where that is wanted.
final class Voice {
  private let outlet: Outlet
  private let paint: Paint
  private var bytes: ContiguousArray<UInt8> = []

  init(fd: Int32, colour: ColourChoice, gathers: Bool) {
    outlet = Outlet(fd: fd, gathers: gathers)
    paint = Paint(colour: colour.colours(fd))
  }

  func say(_ page: Markup) {
    bytes.removeAll(keepingCapacity: true)
    paint.append(page, to: &bytes)
    outlet.write(bytes)
  }

  func say(_ text: String, as role: Markup.Role = .plain) {
    var page = Markup(text, as: role)
    page.newline()
    say(page)
  }

  /// Bytes as they are, for what is read by a program and holds nothing that moves a cursor.
  func write(_ bytes: ContiguousArray<UInt8>) { outlet.write(bytes) }

  func complain(_ phrase: Phrase, _ language: Language) {
    var page = Markup(Words.error.text(in: language), as: .error)
    page.append(phrase.text(in: language))
    page.newline()
    say(page)
  }

  func flush() { outlet.flush() }

  /// Why nothing more can be said, unless nobody listens any more, which is no error.
  var refusal: String? {
    guard case .refused(let error) = outlet.failure else { return nil }
    return String(cString: strerror(error))
  }

  var isHeard: Bool { outlet.isOpen }
}
