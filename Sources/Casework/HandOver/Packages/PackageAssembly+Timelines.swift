import Kernel
import Pathways

extension PackageAssembly {
    mutating func addTimelines() throws {
        let residence = LifeDomain(rawValue: "residence")
        for status in try stores.legalSpheres.statuses(in: file.id) {
            guard let place = place(of: status.personId),
                knowledge.allows(.domain(residence), about: status.personId)
            else {
                package.manifest.leave(.status, 1, .notReleased, domain: residence)
                continue
            }
            package.statuses.append(
                PackedStatus(
                    person: place,
                    title: status.title,
                    asWritten: status.asWritten,
                    from: status.fromOn,
                    until: status.untilOn,
                    document: status.document
                )
            )
        }
        package.manifest.take(.status, package.statuses.count)
        for period in try stores.legalSpheres.coverage(in: file.id) { add(period) }
        package.manifest.take(.coverage, package.coverage.count)
    }

    private mutating func add(_ period: CoveragePeriod) {
        let domain = period.lifeDomain
        let hides = period.lane == .housing && !tellsWhereabouts && hidesHomes
        guard let place = place(of: period.personId), !hides,
            knowledge.allows(.domain(domain), about: period.personId)
        else {
            package.manifest.leave(.coverage, 1, hides ? .whereabouts : .notReleased, domain: domain)
            return
        }
        package.coverage.append(
            PackedCoverage(
                person: place,
                lane: period.lane,
                kind: period.kind,
                asWritten: period.asWritten,
                from: period.fromOn,
                until: period.untilOn
            )
        )
    }

    // A shelter is known by its lane even where nobody marked the person.
    private var hidesHomes: Bool {
        isProtected
            || ((try? stores.legalSpheres.coverage(in: file.id)) ?? []).contains {
                $0.isInShelter(on: moment.day)
            }
    }

    mutating func addFacts() throws {
        let residence = LifeDomain(rawValue: "residence")
        for fact in try stores.personFacts.all(in: file.id) {
            let category = special(fact)
            let allowed =
                category.map { knowledge.allows(.category($0), about: fact.personId) }
                ?? knowledge.allows(.domain(residence), about: fact.personId)
            guard let place = place(of: fact.personId), allowed, let details = fact.details else {
                let reason: LeftBehind.Reason = category == nil ? .notReleased : .special
                package.manifest.leave(.fact, 1, reason)
                continue
            }
            package.facts.append(PackedFact(fact.fact, details, of: place))
        }
        package.manifest.take(.fact, package.facts.count)
    }

    // What the catalogue does not know any more stays under the strictest rule.
    private func special(_ fact: PersonFact) -> SpecialCategory? {
        guard fact.isProtected else { return nil }
        return stores.rulebook.facts[fact.fact]?.sensitivity == .health ? .health : .offences
    }
}

extension PackedFact {
    init(_ key: FactKey, _ details: FactDetails, of person: Int) {
        let said: (kind: Kind, value: String) =
            switch details.statement {
            case .yes: (.yes, "")
            case .no: (.no, "")
            case .level(let word): (.level, word)
            case .number(let number): (.number, String(number))
            case .happened(let day): (.happened, day.text)
            }
        self.person = person
        fact = key
        (kind, value) = said
        from = details.from
        until = details.until
        proof = details.proof
        source = details.source
    }

    func details() throws -> FactDetails {
        let said: FactStatement? =
            switch kind {
            case .yes: .yes
            case .no: .no
            case .level: .level(value)
            case .number: Int(value).map { .number($0) }
            case .happened: UncertainDay(text: value).map { .happened($0) }
            }
        guard let said, value.count <= 200 else { throw PackageRefusal.broken }
        return try FactDetails(said, from: from, until: until, proof: proof, source: source)
    }
}
