import Kernel

extension Unpacking {
    func addNotes(to file: CaseFile, _ unplaced: [String]) throws {
        let arrival = OriginWords.arrival(checked.package, unplaced: unplaced)
        try add(arrival, of: .internal, on: moment.day, to: file)
        for note in checked.package.notes.reversed() {
            let text =
                ([OriginWords.head(of: note, from: checked.package.origin), note.text] + note.corrections)
                .joined(separator: "\n")
            try add(text, of: note.kind, on: min(note.happenedOn, moment.day), to: file, note)
        }
    }

    // What is longer than one entry may be goes on in the next one; nothing is cut off.
    private func add(
        _ text: String,
        of kind: Note.Kind,
        on day: Day,
        to file: CaseFile,
        _ packed: PackedNote? = nil
    ) throws {
        var rest = Substring(text)
        var protected = try packed?.protected.map { try ProtectedText($0.category, $0.text) } ?? []
        let minutes = packed?.minutes.flatMap { (1...1440).contains($0) ? $0 : nil }
        repeat {
            let details = try NoteDetails(
                happenedOn: day,
                kind: kind,
                text: String(rest.prefix(19_000)),
                contact: try ContactFacts(minutes: minutes),
                protected: protected
            )
            let note = Note(details, in: file.id, by: user, at: moment.instant)
            try stores.notes.add(note, saying: details, in: stores)
            rest = rest.dropFirst(19_000)
            protected = []
        } while rest.contains { !$0.isWhitespace }
    }

    func addFollowUps(to file: CaseFile) throws {
        for packed in checked.package.followUps {
            let text = packed.text.trimmedWhitespace
            let details = try FollowUpDetails(
                dueOn: packed.dueOn,
                text: text.isEmpty ? OriginWords.followUp : text
            )
            try stores.followUps.add(FollowUp(details, in: file.id, for: user.id))
        }
        let consent = try FollowUpDetails(dueOn: moment.day, text: OriginWords.consent)
        try stores.followUps.add(FollowUp(consent, in: file.id, for: user.id))
    }

    func addDocuments(to file: CaseFile, _ persons: [Person]) throws {
        for (packed, content) in zip(checked.package.documents, checked.files) {
            let facts = DocumentFacts(
                kind: packed.kind,
                datedOn: packed.datedOn,
                person: packed.person.map { persons[$0].id },
                isSpecial: false,
                words: packed.words
            )
            let sha256 = stores.documents.fingerprint(of: content.bytes)
            guard sha256 == packed.sha256 else { throw PackageRefusal.broken }
            let document = Document(facts, in: file.id, by: user, at: moment)
            try stores.documents.add(document, words: facts.words)
            let added = DocumentVersion.Added(by: user, at: moment)
            let version = DocumentVersion(content, of: document, number: 1, sha256: sha256, added)
            try stores.documents.add(version, file: content)
        }
    }
}
