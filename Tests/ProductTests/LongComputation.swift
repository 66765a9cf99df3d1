/// A statement that takes longer than anybody waits: each sum reduces a fraction of half a million
/// digits.
enum LongComputation {
  static let definition = "q = (3/7)^500000"
  static let text = "q + " + (101..<250).map { "1/\($0)" }.joined(separator: "+")
}
