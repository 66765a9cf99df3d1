internal import Diagnostics
public import Quantities
public import Syntax

/// Many definitions at once, which may use each other in any order.
extension Sheet {
  /// A definition whose names have been looked up already.
  public struct Definition: Sendable {
    let entry: Entry

    /// A formula; `uses` are the places of the names in it, and `printed` what a document prints
    /// for it.
    public init(
      _ name: String, formula tree: Tree, in text: ContiguousArray<UInt8>, uses: [Int],
      printed: Value? = nil
    ) {
      entry = Entry(
        name: name, tree: tree, text: text, origin: 0, uses: uses, printed: printed)
    }

    /// A figure as it is printed.
    public init(_ name: String, printed: Printed, in text: ContiguousArray<UInt8>) {
      entry = Entry(
        name: name,
        tree: .quantity(printed.literal, upTo: printed.upper, at: printed.range), text: text,
        origin: 0)
    }

    /// What cannot be read, nor computed whatever uses it.
    public init(unreadable name: String) {
      entry = Entry(name: name, tree: Tree(), text: [], origin: 0, uses: [Definition.unresolved])
    }

    /// Stands among the `uses` for a name that means nothing.
    public static let unresolved = -2

    /// What is not published, with the unit it would have.
    public init(_ name: String, unpublishedIn unit: CompoundUnit) {
      let standIn = Literal(digits: Sheet.standIn, decimals: 0, unit: unit)
      entry = Entry(
        name: name, tree: .quantity(standIn, upTo: nil, at: SourceRange(0, 0)), text: [],
        origin: 0, isUnpublished: true)
    }
  }

  /// A number by which formulas over what is not published are tried; no document prints it.
  private static let standIn = Number(1_000_003)

  /// Adds the definitions behind those there are, and computes each behind those it uses. What is
  /// wrong is answered with the place of the definition; those that use it are left out.
  public mutating func add(
    _ definitions: some Collection<Definition>, with evaluator: inout Evaluator
  ) -> [(place: Int, failure: Failure)] {
    let first = entries.count
    entries.reserveCapacity(first + definitions.count)
    for definition in definitions {
      var entry = definition.entry
      entry.origin = nextOrigin()
      entries.append(entry)
      values.append(.truth(false))
    }
    for place in first..<entries.count { connect(place) }
    return computeAll(from: first, with: &evaluator)
  }

  private enum Progress { case untouched, open, computed, failed }

  private mutating func computeAll(
    from first: Int, with evaluator: inout Evaluator
  ) -> [(place: Int, failure: Failure)] {
    var progress = Array(repeating: Progress.untouched, count: entries.count - first)
    var failures: [(place: Int, failure: Failure)] = []
    var path: [Int] = []
    // How many of its uses have been computed, for each entry of the path.
    var done: [Int] = []
    for start in first..<entries.count where progress[start - first] == .untouched {
      path.append(start)
      done.append(0)
      while let place = path.last {
        let uses = entries[place].uses
        var next = done[done.count - 1]
        while next < uses.count, uses[next] < first || progress[uses[next] - first] == .computed {
          next += 1
        }
        done[done.count - 1] = next
        let isNew = progress[place - first] == .untouched
        progress[place - first] = .open
        if isNew, uses.contains(Definition.unresolved) {
          progress[place - first] = .failed
        } else if next == uses.count {
          do throws(Failure) {
            try compute(place, after: place, with: &evaluator)
            progress[place - first] = .computed
          } catch {
            failures.append((place, error))
            progress[place - first] = .failed
          }
        } else if progress[uses[next] - first] == .untouched {
          path.append(uses[next])
          done.append(0)
          continue
        } else {
          if progress[uses[next] - first] == .open {
            failures.append((place, cycle(path, backTo: uses[next])))
          }
          progress[place - first] = .failed
        }
        path.removeLast()
        done.removeLast()
      }
    }
    return failures.sorted { $0.place < $1.place }
  }

  /// The walk from an entry back to itself, and where the last step of it stands.
  private func cycle(_ path: [Int], backTo loop: Int) -> Failure {
    let last = path[path.count - 1]
    let walk = path[path.firstIndex(of: loop)!...].map { entries[$0].name } + [entries[loop].name]
    let use = entries[last].uses.firstIndex(of: loop) ?? 0
    return Failure(
      Diagnostic(.cycle(walk), at: entries[last].tree.range(ofName: use)), entries[last].text)
  }
}
