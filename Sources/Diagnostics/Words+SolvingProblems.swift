/// Why a question backwards has no answer, and what to ask instead.
extension Problem {
  var solvingWording: Wording? {
    switch self {
    case .targetMissing(let goal):
      Wording(
        Phrase(
          en: "nothing is stated of \(goal): say what it should come to",
          zh: "没有公布 \(goal) 的数，请写明目标"),
        Phrase(en: "behind it write = and an amount", zh: "在其后写 = 和目标数"))
    case .targetFollows(let unknown):
      Wording(
        Phrase(
          en: "this follows from \(unknown) itself", zh: "目标本身随 \(unknown) 变动"),
        Phrase(en: "ask when the difference is 0", zh: "请改求两者之差为 0"))
    case .solvingUnpublished(let goal, let missing, let unit):
      Words.solvingUnpublished(goal, missing, unit)
    case .solvingRange(let name, let value, let instead):
      Wording(
        Phrase(
          en: "\(name) is a range, \(value): which of its numbers is meant?",
          zh: "\(name) 是区间 \(value)，取哪个数？"),
        Phrase(
          en: "set it to one number first, such as \(name) = \(instead)",
          zh: "请先定为一个数，如 \(name) = \(instead)"))
    case .solvingRounded(let name):
      Wording(
        Phrase(
          en: "\(name) goes on computing with something rounded, which cannot be turned back",
          zh: "\(name) 用取整后的数继续计算，无法倒推"),
        Phrase(
          en: "give what is rounded a name and ask for that, or change it and see what follows",
          zh: "请给取整的部分起个名称并改求它，或改动它逐个试算"))
    case .solvingExponent(let name):
      Wording(
        Phrase(
          en: "what is looked for stands in an exponent or the step of a rounding, in \(name)",
          zh: "在 \(name) 中它是指数或取整的单位，无法倒推"),
        Phrase(en: "change it and see what follows", zh: "请改动它，逐个试算"))
    case .solvingTooComplicated(let goal):
      Wording(
        Phrase(
          en: "\(goal) depends on it in too complicated a way", zh: "\(goal) 与它的关系过于复杂"),
        Phrase(
          en: "ask for a figure on the way there, or change it and see what follows",
          zh: "请改求中间的数，或改动它逐个试算"))
    case .solvingTooManyPieces(let goal):
      Wording(
        Phrase(
          en: "\(goal) has more than a thousand steps or conditions in it",
          zh: "\(goal) 的分段超过一千段"),
        Phrase(
          en: "ask for a figure before it is rounded", zh: "请改求取整之前的数"))
    default: nil
    }
  }
}

extension Words {
  static func solvingUnpublished(_ goal: String, _ missing: [String], _ unit: String)
    -> Problem.Wording
  {
    Problem.Wording(
      Phrase(
        en: "\(goal) cannot be computed: \(missing.joined(separator: ", ")) "
          + "\(missing.count == 1 ? "is" : "are") not published",
        zh: "\(goal) 无法计算：未公布 \(missing.joined(separator: "、"))"),
      missing.first.map {
        Phrase(
          en: "suppose it first: \($0) = … \(unit)", zh: "请先假定一个数：\($0) = … \(unit)")
      })
  }
}
