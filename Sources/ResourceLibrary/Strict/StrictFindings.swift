import Kernel
import Yams

/// What a reading has found so far, and how much it has read.
final class StrictFindings {
    private(set) var flaws: [Flaw] = []
    private var visited = 0

    func add(_ flaw: Flaw) { flaws.append(flaw) }

    func drop(_ flaw: Flaw) { flaws.removeAll { $0 == flaw } }

    // An alias inside an alias inside an alias is short to write and endless to read.
    func visit() throws {
        visited += 1
        guard visited <= 100_000 else {
            if visited == 100_001 { add(Flaw(.unreadable, at: [], "too many values")) }
            throw StrictStop()
        }
    }

    /// The flaws a checked value names, without those that only follow from what could not be read.
    func add(_ named: [Flaw], under path: [String]) {
        let unreadable = flaws.filter {
            $0.kind == .missingKey || $0.kind == .wrongType || $0.kind == .emptyList
        }
        guard !unreadable.contains(where: { $0.path.count <= path.count + 1 && $0.path.starts(with: path) })
        else { return }
        for flaw in named.map({ $0.under(path) })
        where !flaws.contains(where: { $0.path.starts(with: flaw.path) || flaw.path.starts(with: $0.path) }) {
            flaws.append(flaw)
        }
    }

    func inOrder(of root: Node) -> [Flaw] {
        flaws.map { flaw in
            var flaw = flaw
            flaw.line = flaw.line ?? Self.line(of: flaw.path, in: root)
            return flaw
        }
        .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    private static func line(of path: [String], in root: Node) -> Int? {
        var here = root
        var line = root.mark?.line
        for step in path {
            if let mapping = here.mapping, let pair = mapping.first(where: { $0.key.string == step }) {
                (line, here) = (pair.key.mark?.line ?? line, pair.value)
            } else if let list = here.sequence, let place = Int(step), list.indices.contains(place - 1) {
                here = list[place - 1]
                line = here.mark?.line ?? line
            } else {
                break
            }
        }
        return line
    }
}

/// The value cannot be had; the flaw that says why is already among the findings.
struct StrictStop: Error {}
