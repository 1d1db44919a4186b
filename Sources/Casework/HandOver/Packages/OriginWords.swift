import Kernel

/// The sentences in a file that came from elsewhere, in the language files are kept in (Herkunftsworte).
enum OriginWords {
    static let planReview = "Hilfeplan überprüfen (Termin vom abgebenden Fallmanagement)"
    static let followUp = "Wiedervorlage vom abgebenden Fallmanagement; der Anlass war nicht freigegeben."
    static let consent =
        "Einwilligung hier einholen: Was beim abgebenden Fallmanagement erteilt wurde, gilt nicht für uns."

    static func arrival(_ package: CasePackage, unplaced: [String]) -> String {
        let origin = package.origin
        let behind = package.manifest.staysBehind.map { "\(name(of: $0.part)) (\($0.count))" }
        return [
            "Übernommen von \(origin.municipality), \(origin.office).",
            "Dort Fall \(origin.caseNumber), eröffnet am \(package.household.openedOn.german), "
                + "Fallmanagement: \(origin.caseManager).",
            behind.isEmpty ? "" : "Dort zurückgeblieben: \(unique(behind)).",
            unplaced.isEmpty ? "" : "Mitgekommen, hier ohne eigenen Platz: \(unique(unplaced)).",
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    static func head(of note: PackedNote, from origin: PackageOrigin) -> String {
        let about = note.about.isEmpty ? "" : "; \(note.about.joined(separator: ", "))"
        return "[\(origin.office): \(note.author)\(about)]"
    }

    private static func unique(_ words: [String]) -> String {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private static func name(of part: PackedPart) -> String {
        switch part {
        case .person: "Personen"
        case .address: "Wohnort"
        case .protection: "Schutzvermerke"
        case .status: "Aufenthaltstitel"
        case .coverage: "Versorgungszeiten"
        case .fact: "Angaben"
        case .assessment: "Lebensbereiche des Assessments"
        case .goal: "Ziele"
        case .planStep: "Schritte"
        case .note: "Vermerke"
        case .protectedText: "geschützte Angaben"
        case .followUp: "Wiedervorlagen"
        case .followUpWords: "Anlässe der Wiedervorlagen"
        case .observation: "Beobachtungen"
        case .document: "Dokumente"
        case .documentVersion: "frühere Fassungen von Dokumenten"
        case .letterDraft: "Briefentwürfe"
        case .networkContact: "Kontakte im Netzwerk"
        case .conference: "Fallkonferenzen"
        case .consent: "Einwilligungen"
        case .release: "Freigaben"
        case .inquiry: "Nachfragen bei Behörden"
        case .earlierAssessment: "frühere Assessments"
        case .planVersion: "unterschriebene Fassungen des Hilfeplans"
        case .planReview: "gehaltene Überprüfungen"
        case .request: "Anfrage, aus der der Fall entstand"
        case .referral: "Vermittlungen"
        case .transition: "Rechtskreiswechsel"
        }
    }
}
