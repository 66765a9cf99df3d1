internal import Budgets
internal import Documents
internal import Glibc
internal import Syntax

/// One call: what it was asked for, and the files it was given.
///
///     numbers [--other|--uncited|--stated|--print] BUDGET… [TEXT…]
///
/// A budget is a file called .budget, and is counted in the text that its citations fit best.
struct Counting {
  private var options: Set<String> = []
  private var budgets: [String] = []
  private var documents: [String] = []

  init(_ arguments: ArraySlice<String>) {
    for argument in arguments {
      if argument.hasPrefix("--") {
        options.insert(argument)
      } else if argument.hasSuffix(".budget") {
        budgets.append(argument)
      } else {
        documents.append(argument)
      }
    }
  }

  private static let known: Set = ["--other", "--uncited", "--stated", "--print"]

  /// The exit status: 0, 1 where a budget does not load or does not fit its document, 2 for a wrong
  /// call or a file that cannot be read.
  func run() -> CInt {
    guard options.isSubset(of: Counting.known), !budgets.isEmpty else {
      complain("usage: numbers [--other|--uncited|--stated|--print] BUDGET… [TEXT…]")
      return 2
    }
    do {
      return try answer() ? 0 : 1
    } catch {
      complain(error.text)
      return 2
    }
  }

  /// Whether there was nothing to find fault with.
  private func answer() throws(UnreadableFile) -> Bool {
    let texts = try InputFile.all(budgets).map { BudgetReader.read($0.bytes) }
    if options.contains("--print") {
      for text in texts { print(BudgetPrinter.text(of: text), terminator: "") }
      return true
    }
    var loads = true
    for (path, text) in zip(budgets, texts) {
      loads = StatedFigures(text, path: path).write(all: options.contains("--stated")) && loads
    }
    guard loads, !options.contains("--stated") else { return loads }
    return count(texts, in: try InputFile.documents(documents))
  }

  private func count(_ texts: [BudgetText], in documents: [PublishedText]) -> Bool {
    let departments = texts.map { Department($0, among: documents) }
    DepartmentTable(departments).write()
    for department in departments { department.writeFaults() }
    for department in departments { department.writeUncited(listed) }
    return departments.allSatisfy(\.faults.isEmpty)
  }

  /// The reasons whose numerals are listed.
  private var listed: [NumeralReason] {
    if options.contains("--uncited") { return NumeralReason.allCases }
    return options.contains("--other") ? [.other] : []
  }

  private func complain(_ text: String) {
    let line = "numbers: \(text)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
  }
}
