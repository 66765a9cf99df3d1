internal import Diagnostics
internal import Glibc
internal import Terminal
internal import Workbench

/// `hesuan import`: published documents as budget files, each written whole or not at all.
///
///     hesuan import 公开.txt                 to standard output
///     hesuan import 公开.txt -o water.budget
///     hesuan import *.docx -o budgets        into a folder, a file for each
struct Importing {
  private let call: Call
  private let target: String?
  private let workbench: Workbench
  private let answers: Voice
  private let errors: Voice
  private let progress = ProgressBar(fd: STDERR_FILENO)

  init(_ call: Call, into target: String?) {
    (self.call, self.target) = (call, target)
    workbench = Workbench(call, readsInput: true)
    answers = Voice(fd: STDOUT_FILENO, colour: .never, gathers: true)
    errors = Voice(fd: STDERR_FILENO, colour: call.colour, gathers: false)
  }

  func run(on names: [String]) -> Int32 {
    let isOne = names.count == 1
    if !isOne, let target, !Importing.isFolder(target) {
      errors.complain(Words.notAFolder(target), call.language)
      return ExitStatus.wrongCall
    }
    var areAllKept = true
    let numbers = Workbench.documentNumbers(of: names)
    let imports = InOrder(count: names.count) { [workbench] in
      workbench.importing(names[$0], number: numbers[$0])
    }
    for place in names.indices where answers.isHeard {
      let result = imports.result(of: place) {
        show(imports.done, of: names.count)
        return !Interrupt.isRaised
      }
      progress.erase()
      guard let result, !Interrupt.isRaised else { return ExitStatus.interrupted }
      areAllKept = keep(result, isOne: isOne) && areAllKept
    }
    return areAllKept ? status : ExitStatus.cannotRead
  }

  private func show(_ done: Int, of all: Int) {
    if all > 1 {
      progress.show(done, of: all, Words.importedSoFar(done, of: all), in: call.language)
    }
  }

  /// Writes what became of a document where it was asked for; whether all of it is there.
  private func keep(_ imported: Workbench.Imported, isOne: Bool) -> Bool {
    guard let budget = imported.budget else {
      errors.say(imported.page)
      return false
    }
    if isOne, target == nil {
      answers.write(budget)
      answers.flush()
      errors.say(imported.page)
      return true
    }
    let path = path(of: imported.name, isOne: isOne)
    switch WrittenFile.write(path, mayReplace: false, fill: { $0(budget) }) {
    case .success:
      errors.say(imported.page)
      errors.say(path)
      return true
    case .failure(let failure):
      errors.complain(words(failure, path), call.language)
      return false
    }
  }

  private func path(of name: String, isOne: Bool) -> String {
    if isOne, let target, !Importing.isFolder(target) { return target }
    let folder = target ?? "."
    return folder + (folder.hasSuffix("/") ? "" : "/") + name + ".budget"
  }

  private func words(_ failure: Workbench.Unwritable, _ path: String) -> Phrase {
    switch failure {
    case .exists: Words.importExists(path)
    case .refused(let reason): Words.fileNotWritten(path, reason)
    case .abandoned: Words.fileNotWritten(path, Words.stopped.text(in: call.language))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private var status: Int32 {
    guard let refusal = answers.refusal else { return ExitStatus.fine }
    errors.complain(Words.cannotWrite(refusal), call.language)
    return ExitStatus.cannotRead
  }
}
