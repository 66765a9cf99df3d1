import Diagnostics
import Workbench

/// A conversation written down: `> ` before what was typed, `… ` before what continues it, the
/// answer below. A `#` begins a remark.
struct Transcript {
  private enum Line {
    case typed(String)
    case continued(String)
    /// A remark or a blank line.
    case between(String)
    case answer

    var isContinuation: Bool {
      if case .continued = self { return true }
      return false
    }
  }

  let text: String

  init(_ text: String) { self.text = text }

  private var lines: [Line] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("> ") { return .typed(String(line.dropFirst(2))) }
      if line.hasPrefix("… ") { return .continued(String(line.dropFirst(2))) }
      return line.isEmpty || line.hasPrefix("#") ? .between(String(line)) : .answer
    }
  }

  var typed: [String] {
    lines.compactMap { line in
      if case .typed(let text) = line { return text }
      return nil
    }
  }

  /// The same lines typed again, with the answers that are given now.
  func replayed(in language: Language) -> Transcript {
    var talk = Talk(language)
    var replayed: [String] = []
    var statement = ""
    let lines = lines
    for (place, line) in lines.enumerated() {
      switch line {
      case .typed(let text):
        replayed.append("> " + text)
        statement = text
      case .continued(let text):
        replayed.append("… " + text)
        statement += "\n" + text
      case .between(let text):
        replayed.append(text)
        continue
      case .answer: continue
      }
      let goesOn = place + 1 < lines.count && lines[place + 1].isContinuation
      replayed += Transcript.answer(to: statement, in: &talk, goesOn: goesOn)
    }
    return Transcript(replayed.joined(separator: "\n"))
  }

  private static func answer(
    to statement: String, in talk: inout Talk, goesOn: Bool
  ) -> [String] {
    let reply = talk.tell(statement)
    if reply.outcome == .unfinished { return goesOn ? [] : ["(waits for more)"] }
    let remark = goesOn ? ["(does not wait for more)"] : []
    let lines = (reply.answer + reply.errors).split(separator: "\n").map { String($0) }
    return lines + remark
  }

  /// Where another transcript with the same lines typed answers otherwise, as in a diff.
  func difference(from other: Transcript) -> String? {
    let pairs = zip(exchanges, other.exchanges).filter { $0 != $1 }
    guard !pairs.isEmpty else { return text == other.text ? nil : "not the same lines" }
    return pairs.map { mine, others in
      let typed = zip(mine, others).prefix { $0 == $1 }.map { "  \($0.0)\n" }
      return typed.joined() + Transcript.marked(mine.dropFirst(typed.count), "-")
        + Transcript.marked(others.dropFirst(typed.count), "+")
    }.joined(separator: "\n")
  }

  private static func marked(_ lines: ArraySlice<Substring>, _ sign: String) -> String {
    lines.map { "\(sign) \($0)\n" }.joined()
  }

  /// Each statement with its answer.
  private var exchanges: [[Substring]] {
    text.split(separator: "\n").reduce(into: []) { exchanges, line in
      if line.hasPrefix("> ") || exchanges.isEmpty { exchanges.append([]) }
      exchanges[exchanges.count - 1].append(line)
    }
  }
}
