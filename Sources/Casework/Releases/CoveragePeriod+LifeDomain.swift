import Kernel
import Pathways

extension CoveragePeriod {
    /// The life domain under which this may be released.
    var lifeDomain: LifeDomain {
        switch lane {
        case .residenceTitle: LifeDomain(rawValue: "residence")
        case .livelihood: LifeDomain(rawValue: "livelihood")
        case .healthInsurance: LifeDomain(rawValue: "health")
        case .housing: LifeDomain(rawValue: "housing")
        case .activity: Activity(rawValue: kind)?.lifeDomain ?? LifeDomain(rawValue: "work")
        }
    }

    /// Lives in a shelter whose place nobody may learn.
    func isInShelter(on day: Day) -> Bool {
        lane == .housing && kind == Housing.womensShelter.rawValue && (untilOn.map { day <= $0 } ?? true)
    }
}

extension Activity {
    fileprivate var lifeDomain: LifeDomain {
        switch self {
        case .daycare, .school: LifeDomain(rawValue: "school")
        case .integrationCourse, .vocationalLanguageCourse: LifeDomain(rawValue: "language")
        case .preparation, .vocationalTraining, .study: LifeDomain(rawValue: "training")
        case .careAtHome: LifeDomain(rawValue: "family")
        default: LifeDomain(rawValue: "work")
        }
    }
}
