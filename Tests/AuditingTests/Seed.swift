import Testing

/// Where a random test starts: from a seed that is always the same, and from one that is new in
/// every run. The seed is the test's argument, so a failure prints it.
struct Seed: Sendable, CustomTestStringConvertible {
  let value: UInt64

  static let all = [Seed(value: 2023), Seed(value: .random(in: 0 ... .max))]

  var generator: SplitMix64 { SplitMix64(state: value) }
  var testDescription: String { "seed \(value)" }
}

/// Gives the same numbers for the same seed on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  mutating func chance(_ part: Int, of whole: Int) -> Bool { below(whole) < part }

  mutating func one<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }
}
