import Quantities
import Testing

@testable import Workbench

/// A curve goes from corner to corner of its field, and each bar is as long as its number.
struct ChartTests {
  private func lines(_ values: [Int?], width: Int, height: Int) -> [String] {
    let spans = values.map { $0.map { Chart.Span(low: Number($0), high: Number($0)) } }
    return Chart(spans, width: width, height: height).lines
  }

  @Test func aLineGoesFromCornerToCorner() {
    #expect(lines([0, 1, 2, 3], width: 2, height: 1) == ["⡠⠊"])
    #expect(lines([3, 2, 1, 0], width: 2, height: 1) == ["⠑⢄"])
    #expect(lines([0, 1], width: 4, height: 1) == ["⣀⠤⠒⠉"])
  }

  @Test func whatIsMissingLeavesAGap() {
    let line = lines([0, 0, nil, nil, nil, nil, 3, 3], width: 4, height: 1)[0]
    #expect(line == "⣀  ⠉")
  }

  @Test func whatIsTheSameEverywhereIsALevelLine() {
    #expect(lines([5, 5, 5, 5], width: 2, height: 2) == ["⣀⣀", ""])
    #expect(lines([], width: 2, height: 2) == ["", ""])
  }

  @Test func aSpanIsDrawnFromItsLeastToItsGreatest() {
    let spans = [Chart.Span(low: .zero, high: Number(3)), Chart.Span(low: .zero, high: .zero)]
    #expect(Chart(spans, width: 1, height: 1).lines == ["⣇"])
  }

  @Test func aBarIsAsLongAsItsNumber() {
    #expect(Bar.text(.one, width: 3) == "███")
    #expect(Bar.text(Number(1) / Number(2), width: 3) == "█▌")
    #expect(Bar.text(.zero, width: 3) == "")
    #expect(Bar.text(Number(1) / Number(1000), width: 3) == "▏")
  }

  @Test func negativeNumbersGoToTheOtherSideOfZero() {
    let bars = Bars(of: [Number(-2), Number(4)], width: 6)
    #expect(bars.text(Number(-2)) == "▒▒")
    #expect(bars.text(Number(4)) == "  ████")
    #expect(bars.text(Number(2)) == "  ██")
    #expect(bars.text(Number(-1)) == " ▒")
  }
}
