internal import Quantities

extension Diagnosis.Kind {
  /// How often a wrong figure is wrong in this way; slips of the hand by studies of typing.
  var share: Number { Number(thousandths) / Number(1000) }

  private var thousandths: Int {
    switch self {
    case .digitChanged: 350
    case .digitsSwapped: 120
    case .digitDropped: 80
    case .digitInserted: 40
    case .pointMoved: 60
    case .percent, .wan, .months: 50
    case .doubled: 30
    case .sign: 20
    case .truncated: 100
    case .roundedUp: 50
    case .leftOut: 60
    case .countedTwice: 40
    case .roundedFirst: 50
    case .otherValue: 150
    case .inputSlip: 250
    case .copied: 50
    case .swapped: 30
    case .base: 60
    }
  }
}
