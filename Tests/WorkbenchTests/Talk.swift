import Diagnostics
import Synchronization
import Workbench

/// A conversation with the workbench as a person holds it: a line in, an answer out.
///
///     var talk = Talk()
///     #expect(talk.say("1/3*3") == "1")
struct Talk {
  /// What came of a line.
  struct Reply: Equatable {
    let outcome: Workbench.Outcome
    let answer: String
    let errors: String
  }

  /// What was written, by its path, as a disk would hold it.
  final class Disk: Sendable {
    private let files = Mutex<[String: String]>([:])
    subscript(path: String) -> String? { files.withLock { $0[path] } }

    @Sendable func write(
      _ path: String, mayReplace: Bool, fill: (Workbench.Pen) -> Bool
    ) -> Result<Void, Workbench.Unwritable> {
      if !mayReplace, self[path] != nil { return .failure(.exists) }
      var bytes: ContiguousArray<UInt8> = []
      let isComplete = fill { piece in
        bytes += piece
        return true
      }
      guard isComplete else { return .failure(.abandoned) }
      let text = String(decoding: bytes, as: UTF8.self)
      files.withLock { $0[path] = text }
      return .success(())
    }
  }

  var workbench: Workbench
  let disk: Disk

  /// The files that there are to be loaded, by their paths.
  init(
    _ language: Language = .english, files: [String: String] = [:],
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    let disk = Disk()
    self.disk = disk
    workbench = Workbench(
      language: language, isInterrupted: isInterrupted,
      readFile: { path in
        (files[path] ?? disk[path]).map { .success(ContiguousArray($0.utf8)) }
          ?? .failure(Workbench.Unreadable("nothing there"))
      }, writeFile: disk.write)
  }

  mutating func tell(_ line: String, from origin: Workbench.Origin = .prompt) -> Reply {
    tell(ContiguousArray(line.utf8), from: origin)
  }

  mutating func tell(_ line: ContiguousArray<UInt8>, from origin: Workbench.Origin) -> Reply {
    var (page, errors) = (Markup(), Markup())
    let outcome = workbench.answer(line, from: origin, into: &page, errors: &errors)
    return Reply(outcome: outcome, answer: page.text, errors: errors.text)
  }

  /// The answer, or the error, without the end of its last line.
  mutating func say(_ line: String) -> String {
    let reply = tell(line, from: .whole)
    let text = reply.answer + reply.errors
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
