/// The functions of the language, each by its English and its Chinese names.
public enum Function: Int32, Sendable, CaseIterable {
  case minimum, maximum, sum, average, round, ceiling, floor, absolute

  public var name: String { names[0] }

  public var names: [String] {
    switch self {
    case .minimum: ["min", "最小"]
    case .maximum: ["max", "最大"]
    case .sum: ["sum", "合计", "求和"]
    case .average: ["average", "平均"]
    case .round: ["round", "四舍五入"]
    case .ceiling: ["ceil", "向上取整"]
    case .floor: ["floor", "向下取整"]
    case .absolute: ["abs", "绝对值"]
    }
  }

  /// How many arguments it takes.
  public var arity: ClosedRange<Int> {
    switch self {
    case .minimum, .maximum, .sum, .average: 1...Int.max
    case .round, .ceiling, .floor: 1...2
    case .absolute: 1...1
    }
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { function in function.names.map { ($0, function) } })

  /// Spreadsheets write them in capitals.
  public init?(named name: String) {
    guard let function = Function.byName[name] ?? Function.byName[name.lowercased()] else {
      return nil
    }
    self = function
  }
}
