import AgencyNetwork
import Kernel

/// A letter as it would be printed now: every place filled or named as empty (Briefbogen).
public struct LetterSheet: Equatable, Sendable {
    public let letter: Letter
    public let template: String
    public let office: LettersProfile.Office
    public let form: LettersProfile.Form
    public let agency: String?
    public let caseManager: String
    public let caseNumber: String
    public let today: Day
    public let address: String
    public let subject: LetterText
    public let text: LetterText
    /// Why it must not go out, apart from empty places.
    public let obstacle: LetterRefusal?

    /// The empty places, each once, in the order of the paper.
    public var gaps: [LetterField] {
        let empty = (subject.pieces + text.pieces).compactMap { piece -> LetterField? in
            if case .empty(let field) = piece { return field }
            return nil
        }
        return (address.isEmpty ? [.address] : [])
            + empty.enumerated()
            .filter { place, field in empty.firstIndex(of: field) == place && field != .address }.map(
                \.element
            )
    }

    /// Names between braces that no field has.
    public var unknown: [String] {
        (subject.pieces + text.pieces).compactMap { piece in
            if case .unknown(let name) = piece { return name }
            return nil
        }
    }

    public func check() throws(LetterRefusal) {
        if let obstacle { throw obstacle }
        guard gaps.isEmpty, unknown.isEmpty else { throw .incomplete }
    }
}

extension CaseworkStores {
    /// Puts today's facts into the places of a letter.
    func sheet(
        of letter: Letter,
        _ draft: LetterDraft,
        by user: User,
        on day: Day
    ) throws -> LetterSheet {
        let file = try caseFiles.require(letter.caseFileId)
        let agency = try letter.agencyId.flatMap { id in try agencies.all().first { $0.id == id } }
        var values = try facts(of: letter, file, on: day)
        values[.caseManager] = user.name
        values[.agency] = agency?.name
        values[.address] = draft.address
        return LetterSheet(
            letter: letter,
            template: letter.template,
            office: profile.letters.office,
            form: profile.letters.form,
            agency: agency?.name,
            caseManager: user.name,
            caseNumber: file.number,
            today: day,
            address: draft.address,
            subject: LetterText(draft.subject, values),
            text: LetterText(draft.text, values),
            obstacle: try obstacle(to: letter, on: day)
        )
    }

    private func facts(of letter: Letter, _ file: CaseFile, on day: Day) throws -> [LetterField: String] {
        var values: [LetterField: String] = [
            .caseNumber: file.number, .caseTown: file.town, .today: day.german,
            .office: profile.letters.office.name,
        ]
        guard let person = try persons.find(letter.personId) else { return values }
        values[.personName] = person.details.displayName
        if person.details.birth != .unknown { values[.personBirth] = person.details.birth.german }
        values[.personNationality] = person.details.nationality
        let statuses = try legalSpheres.statuses(in: file.id).filter { $0.personId == person.id }
        let current = statuses.filter { ($0.fromOn ?? day) <= day && ($0.untilOn ?? day) >= day }
            .max { ($0.fromOn ?? day) < ($1.fromOn ?? day) }
        values[.titleValidFrom] = current?.fromOn?.german
        values[.titleValidUntil] = current?.untilOn?.german
        return values
    }

    // Default deny: each life domain of which the template tells must be released to this very agency.
    private func obstacle(to letter: Letter, on day: Day) throws -> LetterRefusal? {
        guard letter.addressee == .agency, let agency = letter.agencyId else { return nil }
        guard try !protections.protection(of: letter.caseFileId).isActive else { return .protected }
        let knowledge = try knowledge(of: agency, in: letter.caseFileId, on: day)
        let domains = profile.letters.template(letter.template)?.domains ?? []
        let isReleased =
            knowledge.coveredPersons.contains(letter.personId)
            && domains.allSatisfy { code in
                knowledge.allows(.domain(LifeDomain(rawValue: code)), about: letter.personId)
            }
        return isReleased ? nil : .notReleased
    }
}
