internal import Diagnostics
internal import Quantities
internal import Syntax
internal import Workbench

/// What the fuzzer calls with each input; zero says that the input may be kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
  let text = ContiguousArray(UnsafeBufferPointer(start: bytes, count: length))
  holdConversation(text)
  for line in text.split(separator: 0x0A) { tryReading(ContiguousArray(line)) }
  tryBudget(text)
  tryDocument(text)
  trySession(text)
  return 0
}

/// Every line is answered, in either language, and no answer holds a line of the input that could
/// move a cursor.
private func holdConversation(_ text: ContiguousArray<UInt8>) {
  for language in Language.allCases {
    var workbench = Workbench(language: language)
    workbench.width = 40
    for line in text.split(separator: 0x0A).prefix(20) {
      var (page, errors) = (Markup(), Markup())
      let outcome = workbench.answer(
        ContiguousArray(line), from: .line(1), into: &page, errors: &errors)
      precondition(
        (outcome == .failed) == !errors.isEmpty, "a failure is told, and nothing else is")
      _ = workbench.completion(before: Array(line))
    }
  }
}

/// What was read lies inside the text, and reads the same again after it is printed.
private func tryReading(_ line: ContiguousArray<UInt8>) {
  var parsed = Parsed()
  Parser.parse(line, units: .standard, into: &parsed)
  if let diagnostic = parsed.diagnostic {
    precondition(diagnostic.range.start >= 0 && diagnostic.range.end <= line.count + 1)
    return
  }
  switch parsed.statement {
  case .expression, .definition, .check: break
  default: return
  }
  for node in parsed.tree.nodes { precondition(node.start <= node.end && node.end <= line.count) }
  let printed = Printer.text(of: parsed.tree)
  let again = Parser.parse(printed)
  precondition(again.diagnostic == nil, "what is printed can be read: \(printed)")
  precondition(Printer.text(of: again.tree) == printed, "printing settles: \(printed)")
}
