import Testing

/// What an answer shows is what there is: no number that nobody typed or printed, and no less than
/// was computed.
struct PlainAnswerTests {
  private static func talk(_ lines: String...) -> Talk {
    var talk = Talk()
    for line in lines { _ = talk.say(line) }
    return talk
  }

  @Test(arguments: ["undo", "reset", "reset ab_rent.city_people"])
  func whatIsNotPublishedComesBackAsThat(line: String) {
    var talk = Self.talk("load luquan", "ab_rent.city_people = 3 人")
    #expect(talk.say(line).contains("ab_rent.city_people = not published  was 3 人\n"))
  }

  @Test func aRangeIsShownFromEndToEnd() {
    var talk = Self.talk("load luquan")
    #expect(talk.say("check ab_rent.span").contains("  903..2709 万元  1627.45 万元  "))
  }

  @Test func aProjectCodeIsShownAsItIsPrinted() {
    var talk = Self.talk("load weixian")
    let answer = talk.say("check insurance")
    #expect(answer.contains("13043424P00000911496R"))
    #expect(!answer.contains("?"))
  }

  @Test func whatIsPrintedRightAndChangedHereIsNotCalledASlip() {
    var talk = Self.talk("load luquan", "activity.rate = 200 元/人")
    let answer = talk.say("check activity")
    #expect(answer.contains("it comes right if activity.rate is 230, as printed"))
  }

  @Test func aVerdictOnOtherPartsIsMarked() {
    var talk = Self.talk("load luquan")
    #expect(talk.say("projects").contains("1385.8 万元          1390 万元  exact *"))
    #expect(talk.say("projects").hasSuffix("* with its parts as printed"))
    #expect(talk.say("show wages").contains("exact (1390 万元"))
    #expect(!talk.say("show stewards").contains("as printed"))
  }

  @Test func nothingToCheckIsSaid() {
    var talk = Self.talk("load shanhaiguan")
    #expect(talk.say("check grades").hasSuffix("there is nothing to check"))
  }

  @Test func aNewNameThatEndsAFigureIsAskedAfter() {
    var talk = Self.talk("load luquan")
    #expect(
      talk.say("block_month = 250 元/人/月").hasSuffix("did you mean stewards.block_month?"))
    #expect(talk.say("rate = 250 元/人/月").hasSuffix("new"))
  }

  @Test(arguments: [
    ("explain villages", "why villages"), ("lead luquan", "load luquan"),
    ("为什么 villages", "为何 villages"), ("检查 office", "核对 office"),
  ]) func aWordForACommandIsUnderstood(typed: String, meant: String) {
    var talk = Self.talk("load luquan")
    #expect(talk.say(typed).hasSuffix("try: \(meant)"))
  }

  @Test func aWordAloneForACommandIsAskedAfter() {
    var talk = Self.talk("load luquan")
    #expect(talk.say("撤回").hasSuffix("did you mean 撤销?"))
    #expect(!talk.say("villages villages").contains("try: "))
  }

  @Test func aMissingUnitGoesRightBehindItsTenThousand() {
    var talk = Self.talk("load luquan")
    #expect(talk.say("service.rate = 5万").hasSuffix("try: service.rate = 5万元/村"))
    #expect(talk.say("service.rate = 5").hasSuffix("try: service.rate = 5 元/村"))
  }

  @Test func aScenarioWhoseNameHasBlanksIsCompared() {
    var talk = Self.talk("load luquan", "villages = 190 村", "scenario 「ten more」")
    let answer = talk.say("compare 「ten more」")
    #expect(answer.hasPrefix("changed     published  「ten more」\n"))
  }
}
