internal import Diagnostics

/// A problem met while computing; whoever computes knows the place it belongs to.
struct Fault: Error {
  let problem: Problem

  init(_ problem: Problem) { self.problem = problem }
}
