/// What is wrong, in a sentence, and what to type instead.
extension Problem {
  public struct Wording: Sendable {
    public let headline: Phrase
    public let advice: Phrase?

    init(_ headline: Phrase, _ advice: Phrase? = nil) {
      self.headline = headline
      self.advice = advice
    }
  }

  public var wording: Wording {
    signWording ?? statementWording ?? unitWording ?? nameWording ?? valueWording ?? budgetWording
      ?? solvingWording ?? sweepWording ?? sessionWording
      ?? Wording(Phrase(en: "this cannot be read", zh: "无法读懂"))
  }

  private var signWording: Wording? {
    switch self {
    case .unknownSign(let sign):
      Wording(
        Phrase(en: "“\(sign)” means nothing here", zh: "不认识的符号“\(sign)”"),
        Words.advice(onSign: sign))
    case .badGrouping(let plain, let grouped):
      Wording(
        Phrase(
          en: "a comma in a number stands between groups of three digits",
          zh: "数字中的逗号应每三位一个"),
        plain == grouped
          ? Phrase(en: "write \(plain)", zh: "写作 \(plain)")
          : Phrase(en: "write \(plain) or \(grouped)", zh: "写作 \(plain) 或 \(grouped)"))
    case .secondPoint:
      Wording(
        Phrase(en: "a number has only one decimal point", zh: "一个数只能有一个小数点"),
        Phrase(en: "take one of them out", zh: "请删去多余的小数点"))
    case .ambiguousComma(let separated, let joined?):
      Wording(
        Phrase(
          en: "this comma may separate two numbers or the digits of one",
          zh: "这个逗号可能分隔两个数，也可能是千分位"),
        Phrase(
          en: "write \(separated) for two numbers and \(joined) for one",
          zh: "两个数写作 \(separated)，一个数写作 \(joined)"))
    case .ambiguousComma(let separated, nil):
      Wording(
        Phrase(
          en: "a blank should stand behind a comma that separates numbers", zh: "分隔两个数的逗号后面要空一格"),
        Phrase(en: "write \(separated)", zh: "写作 \(separated)"))
    case .noDigitsAfterPoint(let number):
      Wording(
        Phrase(en: "there are no digits behind the point", zh: "小数点后没有数字"),
        Phrase(en: "write \(number) or \(number).0", zh: "写作 \(number) 或 \(number).0"))
    case .strayBehindNumber(let number, let stray, let instead):
      Wording(
        Phrase(en: "“\(stray)” cannot follow \(number)", zh: "\(number) 后面不能直接跟“\(stray)”"),
        instead.map { Phrase(en: "such as \($0)", zh: "如 \($0)") }
          ?? Phrase(en: "put a sign such as + or × between them", zh: "中间要有 + 或 × 等运算符"))
    case .unclosedQuote:
      Wording(
        Phrase(en: "this 「 is not closed", zh: "这个「没有配对的」"),
        Phrase(en: "close the name with 」", zh: "在名称末尾补上」"))
    case .notUTF8:
      Wording(
        Phrase(en: "this is not UTF-8 text", zh: "此处不是 UTF-8 文字"),
        Phrase(en: "save or paste the text as UTF-8", zh: "请以 UTF-8 编码保存或粘贴"))
    case .tooLong(let length, let limit):
      Wording(
        Phrase(
          en: "this line is too long: \(length) bytes, at most \(limit)",
          zh: "这一行过长：\(length) 字节，最多 \(limit) 字节"))
    default: nil
    }
  }

  private var statementWording: Wording? {
    switch self {
    case .operandExpected(let found?):
      Wording(
        Phrase(
          en: "a number or a name should stand here, not “\(found)”",
          zh: "此处应为数或名称，而不是“\(found)”"))
    case .operandExpected(nil):
      Wording(
        Phrase(en: "something is missing at the end", zh: "末尾不完整"),
        Phrase(en: "write a number or a name behind the last sign", zh: "在最后的符号后补上数或名称"))
    case .operatorExpected(let found):
      Wording(
        Phrase(
          en: "a sign such as + or × should stand before “\(found)”",
          zh: "“\(found)”之前应有 + 或 × 等符号"))
    case .unclosedParenthesis:
      Wording(
        Phrase(en: "this parenthesis is not closed", zh: "这个括号没有配对的右括号"),
        Phrase(en: "close it with )", zh: "补上 )"))
    case .unexpectedClosing:
      Wording(
        Phrase(en: "this parenthesis was never opened", zh: "这个右括号没有配对的左括号"),
        Phrase(en: "take it out, or open one with (", zh: "删去它，或在前面补上 ("))
    case .keywordExpected(let keyword, let found):
      Wording(
        Phrase(
          en: "“\(keyword)” should stand here" + (found.map { ", not “\($0)”" } ?? ""),
          zh: "此处应为“\(keyword)”" + (found.map { "，而不是“\($0)”" } ?? "")),
        Phrase(
          en: "write if 村数 > 100 then 2 else 3", zh: "写作 如果 村数 > 100 则 2 否则 3"))
    case .trailingEquals:
      Wording(
        Phrase(en: "there is nothing behind =", zh: "= 后面没有内容"),
        Phrase(
          en: "leave it out: the value is shown without it", zh: "末尾不用写 =，直接回车即得结果"))
    case .chainedComparison:
      Wording(
        Phrase(en: "only two things can be compared at once", zh: "一次只能比较两个数"),
        Phrase(en: "put one comparison in parentheses, or compare twice", zh: "请分两次比较"))
    case .tooDeep(let limit):
      Wording(
        Phrase(
          en: "this is nested too deep: at most \(limit) levels",
          zh: "嵌套过深：最多 \(limit) 层"),
        Phrase(en: "give a part of it a name first", zh: "先给其中一部分起个名称"))
    case .printedExpected(let found?):
      Wording(
        Phrase(
          en: "one figure as it is printed should stand here, not “\(found)”",
          zh: "此处应是一个照原样抄写的数，而不是“\(found)”"),
        Phrase(
          en: "such as 1040 万元, 约490 万元, ≥500 人 or 500..5000 元/月",
          zh: "如 1040 万元、约490 万元、≥500 人、500..5000 元/月"))
    case .printedExpected(nil):
      Wording(
        Phrase(en: "the printed figure is missing", zh: "缺少公开的数"),
        Phrase(en: "such as 1040 万元", zh: "如 1040 万元"))
    case .unitNameExpected(let found):
      Wording(
        Phrase(
          en: "a unit is one word" + (found.map { ", and “\($0)” is not of it" } ?? ""),
          zh: "单位是一个词" + (found.map { "，不能含“\($0)”" } ?? "")),
        Phrase(en: "write unit 盒, or unit 盒 = 24 支", zh: "写作 单位 盒，或 单位 盒 = 24 支"))
    case .rangeBackwards:
      Wording(
        Phrase(en: "a range goes from the lower to the higher end", zh: "区间应从小到大"),
        Phrase(en: "write the lower end first", zh: "请把小的写在前面"))
    case .rangeEnds:
      Wording(
        Phrase(
          en: "the ends of a range are two numerals in the same unit",
          zh: "区间两端应是单位相同的两个数"),
        Phrase(en: "such as 500..5000 元/人/月", zh: "如 500..5000 元/人/月"))
    default: nil
    }
  }

  private var unitWording: Wording? {
    switch self {
    case .unknownUnit(let word, let near):
      Wording(
        Phrase(en: "“\(word)” is not a unit", zh: "“\(word)”不是单位"),
        near.isEmpty
          ? Phrase(
            en: "put a sign before a name, or declare it: unit \(word)",
            zh: "名称前要有运算符；或先声明：单位 \(word)")
          : Words.didYouMean(near))
    case .unitWithNoun(let unit, let noun):
      Wording(
        Phrase(en: "“\(unit)\(noun)” is not a unit", zh: "“\(unit)\(noun)”不是单位"),
        Phrase(
          en: "write \(unit) alone, or declare it: unit \(unit)\(noun)",
          zh: "只写 \(unit)，或先声明：单位 \(unit)\(noun)"))
    case .unitExpected:
      Wording(
        Phrase(en: "a unit should stand behind “in”", zh: "“折合”后面应是单位"),
        Phrase(en: "such as in 元, in 万元/村, in %, in fraction", zh: "如 折合 元、折合 万元/村、折合 %、折合 分数"))
    case .unitAfterShare(let share, let unit):
      Wording(
        Phrase(en: "a percentage has no unit \(unit)", zh: "百分数后面不能有单位 \(unit)"),
        Phrase(
          en: "multiply what it is a share of: \(share) × …", zh: "请与总数相乘：\(share) × …"))
    case .notMoney(let amount, let unit):
      Wording(
        Phrase(en: "¥ is money, but \(unit) is not", zh: "¥ 表示金额，而 \(unit) 不是"),
        Phrase(
          en: "write \(amount) or \(amount)/\(unit)", zh: "写作 \(amount) 或 \(amount)/\(unit)"))
    case .alreadyUnit(let word):
      Wording(
        Phrase(en: "\(word) is a unit already", zh: "\(word) 已经是单位"),
        Phrase(en: "choose another word", zh: "请换一个词"))
    case .tooManyUnits:
      Wording(
        Phrase(en: "too many units are multiplied here", zh: "此处相乘的单位过多"))
    case .noMoreUnits:
      Wording(Phrase(en: "no more units can be declared", zh: "不能再声明更多单位"))
    case .unitNeedsNumber:
      Wording(
        Phrase(
          en: "a unit is worth one number that is not zero", zh: "单位的值应为一个非零的数"),
        Phrase(en: "such as unit 盒 = 24 支", zh: "如 单位 盒 = 24 支"))
    case .unitConflict(let left, let right, let comparing):
      Words.unitConflict(left, right, comparing: comparing)
    case .wrongUnit(let unit, let wanted):
      Wording(
        Phrase(
          en: "\(Words.unit(unit).english) cannot be shown in \(wanted)",
          zh: "\(Words.unit(unit).chinese) 不能折合成 \(wanted)"))
    case .exponentHasUnit(let unit):
      Wording(
        Phrase(
          en: "an exponent has no unit, but this one is in \(unit)",
          zh: "指数没有单位，而此处的单位是 \(unit)"))
    case .stepNeeded(let function, let unit):
      Wording(
        Phrase(
          en: "to what should this amount be rounded?", zh: "金额要取整到哪一位？"),
        Phrase(
          en: "write \(function)(…, 1 \(unit)) or \(function)(…, 1 元)",
          zh: "写作 \(function)(…, 1 \(unit)) 或 \(function)(…, 1 元)"))
    case .stepOrDecimals(let function, let decimals, let step):
      Wording(
        Phrase(
          en: "a multiple of \(decimals), or \(decimals) decimals?",
          zh: "是取 \(decimals) 的倍数，还是保留 \(decimals) 位小数？"),
        Phrase(
          en: "for \(decimals) decimals write \(function)(…, \(step)); for wholes \(function)(…)",
          zh: "保留 \(decimals) 位小数写作 \(function)(…, \(step))，取整写作 \(function)(…)"))
    default: nil
    }
  }

  private var nameWording: Wording? {
    switch self {
    case .unknownName(let name, let near):
      Wording(
        Phrase(en: "there is no \(name) yet", zh: "还没有 \(name)"),
        near.isEmpty
          ? Phrase(en: "define it first: \(name) = …", zh: "请先定义：\(name) = …")
          : Words.didYouMean(near))
    case .unknownFunction(let name, let near):
      Wording(
        Phrase(en: "there is no function \(name)", zh: "没有函数 \(name)"),
        near.isEmpty
          ? Phrase(en: "see help functions; to multiply, write ×", zh: "参见 帮助 函数；相乘请写 ×")
          : Words.didYouMean(near))
    case .reservedName(let name):
      Wording(
        Phrase(en: "\(name) is a word of the language", zh: "\(name) 是保留的词"),
        Phrase(en: "choose another name", zh: "请换一个名称"))
    case .functionNeedsCall(let name):
      Wording(
        Phrase(
          en: "\(name) is a function, and no figure has this name", zh: "\(name) 是函数，也没有叫这个名称的数"),
        Phrase(
          en: "write \(name)(…), or define \(name) = …", zh: "写作 \(name)(…)，或定义 \(name) = …"))
    case .cycle(let walk):
      Wording(
        Phrase(
          en: "this leads back to itself: \(Words.walk(walk))", zh: "循环引用：\(Words.walk(walk))"),
        Phrase(en: "give one of them a number of its own", zh: "请给其中一个直接写数"))
    case .noLastValue:
      Wording(
        Phrase(en: "there is no last value yet", zh: "还没有上一个结果"))
    case .unknownTopic(let word, let near):
      Wording(
        Phrase(en: "there is no help on \(word)", zh: "没有关于 \(word) 的帮助"),
        near.isEmpty
          ? Phrase(en: "type help to see what there is", zh: "输入 帮助 查看目录")
          : Words.didYouMean(near))
    case .commandTakes(let form):
      Wording(
        Phrase(en: "the command is written: \(form)", zh: "这个命令写作：\(form)"))
    default: nil
    }
  }

  private var valueWording: Wording? {
    switch self {
    case .divisionByZero:
      Wording(
        Phrase(en: "this is zero, and nothing can be divided by it", zh: "除数为零"))
    case .wholeExponentNeeded(let exponent):
      Wording(
        Phrase(
          en: "an exponent is a whole number, not \(exponent)",
          zh: "指数应为整数，而不是 \(exponent)"))
    case .zeroToNegativePower:
      Wording(Phrase(en: "zero has no negative power", zh: "零没有负数次幂"))
    case .tooLarge(let limit):
      Wording(
        Phrase(
          en: "this number is too large: more than \(limit) digits",
          zh: "这个数过大：超过 \(limit) 位"))
    case .conditionExpected:
      Wording(
        Phrase(en: "a condition should stand here", zh: "此处应为条件"),
        Phrase(en: "such as 村数 > 100", zh: "如 村数 > 100"))
    case .numberExpected:
      Wording(
        Phrase(en: "this is yes or no, not a number", zh: "此处是“是”或“否”，不是数"))
    case .argumentCount(let function, let wanted, let given):
      Words.argumentCount(function, wanted, given)
    case .rangeUndecided:
      Wording(
        Phrase(
          en: "the range leaves open whether this holds", zh: "取值是区间，无法判断是否成立"))
    case .rangeBent:
      Wording(
        Phrase(
          en: "what this range can come to is not at its ends", zh: "此处的极值不在区间两端"),
        Phrase(en: "compute it with single values", zh: "请改用单个数值计算"))
    case .rangeThroughZero:
      Wording(
        Phrase(en: "this range holds zero, and nothing can be divided by it", zh: "除数的区间包含零"))
    case .tooManyRanges(let limit):
      Wording(
        Phrase(
          en: "this depends on more than \(limit) ranges", zh: "所依据的区间超过 \(limit) 个"))
    case .interrupted:
      Wording(Phrase(en: "stopped", zh: "已停止"))
    default: nil
    }
  }
}

extension Words {
  /// What to type instead of a sign that is not of the language.
  static func advice(onSign sign: String) -> Phrase? {
    switch sign {
    case "[", "]", "{", "}", "【", "】", "［", "］", "｛", "｝":
      Phrase(en: "write parentheses: ( )", zh: "请用圆括号 ( )")
    case "。", "｡", "！", "？", "!", "?":
      Phrase(en: "leave it out", zh: "请删去")
    case "²", "³":
      Phrase(en: "write a power with ^, such as 1.05^2", zh: "乘方写作 ^，如 1.05^2")
    case "$", "＄", "€":
      Phrase(en: "money is in 元: write ¥200 or 200 元", zh: "金额以元计：写作 ¥200 或 200 元")
    case ":", "：":
      Phrase(en: "a name is defined with =", zh: "定义名称用 =")
    case _ where sign.unicodeScalars.allSatisfy(\.properties.isAlphabetic):
      Phrase(
        en: "a name with other letters is written 「like this」", zh: "含其他文字的名称要写在「」中")
    default: nil
    }
  }

  /// The names of a walk; of a long one the first and the last.
  static func walk(_ names: [String]) -> String {
    let shown =
      names.count <= 12 ? names : names.prefix(6) + ["… (\(names.count - 11)) …"] + names.suffix(5)
    return shown.joined(separator: " → ")
  }

  static func didYouMean(_ near: [String]) -> Phrase {
    Phrase(
      en: "did you mean \(near.joined(separator: ", "))?",
      zh: "是不是 \(near.joined(separator: "、"))？")
  }

  static func unitConflict(
    _ left: String, _ right: String, comparing: Bool
  ) -> Problem.Wording {
    let (a, b) = (unit(left), unit(right))
    return Problem.Wording(
      comparing
        ? Phrase(
          en: "\(a.english) and \(b.english) cannot be compared",
          zh: "\(a.chinese) 与 \(b.chinese) 不能比较")
        : Phrase(
          en: "\(a.english) and \(b.english) cannot be added or subtracted",
          zh: "\(a.chinese) 与 \(b.chinese) 不能相加减"))
  }

  static func argumentCount(
    _ function: String, _ wanted: ClosedRange<Int>, _ given: Int
  ) -> Problem.Wording {
    let (least, most) = (wanted.lowerBound, wanted.upperBound)
    let english =
      most == Int.max ? "at least \(least)" : least == most ? "\(least)" : "\(least) or \(most)"
    let chinese =
      most == Int.max ? "至少需要 \(least)" : least == most ? "需要 \(least)" : "需要 \(least) 或 \(most)"
    let numbers = most == 1 || (least == 1 && most == Int.max) ? "number" : "numbers"
    return Problem.Wording(
      Phrase(
        en: "\(function) takes \(english) \(numbers), not \(given)",
        zh: "\(function) \(chinese) 个数，而不是 \(given) 个"))
  }
}
