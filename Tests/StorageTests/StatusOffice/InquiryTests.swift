import AgencyNetwork
import Casework
import Kernel
import PortableSQL
import StatusOffice
import Testing

@Suite("An office's question reaches a case only under a release, and its answer lives as long", .serialized)
struct InquiryTests {
    @Test("Asked, delivered, answered, read, withdrawn: and then nothing", arguments: Engine.allCases)
    func story(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let inquiry = try await steps.ask()
            #expect(try await steps.delivered().isEmpty, "nothing is released yet")
            let release = try await steps.release()
            #expect(try await steps.delivered().map(\.person.id) == [steps.shirin])
            let waiting = try await town.answer(ReadWaitingInquiries(), for: town.town.meral)
            #expect(waiting.map(\.caseFileId) == [steps.caseFile], "it stands on the page of what is due")
            try await steps.answer(inquiry)
            #expect(try await steps.read(inquiry) == ["B1, Zertifikat vom März."])
            let looks = try await town.answer(ReadCaseInquiries(steps.caseFile), for: town.town.meral).looks
            #expect(looks.values.flatMap(\.self).map(\.readerName) == ["Ines"], "the case sees who read it")
            #expect(try await town.answer(ReadWaitingInquiries(), for: town.town.meral).isEmpty)
            try await steps.withdraw(release)
            #expect(try await steps.read(inquiry).isEmpty)
            let record = try await town.answer(ReadProcedure(inquiry.procedureId), for: town.ines)
            #expect(record.answered.isEmpty, "not even that there was one")
            #expect(try await steps.delivered().isEmpty)
        }
    }

    @Test("The answer ends with the last day of the release", arguments: Engine.allCases)
    func expires(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let inquiry = try await steps.ask()
            try await steps.release(until: town.today.adding(days: 2))
            try await steps.answer(inquiry)
            town.town.town.time.pass(seconds: 2 * 86_400)
            #expect(try await steps.read(inquiry).count == 1, "the last day counts")
            town.town.town.time.pass(seconds: 86_400)
            #expect(try await steps.read(inquiry).isEmpty)
            try await steps.release()
            #expect(try await steps.read(inquiry).isEmpty, "a later release does not bring it back")
            #expect(try await steps.delivered().map(\.answer) == [nil], "it has to be answered anew")
            try await steps.answer(inquiry, "B2.")
            #expect(try await steps.read(inquiry) == ["B2."])
        }
    }

    @Test(
        "Another office, direction, life domain or person, a waiver alone: nothing is delivered",
        arguments: Engine.allCases
    )
    func outside(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            try await steps.ask()
            try await steps.ask(.livelihood)
            try await steps.ask(about: "Ahmad")
            let wrong = [
                try await steps.release(.fromRecipient),
                try await steps.release(domains: ["housing"]),
                try await steps.release(to: Organisation.ID("naturalisation-town")),
                try await steps.release(kind: .waiver),
            ]
            #expect(try await steps.delivered().isEmpty)
            #expect(try await town.answer(ReadWaitingInquiries(), for: town.town.meral).isEmpty)
            for release in wrong { try await steps.withdraw(release) }
            try await steps.release(.toRecipient)
            #expect(try await steps.delivered().map(\.asked.kind) == [.languageProof])
        }
    }

    @Test(
        "Two answers at once, or one without a look at the purpose, are refused",
        arguments: Engine.allCases
    )
    func answers(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let inquiry = try await steps.ask()
            try await steps.release()
            await #expect(throws: CaseInquiryRefusal.purposeUnchecked) {
                try await steps.answer(inquiry, fits: false)
            }
            await #expect(throws: CaseInquiryRefusal.answerMissing) { try await steps.answer(inquiry, " ") }
            try await steps.answer(inquiry)
            await #expect(throws: CaseInquiryRefusal.answeredAlready) { try await steps.answer(inquiry) }
        }
    }

    @Test("A case manager asks an office, which answers until the release ends", arguments: Engine.allCases)
    func reverse(on engine: Engine) async throws {
        try await RegisterTown.with(engine) { town in
            let steps = try await InquirySteps(town)
            let question = CaseQuestion(
                to: RegisterTown.office,
                about: steps.shirin,
                kind: .state,
                text: ""
            )
            let ask = AskOffice(caseFile: steps.caseFile, question: question)
            let tells = try await steps.release(.toRecipient)
            await #expect(throws: CaseInquiryRefusal.noRelease, "that release only tells") {
                try await town.perform(ask, by: town.town.meral)
            }
            try await steps.withdraw(tells)
            let release = try await steps.release(.fromRecipient)
            _ = try await town.perform(ask, by: town.town.meral)
            let received = try await town.answer(ListQuestions(), for: town.ines)
            #expect(try await town.answer(ListProcedures(), for: town.ines).waitingQuestions == 1)
            #expect(try await town.answer(ListProcedures(), for: town.nils).waitingQuestions == 0)
            #expect(received.map(\.about.registerName) == ["Haidari, Shirin"])
            #expect(try await town.answer(ListQuestions(), for: town.nils).isEmpty)
            let answer = AnswerQuestion(received[0].id, result: .answered, text: "Vollständig.")
            try await town.perform(answer, by: town.ines)
            #expect(try await town.answer(ListProcedures(), for: town.ines).waitingQuestions == 0)
            let kept = try await town.answer(ReadCaseInquiries(steps.caseFile), for: town.town.meral)
            #expect(kept.asked.map(\.answer?.text) == ["Vollständig."])
            #expect(kept.asked.allSatisfy(kept.holds))
            try await steps.withdraw(release)
            #expect(try await town.answer(ListQuestions(), for: town.ines).isEmpty)
            await #expect(throws: InquiryRefusal.notFound) {
                try await town.answer(ReadQuestion(received[0].id), for: town.ines)
            }
            let ended = try await town.answer(ReadCaseInquiries(steps.caseFile), for: town.town.meral)
            #expect(!ended.asked.contains(where: ended.holds))
        }
    }
}
