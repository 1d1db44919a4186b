import Casework
import Kernel

extension DemoScript {
    func methodScenes() throws -> [DemoScene] {
        try consentScenes() + (household.assessments ?? []).map(assessment) + household.moves.map(move)
    }

    private func consentScenes() throws -> [DemoScene] {
        guard let consent = household.consent else { return [] }
        let given = try GivenConsent(
            on: worked(consent.day),
            validUntil: nil,
            form: consent.form,
            language: consent.language,
            interpreter: consent.interpreter
        )
        let recording = scene(given.on, .consent) { moment in
            let action = RecordConsent(caseFile: try cast.current(cast.file).id, given: given)
            cast.consent = try stage.perform(action, by: user, at: moment)
        }
        return [recording] + (consent.withdrawnOn.map { [withdrawal(on: worked($0))] } ?? [])
    }

    private func withdrawal(on day: Day) -> DemoScene {
        scene(day, .withdrawal) { moment in
            let consent = try cast.current(cast.consent)
            let action = WithdrawConsent(
                caseFile: consent.caseFileId,
                consent: consent.id,
                day: day,
                expected: consent.revision
            )
            cast.consent = try stage.perform(action, by: user, at: moment)
        }
    }

    private func assessment(_ assessment: DemoHousehold.Assessment) -> DemoScene {
        let day = worked(assessment.day)
        let ratings = assessment.ratings.sorted { $0.key < $1.key }.map { domain, rating in
            DomainRating(
                lifeDomain: LifeDomain(rawValue: domain),
                strengths: rating.strengths ?? "",
                needs: rating.needs ?? "",
                workerRating: rating.worker,
                ownRating: rating.own,
                ownWords: rating.words ?? ""
            )
        }
        return scene(day, .assessment) { moment in
            let id = try cast.current(cast.file).id
            let kind = assessment.kind
            let action = RecordAssessment(caseFile: id, day: day, ratings: ratings, kind: kind)
            try stage.perform(action, by: user, at: moment)
        }
    }

    private func move(_ move: DemoHousehold.Move) -> DemoScene {
        let day = worked(move.day)
        return scene(day, .move) { moment in
            let file = try cast.current(cast.file)
            let action = MoveCaseToPhase(
                caseFile: file.id,
                target: move.to,
                day: day,
                expected: file.revision
            )
            cast.file = try stage.perform(action, by: user, at: moment)
        }
    }

    func closingScenes() -> [DemoScene] {
        guard let closed = household.closed else { return [] }
        let closing = scene(end, .closing) { moment in
            let file = try cast.current(cast.file)
            let action = CloseCase(
                caseFile: file.id,
                reason: closed.reason,
                details: try closed.details(dueBy: due),
                day: end,
                expected: file.revision
            )
            cast.file = try stage.perform(action, by: user, at: moment)
            guard let held = closed.held else { return }
            try stage.perform(SetLegalHold(caseFile: file.id, reason: held), by: user, at: moment)
        }
        return [closing]
    }
}

extension DemoHousehold.Closing {
    fileprivate func details(dueBy due: (DemoDay) -> Day) throws -> ClosingDetails {
        try ClosingDetails(
            handOverTo: handOver ?? "",
            feedback: ClosingFeedback(
                rating: feedback?.rating,
                words: feedback?.words ?? "",
                declined: feedback?.declined ?? false
            ),
            afterCareOn: afterCare.map(due),
            summary: summary ?? ""
        )
    }
}
