import Casework
import Kernel
import PortableSQL

extension DemoScript {
    func referralScenes() throws -> [DemoScene] {
        try (household.referrals ?? []).enumerated().flatMap { index, referral in
            try [asking(referral, index)] + (referral.answers ?? []).map { try answering($0, index) }
        }
    }

    private func asking(_ referral: DemoReferral, _ index: Int) throws -> DemoScene {
        let target = ReferralRequest.Target(try setting.organisation(referral.to).id)
        return scene(worked(referral.day), .referral) { moment in
            let request = try ReferralRequest(
                target,
                for: try referral.persons.map { try cast.current(cast.persons[$0]) },
                need: referral.need,
                wish: referral.wish,
                .init(neededBy: referral.neededBy.map(exact))
            )
            let propose = ProposeReferral(caseFile: try cast.current(cast.file).id, request: request)
            cast.referrals[index] = try stage.perform(propose, by: user, at: moment).id
        }
    }

    private func answering(_ answer: DemoReferral.Answer, _ index: Int) throws -> DemoScene {
        let recipient = try setting.user(answer.by)
        return scene(worked(answer.day), .referralAnswer) { moment in
            let id = try cast.current(cast.referrals[index])
            let expected = try stage.revision(of: id)
            let action = AnswerReferral(referral: id, answer: try answer.answer, expected: expected)
            try stage.perform(action, by: recipient, at: moment)
        }
    }
}

extension DemoStage {
    fileprivate func revision(of referral: Referral.ID) throws -> Revision {
        let row = try connection.first("SELECT revision FROM referral WHERE id = \(referral.text)")
        return Revision(try row?.value("revision") ?? 0)
    }
}
