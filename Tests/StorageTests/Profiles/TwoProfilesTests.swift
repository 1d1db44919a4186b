import Casework
import Kernel
import PortableSQL
import Testing

@Suite("The same case goes differently in a district and in a city, as their profiles say", .serialized)
struct TwoProfilesTests {
    @Test("In the district the consent comes first, in the city the first talk", arguments: Engine.allCases)
    func gates(on engine: Engine) async throws {
        #expect(try await firstMoves(on: engine, "district") == [false, false, true])
        #expect(try await firstMoves(on: engine, "city") == [false, true, true])
    }

    @Test("Number, scale, life domains, closing reasons and retention differ", arguments: Engine.allCases)
    func catalogues(on engine: Engine) async throws {
        let district = try await story(on: engine, "district")
        let city = try await story(on: engine, "city")
        #expect(district.number.hasPrefix("KIM-") && !city.number.hasPrefix("KIM-"))
        #expect(district.takesFive && !city.takesFive)
        #expect(district.takesOrientation && !city.takesOrientation)
        #expect(!district.closesAtTwentySeven && city.closesAtTwentySeven)
        #expect(district.profile.retentionYears.closedCase != city.profile.retentionYears.closedCase)
        let work = LifeDomain(rawValue: "work")
        #expect(district.profile.label(of: work, in: "de") != city.profile.label(of: work, in: "de"))
        #expect(city.profile.intake.targetGroup.maximumAge == 27)
        #expect(district.profile.intake.targetGroup.maximumAge == nil)
    }

    /// Whether the case enters the assessment at once, after a first talk, and after the consent.
    private func firstMoves(on engine: Engine, _ profile: String) async throws -> [Bool] {
        var moved: [Bool] = []
        try await ProfileDesk.with(engine, profile: profile) { desk in
            let steps = CaseSteps(town: desk.town, caseFile: try await desk.town.openCase().id)
            moved.append((try? await steps.move(to: .assessment)) != nil)
            try await steps.write()
            moved.append((try? await steps.move(to: .assessment)) != nil)
            try await steps.consent()
            let inAssessment = try await desk.town.answer(ReadPhases(steps.caseFile), for: desk.town.meral)
            let isThere = inAssessment.caseFile.phase == .assessment
            moved.append(isThere ? true : (try? await steps.move(to: .assessment)) != nil)
        }
        return moved
    }

    private struct Story {
        let number: String
        let profile: CaseworkProfile
        let takesFive: Bool
        let takesOrientation: Bool
        let closesAtTwentySeven: Bool
    }

    private func story(on engine: Engine, _ profile: String) async throws -> Story {
        var story: Story?
        try await ProfileDesk.with(engine, profile: profile) { desk in
            let file = try await desk.town.openCase()
            let five = try await rates("work", 5, file, desk)
            let orientation = try await rates("firstOrientation", 2, file, desk)
            let reason = ClosingReason(rawValue: "tooOld")
            let close = CloseCase(
                caseFile: file.id,
                reason: reason,
                day: desk.town.today,
                expected: file.revision
            )
            let closes = (try? await desk.town.perform(close, by: desk.town.meral)) != nil
            let phases = try await desk.town.answer(ReadPhases(file.id), for: desk.town.meral)
            story = Story(
                number: file.number,
                profile: phases.profile,
                takesFive: five,
                takesOrientation: orientation,
                closesAtTwentySeven: closes
            )
        }
        return try #require(story)
    }

    private func rates(
        _ domain: String,
        _ rating: Int,
        _ file: CaseFile,
        _ desk: ProfileDesk
    ) async throws -> Bool {
        let rating = DomainRating(
            lifeDomain: LifeDomain(rawValue: domain),
            strengths: "",
            needs: "Unterstützung",
            workerRating: rating,
            ownRating: nil
        )
        let record = RecordAssessment(caseFile: file.id, day: desk.town.today, ratings: [rating])
        return (try? await desk.town.perform(record, by: desk.town.meral)) != nil
    }
}
