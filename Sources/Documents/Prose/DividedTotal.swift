internal import Quantities

/// 一般公共预算拨款100万元…教育支出60万元，占60%；卫生健康支出40万元，占40%。
///
/// A list of shares that does not name its whole divides a total of a paragraph before it: the one
/// of which most of the shares are right.
enum DividedTotal {
  private static let farthest = 40
  private static let fewest = 3

  /// The total that the paragraph of a part divides.
  static func whole(of part: Int, _ reading: ProseReading) -> Int? {
    let paragraph = reading.paragraph(of: part)
    let near = paragraph.clamped(to: part - farthest..<part + farthest)
    let shares = near.filter { isPart($0, reading) && reading.isNameless(share: $0 + 1) }
    guard shares.contains(part), shares.count >= fewest else { return nil }
    return (0..<paragraph.lowerBound).suffix(farthest).last { whole in
      guard isTotal(whole, of: part, reading) else { return false }
      // A share of nothing is right whatever the whole.
      let agreeing = shares.filter { Shares.agrees($0 + 1, $0, whole, reading) }
      return agreeing.count * 3 >= shares.count * 2
        && agreeing.count { !reading.said[$0].value.isZero } >= fewest - 1
    }
  }

  /// Whether an amount has a share of its own behind it, and so is a part: 60万元，占60%.
  static func isShared(_ place: Int, _ reading: ProseReading) -> Bool {
    isPart(place, reading) && reading.isNameless(share: place + 1)
  }

  private static func isPart(_ place: Int, _ reading: ProseReading) -> Bool {
    guard reading.said[place].isAmount, place + 1 < reading.paragraph(of: place).upperBound else {
      return false
    }
    return reading.said[place + 1].role == .share && reading.said[place + 1].isPlain
  }

  private static func isTotal(_ place: Int, of part: Int, _ reading: ProseReading) -> Bool {
    let said = reading.said[place]
    return said.isAmount && said.isPlain && said.unit.adds(to: reading.said[part].unit)
      && !said.value.isZero
  }
}

extension ProseReading {
  /// Whether a share does not say of what: 占60%, and not 占本年支出合计的60%.
  fileprivate func isNameless(share: Int) -> Bool { Shares.wholeName(of: share, self).isEmpty }
}
