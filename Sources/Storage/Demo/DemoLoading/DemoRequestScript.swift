import Casework
import Kernel

/// Turns a request of the demo into scenes: received, clarified, and perhaps decided.
struct DemoRequestScript {
    let request: DemoRequest
    let demo: DemoStories
    let setting: DemoSetting
    let stage: DemoStage

    var scenes: [DemoScene] {
        get throws {
            let user = try setting.user(request.receivedBy)
            let kept = DemoKeptRequest()
            let receive = ReceiveRequest(details: try details, takesIt: request.takes)
            var scenes = [
                scene(request.told.receivedOn, 0) {
                    kept.request = try stage.perform(receive, by: user, at: $0)
                }
            ]
            if let clarified = try request.told.clarified?.clarification {
                scenes.append(
                    scene(request.told.receivedOn, 30) { moment in
                        try kept.clarify(clarified, on: stage, by: user, at: moment)
                    }
                )
            }
            if let ended = request.ended { scenes.append(try ending(ended, of: kept, by: user)) }
            return scenes
        }
    }

    private func ending(
        _ ended: DemoRequest.Ending,
        of kept: DemoKeptRequest,
        by user: User
    ) throws -> DemoScene {
        let decision = try MadeDecision(
            ended.result,
            on: ended.day.day(from: stage.now.day).orFridayBefore,
            reason: ended.reason,
            referredTo: ended.referredTo ?? "",
            remark: ended.remark ?? ""
        )
        return scene(ended.day, 60) { moment in
            let request = try kept.current
            let action = DecideRequest(request: request.id, decision: decision, expected: request.revision)
            kept.request = try stage.perform(action, by: user, at: moment)
        }
    }

    private func scene(
        _ day: DemoDay,
        _ minute: Int,
        _ action: @escaping (Moment) throws -> Void
    ) -> DemoScene {
        let moment = stage.moment(on: day.day(from: stage.now.day).orFridayBefore, minute: minute)
        return DemoScene(moment: moment, household: "request of \(request.person.family)") {
            try action(moment)
        }
    }

    private var details: RequestDetails {
        get throws {
            RequestDetails(
                person: try demo.details(of: request.person, on: stage.now.day),
                origin: try request.told.origin(on: stage.now.day),
                need: try request.told.need(in: request.town)
            )
        }
    }
}

/// The request as it stands while its scenes are played.
final class DemoKeptRequest {
    var request: CaseRequest?

    var current: CaseRequest {
        get throws {
            guard let request else { throw DemoMistake("requests", "is decided before it is received") }
            return request
        }
    }

    func clarify(
        _ clarification: Clarification,
        on stage: DemoStage,
        by user: User,
        at moment: Moment
    ) throws {
        let kept = try current
        let action = ClarifyRequest(request: kept.id, clarification: clarification, expected: kept.revision)
        request = try stage.perform(action, by: user, at: moment)
    }
}

extension DemoRequest.Told {
    func origin(on today: Day) throws -> RequestOrigin {
        try RequestOrigin(
            receivedOn: receivedOn.day(from: today).orFridayBefore,
            source: source,
            way: way,
            askedBy: askedBy ?? ""
        )
    }

    func need(in town: String) throws -> RequestNeed {
        try RequestNeed(
            reason: reason,
            lifeDomains: domains,
            interpreter: interpreter,
            title: title,
            town: town,
            contact: contact ?? ""
        )
    }
}

extension DemoRequest.Clarified {
    var clarification: Clarification {
        get throws {
            Clarification(
                criteria: try EntryCriterion.allCases.compactMap { criterion in
                    guard let answer = criteria[criterion.rawValue] else { return nil }
                    let remark = remarks?[criterion.rawValue] ?? ""
                    return try CriterionAnswer(criterion, answer, remark: remark)
                },
                checks: try checks.sorted { $0.key < $1.key }.map { agency, answer in
                    try ParallelCheck(agency, answer, contact: contacts?[agency] ?? "")
                }
            )
        }
    }
}

extension DemoStories {
    func details(of person: DemoPerson, on today: Day) throws -> PersonDetails {
        guard let nationality = nationalities[person.nationality] else {
            throw DemoMistake("persons", "nobody knows \(person.nationality)")
        }
        return try PersonDetails(
            familyName: person.family,
            givenName: person.given,
            originalName: person.original ?? "",
            birth: person.birth.uncertainDay(from: today),
            sex: person.sex,
            nationality: nationality,
            entry: person.entry?.uncertainDay(from: today) ?? .unknown,
            languages: person.languages.joined(separator: ","),
            relation: person.relation
        )
    }
}
