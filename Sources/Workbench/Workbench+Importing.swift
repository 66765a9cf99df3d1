internal import Budgets
public import Diagnostics
public import Documents
internal import Evaluation
internal import Quantities
internal import Syntax

/// Published documents, which are made into budgets as they are loaded.
extension Workbench {
  /// Makes text of a PDF, which is another program's work.
  public typealias ReadPDF =
    @Sendable (ContiguousArray<UInt8>) -> Result<ContiguousArray<UInt8>, PDFFault>

  /// What became of a document.
  public struct Imported: Sendable {
    /// What its file is to be called.
    public let name: String
    /// The budget file in its canonical form; nil where the document cannot be read.
    public fileprivate(set) var budget: ContiguousArray<UInt8>?
    /// What was found in the document, or what is wrong with it.
    public fileprivate(set) var page = Markup()
  }

  /// Makes a document into a budget file, with nothing else loaded. `number` tells which one it is of
  /// several that are called the same.
  public func importing(_ name: String, number: Int = 1) -> Imported {
    var result = Imported(name: DocumentName(name, number: number).file)
    do throws(Complaint) {
      let bytes = try bytes(of: name)
      guard Workbench.isDocument(bytes, called: name) else {
        say(Words.isBudgetAlready(name), into: &result.page)
        return result
      }
      var copy = self
      copy.documentNumber = number
      let text = try copy.imported(bytes, from: name).text
      result.budget = ContiguousArray(BudgetPrinter.text(of: text).utf8)
      say(Words.imported(of: text, name), into: &result.page)
    } catch {
      error.write(from: .whole, language: language, width: width, into: &result.page)
    }
    return result
  }

  /// For each of some documents, which one it is of those that are called the same.
  public static func documentNumbers(of paths: [String]) -> [Int] {
    DocumentName.numbers(of: paths)
  }

  /// Whether a file is a published document, and no budget file.
  static func isDocument(_ bytes: ContiguousArray<UInt8>, called name: String) -> Bool {
    !name.hasSuffix(".budget") && !BudgetReader.begins(bytes)
  }

  /// Loads a document, and answers what its budget is called.
  mutating func loadDocument(
    _ bytes: ContiguousArray<UInt8>, from name: String
  ) throws(Complaint) -> String {
    let imported = try imported(bytes, from: name)
    self = imported.workbench
    return imported.text.text(imported.text.name)
  }

  /// A document as a budget, and the workbench with it loaded: what turns out to be no figure is
  /// left out.
  private func imported(
    _ bytes: ContiguousArray<UInt8>, from name: String
  ) throws(Complaint) -> (text: BudgetText, workbench: Workbench) {
    var draft = Import(try document(bytes, from: name), of: documentName(name))
    while true {
      let text = known(draft.text)
      var trial = self
      do throws(Complaint) {
        try trial.put(text, from: name)
        return (text, trial)
      } catch {
        guard error.file != nil, draft.leaveOut(linesAt: error.diagnostics.map(\.range.start))
        else { throw error }
      }
    }
  }

  /// What a document is called: not like another one that is loaded.
  private func documentName(_ path: String) -> DocumentName {
    let title = DocumentName(path).title
    let others = shelf.budgets.filter { $0.title != title }.map(\.name)
    return DocumentName(path, number: documentNumber) { others.contains($0) }
  }

  /// The same, read with the units that are known here.
  private func known(_ text: BudgetText) -> BudgetText {
    sheet.units.declared.isEmpty ? text : BudgetReader.read(text.bytes, units: sheet.units)
  }

  private func document(
    _ bytes: ContiguousArray<UInt8>, from name: String
  ) throws(Complaint) -> Publication {
    do throws(DocumentRefusal) {
      return Publication(try DocumentSource.text(of: bytes, readPDF: readPDF))
    } catch {
      throw Complaint(
        Diagnostic(
          .cannotRead(name, reason: error.phrase.text(in: language)),
          at: SourceRange(0, name.utf8.count)), ContiguousArray(name.utf8))
    }
  }
}

extension Words {
  fileprivate static func imported(of text: BudgetText, _ name: String) -> Phrase {
    imported(
      Visible.text(name), tables: text.tables.count, amounts: text.cells.count { $0.amount != nil },
      figures: text.figures.count,
      formulas: text.figures.count {
        if case .formula = $0.origin { true } else { false }
      }, unread: text.unread.count)
  }
}
