import Casework
import Kernel

extension DemoScript {
    func protectionScenes() -> [DemoScene] {
        guard let shelter = household.protected else { return [] }
        let marking = scene(opened, .status) { moment in
            let file = try cast.current(cast.file)
            let person = try cast.current(cast.persons[shelter.person])
            let action = ProtectPerson(caseFile: file.id, person: person, kind: shelter.kind)
            try stage.perform(action, by: user, at: moment)
        }
        return [marking]
    }

    func inspectionScenes() -> [DemoScene] {
        (household.openings ?? []).map { opening in
            scene(exact(opening.day), .inspection) { moment in
                let grounds = try AccessGrounds(reason: opening.reason, words: opening.words)
                let number = try cast.current(cast.file).number
                let request = AccessRequest(number: number, grounds: grounds, confirmsProtection: false)
                let reader = try setting.user(opening.by)
                switch opening.kind {
                case .emergency: try stage.perform(OpenInEmergency(request), by: reader, at: moment)
                case .supervision: try stage.perform(OpenUnderSupervision(request), by: reader, at: moment)
                }
            }
        }
    }

    func handOverScenes() -> [DemoScene] {
        guard let name = household.handedOverTo else { return [] }
        let handing = scene(stage.now.day, .handOver) { moment in
            let file = try cast.current(cast.file)
            let choice = try HandOverChoice(cases: [file.id], recipients: [try setting.user(name).id])
            try stage.perform(HandOverCases(choice), by: user, at: moment)
        }
        return [handing]
    }
}
