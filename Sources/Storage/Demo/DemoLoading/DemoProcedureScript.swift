import Kernel
import StatusOffice

/// Turns a procedure of the demo into scenes: entered, perhaps asked about, decided and closed.
struct DemoProcedureScript {
    let procedure: DemoProcedure
    let setting: DemoSetting
    let stage: DemoStage

    var scenes: [DemoScene] {
        get throws {
            let user = try setting.user(procedure.clerk)
            let kept = DemoKeptProcedure()
            let open = OpenProcedure(applicant: try applicant, matter: try matter)
            var scenes = [
                scene(procedure.complete ?? procedure.applied, 0) {
                    kept.procedure = try stage.perform(open, by: user, at: $0)
                }
            ]
            if let asks = procedure.asks {
                scenes.append(
                    scene(asks.day, 30) { moment in
                        let id = try kept.current.id
                        let ask = AskCaseManagement(procedure: id, question: asks.kind, text: asks.text)
                        _ = try stage.perform(ask, by: user, at: moment)
                    }
                )
            }
            if let ended = procedure.ended { scenes += endings(ended, of: kept, by: user) }
            return scenes
        }
    }

    private func endings(
        _ ended: DemoProcedure.Ending,
        of kept: DemoKeptProcedure,
        by user: User
    ) -> [DemoScene] {
        let decided = scene(ended.day, 60) { moment in
            let now = try kept.current
            let decision = MadeProcedureDecision(ended.outcome, on: moment.day, reason: ended.reason)
            let action = DecideProcedure(procedure: now.id, decision: decision, expected: now.revision)
            kept.procedure = try stage.perform(action, by: user, at: moment)
        }
        guard let closed = ended.closed else { return [decided] }
        return [
            decided,
            scene(closed, 90) { moment in
                let now = try kept.current
                let action = CloseProcedure(procedure: now.id, day: moment.day, expected: now.revision)
                kept.procedure = try stage.perform(action, by: user, at: moment)
            },
        ]
    }

    private func scene(
        _ day: DemoDay,
        _ minute: Int,
        _ action: @escaping (Moment) throws -> Void
    ) -> DemoScene {
        let moment = stage.moment(on: day.day(from: stage.now.day).orFridayBefore, minute: minute)
        return DemoScene(moment: moment, household: "procedure \(procedure.file)") { try action(moment) }
    }

    private var applicant: Applicant {
        get throws {
            try Applicant(
                familyName: procedure.family,
                givenName: procedure.given,
                birth: .day(procedure.birth.day(from: stage.now.day)),
                fileNumber: procedure.file
            )
        }
    }

    private var matter: Matter {
        get throws {
            let today = stage.now.day
            let days = ProcedureDays(
                appliedOn: procedure.applied.day(from: today).orFridayBefore,
                completeOn: procedure.complete?.day(from: today).orFridayBefore,
                nextOn: procedure.next?.day(from: today).orFridayBefore
            )
            return try Matter(
                pathway: procedure.pathway,
                days: days,
                nextStep: procedure.step ?? "",
                reviewed: procedure.reviewed ?? []
            )
        }
    }
}

/// The procedure as it stands while its scenes are played.
final class DemoKeptProcedure {
    var procedure: Procedure?

    var current: Procedure {
        get throws {
            guard let procedure else { throw DemoMistake("procedures", "goes on before it is entered") }
            return procedure
        }
    }
}
