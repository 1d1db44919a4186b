import AgencyNetwork
import Kernel
import WebSupport

/// The form that changes an agency's entry or a location; whoever saves it says that the rest is right.
struct EntryFormPage {
    let picture: EntryPicture
    let form: Form
    let conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("directory.changeEntry.\(kind)"),
            section: "directory",
            caption: HTML(text: name),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                <p class="lead">\(texts("directory.changeLead"))</p>
                <p>\(confirmed)</p>
                \(form.html(
                    to: path,
                    submit: texts("forms.save"),
                    cancel: DirectoryPaths.kept,
                    """
                    \(RevisionField(of: form).html)
                    \(fields)
                    \(HTML.when(!picture.owners.isEmpty, owner))
                    """
                ))
                """
        )
    }

    private var kind: String {
        if case .agency = picture.content { "agency" } else { "location" }
    }

    private var name: String {
        switch picture.content {
        case .agency(let agency): agency.name
        case .location(let location):
            location.details.name.isEmpty ? location.details.line : location.details.name
        }
    }

    private var path: String {
        switch picture.content {
        case .agency(let agency): DirectoryPaths.changeAgency(agency.organisationId)
        case .location(let location): DirectoryPaths.changeLocation(location.id)
        }
    }

    private var confirmed: String {
        let state = picture.content.state
        let key = state.isStale(on: picture.today) ? "directory.confirmedStale" : "directory.confirmedOn"
        return texts(key, ["day": state.confirmedOn.german, "review": state.reviewOn.german])
    }

    private var fields: HTML {
        switch picture.content {
        case .agency:
            """
            \(TextArea("description", texts("directory.field.description"), in: form, rows: 4).html)
            \(text("phone", kind: .tel))\(text("email", kind: .email))\(text("website"))
            """
        case .location:
            """
            \(text("locationName"))
            \(text("street", isOptional: false))\(text("postalCode", isOptional: false))
            \(text("placeTown", isOptional: false))
            \(text("transport"))\(text("accessibility"))
            """
        }
    }

    private var owner: HTML {
        SelectField(
            "owner",
            texts("directory.owner"),
            choices: picture.owners.map { Choice($0.id.text, $0.name) },
            in: form,
            hint: texts("directory.ownerHint")
        ).html
    }

    private func text(_ name: String, isOptional: Bool = true, kind: TextField.Kind = .text) -> HTML {
        TextField(name, texts("directory.field.\(name)"), in: form, kind: kind, isOptional: isOptional).html
    }
}
