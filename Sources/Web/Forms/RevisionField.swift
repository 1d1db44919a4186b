import Kernel
import WebSupport

/// Remembers in a form which state of the record it was filled from.
struct RevisionField {
    let revision: Revision

    init(_ revision: Revision) {
        self.revision = revision
    }

    /// The state the form was first filled from, so that a mistyped day does not hide someone else's change.
    init(of form: Form) {
        revision = Revision(Int(form.fields["revision"]) ?? 0)
    }

    /// As `init(of:)`; the kept state for a blank form, and once the user has been shown what changed.
    init(_ kept: Revision, in form: Form, isOvertaken: Bool) {
        let sent = Int(form.fields["revision"]).map { Revision($0) }
        revision = isOvertaken ? kept : sent ?? kept
    }

    var html: HTML { HiddenField(name: "revision", value: String(revision.number)).html }
}
