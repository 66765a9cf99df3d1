import Diagnostics
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

  var workbench: Workbench

  init(_ language: Language = .english) {
    workbench = Workbench(language: language)
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
