import AgencyNetwork
import Casework
import Kernel
import PortableSQL
import StatusOffice
import Testing

@Suite("Who leads the case hears that the office has answered, until they have read it", .serialized)
struct AnsweredInquiryTests {
    @Test("Asked, answered, told, read, and then silent", arguments: Engine.allCases)
    func told(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            try await steps.release(.fromRecipient)
            try await steps.askOffice()
            #expect(try await steps.answers(for: town.town.meral).isEmpty, "there is no answer yet")
            _ = try await steps.delivered()
            town.town.town.time.pass(seconds: 60)
            try await steps.answerOfOffice()
            let told = try await steps.answers(for: town.town.meral)
            #expect(told.map(\.caseFileId) == [steps.caseFile])
            #expect(told.map(\.kind) == [.state])
            for stranger in [town.town.jonas, town.town.paula, town.town.viktor] {
                #expect(try await steps.answers(for: stranger).isEmpty)
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await steps.answers(for: town.town.coordinator)
            }
            town.town.town.time.pass(seconds: 60)
            _ = try await steps.delivered()
            #expect(try await steps.answers(for: town.town.meral).isEmpty, "she has read it")
        }
    }

    @Test("With the release the news of the answer ends", arguments: Engine.allCases)
    func withdrawn(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let release = try await steps.release(.fromRecipient)
            try await steps.askOffice()
            try await steps.answerOfOffice()
            #expect(try await steps.answers(for: town.town.meral).count == 1)
            try await steps.withdraw(release)
            #expect(try await steps.answers(for: town.town.meral).isEmpty)
        }
    }
}

extension InquirySteps {
    fileprivate func askOffice() async throws {
        let question = CaseQuestion(to: RegisterTown.office, about: shirin, kind: .state, text: "")
        _ = try await town.perform(AskOffice(caseFile: caseFile, question: question), by: town.town.meral)
    }

    fileprivate func answerOfOffice() async throws {
        for question in try await town.answer(ListQuestions(), for: town.ines) {
            let answer = AnswerQuestion(question.id, result: .answered, text: "Vollständig.")
            try await town.perform(answer, by: town.ines)
        }
    }

    fileprivate func answers(for user: User) async throws -> [AnsweredInquiry] {
        try await town.answer(ReadAnsweredInquiries(), for: user)
    }
}
