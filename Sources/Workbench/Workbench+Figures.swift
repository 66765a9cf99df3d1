internal import Budgets
internal import Diagnostics
internal import Evaluation
internal import Quantities
internal import Solving
internal import Syntax

/// What a piece of a command means, and what a figure depends on.
extension Workbench {
  /// The number that a stretch of the line comes to.
  mutating func number(
    _ range: SourceRange, of line: ContiguousArray<UInt8>
  ) throws(Complaint) -> Quantity {
    let text = ContiguousArray(line[range.start..<range.end])
    do throws(Complaint) {
      return try number(text)
    } catch {
      throw error.moved(into: line, at: range)
    }
  }

  private mutating func number(_ text: ContiguousArray<UInt8>) throws(Complaint) -> Quantity {
    Parser.parse(text, units: sheet.units, into: &parsed)
    if let diagnostic = parsed.diagnostic {
      throw Complaint(Sheet.Failure(diagnostic, text), checkedBy: self)
    }
    let whole = SourceRange(0, text.count)
    guard case .expression = parsed.statement else {
      throw Complaint(Diagnostic(.oneNumberExpected, at: whole), text)
    }
    try bind(text)
    let value: Value
    do throws(Sheet.Failure) {
      value = try sheet.value(of: parsed.tree, text: text, with: &evaluator).0
    } catch {
      throw Complaint(error, checkedBy: self)
    }
    guard case .quantity(let quantity) = value else {
      throw Complaint(Diagnostic(.numberExpected, at: whole), text)
    }
    guard quantity.magnitude.number != nil else {
      throw Complaint(Diagnostic(.oneNumberExpected, at: whole), text)
    }
    return quantity
  }

  /// The place of the figure that a stretch of the line names.
  mutating func figure(
    _ range: SourceRange, of line: ContiguousArray<UInt8>
  ) throws(Complaint) -> Int {
    let text = String(decoding: line[range.start..<range.end], as: UTF8.self)
    let invocation = Invocation(naming: text)
    guard let name = invocation.name(units: sheet.units)
    else {
      throw Complaint(Diagnostic(.figureNameExpected(found: text), at: range), line)
    }
    do throws(Complaint) {
      return try place(named: name, invocation)
    } catch {
      throw error.moved(into: line, at: range)
    }
  }

  /// Why something cannot be computed over many values.
  func problem(of obstacle: Obstacle) -> Problem {
    switch obstacle {
    case .notPublished(let places): .notPublished(places.map(name))
    case .noQuantity: .numberExpected
    default: .interrupted
    }
  }

  func isRanged(_ place: Int) -> Bool {
    guard case .quantity(let quantity) = sheet.values[place] else { return false }
    return quantity.magnitude.number == nil
  }

  /// What goes into a figure and is not computed itself, in the order of the sheet.
  func inputs(of place: Int) -> [Int] {
    var seen: Set<Int> = [place]
    var open = [place]
    while let place = open.popLast() {
      open += sheet.entries[place].uses.filter { $0 >= 0 && seen.insert($0).inserted }
    }
    return seen.filter { sheet.entries[$0].uses.isEmpty && $0 != place }.sorted()
  }
}

extension Complaint {
  /// The same of a stretch of a line; what is to be typed instead is the whole line.
  func moved(into line: ContiguousArray<UInt8>, at range: SourceRange) -> Complaint {
    let diagnostic = diagnostics[0].moved(by: range.start)
    let repair = diagnostic.repair.map { repair in
      let bytes = line[..<range.start] + ContiguousArray(repair.utf8) + line[range.end...]
      return String(decoding: bytes.drop { $0 <= 0x20 }, as: UTF8.self)
    }
    return Complaint(diagnostic.repaired(repair), line, breaks: breaks)
  }
}

extension Invocation {
  /// As if the name alone had been typed.
  fileprivate init(naming text: String) {
    command = .show
    argument = text
    line = ContiguousArray(text.utf8)
  }
}
