import TestSupport

/// A few figures and what is stated of them, as text that can be written in other ways.
struct PrintedModel: CustomStringConvertible {
  struct Figure {
    let name: String
    var value: String
  }

  var figures: [Figure]
  /// The last figure's formula: signs and names, or names with a × between them.
  var addends: [(sign: String, name: String)]
  var isProduct = false
  /// With its relation: (`≤`, `3.5`).
  var stated: [(relation: String, value: String)]
  var unit = "万元"
  /// The unit of the stated figure, where it is another.
  var statedUnit: String?

  var description: String {
    let inputs = figures.map { "\($0.name) = \($0.value.withUnit(unitOf($0)))" }
    let prints = stated.map { stated in
      "  stated \(stated.relation) \(stated.value.withUnit(statedUnit ?? unit))"
    }
    return (inputs + ["total = \(formula)"] + prints).joined(separator: "\n")
  }

  private func unitOf(_ figure: Figure) -> String {
    isProduct ? figure.name == "a" ? unit + "/村" : "村" : unit
  }

  private var formula: String {
    if isProduct { return addends.map(\.name).joined(separator: " × ") }
    let text = addends.map { "\($0.sign) \($0.name)" }.joined(separator: " ")
    return text.hasPrefix("+ ") ? String(text.dropFirst(2)) : text
  }

  // MARK: Random ones

  /// A sum of two to four figures, or a rate and a count, with what is stated near what it is.
  init(_ random: inout SplitMix64, decimals: [Int] = [0, 0, 1, 2]) {
    let places = random.one(of: decimals)
    let isProduct = random.chance(1, of: 4)
    let count = isProduct ? 2 : 2 + random.below(3)
    let digits = (0..<count).map { place in
      isProduct && place == 1 ? 1 + random.below(300) : random.below(900) - 200
    }
    let signs = (0..<count).map { _ in random.chance(1, of: 4) && !isProduct ? "-" : "+" }
    let names = ["a", "b", "c", "d"]
    figures = (0..<count).map { place in
      let isCount = isProduct && place == 1
      return Figure(
        name: names[place],
        value: PrintedModel.text(digits[place], decimals: isCount ? 0 : places))
    }
    addends = (0..<count).map { (signs[$0], names[$0]) }
    let sum = zip(digits, signs).reduce(0) { $1.1 == "-" ? $0 - $1.0 : $0 + $1.0 }
    let total = isProduct ? digits[0] * digits[1] : sum
    stated = (0..<3).map { _ in PrintedModel.stated(total, places, &random) }
    self.isProduct = isProduct
  }

  private static func stated(
    _ total: Int, _ decimals: Int, _ random: inout SplitMix64
  ) -> (relation: String, value: String) {
    let near = random.chance(1, of: 6) ? -total : total + random.below(7) - 3
    if random.chance(1, of: 6) {
      let high = text(near + random.below(5), decimals: decimals)
      return ("", text(near, decimals: decimals) + ".." + high)
    }
    let relation = random.one(of: ["", "", "", "≈", "≤", "≥", "<", ">"])
    if decimals > 0, random.chance(1, of: 4) {
      return (relation, text(near / 10, decimals: decimals - 1))
    }
    if random.chance(1, of: 4) { return (relation, text(near / 10 * 10, decimals: decimals)) }
    return (relation, text(near, decimals: decimals))
  }

  static func text(_ digits: Int, decimals: Int) -> String {
    var text = String(abs(digits))
    while text.count <= decimals { text = "0" + text }
    if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
    return (digits < 0 ? "-" : "") + text
  }

  // MARK: Other writings

  func ordered(by random: inout SplitMix64) -> PrintedModel {
    var other = self
    other.figures.shuffle(using: &random)
    other.addends.shuffle(using: &random)
    return other
  }

  func inUnit(_ unit: String) -> PrintedModel {
    var other = self
    other.unit = unit
    return other
  }

  /// -3 for 3, and ≤ for ≥; a range is turned round.
  var negated: PrintedModel {
    let turned = ["≤": "≥", "≥": "≤", "<": ">", ">": "<"]
    var other = self
    for place in figures.indices where !isProduct || place == 0 {
      other.figures[place].value = figures[place].value.negated
    }
    other.stated = stated.map { (turned[$0.relation] ?? $0.relation, $0.value.negated) }
    return other
  }

  /// The same with the signs of the formula turned instead of those of the figures.
  var signsTurned: PrintedModel {
    var other = negated
    other.figures = figures
    other.addends = addends.map { ($0.sign == "-" ? "+" : "-", $0.name) }
    return other
  }
}

extension String {
  /// Of a range the unit stands behind its upper end.
  fileprivate func withUnit(_ unit: String) -> String { "\(self) \(unit)" }

  fileprivate var negated: String {
    let turned = split(separator: "..").reversed().map {
      $0.hasPrefix("-") ? String($0.dropFirst()) : "-" + $0
    }
    return turned.joined(separator: "..")
  }

  /// With full-width digits and signs; names stay.
  var fullWidth: String {
    let wide = unicodeScalars.map { scalar in
      "0123456789=<>+-.%|@".unicodeScalars.contains(scalar)
        ? Unicode.Scalar(scalar.value + 0xFEE0)! : scalar
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: wide)
    return text
  }
}
