internal import CLibEdit
internal import Glibc

/// The Tab key.
extension Editor {
  func completeWord() -> UInt8 {
    let before = Array(textBeforeCursor.utf8)
    let completion = complete(before)
    guard let first = completion.candidates.first else { return nothingToComplete() }
    let typed = String(decoding: before.suffix(completion.replacing), as: UTF8.self)
    let common = completion.candidates.reduce(first, Self.commonPrefix)
    let isAddition = common.unicodeScalars.count > typed.unicodeScalars.count
    if completion.candidates.count == 1 || isAddition {
      return put(common, inPlaceOf: typed)
    }
    return list(completion.candidates)
  }

  /// Cells pasted from a sheet are parted by tabs: to drop one would join two numbers.
  private func nothingToComplete() -> UInt8 {
    guard source.hasMore(within: 0) else { return UInt8(CC_ERROR) }
    WideText.lend(" ") { _ = el_winsertstr(line, $0) }
    return UInt8(CC_REFRESH)
  }

  private func put(_ word: String, inPlaceOf typed: String) -> UInt8 {
    guard word != typed else { return UInt8(CC_ERROR) }
    var rest = word
    if word.unicodeScalars.starts(with: typed.unicodeScalars) {
      rest = String(word.unicodeScalars.dropFirst(typed.unicodeScalars.count))
    } else {
      el_deletestr(line, Int32(typed.unicodeScalars.count))
    }
    WideText.lend(rest) { _ = el_winsertstr(line, $0) }
    return UInt8(CC_REFRESH)
  }

  private func list(_ candidates: [String]) -> UInt8 {
    show()
    view.leave()
    let rows = max(1, Screen.height(STDOUT_FILENO) - 2)
    let table = CandidateTable(candidates, width: Screen.width(STDOUT_FILENO), rows: rows)
    view.send(table.text(in: language))
    return UInt8(CC_NORM)
  }

  private static func commonPrefix(_ one: String, _ other: String) -> String {
    let same = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }
    return String(String.UnicodeScalarView(same.map(\.0)))
  }
}
