import Kernel

extension PersonDetails {
    func checked() throws(PersonRefusal) -> PersonDetails {
        guard nationality.count <= 200, languages.count <= 200 else { throw .nameTooLong }
        return try PersonDetails(
            familyName: familyName,
            givenName: givenName,
            originalName: originalName,
            birth: birth,
            sex: sex,
            nationality: nationality,
            entry: entry,
            languages: languages,
            relation: relation
        )
    }
}

extension PackedStatus {
    func details() throws(LegalSphereRefusal) -> StatusDetails {
        try StatusDetails(title: title, asWritten: asWritten, from: from, until: until, document: document)
    }
}

extension PackedCoverage {
    func details() throws(LegalSphereRefusal) -> CoverageDetails {
        try CoverageDetails(lane: lane, kind: kind, asWritten: asWritten, from: from, until: until)
    }
}

extension GoalDetails {
    func checked() throws(HelpPlanRefusal) -> GoalDetails {
        try GoalDetails(lifeDomain: lifeDomain, text: text, targetOn: targetOn, smart: smart)
    }
}

extension PlanStepDetails {
    func checked() throws(HelpPlanRefusal) -> PlanStepDetails {
        try PlanStepDetails(
            text: text,
            agency: agency,
            dueOn: dueOn,
            timing: try StepTiming(days: days, notBefore: notBefore),
            legalSphere: legalSphere,
            responsible: responsible
        )
    }
}

extension ObservationDetails {
    // An identifier of the other side's network means nothing here, and must not look as if it did.
    func checked() throws(ObservationRefusal) -> ObservationDetails {
        try ObservationDetails(
            matter,
            time: try Time(since: time.sinceOn, until: time.untilOn, waitingDays: time.waitingDays),
            place: Place(agency: place.agency, town: place.town),
            description: description,
            solution: solution
        )
    }
}

extension PackedDocument {
    func file(_ bytes: [UInt8]) throws -> DocumentFile {
        guard bytes.count == size else { throw PackageRefusal.broken }
        _ = try DocumentWords(description: words.description, source: words.source)
        return try DocumentFile(named: fileName, bytes: bytes, atMost: PackageLimits.documentBytes)
    }
}
