import Casework
import Kernel
import WebSupport

/// A new contact of the network, or the one that is changed.
struct NetworkContactPage {
    let caseFile: CaseFile
    let contact: NetworkContact?
    private var form: Form
    private var conflict: EditConflict?

    init(caseFile: CaseFile, contact: NetworkContact?, form: Form) {
        self.caseFile = caseFile
        self.contact = contact
        self.form = form
    }

    /// Someone else was faster: shows both, and lets the next saving go on top of theirs.
    mutating func overtaken(mine: NetworkContactDetails) {
        guard let contact else { return }
        form = form.filled(with: form.fields.onTop(of: contact.revision))
        conflict = NetworkContactForm.conflict(mine, contact.details, texts)
    }

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .assessment, texts: texts).page(
            texts(contact == nil ? "socialNetworks.add" : "socialNetworks.change"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                \(HTML.when(caseFile.isOpen, saving))
                \(HTML.when(caseFile.isOpen, HTML.some(contact, removing)))
                """
        )
    }

    private var saving: HTML {
        form.html(
            to: contact.map(SocialNetworkPaths.contact) ?? SocialNetworkPaths.new(caseFile.id),
            submit: texts("socialNetworks.save"),
            cancel: SocialNetworkPaths.map(caseFile.id),
            "\(RevisionField(of: form).html)\(NetworkContactForm(form: form).html)"
        )
    }

    private func removing(_ contact: NetworkContact) -> HTML {
        Details(
            texts("socialNetworks.remove"),
            """
            <p>\(texts("socialNetworks.removeHint"))</p>
            \(form.button(
                texts("socialNetworks.remove"),
                to: SocialNetworkPaths.end(contact),
                .warning,
                values: ["revision": "\(contact.revision.number)"]
            ))
            """
        ).html
    }
}
