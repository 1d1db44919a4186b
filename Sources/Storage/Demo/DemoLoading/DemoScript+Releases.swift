import Casework
import Kernel

extension DemoScript {
    func releaseScenes() throws -> [DemoScene] {
        try (household.releases ?? []).enumerated().flatMap { index, release in
            try [giving(release, index)] + (release.withdrawnOn.map { [taking(index, on: worked($0))] } ?? [])
        }
    }

    private func giving(_ release: DemoRelease, _ index: Int) throws -> DemoScene {
        let day = worked(release.day)
        let given = try GivenRelease(
            on: day,
            form: release.form,
            note: release.note ?? "",
            language: release.language,
            interpreter: release.interpreter
        )
        let recipient = try ReleaseRecipient(
            try setting.organisation(release.recipient).id,
            purpose: release.purpose,
            direction: release.direction
        )
        guard let period = Period(from: day, until: exact(release.until)) else {
            throw ReleaseRefusal.endsBeforeBeginning
        }
        return scene(day, .release) { moment in
            let details = try ReleaseDetails(
                release.kind,
                to: recipient,
                of: try content(of: release),
                for: period,
                given: given
            )
            let action = RecordRelease(caseFile: try cast.current(cast.file).id, details: details)
            cast.releases[index] = try stage.perform(action, by: user, at: moment)
        }
    }

    private func content(of release: DemoRelease) throws -> ReleasedContent {
        try ReleasedContent(
            domains: release.domains,
            categories: release.categories ?? [],
            persons: try release.persons.map { try cast.current(cast.persons[$0]) }
        )
    }

    private func taking(_ index: Int, on day: Day) -> DemoScene {
        scene(day, .releaseWithdrawal) { moment in
            let release = try cast.current(cast.releases[index])
            let action = WithdrawRelease(
                caseFile: release.caseFileId,
                release: release.id,
                day: day,
                expected: release.revision
            )
            cast.releases[index] = try stage.perform(action, by: user, at: moment)
        }
    }
}
