import Glibc
import Syntax

@testable import Documents

/// The built-in budgets and their documents, which are no part of the repository.
enum PublishedBudgets {
  struct Pair: Sendable, CustomStringConvertible {
    let budget: BudgetText
    let document: PublishedText

    var description: String { budget.text(budget.name) }
  }

  /// Each budget with the document that its citations fit best; none where there is no document.
  static let pairs: [Pair] = {
    let documents = texts(in: repository + "/../shared/documents", ending: ".txt")
      .compactMap { try? PublishedText($0) }
    let budgets = texts(in: repository + "/Sources/BuiltIn/Budgets", ending: ".budget")
    return budgets.map { BudgetReader.read($0) }.compactMap { budget in
      documents.min { faults(of: budget, in: $0) < faults(of: budget, in: $1) }
        .map { Pair(budget: budget, document: $0) }
    }
  }()

  private static func faults(of budget: BudgetText, in document: PublishedText) -> Int {
    CitationCheck.faults(of: budget, in: document).count
  }

  static let repository: String = {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
  }()

  static func texts(in folder: String, ending: String) -> [ContiguousArray<UInt8>] {
    names(in: folder).filter { $0.hasSuffix(ending) }.sorted().map { bytes(of: folder + "/" + $0) }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  private static func bytes(of path: String) -> ContiguousArray<UInt8> {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var result: ContiguousArray<UInt8> = []
    while case let byte = getc(file), byte != EOF { result.append(UInt8(byte)) }
    return result
  }
}
