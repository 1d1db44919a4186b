import Kernel
import Pathways

extension RowReader {
    mutating func readCase(into person: inout PersonDraft) {
        person.householdReference = value(.household)
        if person.householdReference.isEmpty { doubt(.householdMissing, .household, cell(.household)) }
        person.town = town()
        person.caseManager = name(.caseManager, list.references.caseManagers)
        person.organisation = name(.organisation, list.references.organisations)
        person.topics = topics()
        person.firstContact = day(.firstContact)
        person.consent = word(.consent, missing: .consentMissing, ListedConsent.init(rawValue:))
        if person.consent.value == .oral { doubt(.consentOral, .consent, person.consent.written) }
        person.status = word(.status, missing: .statusMissing, ListedStatus.init(rawValue:))
        person.remark = cell(.remark)
    }

    private mutating func town() -> Understood<String> {
        let written = cell(.town)
        if value(.town).isEmpty {
            if mapping.byField[.town] != nil { doubt(.townMissing, .town, written) }
            return Understood(written: written, value: nil)
        }
        guard let match = match(.town, list.references.towns, townWords) else {
            doubt(.valueNotUnderstood, .town, written)
            return Understood(written: written, value: nil)
        }
        if match.isGuess { doubt(.townGuessed, .town, written, understood: match.name) }
        return Understood(written: written, value: match.code)
    }

    // Without a list to compare with, the name without "Frau" is all there is to know.
    private mutating func name(_ field: CaseListField, _ references: ReferenceList) -> Understood<String> {
        let written = cell(field)
        if value(field).isEmpty { return Understood(written: written, value: nil) }
        if references.isEmpty { return Understood(written: written, value: withoutSalutation(written)) }
        guard let match = match(field, references, salutations) else {
            doubt(.valueNotUnderstood, field, written)
            return Understood(written: written, value: nil)
        }
        return Understood(written: written, value: match.code)
    }

    private func withoutSalutation(_ written: String) -> String {
        let words = written.split(whereSeparator: \.isWhitespace)
        let name = words.drop { salutations.contains(TermText.key(String($0))) }
        return name.isEmpty ? written : name.joined(separator: " ")
    }

    private mutating func topics() -> Understood<[LifeDomain]> {
        let written = cell(.topics)
        var domains: [LifeDomain] = []
        if let whole = values.value(written, for: .topics) {
            return Understood(written: written, value: [LifeDomain(rawValue: whole)])
        }
        for part in written.split(whereSeparator: { ",;/\n|".contains($0) }).map({ String($0).trimmed })
        where !values.meansNothing(part) {
            guard let code = values.value(part, for: .topics) else {
                doubt(.valueNotUnderstood, .topics, part)
                continue
            }
            if !domains.contains(LifeDomain(rawValue: code)) { domains.append(LifeDomain(rawValue: code)) }
        }
        return Understood(written: written, value: domains.isEmpty ? nil : domains)
    }
}
