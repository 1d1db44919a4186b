import AgencyNetwork
import Kernel

extension PackageAssembly {
    /// Texts that may speak of anything need a release of everything, and of the whereabouts where these are hidden.
    var freeTexts: LeftBehind.Reason? {
        if isProtected && !tellsWhereabouts { return .whereabouts }
        return isWholeCase ? nil : .wholeCaseOnly
    }

    mutating func addNotes() throws {
        let written = try allNotes()
        let corrections = try stores.notes.corrections(of: written.map(\.note.id), in: file.id)
        let contacts = try NoteContacts(of: written.map(\.note.id), in: file.id, from: stores)
        for one in written {
            guard freeTexts == nil else {
                package.manifest.leave(.note, 1, freeTexts ?? .wholeCaseOnly)
                continue
            }
            guard choice.notes.contains(one.note.id) else {
                package.manifest.leave(.note, 1, .notChosen)
                continue
            }
            try add(one, corrections.filter { $0.note.correctsId == one.note.id }, contacts)
        }
        package.manifest.take(.note, package.notes.count)
        package.manifest.take(.protectedText, package.notes.reduce(0) { $0 + $1.protected.count })
    }

    private func allNotes() throws -> [WrittenNote] {
        var all: [WrittenNote] = []
        var cursor: NoteCursor?
        repeat {
            let page = try stores.notes.page(of: file.id, after: cursor, limit: 200)
            all += page
            cursor =
                page.count < 200
                ? nil : page.last.map { NoteCursor(writtenAt: $0.note.writtenAt, id: $0.note.id) }
        } while cursor != nil
        return all
    }

    private mutating func add(
        _ written: WrittenNote,
        _ corrections: [WrittenNote],
        _ contacts: NoteContacts
    ) throws {
        let note = written.note
        package.notes.append(
            PackedNote(
                happenedOn: note.happenedOn,
                kind: note.kind,
                text: note.text,
                minutes: note.minutes,
                author: written.authorName,
                about: about(note, contacts),
                corrections: corrections.map {
                    "\($0.note.happenedOn.german), \($0.authorName): \($0.note.text)"
                },
                protected: try protectedTexts(of: note, isSealed: contacts.protectedNotes.contains(note.id))
            )
        )
    }

    private func about(_ note: Note, _ contacts: NoteContacts) -> [String] {
        let people = contacts.participants(of: note).map { one in
            contacts.person(one.personId)?.details.displayName ?? one.name
        }
        let topics = contacts.topics(of: note).map(\.key.text)
        return (people + topics).filter { !$0.isEmpty }
    }

    private mutating func protectedTexts(of note: Note, isSealed: Bool) throws -> [ProtectedText] {
        guard isSealed else { return [] }
        guard user.may(.openProtectedTexts), !knowledge.categories.isEmpty else {
            package.manifest.leave(.protectedText, 1, .special)
            return []
        }
        let texts = try stores.protectedTexts.open(note)
        let allowed = texts.filter { knowledge.allows($0.category) }
        package.manifest.leave(.protectedText, texts.count - allowed.count, .special)
        return allowed
    }

    mutating func addFollowUps() throws {
        let open = try stores.followUps.all(in: file.id).filter { $0.doneOn == nil }
        let withWords = freeTexts == nil
        package.followUps = open.map { PackedFollowUp(dueOn: $0.dueOn, text: withWords ? $0.text : "") }
        let reviews = try stores.helpPlans.reviews(of: file.id).filter { $0.heldOn == nil }
        package.followUps += reviews.map { PackedFollowUp(dueOn: $0.dueOn, text: OriginWords.planReview) }
        package.manifest.take(.followUp, package.followUps.count)
        if let reason = freeTexts { package.manifest.leave(.followUpWords, open.count, reason) }
    }

    mutating func addObservations() throws {
        for observation in try stores.observations.all(in: file.id) {
            let domain = observation.details.matter.lifeDomain
            guard isWhole, knowledge.allows(domain) else {
                package.manifest.leave(.observation, 1, .notReleased, domain: domain)
                continue
            }
            guard !isProtected || tellsWhereabouts else {
                package.manifest.leave(.observation, 1, .whereabouts, domain: domain)
                continue
            }
            package.observations.append(try packed(observation))
        }
        package.manifest.take(.observation, package.observations.count)
    }

    // Agencies are known by other identifiers there, so they go by their names.
    private func packed(_ observation: Observation) throws -> PackedObservation {
        let details = observation.details
        let agency = try details.place.organisationId.flatMap { id in
            try stores.agencies.all().first { $0.id == id }?.name
        }
        return PackedObservation(
            observedOn: observation.observedOn,
            details: try ObservationDetails(
                details.matter,
                time: details.time,
                place: .init(agency: agency ?? details.place.agency, town: details.place.town),
                description: details.description,
                solution: details.solution
            ),
            agency: agency ?? details.place.agency
        )
    }
}
