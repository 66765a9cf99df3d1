import Quantities
import TestSupport

@testable import Auditing

/// A figure as it should be printed, and as a slip of the hand left it.
struct InjectedSlip {
  let computed: Number
  let printed: String

  /// A slip of this kind in a random figure with five to eight digits; nil where the figure at hand
  /// does not lend itself to it.
  init?(_ kind: Diagnosis.Kind, _ random: inout SplitMix64) {
    let decimals = random.below(3)
    let size = Number.powerOfTen(4 + random.below(4))
    let mantissa = size + Number(random.below(9 * size.int!))
    let figure = mantissa.scaled(byPowerOfTen: -decimals)
    let text = InjectedSlip.text(figure, decimals)
    var computed = figure
    let printed: String?
    switch kind {
    case .digitInserted: printed = InjectedSlip.inserting(&random, text)
    case .digitDropped: printed = InjectedSlip.dropping(&random, text)
    case .digitChanged: printed = InjectedSlip.changing(&random, text)
    case .digitsSwapped: printed = InjectedSlip.swapping(&random, text)
    case .sign: printed = "-" + text
    case .pointMoved:
      printed = figure.scaled(byPowerOfTen: random.one(of: [-3, -2, -1, 1])).description
    case .wan: printed = figure.scaled(byPowerOfTen: random.one(of: [-4, 4])).description
    case .percent: printed = figure.scaled(byPowerOfTen: random.one(of: [-2, 2])).description
    case .months:
      let factor = random.one(of: [Number(12), .one / Number(12)])
      printed = InjectedSlip.text((figure * factor).rounded(toDecimals: 2, .halfUp), 2)
    case .doubled:
      let factor = random.one(of: [Number(2), .one / Number(2)])
      printed = InjectedSlip.text((figure * factor).rounded(toDecimals: 2, .halfUp), 2)
    case .truncated, .roundedUp:
      computed = figure + Number(random.below(1000)).scaled(byPowerOfTen: -decimals - 3)
      let rule = kind == .truncated ? RoundingRule.down : .up
      let rounded = computed.rounded(toDecimals: decimals, rule)
      printed = InjectedSlip.text(rounded, decimals)
    default: return nil
    }
    let right = InjectedSlip.text(computed.rounded(toDecimals: decimals, .halfUp), decimals)
    guard let printed, printed != right else { return nil }
    (self.computed, self.printed) = (computed, printed)
  }

  static func text(_ number: Number, _ decimals: Int) -> String {
    var bytes: ContiguousArray<UInt8> = []
    number.write(into: &bytes, atLeast: decimals)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func places(_ text: [Character]) -> [Int] {
    text.indices.filter { text[$0].isNumber }
  }

  private static func digit(_ random: inout SplitMix64) -> Character {
    random.one(of: Array("0123456789"))
  }

  static func inserting(_ random: inout SplitMix64, _ text: String) -> String? {
    var digits = Array(text)
    digits.insert(digit(&random), at: random.below(digits.count + 1))
    return digits[0] == "0" ? nil : String(digits)
  }

  static func dropping(_ random: inout SplitMix64, _ text: String) -> String? {
    var digits = Array(text)
    digits.remove(at: random.one(of: places(digits)))
    return digits[0] == "0" || digits.last == "." ? nil : String(digits)
  }

  static func changing(_ random: inout SplitMix64, _ text: String) -> String? {
    var digits = Array(text)
    digits[random.one(of: places(digits))] = digit(&random)
    return digits[0] == "0" ? nil : String(digits)
  }

  static func swapping(_ random: inout SplitMix64, _ text: String) -> String? {
    var digits = Array(text)
    let places = places(digits)
    let place = random.below(places.count - 1)
    digits.swapAt(places[place], places[place + 1])
    return digits[0] == "0" ? nil : String(digits)
  }
}
