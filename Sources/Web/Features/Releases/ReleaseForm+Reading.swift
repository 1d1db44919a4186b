import Casework
import Kernel
import WebSupport

extension ReleaseForm {
    /// What a blank form starts with: from today, for a year; nobody and nothing chosen.
    static func blank(on today: Day) -> FormFields {
        [
            "from": today.german, "on": today.german,
            "until": Period.lasting(.years(1), from: today)?.until?.german ?? "",
        ]
    }

    /// The release that is replaced, as the start of the new one; how it was given is asked anew.
    static func fields(replacing release: Release, on today: Day) -> FormFields {
        let details = release.details
        var pairs: [(name: String, value: String)] = [
            ("kind", details.kind.rawValue), ("recipient", details.recipientId.text),
            ("purpose", details.purpose), ("direction", details.direction.rawValue),
            ("from", today.german), ("on", today.german), ("until", details.period.until?.german ?? ""),
        ]
        pairs += details.content.domains.map { ("domains", $0.rawValue) }
        pairs += details.content.categories.map { ("categories", $0.rawValue) }
        pairs += details.content.persons.map { ("persons", $0.text) }
        return FormFields(pairs)
    }

    static func details(from reader: inout FieldReader, recipients: [Choice]) -> ReleaseDetails? {
        let kind = reader.choice("kind", of: Release.Kind.self, missing: "releases.kind.missing")
        let recipient = recipient(from: &reader, among: recipients)
        let content = content(from: &reader)
        let period = period(from: &reader)
        let given = given(from: &reader)
        guard let kind, let recipient, let content, let period, let given, reader.isClean else { return nil }
        let details = reader.value {
            try ReleaseDetails(kind, to: recipient, of: content, for: period, given: given)
        }
        return reader.isClean ? details : nil
    }

    /// As far as the paper needs it: how it was declared is known only once it is signed.
    static func draft(from reader: inout FieldReader, recipients: [Choice]) -> ReleaseDetails? {
        let kind = reader.choice("kind", of: Release.Kind.self, missing: "releases.kind.missing")
        let recipient = recipient(from: &reader, among: recipients)
        let content = content(from: &reader)
        let period = period(from: &reader)
        guard let kind, let recipient, let content, let period, reader.isClean else { return nil }
        return reader.value {
            let given = try GivenRelease(
                on: period.from,
                form: .written,
                language: "deu",
                interpreter: false
            )
            return try ReleaseDetails(kind, to: recipient, of: content, for: period, given: given)
        }
    }

    private static func recipient(
        from reader: inout FieldReader,
        among recipients: [Choice]
    ) -> ReleaseRecipient? {
        let organisation = reader.value(
            of: "recipient",
            among: recipients,
            missing: "releases.recipientMissing"
        )
        let direction = reader.choice(
            "direction",
            of: Release.Direction.self,
            missing: "releases.direction.missing"
        )
        let purpose = reader.fields.raw("purpose")
        return reader.value {
            try ReleaseRecipient(
                Identifier(organisation ?? ""),
                purpose: purpose,
                direction: direction ?? .toRecipient
            )
        }
    }

    private static func content(from reader: inout FieldReader) -> ReleasedContent? {
        let fields = reader.fields
        return reader.value {
            try ReleasedContent(
                domains: fields.all("domains").map(LifeDomain.init(rawValue:)),
                categories: fields.all("categories").compactMap(SpecialCategory.init(rawValue:)),
                persons: fields.all("persons").map { Identifier($0) }
            )
        }
    }

    private static func period(from reader: inout FieldReader) -> Period? {
        guard let from = reader.day("from"), let until = reader.day("until") else { return nil }
        return reader.value {
            guard let period = Period(from: from, until: until) else {
                throw ReleaseRefusal.endsBeforeBeginning
            }
            return period
        }
    }

    private static func given(from reader: inout FieldReader) -> GivenRelease? {
        let day = reader.day("on")
        let form = reader.choice("form", of: Consent.Form.self, missing: "consents.form.missing")
        let language = reader.fields.optional("language")
        if language == nil { reader.refuse(missing: "language", "consents.languageMissing") }
        let interpreter = reader.choice(
            "interpreter",
            of: Answer.self,
            missing: "consents.interpreter.missing"
        )
        guard let day, let form, let language, let interpreter else { return nil }
        if day > reader.today { reader.refuse(ReleaseRefusal.inTheFuture) }
        let note = reader.fields.raw("note")
        return reader.value {
            try GivenRelease(
                on: day,
                form: form,
                note: note,
                language: language,
                interpreter: interpreter == .yes
            )
        }
    }
}
