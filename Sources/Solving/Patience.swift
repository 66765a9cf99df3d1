internal import Quantities

/// How far solving goes before it says that it cannot, and whether it is to end before.
struct Patience: Sendable {
  static let degree = 64
  static let bits = 1 << 14
  static let pieces = 1000

  let isInterrupted: @Sendable () -> Bool

  func pause() throws(Obstacle) {
    if isInterrupted() { throw .interrupted }
  }

  func check(_ polynomial: Polynomial) throws(Obstacle) {
    guard polynomial.degree <= Patience.degree, polynomial.bits <= Patience.bits else {
      throw .tooComplicated
    }
  }
}
