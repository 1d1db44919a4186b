import Casework
import WebSupport

/// The traffic light of a caseload, in words first (Ampel).
struct LightTag {
    let light: CaseloadLight
    let texts: Texts

    init(of workload: Workload, by target: CaseloadTarget, _ texts: Texts) {
        light = target.light(of: workload)
        self.texts = texts
    }

    var tag: Tag { Tag(texts("staff.light.\(light.rawValue)"), tone) }

    private var tone: Tag.Tone {
        switch light {
        case .room, .fitting: .success
        case .high: .warning
        case .tooHigh: .danger
        }
    }
}

/// How many cases a post of this share should carry, such as "10 bis 13".
struct TargetRange {
    let target: CaseloadTarget
    let share: PostShare
    let texts: Texts

    var text: String {
        let from = (target.from * share.percent + 50) / 100
        let until = (target.until * share.percent + 50) / 100
        return texts("staff.range", ["from": "\(from)", "until": "\(until)"])
    }
}

/// Hundredths as a German decimal, `12,5`.
struct Hundredths {
    let number: Int

    var text: String {
        let tenths = (number + 5) / 10
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    }
}
