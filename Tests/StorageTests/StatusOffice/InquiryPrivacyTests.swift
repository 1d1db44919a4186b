import Accounts
import AgencyNetwork
import Casework
import Kernel
import PortableSQL
import StatusOffice
import Testing

@Suite("A question tells the office nothing about whether there is a case", .serialized)
struct InquiryPrivacyTests {
    @Test("With and without a case, release or answer the office reads the same", arguments: Engine.allCases)
    func existence(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let counselled = try await steps.ask()
            let unknown = try await steps.ask(about: "Nobody")
            try await same(counselled, unknown, in: town, "a case without a release")
            let release = try await steps.release()
            try await same(counselled, unknown, in: town, "a release without an answer")
            try await steps.answer(counselled)
            try await steps.withdraw(release)
            try await same(counselled, unknown, in: town, "an answer whose release has ended")
            for action in ["AskCaseManagement", "ReadInquiry", "ReadProcedure"] {
                let entries = try await town.town.audit(action, .done).filter { $0.user == town.ines.id }
                #expect(entries.allSatisfy { $0.reference == nil }, "nor does the log differ")
            }
        }
    }

    private func same(
        _ one: Inquiry,
        _ other: Inquiry,
        in town: RegisterTown,
        _ comment: Comment
    ) async throws {
        var seen: [[String]] = []
        for inquiry in [one, other] {
            let record = try await town.answer(ReadInquiry(inquiry.id), for: town.ines)
            let procedure = try await town.answer(ReadProcedure(inquiry.procedureId), for: town.ines)
            seen.append([
                "\(record.answers)", "\(procedure.answered)", "\(procedure.inquiries.count)",
                record.inquiry.kind.rawValue, record.inquiry.text, record.inquiry.askedOn.iso,
            ])
        }
        #expect(seen[0] == seen[1], comment)
    }

    @Test(
        "While a question is asked no table of cases is touched, so its time tells nothing",
        arguments: [Engine.postgres]
    )
    func timing(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            try await steps.release()
            // Whoever asks cannot even be slowed down by a case: its tables are out of reach here.
            try await town.town.town.run("ALTER TABLE case_file RENAME TO case_file_away")
            try await town.town.town.run("ALTER TABLE person RENAME TO person_away")
            try await town.town.town.run("ALTER TABLE case_release RENAME TO case_release_away")
            try await steps.ask()
        }
    }

    @Test("Neither the other office nor any other role reads a question", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let inquiry = try await steps.ask()
            try await steps.release()
            try await steps.answer(inquiry)
            await #expect(throws: InquiryRefusal.notFound) {
                try await town.answer(ReadInquiry(inquiry.id), for: town.nils)
            }
            let people = town.town
            for user in [people.meral, people.coordinator, people.paula] {
                await #expect(throws: PermissionRefusal.missing(.keepRegister)) {
                    try await town.answer(ReadInquiry(inquiry.id), for: user)
                }
                await #expect(throws: PermissionRefusal.missing(.keepRegister)) {
                    try await town.answer(ListQuestions(), for: user)
                }
            }
            for stranger in [people.jonas, people.paula, people.viktor] {
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await steps.delivered(for: stranger)
                }
            }
            for clerk in [town.ines, people.coordinator] {
                await #expect(throws: PermissionRefusal.missing(.readCases)) {
                    try await steps.delivered(for: clerk)
                }
            }
            #expect(try await people.audit("ReadInquiry", .refused).contains { $0.user == town.nils.id })
        }
    }

    @Test(
        "A protected household sends no name, and the answer does not say from where",
        arguments: Engine.allCases
    )
    func protected(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let inquiry = try await steps.ask()
            try await steps.release()
            let question = CaseQuestion(to: RegisterTown.office, about: steps.shirin, kind: .state, text: "")
            let ask = AskOffice(caseFile: steps.caseFile, question: question)
            _ = try await town.perform(ask, by: town.town.meral)
            let protect = ProtectPerson(
                caseFile: steps.caseFile,
                person: steps.shirin,
                kind: ProtectionKind(rawValue: "shelter")
            )
            _ = try await town.perform(protect, by: town.town.meral)
            #expect(try await town.answer(ListQuestions(), for: town.ines).isEmpty, "asked before")
            await #expect(throws: CaseInquiryRefusal.protected) {
                try await town.perform(ask, by: town.town.meral)
            }
            try await steps.answer(inquiry)
            let read = try await town.answer(ReadInquiry(inquiry.id), for: town.ines)
            #expect(read.answers.map(\.organisationName) == [nil])
        }
    }
}
