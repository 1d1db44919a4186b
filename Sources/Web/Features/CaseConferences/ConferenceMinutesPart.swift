import Casework
import Kernel
import WebSupport

/// The minutes item by item: every signed version, and the draft that is being written.
struct ConferenceMinutesPart {
    let held: HeldConference
    let form: Form
    let isOpen: Bool

    private var texts: Texts { form.texts }
    private var draft: ConferenceMinutes? { held.record.latest.flatMap { $0.isSigned ? nil : $0 } }
    private var isEarly: Bool { held.today < held.conference.details.heldOn }

    var html: HTML {
        Card(
            HTML(text: texts("conferences.minutes.title")),
            """
            \(HTML.each(held.record.minutes.filter(\.isSigned), signed))
            \(HTML.when(isOpen, writing))
            \(HTML.when(isOpen && draft != nil, signing))
            """
        ).html
    }

    private func signed(_ minutes: ConferenceMinutes) -> HTML {
        let day = minutes.signedOn?.german ?? ""
        return """
            <h3>\(texts("conferences.minutes.version", ["number": "\(minutes.version)"])), \
            \(texts("conferences.minutes.signed", ["day": day]))</h3>
            \(HTML.each(held.record.items) { item in said(item, in: minutes) })
            """
    }

    private func said(_ item: ConferenceItem, in minutes: ConferenceMinutes) -> HTML {
        let text = held.record.text(of: item, in: minutes)
        return HTML.when(
            !text.isEmpty,
            "<p><strong>\(item.text)</strong></p><p class=\"note__text\" dir=\"auto\">\(HTML.lines(text))</p>"
        )
    }

    private var writing: HTML {
        if isEarly { return "<p>\(texts("conferences.minutes.early"))</p>" }
        if held.record.items.isEmpty { return "<p>\(texts("conferences.minutes.none"))</p>" }
        guard draft == nil, held.record.signed != nil, !form.fields.has("minutes") else { return writingForm }
        return Details(texts("conferences.minutes.continue"), writingForm).html
    }

    private var writingForm: HTML {
        let shown = form.fields.has("minutes") ? form : form.filled(with: recorded)
        return shown.html(
            to: ConferencePaths.part("protokoll", of: held.conference),
            submit: texts("conferences.minutes.keep"),
            kind: .secondary,
            """
            \(HiddenField(name: "minutes", value: "1").html)
            \(HiddenField(name: "revision", value: draft.map { "\($0.revision.number)" } ?? "").html)
            \(HTML.each(held.record.items) { item in
                TextArea(Self.name(item), item.text, in: shown, rows: 4, limit: 20_000, isOptional: true).html
            })
            """
        )
    }

    private var signing: HTML {
        """
        <p>\(texts("conferences.minutes.signExplanation"))</p>
        \(form.button(
            texts("conferences.minutes.sign"),
            to: ConferencePaths.part("protokoll/abschluss", of: held.conference),
            values: ["revision": "\(draft?.revision.number ?? 0)"]
        ))
        """
    }

    private var recorded: FormFields {
        FormFields(
            held.record.items.map { (Self.name($0), held.record.text(of: $0, in: held.record.latest)) }
        )
    }

    static func name(_ item: ConferenceItem) -> String { "item-\(item.id.text)" }

    static func texts(_ fields: FormFields) -> [ConferenceItem.ID: String] {
        var texts: [ConferenceItem.ID: String] = [:]
        for (name, value) in fields.texts where name.hasPrefix("item-") {
            texts[ConferenceItem.ID(String(name.dropFirst(5)))] = value
        }
        return texts
    }
}
