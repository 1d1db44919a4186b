import Insight
import Kernel
import PortableSQL
import Steering

/// Tells steering how long passages in the chains took before and after a day.
struct ChainEffects: EffectSource {
    /// No side is longer than a year, and both are equally long as far as time has passed.
    private static let longest = 365

    let chains: any ChainLogStore

    func choices() throws -> [EffectChoice] {
        let names = try chains.agencyNames()
        let words = chains.words
        return try chains.log(town: nil).passagePlaces().map { place in
            EffectChoice(
                key: place.key,
                de: place.label(names, words, in: "de"),
                en: place.label(names, words, in: "en")
            )
        }
    }

    func comparison(for aim: EffectAim, on today: Day) throws -> EffectComparison? {
        guard let place = PassageWaits.Place(key: aim.key) else { return nil }
        let days = min(Self.longest, max(aim.fromOn.days(until: today) + 1, 1))
        guard let before = Period(from: aim.fromOn.adding(days: -days), until: aim.fromOn.adding(days: -1)),
            let after = Period(from: aim.fromOn, until: aim.fromOn.adding(days: days - 1))
        else { return nil }
        let waits = PassageWaits(try chains.log(town: nil), at: place, before: before, after: after)
        let change = waits.change
        return EffectComparison(
            in: .days,
            before: .init(before, waits.before),
            after: .init(after, waits.after),
            difference: change?.shift,
            interval: change?.interval
        )
    }
}

extension EffectComparison.Side {
    fileprivate init(_ period: Period, _ side: PassageWaits.Side) {
        self.init(period, cases: ShownCount(side.cases), value: side.median.map(Double.init))
    }
}

extension PassageWaits.Place {
    /// `sphere:asylblg>sgb2`, `agency:ID>ID`, `step:CODE>CODE`.
    init?(key: String) {
        let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        let ends = parts[1].split(separator: ">").map(String.init)
        guard ends.count == 2 else { return nil }
        switch parts[0] {
        case "sphere": self = .sphere(ends[0], ends[1])
        case "agency": self = .agency(ends[0], ends[1])
        case "step": self = .step(ends[0], ends[1])
        default: return nil
        }
    }

    var key: String {
        switch self {
        case .sphere(let from, let to): "sphere:\(from)>\(to)"
        case .agency(let from, let to): "agency:\(from)>\(to)"
        case .step(let from, let to): "step:\(from)>\(to)"
        }
    }

    func label(_ agencies: [String: String], _ words: FactWords, in language: String) -> String {
        let (from, to): (String, String) =
            switch self {
            case .sphere(let from, let to):
                (
                    words.word(for: from, of: "sphere", in: language),
                    words.word(for: to, of: "sphere", in: language)
                )
            case .agency(let from, let to): (agencies[from] ?? from, agencies[to] ?? to)
            case .step(let from, let to):
                (
                    words.word(for: from, of: "activity", in: language),
                    words.word(for: to, of: "activity", in: language)
                )
            }
        let begin = language == "en" ? "Days from" : "Tage von"
        return "\(begin) \(from) \(language == "en" ? "to" : "bis") \(to)"
    }
}
