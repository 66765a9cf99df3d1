import Budgets
import Diagnostics
import Evaluation
import Quantities
import Syntax

// What Scripts/bench cannot see from outside: reading budget files, and one change in a large model.
// It prints a name, a number and a unit a line.

let clock = ContinuousClock()

/// The least of several rounds, in nanoseconds for one of `count` repeats.
func nanoseconds(rounds: Int = 7, _ count: Int, _ body: () -> Void) -> Int128 {
  let durations = (0..<rounds).map { _ in clock.measure { for _ in 0..<count { body() } } }
  let (seconds, attoseconds) = durations.min()!.components
  return Int128(seconds * 1_000_000_000 + attoseconds / 1_000_000_000) / Int128(count)
}

for name in BuiltInBudget.names {
  let bytes = BuiltInBudget.bytes(of: name)!
  let taken = nanoseconds(20) { precondition(BudgetReader.read(bytes).diagnostics.isEmpty) }
  print("read \(name)\t\(Int128(bytes.count) * 1000 / taken)\tMB/s")
  let text = BudgetReader.read(bytes)
  let loading = nanoseconds(20) {
    var (sheet, shelf, evaluator) = (Sheet(), Shelf(), Evaluator())
    precondition((try? shelf.load(text, into: &sheet, with: &evaluator)) != nil)
  }
  print("load \(name)\t\(loading / 1000)\tµs")
}

let model = SyntheticModel(figures: 10_000, followers: 10)
print(
  "read 10000 figures\t\(Int128(model.bytes.count) * 1000 / nanoseconds(3) { _ = BudgetReader.read(model.bytes) })\tMB/s"
)
print("load 10000 figures\t\(nanoseconds(3) { _ = model.loaded() } / 1000)\tµs")
var (sheet, evaluator) = model.loaded()
let changes = ["n7 = 8 元", "n7 = 9 元"].map { ($0, Parser.parse($0).tree) }
var turn = 0
let change = nanoseconds(1000) {
  let (line, tree) = changes[turn % 2]
  turn += 1
  let change = try? sheet.define(
    "n7", as: tree, text: ContiguousArray(line.utf8), with: &evaluator)
  precondition(change?.followers.count == 10)
}
print("change 10 of 10000\t\(change)\tns")

for (name, lines) in SweptModel.all {
  let swept = SweptModel(lines)
  for (way, taken) in swept.nanoseconds(points: 1_000_000) {
    print("sweep \(name), \(way)\t\(taken)\tps a point")
  }
}
