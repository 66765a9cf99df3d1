/// A statement that would take minutes: a sum of fractions whose common denominator grows and grows.
enum LongComputation {
  static let text = (10_007..<60_007).map { "1/\($0)" }.joined(separator: "+")
}
