import Accounts

/// Turns what does not fit in one chain into findings: changed, removed, inserted, moved.
struct LaneFindings {
    let lane: Int
    let gaps: [ClosedRange<Int>]
    let misfits: [Int]
    /// For each misfit where it was written at first, as far as that is known.
    let origins: [Int?]
    /// The last position at which something stands.
    let last: Int
    /// The last position that was ever written.
    let end: Int

    var all: [AuditFinding] {
        (misfitFindings + gapFindings).sorted { ($0.position ?? 0) < ($1.position ?? 0) }
    }

    /// Entries that stand somewhere, if not where they belong.
    private var known: Set<Int> { Set(zip(misfits, origins).compactMap { isCopy($1) ? nil : $1 }) }

    // An entry that also stands at its own place, untouched, was copied and not moved.
    private func isCopy(_ origin: Int?) -> Bool {
        guard let origin else { return true }
        return origin <= last && !misplaced.contains(origin) && !gaps.contains { $0.contains(origin) }
    }

    private var misplaced: Set<Int> { Set(misfits) }

    private var misfitFindings: [AuditFinding] {
        let known = known
        var findings = Runs()
        for (position, origin) in zip(misfits, origins) {
            if let origin, known.contains(origin) {
                findings.add(.moved, position, from: origin)
                if position <= end, !known.contains(position) { findings.add(.removed, position, from: nil) }
            } else {
                let isExtra = known.contains(position) || position > end
                findings.add(isExtra ? .inserted : .changed, position, from: nil)
            }
        }
        return findings.all(lane)
    }

    private var gapFindings: [AuditFinding] {
        let known = known
        var findings = Runs()
        for position in gaps.joined() where position <= end && !known.contains(position) {
            findings.add(.removed, position, from: nil)
        }
        for position in stride(from: last + 1, through: end, by: 1) where !known.contains(position) {
            findings.add(.cut, position, from: nil)
        }
        return findings.all(lane)
    }
}

/// Puts findings that are alike and stand side by side into one.
private struct Runs {
    private var open: [AuditFinding.Kind: (first: Int, last: Int, from: Int?)] = [:]
    private var closed: [(kind: AuditFinding.Kind, first: Int, last: Int, from: Int?)] = []

    mutating func add(_ kind: AuditFinding.Kind, _ position: Int, from: Int?) {
        if let run = open[kind], run.last + 1 == position, run.from.map({ $0 + position - run.first }) == from
        {
            open[kind] = (run.first, position, run.from)
            return
        }
        if let run = open[kind] { closed.append((kind, run.first, run.last, run.from)) }
        open[kind] = (position, position, from)
    }

    func all(_ lane: Int) -> [AuditFinding] {
        let rest = open.map {
            (kind: $0.key, first: $0.value.first, last: $0.value.last, from: $0.value.from)
        }
        return (closed + rest).map { run in
            AuditFinding(
                run.kind,
                lane: lane,
                position: run.first,
                until: run.last == run.first ? nil : run.last,
                from: run.from
            )
        }
    }
}
