import Kernel

/// The kinds of records that the standard's interface hands out (Datensatzarten).
public enum StandardKind: String, CaseIterable, Sendable {
    case services, organizations, taxonomies
    case places = "service_at_locations"
    case terms = "taxonomy_terms"
}

/// What one asks of a list of the standard's interface (Abfrage einer Liste).
public struct StandardRequest: Equatable, Sendable {
    public static let mostRecords = 500

    public let kind: StandardKind
    public let question: OfferQuestion
    public let page: Int
    public let size: Int
    /// Everything nested inside, instead of the fields of the record alone.
    public let isFull: Bool
    /// Terms of this taxonomy only.
    public let taxonomy: String?
    public let parent: String?
    /// Only services that carry this term.
    public let term: String?

    public init(
        _ kind: StandardKind,
        question: OfferQuestion = OfferQuestion(),
        page: (number: Int, size: Int) = (1, 50),
        isFull: Bool = false,
        terms: (taxonomy: String?, parent: String?, term: String?) = (nil, nil, nil)
    ) {
        self.kind = kind
        self.question = question
        self.page = min(max(1, page.number), 1_000_000)
        size = min(max(1, page.size), Self.mostRecords)
        self.isFull = isFull
        taxonomy = terms.taxonomy
        parent = terms.parent
        term = terms.term
    }

    var offset: Int { (page - 1) * size }
}

/// One page of records of the directory, as the standard's interface hands them out.
public struct ReadStandardPage: Query {
    public static let permission = Permission.useOwnAccount
    public static let readsPersonalData = false

    public let request: StandardRequest

    public init(_ request: StandardRequest) {
        self.request = request
    }

    public var subject: Subject { .all("serviceOffer") }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> StandardPage {
        let directory = stores.directory
        switch request.kind {
        case .services: return try services(directory)
        case .organizations:
            let agencies = try directory.agencies(from: request.offset, limit: request.size)
            let records = try agencies.map { try organization($0, directory) }
            return page(records, of: try directory.countAgencies())
        case .places:
            let places = try directory.places(from: request.offset, limit: request.size)
            let content = try DirectoryContent(of: places.map(\.offer), in: directory)
            return page(places.compactMap { place($0, content) }, of: try directory.countPlaces())
        case .taxonomies: return slice(try DirectoryContent(termsOf: directory).taxonomies.records)
        case .terms: return try terms(directory)
        }
    }

    private func services(_ directory: any DirectoryStore) throws -> StandardPage {
        var question = request.question
        if let term = request.term {
            guard let code = code(of: term, directory) else { return page([], of: 0) }
            question.domain = code
        }
        let offers = try directory.offers(question, from: request.offset, limit: request.size)
        let content = request.isFull ? try DirectoryContent(of: offers, in: directory) : DirectoryContent()
        let records = offers.map { offer in
            request.isFull ? content.full(service: offer.record) : DirectoryContent.short(offer.record)
        }
        return page(records, of: try directory.count(question))
    }

    private func code(of term: String, _ directory: any DirectoryStore) -> String? {
        let groups = DirectoryTerms.all(directory.vocabulary)
        return groups.flatMap(\.terms).first { $0.id == term || $0.text("code") == term }?.text("code")
    }

    private func organization(_ agency: AgencyEntry, _ directory: any DirectoryStore) throws -> Record {
        guard request.isFull else { return DirectoryContent.short(agency.record) }
        return try StandardRecords(directory: directory).organization(agency)
    }

    private func place(_ place: OfferAtPlace, _ content: DirectoryContent) -> Record? {
        guard
            let record = place.offer.record.list("service_at_locations").first(where: {
                $0.id == place.placeId
            })
        else { return nil }
        return request.isFull
            ? content.full(place: record, of: place.offer.record) : DirectoryContent.short(record)
    }

    private func terms(_ directory: any DirectoryStore) throws -> StandardPage {
        let content = try DirectoryContent(termsOf: directory)
        let chosen = content.terms.records.filter { term in
            (request.taxonomy == nil || term.text("taxonomy_id") == request.taxonomy)
                && (request.parent == nil || term.text("parent_id") == request.parent)
        }
        return slice(chosen.map { content.full(term: $0) })
    }

    private func slice(_ records: [Record]) -> StandardPage {
        page(Array(records.dropFirst(request.offset).prefix(request.size)), of: records.count)
    }

    private func page(_ records: [Record], of total: Int) -> StandardPage {
        StandardPage(records: records, total: total, number: request.page, size: request.size)
    }
}

/// A page of records in the standard's envelope (Seite der Schnittstelle).
public struct StandardPage: Equatable, Sendable {
    public let records: [Record]
    public let total: Int
    public let number: Int
    /// How many records a full page has.
    public let size: Int

    public init(records: [Record], total: Int, number: Int, size: Int) {
        self.records = records
        self.total = total
        self.number = number
        self.size = size
    }

    public var record: Record {
        let pages = (total + size - 1) / size
        return .object([
            "total_items": Record(total), "total_pages": Record(pages), "page_number": Record(number),
            "size": Record(records.count), "first_page": Record(.bool(number == 1)),
            "last_page": Record(.bool(number >= pages)), "empty": Record(.bool(records.isEmpty)),
            "contents": Record(.list(records)),
        ])
    }
}
