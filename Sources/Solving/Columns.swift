internal import Quantities

/// The registers of a program for as many points as are computed at once.
struct Columns<Word: FixedWidthInteger & SignedInteger & Sendable> {
  static var lanes: Int { 512 }

  private var words: ContiguousArray<Word>

  init(registers: Int) {
    words = ContiguousArray(repeating: 0, count: registers * Columns.lanes)
  }

  subscript(register: Int, lane: Int) -> Word { words[register * Columns.lanes + lane] }

  /// Fills all registers: the first axis counts on from `start`, the others stay.
  mutating func run(_ instructions: [Instruction], axes: [Int], from start: Int) {
    words.withUnsafeMutableBufferPointer { words in
      let all = words.baseAddress!
      for axis in axes.indices {
        for lane in 0..<Columns.lanes {
          all[axis * Columns.lanes + lane] = Word(axis == 0 ? start + lane : axes[axis])
        }
      }
      for (place, instruction) in instructions.enumerated() {
        Columns.step(instruction, into: all + (axes.count + place) * Columns.lanes, of: all)
      }
    }
  }

  @inline(__always)
  private static func fill(_ result: UnsafeMutablePointer<Word>, _ body: (Int) -> Word) {
    for lane in 0..<Columns.lanes { result[lane] = body(lane) }
  }

  private static func step(
    _ instruction: Instruction, into result: UnsafeMutablePointer<Word>,
    of all: UnsafeMutablePointer<Word>
  ) {
    // No result exceeds the word: the program was made so.
    switch instruction {
    case .line(let a, let factor, let offset):
      let (a, factor, offset) = (all + a * lanes, Word(factor), Word(offset))
      fill(result) { a[$0] &* factor &+ offset }
    case .join(let a, let factor, let b, let other):
      let (a, b) = (all + a * lanes, all + b * lanes)
      let (factor, other) = (Word(factor), Word(other))
      fill(result) { a[$0] &* factor &+ b[$0] &* other }
    case .product(let a, let b):
      let (a, b) = (all + a * lanes, all + b * lanes)
      fill(result) { a[$0] &* b[$0] }
    case .reaches(let a, let least, let isTurned):
      let (a, least) = (all + a * lanes, Word(least))
      let (yes, no): (Word, Word) = isTurned ? (0, 1) : (1, 0)
      fill(result) { a[$0] >= least ? yes : no }
    case .equals(let a, let number, let isTurned):
      let (a, number) = (all + a * lanes, Word(number))
      let (yes, no): (Word, Word) = isTurned ? (0, 1) : (1, 0)
      fill(result) { a[$0] == number ? yes : no }
    case .choice(let mask, let a, let b):
      let (mask, a, b) = (all + mask * lanes, all + a * lanes, all + b * lanes)
      fill(result) { mask[$0] == 1 ? a[$0] : b[$0] }
    case .rounding(let a, let factor, let offset, let divisor, let rule):
      let (a, factor, offset) = (all + a * lanes, Word(factor), Word(offset))
      round(result, Word(divisor), rule) { a[$0] &* factor &+ offset }
    }
  }

  @inline(__always)
  private static func round(
    _ result: UnsafeMutablePointer<Word>, _ divisor: Word, _ rule: RoundingRule,
    _ body: (Int) -> Word
  ) {
    switch rule {
    case .halfUp: fill(result) { nearest(body($0), divisor) }
    case .ceiling: fill(result) { -floor(-body($0), divisor) }
    default: fill(result) { floor(body($0), divisor) }
    }
  }

  @inline(__always)
  private static func floor(_ number: Word, _ divisor: Word) -> Word {
    let (quotient, rest) = divided(number, divisor)
    return rest < 0 ? quotient &- 1 : quotient
  }

  /// A half goes away from zero.
  @inline(__always)
  private static func nearest(_ number: Word, _ divisor: Word) -> Word {
    let (quotient, rest) = divided(number, divisor)
    let isHalf = rest.magnitude &* 2 >= divisor.magnitude
    return isHalf ? (number < 0 ? quotient &- 1 : quotient &+ 1) : quotient
  }

  /// What happens to fit 64 bits is divided many times faster.
  @inline(__always)
  private static func divided(_ number: Word, _ divisor: Word) -> (Word, Word) {
    if Word.bitWidth > 64, let narrow = Int64(exactly: number),
      let divisor = Int64(exactly: divisor)
    {
      let (quotient, rest) = narrow.quotientAndRemainder(dividingBy: divisor)
      return (Word(quotient), Word(rest))
    }
    return number.quotientAndRemainder(dividingBy: divisor)
  }
}
