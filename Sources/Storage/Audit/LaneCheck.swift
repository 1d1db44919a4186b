import Accounts
import PortableSQL

/// Reads one chain from its beginning and notes the entries that do not fit.
struct LaneCheck {
    let lane: Int
    let head: AuditHead?
    let anchor: AuditHead?
    let chain: AuditChain

    private(set) var entries = 0
    private var last = 0
    private var lastHash = AuditChain.beginning
    private var hashAtHead: String?
    private var hashAtAnchor: String?
    private var gaps: [ClosedRange<Int>] = []
    private var misfits: [Misfit] = []
    private var unreadable = 0

    /// An entry whose hash does not fit what it says; `row` is missing where it cannot even be read.
    struct Misfit {
        let position: Int
        let row: AuditRow?
    }

    init(lane: Int, head: AuditHead?, anchor: AuditHead?, chain: AuditChain) {
        self.lane = lane
        self.head = head
        self.anchor = anchor
        self.chain = chain
    }

    mutating func read(_ raw: Row) {
        entries += 1
        guard let position = try? raw.value("position", as: Int.self), position > last else {
            unreadable += 1
            return
        }
        if position > last + 1 { gaps.append(last + 1...position - 1) }
        let row = try? AuditRow(raw)
        if let row, chain.hash(of: row.event, at: row.place, after: row.previousHash) == row.hash {
            // A true entry after a true entry that it does not follow: one of them is from another past.
            if position == last + 1, row.previousHash != lastHash, misfits.last?.position != last {
                misfits.append(Misfit(position: position, row: nil))
            }
        } else {
            misfits.append(Misfit(position: position, row: row))
        }
        remember(position, row?.hash ?? "")
    }

    private mutating func remember(_ position: Int, _ hash: String) {
        last = position
        lastHash = hash
        if position == head?.position { hashAtHead = hash }
        if position == anchor?.position { hashAtAnchor = hash }
    }

    func findings(on connection: any Connection) throws -> [AuditFinding] {
        let origins = try MovedEntries(chain: chain, lane: lane).origins(of: misfits, on: connection)
        return LaneFindings(
            lane: lane,
            gaps: gaps,
            misfits: misfits.map(\.position),
            origins: origins,
            last: last,
            end: end(origins)
        ).all + unreadableFindings + endFindings
    }

    /// The last position written: where the head's entry belongs, wherever it stands now.
    private func end(_ origins: [Int?]) -> Int {
        guard let head else { return last }
        let moved = zip(misfits, origins).first { misfit, _ in misfit.row?.hash == head.hash }
        return moved?.1 ?? head.position
    }

    private var unreadableFindings: [AuditFinding] {
        unreadable == 0 ? [] : [AuditFinding(.inserted, lane: lane)]
    }

    private var endFindings: [AuditFinding] {
        var findings: [AuditFinding] = []
        if let head {
            if (1...max(last, 1)).contains(head.position), hashAtHead != head.hash, !isMisfit(head.position) {
                findings.append(AuditFinding(.headChanged, lane: lane, position: head.position))
            }
        } else if entries > 0 {
            findings.append(AuditFinding(.headMissing, lane: lane))
        }
        if let anchor, anchor.position > 0, hashAtAnchor != anchor.hash, !isMisfit(anchor.position) {
            let wasCut = anchor.position > max(last, head?.position ?? 0)
            findings.append(
                wasCut
                    ? AuditFinding(.cut, lane: lane, position: last + 1, until: anchor.position)
                    : AuditFinding(.anchorDiffers, lane: lane, position: anchor.position)
            )
        }
        return findings
    }

    private func isMisfit(_ position: Int) -> Bool {
        misfits.contains { $0.position == position } || gaps.contains { $0.contains(position) }
    }
}
