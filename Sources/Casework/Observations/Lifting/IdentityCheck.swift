import Kernel

/// Looks for whatever in a text could tell whom it is about, before it leaves the case (Prüfung auf Personenbezug).
///
/// It finds what has a shape or stands in a list. What only somebody who knows the family would recognise it
/// cannot find: therefore a person reads the text too.
public struct IdentityCheck: Sendable {
    private let persons: [Person]
    private let caseNumber: String
    private let words: RevealingWords

    public init(persons: [Person], caseNumber: String, words: RevealingWords) {
        self.persons = persons
        self.caseNumber = caseNumber
        self.words = words
    }

    /// Each once, in the order of the kinds.
    public func marks(in text: String) -> [IdentifyingMark] {
        var search = MarkSearch(text)
        search.take(.mail, #/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/#)
        takeCaseNumber(&search)
        takeDays(&search)
        search.take(.phone, #/(?:\+|00)\d[\d\s\/()-]{6,}\d|\(?0\d{2,5}\)?[\s\/-]{1,3}\d[\d\s-]{3,}\d/#)
        takeAddresses(&search)
        takeNumbers(&search)
        var marks = search.marks
        marks += NameMention.words(in: text, naming: persons).map { IdentifyingMark(.name, $0) }
        marks += PlaceMention.words(in: text, of: words.places).map { IdentifyingMark(.place, $0) }
        marks += OriginMention.words(in: text, of: words.nationalities).map {
            IdentifyingMark(.originAndAge, $0)
        }
        return inOrder(marks)
    }

    private func inOrder(_ marks: [IdentifyingMark]) -> [IdentifyingMark] {
        IdentifyingMark.Kind.allCases.flatMap { kind in
            marks.filter { $0.kind == kind }.reduce(into: []) { kept, mark in
                if !kept.contains(mark) { kept.append(mark) }
            }
        }
    }

    private func takeCaseNumber(_ search: inout MarkSearch) {
        guard !caseNumber.isEmpty else { return }
        search.take(.caseNumber, every: caseNumber)
    }

    private func takeDays(_ search: inout MarkSearch) {
        let months = "(?:Jan|Feb|März|Mär|Maerz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\\p{L}*\\.?"
        let births = persons.compactMap { person -> Day? in
            if case .day(let day) = person.details.birth { day } else { nil }
        }
        let kind = { (written: String) -> IdentifyingMark.Kind in
            births.contains { $0.isWritten(in: written) } ? .birthday : .day
        }
        search.take(#/(?:[12]\d|3[01]|0?[1-9])\.\s?(?:1[0-2]|0?[1-9])\.(?:\s?\d{4}|\s?\d{2})?/#, kind)
        search.take(#/\d{4}-(?:1[0-2]|0[1-9])-(?:[12]\d|3[01]|0[1-9])/#, kind)
        search.take(#/(?:[12]\d|3[01]|0?[1-9])\/(?:1[0-2]|0?[1-9])\/(?:\d{4}|\d{2})/#, kind)
        guard let named = try? Regex("(?:[12]\\d|3[01]|0?[1-9])\\.\\s?" + months + "(?:\\s?\\d{4})?") else {
            return
        }
        search.take(named, kind)
    }

    private func takeAddresses(_ search: inout MarkSearch) {
        search.take(
            .address,
            #/\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|hof)\s\d{1,4}(?:\s?[a-z]\b)?/#
        )
        search.take(
            .address,
            #/(?:\p{Lu}[\p{L}-]*er|Am|An der|Auf der|Im|In der|Zum|Zur)\s\p{Lu}[\p{L}-]+\s\d{1,4}(?:\s?[a-z]\b)?/#
        )
        search.take(.address, #/\d{5}\s\p{Lu}[\p{L}-]+/#)
    }

    // Years, paragraphs of laws and sums of money are short or have their sign; a file number is longer.
    private func takeNumbers(_ search: inout MarkSearch) {
        search.take(
            .number,
            #/(?:Az\.?|AZ|Aktenzeichen|AZR|[\p{L}-]*[Nn]ummer|Nr\.)[\s:.-]{0,3}[\p{L}\d.\/-]*\d[\p{L}\d.\/-]*/#
        )
        search.take(#/\p{L}{0,5}-?\d[\d.\/-]*\d(?:\s?(?:€|Euro|EUR))?/#) { written in
            let digits = written.filter(\.isNumber).count
            let isMoney = written.contains("€") || written.contains("E") && written.hasSuffix("o")
            return digits >= 5 && !isMoney && !written.hasSuffix("EUR") ? .number : nil
        }
    }
}

extension Day {
    /// `3.5.1987`, `03.05.87`, `3.5.`, `3. Mai 1987`, `1987-05-03`.
    fileprivate func isWritten(in text: String) -> Bool {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        if text.first?.isNumber == true, text.contains("-"), numbers.count == 3 {
            return numbers == [year, month, day]
        }
        guard numbers.first == day else { return false }
        let others = numbers.dropFirst()
        if others.isEmpty { return text.contains(Self.beginnings[month - 1]) }
        if text.contains(where: \.isLetter) {
            return text.contains(Self.beginnings[month - 1]) && others.last == year
        }
        guard others.first == month else { return false }
        return others.count == 1 || others.last == year || others.last == year % 100
    }

    private static let beginnings = [
        "Jan", "Feb", "M", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
    ]
}
