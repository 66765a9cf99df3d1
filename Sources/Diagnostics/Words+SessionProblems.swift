/// What is wrong with a session.
extension Problem {
  var sessionWording: Wording? {
    switch self {
    case .sessionTooLarge(_, let limit):
      Wording(
        Phrase(
          en: "this file is too large for a session: more than \(limit) bytes",
          zh: "会话文件过大：超过 \(limit) 字节"))
    case .controlCharacter(let sign):
      Wording(
        Phrase(en: "a sign that steers a terminal: \(sign)", zh: "控制字符：\(sign)"),
        Phrase(en: "take it out; a session is plain text", zh: "请删去；会话应是纯文本"))
    case .sessionLineExpected:
      Wording(
        Phrase(en: "this line belongs to nothing", zh: "这一行没有归属"),
        Phrase(
          en: "what is typed begins with >, a remark with #; an answer stands below what was typed",
          zh: "输入的内容以 > 开头，说明以 # 开头；回答写在输入的下面"))
    case .nothingToContinue:
      Wording(
        Phrase(en: "there is nothing that this line continues", zh: "这一行没有可接续的内容"),
        Phrase(en: "begin what is typed with >", zh: "输入的内容以 > 开头"))
    case .heldValueExpected:
      Wording(
        Phrase(en: "a figure and its value should stand here", zh: "此处应为数据及其值"),
        Phrase(en: "such as villages = 180 村", zh: "如 村数 = 180 村"))
    case .tooManyBudgets(let limit):
      Wording(
        Phrase(
          en: "a session is held with at most \(limit) budgets", zh: "一个会话最多使用 \(limit) 个预算"))
    case .tooManyTurns(let limit):
      Wording(
        Phrase(
          en: "a session has at most \(limit) statements", zh: "一个会话最多 \(limit) 条输入"))
    case .columnsExpected(let columns):
      Wording(
        Phrase(
          en: "a number of columns from \(columns.lowerBound) to \(columns.upperBound) should "
            + "stand here",
          zh: "此处应为列数，从 \(columns.lowerBound) 到 \(columns.upperBound)"))
    case .notSession(let ending, let instead):
      Wording(
        Phrase(
          en: "a session is not written as .\(ending)", zh: "会话的后缀不能是 \(ending)"),
        Phrase(en: "write \(instead)", zh: "写作 \(instead)"))
    case .nothingToSave:
      Wording(
        Phrase(en: "nothing has been said yet", zh: "还没有可保存的内容"),
        Phrase(en: "compute something first", zh: "请先计算些什么"))
    case .recordTooLong:
      Wording(
        Phrase(
          en: "this conversation is too long for a session", zh: "对话过长，不能存为会话"))
    case .notInSession(let command):
      Wording(
        Phrase(
          en: "\(command) does nothing within a session that is run again",
          zh: "重演的会话中不能使用 \(command)"))
    case .cannotReadSession(let name, let reason):
      Wording(
        Phrase(
          en: "the session “\(name)” cannot be read: \(reason)", zh: "无法读取会话“\(name)”：\(reason)"),
        Phrase(
          en: "give the path of a session, such as office.session",
          zh: "请给出会话文件的路径，如 办公费.session"))
    case .sessionIsWrong(let name):
      Wording(Phrase(en: "\(name) cannot be run", zh: "\(name) 无法重演"))
    case .sessionExists(let path):
      Wording(
        Phrase(en: "\(path) is there already, and was kept", zh: "\(path) 已经存在，没有改动"),
        Phrase(en: "to replace it: save over \(path)", zh: "要替换它，请输入：保存 覆盖 \(path)"))
    case .updateNeedsFile:
      Wording(
        Phrase(
          en: "a session from standard input cannot be updated", zh: "标准输入的会话不能更新"),
        Phrase(en: "name a file", zh: "请写文件名"))
    default: nil
    }
  }
}
