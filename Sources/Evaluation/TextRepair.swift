internal import Diagnostics

extension ContiguousArray<UInt8> {
  /// The text with something else in one stretch; nil where it is too long to be read as a proposal.
  func replacing(_ range: SourceRange, by replacement: String) -> String? {
    guard count <= 2000 else { return nil }
    let bytes = self[..<range.start] + replacement.utf8 + self[range.end...]
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Evaluator.Context {
  /// The text with something else in one stretch.
  borrowing func replacing(_ range: SourceRange, by replacement: String) -> String? {
    range.end <= text.count ? text.replacing(range, by: replacement) : nil
  }
}
