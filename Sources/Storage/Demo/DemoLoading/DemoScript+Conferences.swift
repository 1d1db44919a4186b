import Casework
import Kernel

extension DemoScript {
    func conferenceScenes() throws -> [DemoScene] {
        try (household.conferences ?? []).flatMap(conference)
    }

    private func conference(_ told: DemoConference) throws -> [DemoScene] {
        let play = DemoConferencePlay(told, of: self)
        let day = due(told.day)
        let called = within(worked(told.convenedOn), from: opened)
        let preparing = scene(called, .conference) { try play.prepare(heldOn: day, at: $0) }
        guard day <= end else { return [preparing] }
        return [preparing, scene(day, .conference) { try play.hold(at: $0) }]
    }
}

/// One conference of the demo, from the invitation to its minutes.
final class DemoConferencePlay {
    private let told: DemoConference
    private let script: DemoScript
    private var conference: CaseConference?
    private var items: [ConferenceItem] = []

    init(_ told: DemoConference, of script: DemoScript) {
        self.told = told
        self.script = script
    }

    func prepare(heldOn day: Day, at moment: Moment) throws {
        let file = try script.cast.current(script.cast.file).id
        let details = try ConferenceDetails(
            on: day,
            at: told.time.flatMap { TimeOfDay(reading: $0) },
            place: told.place,
            byVideo: told.video ?? false,
            occasion: told.occasion
        )
        let called = try perform(ConveneConference(caseFile: file, details: details), at: moment)
        conference = called
        items = try told.items.map { item in
            let person = try item.person.map { try script.cast.current(script.cast.persons[$0]) }
            let add = AddConferenceItem(
                caseFile: file,
                conference: called.id,
                lifeDomain: item.domain,
                person: person,
                text: item.text
            )
            return try perform(add, at: moment)
        }
        try invite(to: called, in: file, at: moment)
        guard told.agreed else { return }
        let agree = AgreeToConference(
            caseFile: file,
            conference: called.id,
            day: moment.day,
            form: .written,
            expected: called.revision
        )
        conference = try perform(agree, at: moment)
    }

    func hold(at moment: Moment) throws {
        let conference = try script.cast.current(conference)
        let file = conference.caseFileId
        var texts: [ConferenceItem.ID: String] = [:]
        for (item, told) in zip(items, told.items) { texts[item.id] = told.minutes }
        guard !texts.isEmpty else { return }
        let keep = KeepMinutes(caseFile: file, conference: conference.id, texts: texts, expected: nil)
        let draft = try perform(keep, at: moment)
        for agreement in told.agreements ?? [] { try record(agreement, of: conference, at: moment) }
        let sign = SignMinutes(caseFile: file, conference: conference.id, expected: draft.revision)
        _ = try perform(sign, at: moment)
    }

    private func invite(to conference: CaseConference, in file: CaseFile.ID, at moment: Moment) throws {
        for key in told.agencies ?? [] {
            let agency = try script.setting.organisation(key).id
            let invite = InviteToConference(caseFile: file, conference: conference.id, organisation: agency)
            _ = try perform(invite, at: moment)
        }
        for name in told.brought ?? [] {
            let invite = InviteToConference(caseFile: file, conference: conference.id, name: name)
            _ = try perform(invite, at: moment)
        }
    }

    private func record(
        _ agreement: DemoConference.Agreement,
        of conference: CaseConference,
        at moment: Moment
    ) throws {
        let terms = try RecordAgreement.Terms(
            what: agreement.what,
            who: agreement.who,
            until: script.due(agreement.until)
        )
        let record = RecordAgreement(
            caseFile: conference.caseFileId,
            conference: conference.id,
            item: items[agreement.item].id,
            terms: terms
        )
        _ = try perform(record, at: moment)
    }

    private func perform<A: Action>(_ action: A, at moment: Moment) throws -> A.Outcome {
        try script.stage.perform(action, by: script.user, at: moment)
    }
}
