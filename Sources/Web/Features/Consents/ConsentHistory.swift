import Casework
import WebSupport

/// Every consent ever given in the case, with how it was given and when it was withdrawn.
struct ConsentHistory {
    let consents: [Consent]
    let languages: [Choice]
    let texts: Texts

    var html: HTML {
        Table(
            texts("consents.history"),
            columns: [
                .init(texts("consents.on"), .day),
                .init(texts("consents.validUntil"), .day),
                .init(texts("consents.how")),
                .init(texts("consents.withdrawnOn"), .day),
            ],
            rows: consents.map { consent in
                [
                    .day(consent.givenOn),
                    consent.validUntil.map { .day($0) } ?? "\(texts("consents.untilWithdrawn"))",
                    "\(how(consent))",
                    consent.withdrawnOn.map { .day($0) } ?? "–",
                ]
            }
        ).html
    }

    private func how(_ consent: Consent) -> String {
        let language = languages.first { $0.value == consent.language }?.label ?? consent.language
        return [
            texts("consents.form.\(consent.form.rawValue)"),
            language,
            consent.interpreter ? texts("consents.interpreter.yes") : nil,
            texts("consents.version", ["version": "\(consent.textVersion)"]),
        ].compactMap(\.self).joined(separator: ", ")
    }
}
