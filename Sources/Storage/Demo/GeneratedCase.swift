import Kernel
import PortableSQL

/// Invents one case after another and puts its rows into `rows`.
struct GeneratedCase {
    private static let phases = ["intake", "assessment", "helpPlan", "linking", "monitoring", "evaluation"]
    private static let closingReasons = [
        "goalsReached", "shortCounselling", "referred", "movedAway", "lostContact", "other",
    ]
    private static let daysBack = 6 * 365

    let offices: [GeneratedOffice]
    let days: GeneratedDays
    let cases: Int
    var numbers: SeededNumbers
    var identifiers: GeneratedIdentifiers
    /// Of their own, so that what was generated before stays as it was.
    var chance: SeededNumbers
    var chainIdentifiers: GeneratedIdentifiers
    var rows = GeneratedRows()

    // Of the case being made.
    var id = ""
    var caseManager: GeneratedOffice.CaseManager
    private var office: GeneratedOffice
    /// Days from today, below zero.
    var opened = 0

    init(offices: [GeneratedOffice], days: GeneratedDays, cases: Int, seed: UInt64, batch: Int) {
        self.offices = offices
        self.days = days
        self.cases = cases
        numbers = SeededNumbers(seed: seed &+ UInt64(batch) &* 0x2545_F491_4F6C_DD1D)
        identifiers = GeneratedIdentifiers(seed: seed, batch: batch)
        chance = SeededNumbers(seed: ~seed &+ UInt64(batch) &* 0x2545_F491_4F6C_DD1D)
        chainIdentifiers = GeneratedIdentifiers(seed: ~seed, batch: batch)
        caseManager = offices[0].caseManagers[0]
        office = offices[0]
    }

    /// The case with this position among all, the oldest first.
    mutating func make(_ index: Int) {
        id = identifiers.next()
        // Cases of a municipality follow one another; in each they are spread over the years.
        let each = max(1, (cases + offices.count - 1) / offices.count)
        office = offices[min(index / each, offices.count - 1)]
        caseManager = numbers.one(of: office.caseManagers)
        opened = -Self.daysBack + (index % each) * Self.daysBack / each
        let phase = min(numbers.below(Self.phases.count), -opened / 20)
        let closed = numbers.happens(35) ? numbers.within(opened...0) : nil
        let origin = numbers.one(of: GeneratedOrigin.all)
        let family = numbers.one(of: origin.families)
        addCaseFile(index, family, phase, closed)
        addMoves(to: phase)
        addPersons(of: origin, family)
        if phase > 0 { addConsent(origin.language) }
        for _ in 0..<numbers.within(1...5) { addNote(until: closed ?? 0) }
        if closed == nil { for _ in 0..<numbers.below(3) { addFollowUp() } }
        if phase > 1 { addChain(until: closed ?? 0) }
    }

    private mutating func addCaseFile(_ index: Int, _ family: GeneratedName, _ phase: Int, _ closed: Int?) {
        let town = numbers.one(of: GeneratedTexts.towns)
        let reason = numbers.one(of: Self.closingReasons)
        let openedOn = days.iso(opened)
        let number = "KIM-\(openedOn.prefix(4))-\(index + 1)"
        rows.searchLines.rows.append(
            SearchLine(id, "case", id, SearchLine.text(number, family.latin, town)).row
        )
        rows.caseFiles.rows.append([
            .text(id), .text(office.municipality), .text(caseManager.organisation),
            .text(caseManager.id), .text(number), .text(family.latin), .text(family.sortKey),
            .text(town),
            .text(openedOn), .text(Self.phases[phase]), .text(days.iso(min(0, opened + phase * 20))),
            closed.map { .text(days.iso($0)) } ?? .null, closed == nil ? .null : .text(reason), .integer(1),
        ])
    }

    private mutating func addMoves(to phase: Int) {
        for step in 0..<phase {
            rows.phaseMoves.rows.append([
                .text(identifiers.next()), .text(id), .text(Self.phases[step]), .text(Self.phases[step + 1]),
                .text(days.iso(min(0, opened + (step + 1) * 20))), .text(caseManager.id),
            ])
        }
    }

    private mutating func addConsent(_ language: String) {
        rows.consents.rows.append([
            .text(identifiers.next()), .text(id), .integer(1), .text(language), .text("written"),
            .bool(numbers.happens(60)), .text(days.iso(opened)), .null, .null, .text(caseManager.id),
            .integer(1),
        ])
    }

    private mutating func addNote(until end: Int) {
        let day = numbers.within(opened...max(opened, end))
        let note = identifiers.next()
        let writtenAt = days.microseconds(day, minute: numbers.below(540))
        let kind = numbers.one(of: GeneratedTexts.noteKinds)
        let text = GeneratedTexts.note(&numbers)
        rows.notes.rows.append([
            .text(note), .text(id), .text(caseManager.id), .integer(writtenAt), .text(days.iso(day)),
            .text(kind), .text(text), .null,
        ])
        rows.searchLines.rows.append(SearchLine(id, "note", note, text, at: writtenAt).row)
    }

    private mutating func addFollowUp() {
        let due = numbers.within(-20...90)
        let isDone = due < 0 && numbers.happens(70)
        rows.followUps.rows.append([
            .text(identifiers.next()), .text(id), .text(caseManager.id), .text(days.iso(due)),
            .text(numbers.one(of: GeneratedTexts.followUps)), isDone ? .text(days.iso(due)) : .null,
            .integer(1),
        ])
    }
}
