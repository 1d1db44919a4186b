import AgencyNetwork
import Kernel
import WebSupport

/// One organisation: in which town it stands and how far its coordination sees (Reichweite).
struct ReachPage {
    let agency: Agency
    let towns: [String]
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            agency.name,
            section: "accounts",
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts("reaches.explained"))</p>
                \(choosing)
                """
        )
    }

    private var choosing: HTML {
        filled.html(
            to: ReachPaths.one(agency.id),
            submit: texts("forms.save"),
            cancel: ReachPaths.list,
            fields
        )
    }

    private var fields: HTML {
        """
        \(RevisionField(agency.revision).html)
        \(SelectField("town", texts("reaches.column.town"), choices: towns.map { Choice($0, $0) }, in: filled,
            empty: texts("reaches.noTown"), isOptional: true).html)
        \(RadioGroup("reach", texts("reaches.column.reach"), choices: choices, in: filled).html)
        """
    }

    private var choices: [Choice] {
        let usual = texts("reaches.reach.\(Reach.usual(for: agency.kind).rawValue)")
        return [Choice("usual", texts("reaches.usual", ["reach": usual]))]
            + Reach.allCases.map { Choice($0.rawValue, texts("reaches.reach.\($0.rawValue)")) }
    }

    private var filled: Form {
        guard !form.fields.has("reach") else { return form }
        return form.filled(with: ["town": agency.town, "reach": agency.ownReach?.rawValue ?? "usual"])
    }
}
