import AgencyNetwork
import Kernel

/// Puts an offer of the demo into the directory on the day it was confirmed last.
struct DemoOfferScript {
    /// The locations made so far, by agency and street.
    final class Places {
        var known: [String: AgencyLocation.ID] = [:]
    }

    let offer: DemoOffer
    let places: Places
    let setting: DemoSetting
    let stage: DemoStage

    private var today: Day { stage.now.day }

    func scene(minute: Int) throws -> DemoScene {
        let user = try setting.user("h.vogt")
        let organisation = try setting.organisation(offer.organisation).id
        let moment = stage.moment(on: offer.confirmed.day(from: today), minute: minute)
        return DemoScene(moment: moment, household: "directory.yaml, \(offer.name)") {
            let action = AddOffer(organisation: organisation, details: details, place: place)
            let added = try stage.perform(action, by: user, at: moment)
            remember(added)
        }
    }

    private var key: String { offer.organisation + " " + (offer.place?.street ?? "") }

    private var place: OfferPlace {
        guard let place = offer.place else { return .none }
        if let known = places.known[key] { return .known([known]) }
        return .new(
            LocationDetails(
                street: place.street,
                postalCode: place.postalCode,
                town: place.town,
                accessibility: place.accessibility
            )
        )
    }

    private func remember(_ added: ServiceOffer) {
        guard offer.place != nil, places.known[key] == nil, let external = added.places.first else { return }
        // A location made here has its own identifier as the one others know it by.
        places.known[key] = AgencyLocation.ID(external)
    }

    private var details: OfferDetails {
        var details = OfferDetails(
            OfferWords(
                name: offer.name,
                description: offer.description,
                cost: offer.cost ?? "",
                access: offer.access ?? ""
            )
        )
        details.translations = offer.translations.mapValues {
            OfferWords(name: $0.name, description: $0.description)
        }
        details.domains = offer.domains
        details.languages = offer.languages
        details.eligibility = eligibility
        details.documents = offer.documents ?? []
        details.funding = offer.funding ?? []
        details.capacity = OfferCapacity(
            places: offer.capacity,
            free: offer.free,
            waitingDays: offer.waiting
        )
        details.hours = (offer.hours ?? []).map(opening)
        details.contacts =
            offer.contact.map { [ContactPoint(name: $0.name, role: $0.role, phone: $0.phone)] } ?? []
        details.phone = offer.phone
        return details
    }

    private var eligibility: Eligibility {
        var eligibility = Eligibility()
        eligibility.statuses = (offer.statuses ?? []).compactMap(ResidenceGroup.init)
        (eligibility.ageFrom, eligibility.ageUntil) = (offer.ageFrom, offer.ageUntil)
        eligibility.towns = offer.towns ?? []
        eligibility.languageLevel = offer.level
        return eligibility
    }

    private func opening(_ hours: DemoOffer.Hours) -> OpeningHours {
        let weekdays = Dictionary(
            uniqueKeysWithValues: zip(DemoOffer.Hours.Weekday.allCases, OpeningHours.Weekday.allCases)
        )
        let exception = hours.from.flatMap { from in
            Period(from: from.day(from: today), until: hours.until?.day(from: today))
        }
        return OpeningHours(
            (hours.days ?? []).compactMap { weekdays[$0] },
            opens: hours.opens ?? "",
            closes: hours.closes ?? "",
            exception: exception,
            note: hours.note ?? ""
        )
    }
}
