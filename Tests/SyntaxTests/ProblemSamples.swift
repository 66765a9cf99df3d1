import Diagnostics
import Testing

/// A statement with what is wrong in it, marked where that must be found.
struct ProblemSample: Sendable, CustomTestStringConvertible {
  let marked: String
  let problem: Problem

  init(_ marked: String, _ problem: Problem) {
    self.marked = marked
    self.problem = problem
  }

  var testDescription: String { marked }
}

enum ProblemSamples {
  static let signs: [ProblemSample] = [
    .init("5 ⟦$⟧ 3", .unknownSign("$")),
    .init("村数 ⟦！⟧ 3", .unknownSign("！")),
    .init("5 + ⟦@⟧", .unknownSign("@")),
    .init("5 ⟦!⟧", .unknownSign("!")),
    .init("5 + ⟦é⟧", .unknownSign("é")),
    .init("5 ⟦。⟧", .unknownSign("。")),
    .init("⟦「村数⟧", .unclosedQuote),
    .init("1 + ⟦a.「村⟧", .unclosedQuote),
    .init("⟦「村⟧\n数」", .unclosedQuote),
  ]

  static let numerals: [ProblemSample] = [
    .init("12⟦,⟧34.5", .badGrouping(plain: "1234.5", grouped: "1,234.5")),
    .init("3 × 1,23⟦,⟧4", .badGrouping(plain: "1234", grouped: "1,234")),
    .init("１２⟦，⟧３４", .badGrouping(plain: "1234", grouped: "1,234")),
    .init("0⟦,⟧123", .badGrouping(plain: "123", grouped: "0.123")),
    .init("1.2⟦.⟧3", .secondPoint),
    .init("村数 + １．２⟦．⟧３", .secondPoint),
    .init("5⟦.⟧", .noDigitsAfterPoint("5")),
    .init("5⟦.⟧ 元", .noDigitsAfterPoint("5")),
    .init("1,234⟦.⟧ + 3", .noDigitsAfterPoint("1,234")),
    .init(
      "180村⟦5⟧", .strayBehindNumber(number: "180村", stray: "5", instead: "180村 × 5")),
    .init("3元⟦5角⟧", .strayBehindNumber(number: "3元", stray: "5角", instead: "3元 + 5角")),
    .init("7%⟦3⟧", .strayBehindNumber(number: "7%", stray: "3", instead: "7% × 3")),
    .init("7% ⟦3⟧", .strayBehindNumber(number: "7%", stray: "3", instead: "7% × 3")),
    .init("5 ⟦7⟧", .strayBehindNumber(number: "5", stray: "7", instead: "5 × 7")),
    .init("5 元 ⟦元⟧", .strayBehindNumber(number: "5 元", stray: "元", instead: nil)),
    .init("5⟦「村」⟧", .strayBehindNumber(number: "5", stray: "「村」", instead: "5 × 「村」")),
    .init("5 元⟦¥⟧6", .strayBehindNumber(number: "5 元", stray: "¥", instead: "¥5 元")),
    .init("5 元⟦%⟧", .strayBehindNumber(number: "5 元", stray: "%", instead: nil)),
    .init("5%⟦%⟧", .strayBehindNumber(number: "5%", stray: "%", instead: nil)),
    .init("5..7 元 ⟦8⟧", .strayBehindNumber(number: "5..7 元", stray: "8", instead: "5..7 元 × 8")),
  ]

  static let expressions: [ProblemSample] = [
    .init("1 + ⟦×⟧ 2", .operandExpected(found: "×")),
    .init("⟦×⟧ 2", .operandExpected(found: "×")),
    .init("1 +⟦⟧", .operandExpected(found: nil)),
    .init("(⟦)⟧", .operandExpected(found: ")")),
    .init("2 × ⟦如果⟧ 1", .operandExpected(found: "如果")),
    .init("⟦%⟧", .operandExpected(found: "%")),
    .init("¥⟦村⟧", .operandExpected(found: "村")),
    .init("2 ^⟦⟧", .operandExpected(found: nil)),
    .init("村数 ⟦户数⟧", .operatorExpected(found: "户数")),
    .init("(2 + 3) ⟦4⟧", .operatorExpected(found: "4")),
    .init("(2 ⟦,⟧ 3)", .operatorExpected(found: ",")),
    .init("村数 ⟦%⟧", .operatorExpected(found: "%")),
    .init("村数 ⟦..⟧ 5", .rangeEnds),
    .init("1 + 2 =⟦⟧", .trailingEquals),
    .init("2⟦(⟧3)", .operatorExpected(found: "(")),
    .init("⟦(⟧2 + 3", .unclosedParenthesis),
    .init("(1 + ⟦（⟧2 × 3", .unclosedParenthesis),
    .init("(2+3)⟦)⟧", .unexpectedClosing),
    .init("2 + 3⟦）⟧ × 4", .unexpectedClosing),
    .init(
      "if 村数 > 100 ⟦2⟧ else 3", .strayBehindNumber(number: "100", stray: "2", instead: "100 × 2")),
    .init("if 村数 ⟦else⟧ 3", .keywordExpected("then", found: "else")),
    .init("if 1 > 2⟦⟧", .keywordExpected("then", found: nil)),
    .init("if 1 > 2 then 3⟦⟧", .keywordExpected("else", found: nil)),
    .init("如果 a 则 b ⟦则⟧ c", .keywordExpected("else", found: "则")),
    .init("1 < 2 ⟦<⟧ 3", .chainedComparison),
    .init("a ≥ b ⟦≠⟧ c", .chainedComparison),
  ]

  static let calls: [ProblemSample] = [
    .init("max(1⟦,⟧234)", .ambiguousComma(separated: "1, 234", joined: "1234")),
    .init("max(1⟦,⟧2)", .ambiguousComma(separated: "1, 2", joined: nil)),
    .init("sum(a, (1⟦,⟧234 + 2))", .ambiguousComma(separated: "1, 234", joined: "1234")),
    .init("合计（１.5⟦,⟧2）", .ambiguousComma(separated: "1.5, 2", joined: nil)),
    .init("⟦abs⟧(1, 2)", .argumentCount(function: "abs", wanted: 1...1, given: 2)),
    .init("1 + ⟦max⟧()", .argumentCount(function: "max", wanted: 1...Int.max, given: 0)),
    .init(
      "⟦四舍五入⟧(1, 2, 3)", .argumentCount(function: "四舍五入", wanted: 1...2, given: 3)),
    .init("⟦mxa⟧(1, 2)", .unknownFunction("mxa", near: ["max"])),
    .init("⟦村数⟧(5)", .unknownFunction("村数", near: [])),
    .init("max⟦(⟧1, 2", .unclosedParenthesis),
    .init("max(1, ⟦)⟧", .operandExpected(found: ")")),
    .init("max(⟦,⟧ 1)", .operandExpected(found: ",")),
  ]

  static let units: [ProblemSample] = [
    .init("5 ⟦塔⟧", .unknownUnit("塔", near: [])),
    .init("5 ⟦名学生⟧", .unitWithNoun(unit: "名", noun: "学生")),
    .init("5.78⟦万元每村⟧", .unknownUnit("万元每村", near: ["万元/村"])),
    .init("5 ⟦vilages⟧", .unknownUnit("vilages", near: ["villages", "village"])),
    .init("3⟦万塔⟧", .unknownUnit("万塔", near: [])),
    .init("村数 in ⟦塔⟧", .unknownUnit("塔", near: [])),
    .init("5 in⟦⟧", .unitExpected(found: nil)),
    .init("5 in ⟦3⟧", .unitExpected(found: "3")),
    .init("5 折合 ⟦(⟧元)", .unitExpected(found: "(")),
    .init("⟦¥5%⟧", .unitAfterShare(share: "5%", unit: "¥")),
    .init("40% ⟦元⟧", .unitAfterShare(share: "40%", unit: "元")),
    .init("3‰⟦人⟧", .unitAfterShare(share: "3‰", unit: "人")),
    .init("1 + 30%⟦村⟧ 3", .unitAfterShare(share: "30%", unit: "村")),
    .init("⟦¥5 村⟧", .notMoney(amount: "¥5", unit: "村")),
    .init("1 + ⟦￥200 人/月⟧", .notMoney(amount: "￥200", unit: "人/月")),
    .init(
      "5 ⟦元·元·元·元·元·元·元·元·元·元·元·元·元·元·元·元⟧", .tooManyUnits),
    .init("5 ⟦人/村/社区/户/张/支/个/套/份⟧", .tooManyUnits),
  ]

  static let ranges: [ProblemSample] = [
    .init("⟦5..3⟧", .rangeBackwards),
    .init("1 + ⟦8 万元..5 元⟧", .rangeBackwards),
    .init("⟦-3..-5⟧", .rangeBackwards),
    .init("村数 =? ⟦5..3 元⟧", .rangeBackwards),
    .init("5..⟦⟧", .operandExpected(found: nil)),
    .init("5..⟦x⟧", .rangeEnds),
    .init("5..⟦(⟧3)", .rangeEnds),
    .init("⟦3 元..5 村⟧", .rangeEnds),
    .init("⟦3 元..5⟧", .rangeEnds),
  ]

  static let statements: [ProblemSample] = [
    .init("村数 =?⟦⟧", .printedExpected(found: nil)),
    .init("村数 =? ⟦x⟧", .printedExpected(found: "x")),
    .init("村数 =? 3 ⟦+⟧ 2", .printedExpected(found: "+")),
    .init("村数 =? ⟦(⟧3)", .printedExpected(found: "(")),
    .init("unit⟦⟧", .unitNameExpected(found: nil)),
    .init("unit ⟦a.b⟧", .unitNameExpected(found: "a.b")),
    .init("unit ⟦村⟧", .alreadyUnit("村")),
    .init("单位 ⟦个村⟧ = 5", .alreadyUnit("个村")),
    .init("unit 盒 ⟦5⟧", .unitNameExpected(found: "5")),
    .init("⟦if⟧ = 5", .reservedName("if")),
    .init("⟦unit⟧ = 5", .reservedName("unit")),
    .init("⟦ans⟧ = 5", .reservedName("ans")),
    .init("⟦折合⟧ = 5", .reservedName("折合")),
  ]

  static let all = signs + numerals + expressions + calls + units + ranges + statements
}
