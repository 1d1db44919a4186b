import Casework
import Kernel
import WebSupport

/// One's own keys and those of the partners, with the fingerprints that two people compare (Übergabeschlüssel).
struct PackageKeysPage {
    let keys: PackageKeys
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("packages.keys.title"),
            section: "partners",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("packages.keys.lead"))</p>
                <h2>\(texts("packages.keys.own"))</h2>
                \(HTML.each(keys.own) { own($0) })
                \(Details(texts("packages.keys.make"), isOpen: keys.own.isEmpty, making).html)
                <h2>\(texts("packages.keys.partners"))</h2>
                \(HTML.each(keys.partners) { PartnerCard(partner: $0, form: form).html })
                \(Details(texts("packages.keys.addPartner"), isOpen: isAdding, adding).html)
                """
        )
    }

    private var isAdding: Bool { !form.errors.isEmpty && form.fields.has("name") }

    private func own(_ key: OwnKey) -> HTML {
        let office = keys.offices.first { $0.id == key.organisation }?.name ?? ""
        let until = key.retiredOn.map { texts("packages.keys.until", ["day": $0.german]) } ?? ""
        return Card(
            HTML(text: office),
            level: .three,
            """
            <p><code class="fingerprint">\(key.fingerprint.grouped)</code></p>
            <p>\(texts("packages.keys.madeOn", ["day": key.madeOn.german])) \(until)</p>
            \(Details(texts("packages.keys.public"), Self.line(key)).html)
            """
        ).html
    }

    private static func line(_ key: OwnKey) -> HTML {
        "<p class=\"key-text\"><code>\(PublicKeyText(of: key).text)</code></p>"
    }

    private var making: HTML {
        """
        <p>\(texts("packages.keys.makeHint"))</p>
        \(form.withoutWarning.html(
            to: PackagePaths.newKey,
            submit: texts("packages.keys.makeButton"),
            kind: .secondary,
            SelectField("office", texts("packages.keys.office"), choices: keys.offices.map {
                Choice($0.id.text, $0.name)
            }, in: form, empty: texts("forms.pleaseChoose"), hint: texts("packages.keys.officeHint")).html
        ))
        """
    }

    private var adding: HTML {
        form.withoutWarning.html(
            to: PackagePaths.partners,
            submit: texts("packages.keys.addButton"),
            kind: .secondary,
            """
            \(TextField("name", texts("packages.keys.name"), in: form, hint: texts("packages.keys.nameHint")).html)
            \(TextField("address", texts("packages.keys.address"), in: form,
            hint: texts("packages.keys.addressHint"), isOptional: true).html)
            \(TextArea("key", texts("packages.keys.key"), in: form, hint: texts("packages.keys.keyHint"), rows: 3,
            limit: 400).html)
            """
        )
    }
}

/// A partner with its keys, and the forms that confirm, replace and end them.
struct PartnerCard {
    let partner: Partner
    let form: Form

    private var texts: Texts { form.texts }
    private var path: String { PackagePaths.partner(partner.id) }
    /// What was sent about this partner, and nothing of another's form.
    private var own: Form { form.fields["partner"] == partner.id.text ? form : form.filled(with: [:]) }

    var html: HTML {
        Card(
            HTML(text: partner.name),
            level: .three,
            """
            \(HTML.each(partner.keys) { key($0) })
            \(Details(texts("packages.keys.change"), changes).html)
            """
        ).html
    }

    private func key(_ key: PartnerKey) -> HTML {
        """
        <p><code class="fingerprint">\(key.fingerprint.grouped)</code> \(tag(key).html)</p>
        \(HTML.when(key.confirmedOn == nil && key.retiredOn == nil, confirming(key)))
        \(HTML.when(key.isUsable, form.button(texts("packages.keys.retire"), to: path + "/sperren", .secondary,
        values: ["key": key.fingerprint.hex])))
        """
    }

    private func tag(_ key: PartnerKey) -> Tag {
        if key.retiredOn != nil { return Tag(texts("packages.keys.retired")) }
        return key.confirmedOn == nil
            ? Tag(texts("packages.keys.unconfirmed"), .warning)
            : Tag(texts("packages.keys.confirmed"), .success)
    }

    private func confirming(_ key: PartnerKey) -> HTML {
        """
        <p>\(texts("packages.keys.confirmHint"))</p>
        \(own.withoutWarning.html(
            to: path + "/bestaetigen",
            submit: texts("packages.keys.confirm"),
            kind: .secondary,
            """
            \(HiddenField(name: "partner", value: partner.id.text).html)
            \(HiddenField(name: "key", value: key.fingerprint.hex).html)
            \(TextField("fingerprint", texts("packages.keys.heard"), in: own,
            hint: texts("packages.keys.heardHint"), characters: 12).html)
            """
        ))
        """
    }

    private var changes: HTML {
        let address = own.filled(with: ["address": partner.address])
        return """
            \(address.withoutWarning.html(
                to: path + "/adresse",
                submit: texts("packages.keys.addressButton"),
                kind: .secondary,
                TextField("address", texts("packages.keys.address"), in: address,
                hint: texts("packages.keys.addressHint"), isOptional: true).html
            ))
            \(own.withoutWarning.html(
                to: path + "/schluessel",
                submit: texts("packages.keys.nextButton"),
                kind: .secondary,
                TextArea("key", texts("packages.keys.next"), in: own, hint: texts("packages.keys.keyHint"), rows: 3,
                limit: 400).html
            ))
            """
    }
}
