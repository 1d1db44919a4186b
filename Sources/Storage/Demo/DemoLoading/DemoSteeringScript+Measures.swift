import Kernel
import Steering

extension DemoSteeringScript {
    func add(
        _ told: DemoSteering.Measure,
        from decision: Decision,
        by keeper: User,
        at moment: Moment
    ) throws -> Measure.ID {
        let choices = try stage.answer(PrepareMeasure(from: decision.id), for: keeper, at: moment).choices
        // What can be measured depends on which passages the demo's cases have had by then.
        let choice = choices.first { $0.key == told.aim }
        let details = try MeasureDetails(
            told.kind,
            title: told.title,
            organisation: try setting.organisation(told.agency).id,
            due: told.due.day(from: stage.now.day),
            aim: choice.map {
                EffectAim(key: $0.key, direction: told.direction, from: told.from.day(from: stage.now.day))
            }
        )
        return try stage.perform(AddMeasure(details, from: decision.id), by: keeper, at: moment).id
    }

    /// How the measure of a meeting went on.
    func course(
        of meeting: DemoSteering.Meeting,
        as kept: DemoKeptMeeting,
        by keeper: User
    ) -> [DemoScene] {
        guard let told = meeting.measure else { return [] }
        var scenes = (told.steps ?? []).map { step in
            stage.scene(on: step.day, minute: 420) { moment in
                let measure = try measure(of: kept, for: keeper, at: moment)
                let move = MoveMeasure(
                    measure.id,
                    to: step.to,
                    evidence: step.evidence,
                    expected: measure.revision
                )
                try stage.perform(move, by: keeper, at: moment)
            }
        }
        if let judged = told.judged {
            scenes.append(
                stage.scene(on: judged, minute: 430) { moment in
                    let measure = try measure(of: kept, for: keeper, at: moment)
                    guard measure.aim != nil else { return }
                    let judge = JudgeEffect(measure.id, expected: measure.revision)
                    try stage.perform(judge, by: keeper, at: moment)
                }
            )
        }
        return scenes
    }

    private func measure(of kept: DemoKeptMeeting, for keeper: User, at moment: Moment) throws -> Measure {
        guard let id = kept.measure else { throw DemoMistake("steering.yaml", "a measure was not taken") }
        return try stage.answer(ReadMeasure(id), for: keeper, at: moment).measure
    }
}
