import Kernel

extension PackageAssembly {
    mutating func addDocuments() throws {
        var room = PackageLimits.documentBytes
        for listed in try stores.documents.all(in: file.id) {
            package.manifest.leave(.documentVersion, listed.versions - 1, .history)
            if let reason = reasonToLeave(listed, room: room) {
                package.manifest.leave(.document, 1, reason)
                continue
            }
            guard let kept = try stores.documents.versions(of: listed.document).first,
                let words = listed.words
            else {
                package.manifest.leave(.document, 1, .unfinished)
                continue
            }
            room -= listed.size
            package.documents.append(packed(listed.document, kept, words))
            if readsContents {
                documents.append(Array(try stores.documents.content(of: kept.version).joined()))
            }
        }
        package.manifest.take(.document, package.documents.count)
    }

    private func reasonToLeave(_ listed: ListedDocument, room: Int) -> LeftBehind.Reason? {
        let document = listed.document
        if document.isRemoved { return .unfinished }
        if document.isSpecial { return .special }
        if let reason = freeTexts { return reason }
        if let person = document.personId, place(of: person) == nil { return .notReleased }
        if !choice.documents.contains(document.id) { return .notChosen }
        return listed.size > room ? .tooLarge : nil
    }

    private func packed(_ document: Document, _ kept: KeptVersion, _ words: DocumentWords) -> PackedDocument {
        PackedDocument(
            kind: document.kind,
            datedOn: document.datedOn,
            person: document.personId.flatMap { place(of: $0) },
            words: words,
            fileName: kept.fileName,
            size: kept.version.size,
            sha256: kept.version.sha256
        )
    }

    mutating func nameWhatStays() throws {
        let id = file.id
        package.manifest.leave(.letterDraft, try stores.letters.drafts(in: id).count, .unfinished)
        package.manifest.leave(
            .networkContact,
            try stores.socialNetworks.contacts(of: id).count,
            .thirdPersons
        )
        package.manifest.leave(.conference, try stores.conferences.all(in: id).count, .boundToOffice)
        package.manifest.leave(.consent, try stores.consents.all(in: id).count, .boundToOffice)
        package.manifest.leave(.release, try stores.releases.all(in: id).count, .boundToOffice)
        package.manifest.leave(.inquiry, try stores.caseInquiries.inquiries(of: id).count, .boundToOffice)
        let held = try stores.helpPlans.reviews(of: id).filter { $0.heldOn != nil }
        package.manifest.leave(.planReview, held.count, .history)
        let bound = try stores.packages.bound(to: id)
        package.manifest.leave(.referral, bound.referrals, .boundToOffice)
        package.manifest.leave(.transition, bound.transitions, .boundToOffice)
        let hasRequest = try stores.requests.origin(of: id) != nil
        package.manifest.leave(.request, hasRequest ? 1 : 0, .history)
    }
}
