/// Why the computing of a piece stopped.
enum Halt: Error {
  /// It is not one piece: what it comes to changes at these.
  case split([Root])
  /// The formula comes to nothing there: it divides by zero, or its units do not fit.
  case undefined
  case obstacle(Obstacle)

  init(_ obstacle: Obstacle) { self = .obstacle(obstacle) }
}

/// Runs what may meet an obstacle.
func halting<Result>(_ body: () throws(Obstacle) -> Result) throws(Halt) -> Result {
  do {
    return try body()
  } catch {
    throw Halt(error)
  }
}
