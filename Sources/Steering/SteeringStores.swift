import AgencyNetwork
import Kernel

/// What steering needs kept.
public protocol SteeringStores {
    var findings: any FindingStore { get }
    var themes: any ThemeStore { get }
    var boards: any SteeringBoardStore { get }
    var meetings: any MeetingStore { get }
    var measures: any MeasureStore { get }
    var effects: any EffectSource { get }
    var steeringCatalogue: any SteeringCatalogue { get }
}

extension SteeringStores {
    func requireTheme(_ id: Theme.ID) throws -> Theme {
        guard let theme = try themes.find(id) else { throw ThemeRefusal.notFound }
        return theme
    }

    func requireBoard(_ id: SteeringBoard.ID) throws -> SteeringBoard {
        guard let board = try boards.find(id) else { throw BoardRefusal.notFound }
        return board
    }

    func requireMeeting(_ id: Meeting.ID) throws -> Meeting {
        guard let meeting = try meetings.find(id) else { throw MeetingRefusal.notFound }
        return meeting
    }

    func requireMeasure(_ id: Measure.ID) throws -> Measure {
        guard let measure = try measures.find(id) else { throw MeasureRefusal.notFound }
        return measure
    }

    func requireAgency(_ id: Agency.ID?) throws {
        guard let id else { return }
        guard try steeringCatalogue.agencies().contains(where: { $0.id == id }) else {
            throw BoardRefusal.agencyUnknown
        }
    }
}

/// The words that pages of steering are told in (Wörter der Steuerung).
public struct SteeringWords: Sendable {
    public let agencies: [Agency]
    public let measureKinds: [CatalogueWord]
    private let words: [String: CatalogueWord]

    init(_ stores: any SteeringStores) throws {
        let catalogue = stores.steeringCatalogue
        agencies = try catalogue.agencies()
        measureKinds = catalogue.measureKinds
        words = catalogue.codes.reduce(into: [:]) { words, entry in
            words[entry.catalogue + "." + entry.word.code] = entry.word
        }
    }

    public func agency(_ id: Agency.ID?) -> String? {
        id.flatMap { id in agencies.first { $0.id == id }?.name }
    }

    /// The word of a code of the catalogues `kind`, `domain`, `sphere`.
    public func word(_ code: String, of catalogue: String, in language: String) -> String {
        words[catalogue + "." + code]?.label(in: language) ?? code
    }

    public func measureKind(_ code: String, in language: String) -> String {
        measureKinds.first { $0.code == code }?.label(in: language) ?? code
    }
}
