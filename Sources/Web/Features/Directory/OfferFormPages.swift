import AgencyNetwork
import Kernel
import WebSupport

/// The form of a new offer; its agency is chosen first, where there is more than one's own.
struct NewOfferPage {
    let ground: OfferGround
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("directory.new"),
            section: "directory",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("directory.newLead"))</p>
                \(HTML.when(ground.agencies.count > 1, agencies))
                \(form.html(
                    to: DirectoryPaths.new,
                    submit: texts("directory.add"),
                    cancel: DirectoryPaths.kept,
                    """
                    \(HiddenField(name: "organisation", value: ground.organisation.text).html)
                    \(fields.html)
                    """
                ))
                """
        )
    }

    private var fields: OfferForm {
        OfferForm(vocabulary: ground.vocabulary, locations: ground.locations, isNew: true, form: form)
    }

    private var agencies: HTML {
        let filled = form.filled(with: ["stelle": ground.organisation.text])
        let field = SelectField(
            "stelle",
            texts("directory.agency"),
            choices: ground.agencies.map { Choice($0.id.text, $0.name) },
            in: filled
        )
        return """
            <form class="form" method="get" action="\(DirectoryPaths.new)">
            \(field.html)\(Button(texts("directory.chooseAgency"), .secondary).html)
            </form>
            """
    }
}

/// The form that changes an offer; whoever saves it says that the rest is right.
struct ChangeOfferPage {
    let picture: OfferPicture
    let form: Form
    let conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("directory.change"),
            section: "directory",
            caption: HTML(text: picture.offer.name),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                <p class="lead">\(texts("directory.changeLead"))</p>
                \(form.html(
                    to: DirectoryPaths.change(picture.offer.id),
                    submit: texts("forms.save"),
                    cancel: DirectoryPaths.offer(picture.offer.id),
                    """
                    \(RevisionField(of: form).html)
                    \(OfferForm(vocabulary: picture.vocabulary, locations: locations, isNew: false, form: form).html)
                    """
                ))
                \(HTML.when(picture.offer.status != .defunct, retire))
                """
        )
    }

    private var locations: [AgencyLocation] {
        let own = picture.agencyLocations
        return own + picture.locations.filter { location in !own.contains { $0.id == location.id } }
    }

    private var retire: HTML {
        Details(
            texts("directory.retire"),
            """
            <p>\(texts("directory.retireHint"))</p>
            \(form.button(texts("directory.retireButton"), to: DirectoryPaths.retire(picture.offer.id), .warning,
                values: ["revision": "\(picture.offer.revision.number)"]))
            """
        ).html
    }
}
