import Casework
import Kernel
import PortableSQL
import Testing

@Suite(
    "An assessment is made at several points of the way, with the person's own view beside the worker's",
    .serialized
)
struct AssessmentTests {
    private func record(
        _ kind: Assessment.Kind?,
        _ words: String,
        in town: CaseworkTown,
        _ file: CaseFile
    )
        async throws -> Assessment
    {
        let rating = DomainRating(
            lifeDomain: LifeDomain(rawValue: "housing"),
            strengths: "",
            needs: "",
            workerRating: 2,
            ownRating: 4,
            ownWords: words
        )
        let record = RecordAssessment(caseFile: file.id, day: town.today, ratings: [rating], kind: kind)
        return try await town.perform(record, by: town.meral)
    }

    @Test("The first is the initial one, later ones re-assess, the last closes", arguments: Engine.allCases)
    func kinds(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            _ = try await record(nil, "Es ist eng.", in: town, file)
            _ = try await record(nil, "Wir haben eine Zusage.", in: town, file)
            _ = try await record(.closing, "Wir wohnen jetzt hier.", in: town, file)
            let kept = try await town.answer(ReadAssessments(file.id), for: town.meral).assessments
            #expect(kept.map(\.assessment.kind) == [.closing, .reassessment, .initial])
            #expect(
                kept.flatMap { $0.ratings.map(\.ownWords) } == [
                    "Wir wohnen jetzt hier.", "Wir haben eine Zusage.", "Es ist eng.",
                ]
            )
        }
    }

    @Test("A contact keeps its tie; of two who correct it the second is told", arguments: Engine.allCases)
    func network(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            func details(_ tie: NetworkContact.Tie) throws -> NetworkContactDetails {
                try NetworkContactDetails(
                    kind: .agency,
                    name: "Grundschule",
                    role: "Klassenlehrerin",
                    tie: tie,
                    effect: .supportive,
                    remark: "ruft zurück"
                )
            }
            let keep = KeepNetworkContact(caseFile: file.id, details: try details(.weak))
            let contact = try await town.perform(keep, by: town.meral)
            let correct = KeepNetworkContact(
                caseFile: file.id,
                details: try details(.strong),
                correcting: .init(contact.id, expected: contact.revision)
            )
            let corrected = try await town.perform(correct, by: town.meral)
            await #expect(throws: ChangedMeanwhile.self) { try await town.perform(correct, by: town.meral) }
            let map = try await town.answer(ReadSocialNetwork(file.id), for: town.meral)
            #expect(map.contacts == [corrected])
            let end = EndNetworkContact(
                caseFile: file.id,
                contact: contact.id,
                expected: corrected.revision
            )
            _ = try await town.perform(end, by: town.meral)
            #expect(try await town.answer(ReadSocialNetwork(file.id), for: town.meral).contacts.isEmpty)
        }
    }

    @Test("The map holds twenty-five contacts and says so", arguments: Engine.allCases)
    func full(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            func add(_ number: Int) async throws {
                let details = try NetworkContactDetails(
                    kind: .person,
                    name: "Kontakt \(number)",
                    role: "",
                    tie: .weak,
                    effect: .both
                )
                let keep = KeepNetworkContact(caseFile: file.id, details: details)
                _ = try await town.perform(keep, by: town.meral)
            }
            for number in 1...25 { try await add(number) }
            await #expect(throws: SocialNetworkRefusal.full) { try await add(26) }
        }
    }
}
