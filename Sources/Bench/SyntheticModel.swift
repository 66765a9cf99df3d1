import Budgets
import Evaluation
import Syntax

/// A budget of so many figures: inputs, each of which a few formulas follow.
struct SyntheticModel {
  let bytes: ContiguousArray<UInt8>

  init(figures: Int, followers: Int) {
    var lines = ["budget model-2024", "project p 项目"]
    let inputs = figures / (followers + 1)
    for input in 0..<inputs {
      lines.append("  n\(input) 数\(input) = \(input + 1).25 万元 @\(input + 1)")
      for follower in 0..<followers {
        lines.append("  f\(input)_\(follower) = 数\(input) × 3 + n\(input) ÷ 4")
      }
    }
    for rest in inputs * (followers + 1)..<figures { lines.append("  r\(rest) = 1 元") }
    bytes = ContiguousArray(lines.joined(separator: "\n").utf8)
  }

  func loaded() -> (Sheet, Evaluator) {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    let isLoaded: Void? = try? shelf.load(BudgetReader.read(bytes), into: &sheet, with: &evaluator)
    precondition(isLoaded != nil)
    sheet.bind("n7", to: 7 * 11)
    return (sheet, evaluator)
  }
}
