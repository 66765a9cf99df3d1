internal import Quantities

/// A number as a sentence says it, and what the words before it make of it.
struct Said {
  /// What the number is to the sentence.
  enum Role: Equatable {
    case amount
    /// 增加X万元; nil where the text leaves open which.
    case change(up: Bool?)
    /// 增长Y%
    case growth(up: Bool?)
    case share
    case completion
    case rate
    /// The amount behind 比: 比2022年预算100万元增加…
    case base
    /// The amount behind 完成: 完成预算100万元的78%
    case plan
    /// 不低于, 每200户, and whatever else takes part in nothing.
    case other
  }

  /// Its digits, with the sign before them.
  let numeral: Range<Int>
  /// Where what belongs to it ends: its unit, 左右.
  let end: Int
  /// In units of 1 元, 1 人, 100 %.
  let value: Number
  let decimals: Int
  var unit: SaidUnit
  let relation: String
  var role: Role
  let facet: ProseWord.Facet?
  let year: Int?
  /// Where what is said of it begins, behind the number before it or a mark.
  let labelStart: Int
  /// Where the number before it ends.
  let gapStart: Int
  /// The words between the number before it and itself.
  let words: Range<Int>
  let place: Place

  /// Where it stands among the sentences; all are counted through the paragraph.
  struct Place: Equatable {
    var passage = 0
    var sentence = 0
    var segment = 0
    var clause = 0
    var depth = 0
  }

  var isNegative: Bool { value.sign < 0 }
  var isAmount: Bool { role == .amount }
  var isPlain: Bool { relation.isEmpty || relation == "约" }

  /// Half a unit of its last digit.
  var slack: Number { Number(mantissa: 5, scale: decimals + 1).scaled(byPowerOfTen: unit.power) }
}

/// A word where it stands.
struct FoundWord {
  let word: ProseWord
  let range: Range<Int>
  let place: Said.Place
}
