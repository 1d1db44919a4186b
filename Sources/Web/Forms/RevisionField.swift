import Kernel
import WebSupport

/// Remembers in a form which state of the record it was filled from.
struct RevisionField {
    let revision: Revision

    init(_ revision: Revision) {
        self.revision = revision
    }

    var html: HTML { HiddenField(name: "revision", value: String(revision.number)).html }
}
