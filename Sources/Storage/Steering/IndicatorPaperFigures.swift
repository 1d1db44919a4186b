import Insight
import Kernel
import Steering

/// The indicators as figures that papers may name, after disclosure control.
///
/// Only of whole months that are over: figures of single days would show who came and went between two of them.
struct IndicatorPaperFigures: PaperFigures {
    let stores: any IndicatorStores
    let user: User
    let moment: Moment

    var names: [String] { stores.indicators.catalogue.indicators.map(\.key).sorted() }

    func figure(_ reference: FigureReference) throws -> PaperFigure? {
        let catalogue = stores.indicators.catalogue
        guard let indicator = catalogue.indicators.first(where: { $0.key == reference.name }),
            reference.day == reference.day.endOfMonth, reference.day <= moment.day
        else { return nil }
        // What is counted in a period is counted from the beginning of the year.
        let months = indicator.time == .onDay ? 1 : reference.day.month
        let period = FigurePeriod.wholeMonths(months, before: reference.day)
        let query = ReadIndicator(IndicatorQuestion(indicator.key, [period]))
        let reading = try query.answer(from: stores, for: user, at: moment)
        guard let value = reading.answer.latest?.whole else { return nil }
        guard let estimate = value.estimate else { return .withheld }
        return .shown(text(estimate, indicator.unit))
    }

    private func text(_ estimate: Double, _ unit: IndicatorDefinition.Unit) -> String {
        let tenths = Int((estimate * 10).rounded())
        let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(abs(tenths % 10))"
        return switch unit {
        case .percent: "\(number) %"
        case .days: "\(number) Tage"
        case .cases, .persons, .entries, .casesPerPost, .entriesPerCase: number
        }
    }
}
