/// Why a written date was not understood; the sentence shows an example of what would be.
public enum UnreadableDay: Refusal, Equatable {
    case notADate
    case noSuchMonth
    /// The month ends earlier, such as 30 February.
    case noSuchDay(lastOfMonth: Day)
    /// The year has too few or too many digits, or belongs to another calendar, such as 1370 in Kabul.
    case yearOutOfRange(ClosedRange<Int>)
    /// A birthday that is still to come.
    case afterToday

    public var kind: RefusalKind { .invalid }

    public var textKey: String {
        switch self {
        case .notADate: "kernel.day.notADate"
        case .noSuchMonth: "kernel.day.noSuchMonth"
        case .noSuchDay: "kernel.day.noSuchDay"
        case .yearOutOfRange: "kernel.day.yearOutOfRange"
        case .afterToday: "kernel.day.afterToday"
        }
    }

    public var textValues: [String: String] {
        let example = ["example": "01.03.2021, 03/2021, 2021"]
        switch self {
        case .noSuchDay(let last):
            return example.merging(["lastDay": "\(last.day)"]) { $1 }
        case .yearOutOfRange(let years):
            return example.merging(["from": "\(years.lowerBound)", "until": "\(years.upperBound)"]) { $1 }
        default: return example
        }
    }
}
