import Kernel

extension SharingBasis {
    /// The release under which people may be referred to an organisation; it has to cover all of them and the need.
    public func ground(
        to organisation: Organisation.ID,
        about persons: [Person.ID],
        need: LifeDomain,
        on day: Day
    ) -> Release? {
        holding(on: day).first { $0.lets(organisation, know: need, about: persons) }
    }

    /// The release a referral rests on today: the one it was sent under, or what stands in its place.
    ///
    /// Another release to the same agency is none: it was given for another purpose.
    public func ground(of referral: Referral, on day: Day) -> Release? {
        var ground = releases.first { $0.id == referral.releaseId }
        while let release = ground, isSuperseded(release, on: day) { ground = successor(of: release) }
        guard let ground, holding(on: day).contains(ground),
            ground.lets(referral.recipientId, know: referral.need, about: referral.persons)
        else { return nil }
        return ground
    }
}

extension Release {
    fileprivate func lets(
        _ organisation: Organisation.ID,
        know need: LifeDomain,
        about persons: [Person.ID]
    ) -> Bool {
        details.recipientId == organisation && details.kind == .release && details.direction.tells
            && persons.allSatisfy { details.content.covers(.domain(need), about: $0) }
    }
}
