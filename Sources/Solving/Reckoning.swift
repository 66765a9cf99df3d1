internal import Evaluation
internal import Quantities
internal import Syntax

/// What a figure, or a part of a formula, comes to as long as the unknown is not known.
enum Term<Form, Condition> {
  case quantity(Form, Dimension)
  case truth(Condition)
}

/// Computes the figures of a course as forms of what is not known, node after node.
struct Reckoning<Work: Arithmetic> {
  typealias Form = Work.Form
  typealias Term = Solving.Term<Work.Form, Work.Condition>

  let course: Course
  var work: Work
  private var known: [Int: Term] = [:]
  var stack: [Term] = []

  /// `forms` are those of the starts of the course.
  init(_ course: Course, with work: Work, from forms: [Form]) throws(Halt) {
    self.course = course
    self.work = work
    for (place, form) in zip(course.starts, forms) {
      guard case .quantity(let own) = course.sheet.values[place] else {
        throw Halt(.noQuantity(place: place))
      }
      known[place] = .quantity(form, own.dimension)
    }
  }

  mutating func reckon() throws(Halt) {
    for place in course.steps where !course.printed.contains(place) {
      known[place] = try computed(place)
    }
  }

  func term(of place: Int) throws(Halt) -> Term {
    if let term = known[place] { return term }
    switch course.sheet.values[place] {
    case .truth(let truth): return .truth(work.condition(truth))
    case .quantity(let quantity):
      guard let number = quantity.magnitude.number else { throw Halt(.ranged(place: place)) }
      return .quantity(work.form(number), quantity.dimension)
    }
  }

  private mutating func computed(_ place: Int) throws(Halt) -> Term {
    work.place = place
    let entry = course.sheet.entries[place]
    stack.removeAll(keepingCapacity: true)
    try compute(0..<entry.tree.nodes.count, of: entry)
    return stack.removeLast()
  }

  private mutating func compute(_ nodes: Range<Int>, of entry: Sheet.Entry) throws(Halt) {
    var next = nodes.lowerBound
    while next < nodes.upperBound {
      try halting { () throws(Obstacle) in try work.patience.pause() }
      let node = entry.tree.nodes[next]
      next += 1
      try step(node, entry, &next)
    }
  }

  private mutating func step(
    _ node: Tree.Node, _ entry: Sheet.Entry, _ next: inout Int
  ) throws(Halt) {
    let tree = entry.tree
    switch node.kind {
    case .number:
      let literal = tree.literals[Int(node.a)]
      stack.append(.quantity(work.form(literal.value), literal.unit.dimension))
    case .range: throw Halt(.ranged(place: work.place))
    case .constant: try push(tree.constants[Int(node.a)])
    case .name: stack.append(try term(of: entry.uses[Int(node.a)]))
    case .negate:
      let (form, dimension) = try popQuantity()
      stack.append(.quantity(work.scaling(form, by: Number(-1)), dimension))
    case .call: try call(node, tree)
    case .branch: try branch(node, entry, &next)
    case .jump: next = Int(node.b)
    case .conditional: break
    case .convert: try convert(node, tree)
    default: try combine(node, tree)
    }
  }

  private mutating func push(_ constant: Tree.Constant) throws(Halt) {
    guard constant.low == constant.high else { throw Halt(.ranged(place: work.place)) }
    stack.append(
      .quantity(work.form(constant.low * constant.unit.factor), constant.unit.dimension))
  }

  mutating func popQuantity() throws(Halt) -> (Form, Dimension) {
    guard case .quantity(let form, let dimension) = stack.removeLast() else { throw .undefined }
    return (form, dimension)
  }

  /// Both ways are computed where the condition cannot be decided beforehand.
  private mutating func branch(
    _ node: Tree.Node, _ entry: Sheet.Entry, _ next: inout Int
  ) throws(Halt) {
    guard case .truth(let condition) = stack.removeLast() else { throw .undefined }
    let otherwise = Int(node.b)
    if let holds = work.decided(condition) {
      if !holds { next = otherwise }
      return
    }
    let end = Int(entry.tree.nodes[otherwise - 1].b)
    try compute(next..<otherwise - 1, of: entry)
    try compute(otherwise..<end, of: entry)
    let (second, first) = (try popQuantity(), try popQuantity())
    guard first.1 == second.1 else { throw .undefined }
    stack.append(.quantity(try work.choosing(condition, first.0, second.0), first.1))
    next = end
  }

  private mutating func convert(_ node: Tree.Node, _ tree: Tree) throws(Halt) {
    let target = tree.targets[Int(node.b)]
    let (form, dimension) = try popQuantity()
    guard let unit = target.unit else {
      if case .power = target.style, !dimension.isNone { throw .undefined }
      return stack.append(.quantity(form, dimension))
    }
    let own = tree.isBareZero(Int(node.a)) ? unit.dimension : dimension
    guard let factor = own.factor(to: unit.dimension) else { throw .undefined }
    stack.append(.quantity(work.scaling(form, by: factor), unit.dimension))
  }

  private mutating func combine(_ node: Tree.Node, _ tree: Tree) throws(Halt) {
    let right = try popQuantity()
    let left = try popQuantity()
    switch node.kind {
    case .multiply, .divide: try multiplyOrDivide(node.kind == .multiply, left, right)
    case .power: try raise(left, right)
    case .add, .subtract:
      let (a, b, dimension) = try matched((Int(node.a), left), (Int(node.b), right), tree)
      let addend = node.kind == .add ? b : work.scaling(b, by: Number(-1))
      stack.append(.quantity(try work.adding(a, addend), dimension))
    default:
      let (a, b, _) = try matched((Int(node.a), left), (Int(node.b), right), tree)
      let difference = try work.adding(a, work.scaling(b, by: Number(-1)))
      stack.append(.truth(try work.comparing(node.kind, difference)))
    }
  }

  private mutating func multiplyOrDivide(
    _ isProduct: Bool, _ left: (Form, Dimension), _ right: (Form, Dimension)
  ) throws(Halt) {
    let product =
      isProduct ? left.1.multiplied(by: right.1) : left.1.divided(by: right.1)
    guard let (dimension, twelves) = product?.withYearsMeetingMonths else { throw .undefined }
    let form =
      isProduct ? try work.multiplying(left.0, right.0) : try work.dividing(left.0, by: right.0)
    let factor = Number(12).power(twelves, atMost: Patience.bits) ?? .one
    stack.append(.quantity(work.scaling(form, by: factor), dimension))
  }

  private mutating func raise(
    _ base: (Form, Dimension), _ exponent: (Form, Dimension)
  ) throws(Halt) {
    guard exponent.1.isNone else { throw .undefined }
    guard let number = work.number(exponent.0) else {
      throw Halt(.unknownExponent(place: work.place))
    }
    guard number.isWhole else { throw .undefined }
    guard let int = number.int, int > .min else { throw Halt(.tooComplicated) }
    guard let dimension = base.1.power(int) else { throw .undefined }
    stack.append(.quantity(try work.power(base.0, int), dimension))
  }

  /// Both sides in one dimension, by the rules of the evaluator.
  mutating func matched(
    _ left: (node: Int, quantity: (Form, Dimension)),
    _ right: (node: Int, quantity: (Form, Dimension)), _ tree: Tree
  ) throws(Halt) -> (Form, Form, Dimension) {
    let (a, b) = (left.quantity, right.quantity)
    if let (first, second, dimension) = Quantity.matched(Quantity(.one, a.1), Quantity(.one, b.1)),
      let factor = first.number, let other = second.number
    {
      return (work.scaling(a.0, by: factor), work.scaling(b.0, by: other), dimension)
    }
    if tree.isBareZero(left.node) { return (a.0, b.0, b.1) }
    if tree.isBareZero(right.node) { return (a.0, b.0, a.1) }
    throw .undefined
  }
}

extension Dimension {
  /// What a number of this dimension is multiplied by to be one of another; nil where it cannot be.
  func factor(to wanted: Dimension) -> Number? {
    Quantity(.one, self).converted(to: wanted)?.magnitude.number
  }
}
