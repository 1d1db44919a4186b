import Kernel

/// A date as it is written, for what it is meant.
struct DayKey: Hashable {
    let field: CaseListField
    let written: String
}

/// What was understood of a date, or why nothing was.
struct DayReading {
    let day: UncertainDay?
    let failure: UnreadableDay?
}

extension RowReader {
    mutating func day(_ field: CaseListField) -> Understood<UncertainDay> {
        let written = cell(field)
        let reading = reading(field, value(field))
        if let failure = reading.failure {
            var values = failure.textValues
            values["reasonKey"] = failure.textKey
            doubt(.dayNotUnderstood, field, written, values)
            return Understood(written: written, value: nil)
        }
        if let day = reading.day, Self.hasTwoDigitYear(written) {
            doubt(.twoDigitYear, field, written, understood: day.german)
        }
        return Understood(written: written, value: reading.day == .unknown ? nil : reading.day)
    }

    private mutating func reading(_ field: CaseListField, _ written: String) -> DayReading {
        let key = DayKey(field: field, written: written)
        if let known = days[key] { return known }
        let reading: DayReading
        do {
            reading = DayReading(day: try dayReader(field).read(written), failure: nil)
        } catch {
            reading = DayReading(day: nil, failure: error)
        }
        days[key] = reading
        return reading
    }

    private func dayReader(_ field: CaseListField) -> DayReader {
        let purpose: DayReader.Purpose =
            switch field {
            case .birth: .birth
            case .titleValidUntil: .validity
            default: .event
            }
        return DayReader(for: purpose, today: list.today, acceptsSpreadsheetNumbers: true)
    }

    private static func hasTwoDigitYear(_ written: String) -> Bool {
        let parts = written.utf8.split { !(0x30...0x39).contains($0) }
        guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
        return last.count == 2 && first.count < 4
    }

    /// The order of a life: born, entered, met, permitted until.
    mutating func checkDays(of person: PersonDraft) {
        let birth = person.birth.value
        let entry = person.entry.value
        if let birth, birth.isPlaceholderBirthday {
            doubt(.birthPlaceholder, .birth, person.birth.written, understood: birth.german)
        }
        if let first = entry?.earliest, first > list.today {
            doubt(.entryInFuture, .entry, person.entry.written)
        }
        if let first = person.firstContact.value?.earliest, first > list.today {
            doubt(.firstContactInFuture, .firstContact, person.firstContact.written)
        }
        check(person.birth, isBefore: person.entry, .birthAfterEntry, .entry)
        check(person.entry, isBefore: person.titleValidUntil, .titleEndsBeforeEntry, .titleValidUntil)
        check(person.entry, isBefore: person.firstContact, .firstContactBeforeEntry, .firstContact)
    }

    private mutating func check(
        _ earlier: Understood<UncertainDay>,
        isBefore later: Understood<UncertainDay>,
        _ kind: DoubtKind,
        _ field: CaseListField
    ) {
        guard let earliest = earlier.value?.earliest, let latest = later.value?.latest, latest < earliest
        else {
            return
        }
        doubt(kind, field, later.written, ["other": earlier.written])
    }
}
