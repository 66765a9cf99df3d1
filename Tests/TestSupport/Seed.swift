/// Where a random test starts: from a seed that is always the same, and from one that is new in
/// every run. The seed is the test's argument, so a failure prints it.
public struct Seed: Sendable, CustomStringConvertible {
  public let value: UInt64

  public static let all = [Seed(value: 2023), Seed(value: .random(in: 0 ... .max))]

  public var generator: SplitMix64 { SplitMix64(state: value) }
  public var description: String { "seed \(value)" }
}

/// Gives the same numbers for the same seed on every machine.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  public mutating func chance(_ part: Int, of whole: Int) -> Bool { below(whole) < part }

  public mutating func one<Element>(of choices: [Element]) -> Element {
    choices[below(choices.count)]
  }
}
