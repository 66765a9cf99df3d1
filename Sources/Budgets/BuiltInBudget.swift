internal import BuiltIn
internal import Diagnostics
internal import Syntax

/// The budgets that are part of the program.
public enum BuiltInBudget {
  /// Their names, in order.
  public static var names: [String] {
    (0..<built_in_count()).map { String(cString: built_in_at($0).name) }
  }

  /// The one with the shortest file.
  public static var shortest: String {
    let all = (0..<built_in_count()).map { built_in_at($0) }
    return all.min { $0.count < $1.count }.map { String(cString: $0.name) } ?? ""
  }

  /// How the same is called in Chinese, without its year.
  public static var shortestInChinese: String {
    let text = bytes(of: shortest).map { BudgetReader.read($0) }
    return text?.prefixes(in: .chinese).last ?? shortest
  }

  /// The one called so, or so before its year, where no other is.
  public static func named(_ name: String) -> String? {
    if names.contains(name) { return name }
    let begun = names.filter { $0.hasPrefix(name + "-") }
    return begun.count == 1 ? begun[0] : nil
  }

  /// The file of this name; nil if there is none.
  public static func bytes(of name: String) -> ContiguousArray<UInt8>? {
    guard let place = names.firstIndex(of: name) else { return nil }
    let budget = built_in_at(place)
    return ContiguousArray(UnsafeBufferPointer(start: budget.bytes, count: budget.count))
  }
}
