import Kernel
import WebSupport

extension FormFields {
    /// The same entries on top of the record as it is kept now, so that saving again is a decision.
    func onTop(of revision: Revision) -> FormFields {
        FormFields(
            texts.filter { $0.name != "revision" } + [(name: "revision", value: "\(revision.number)")]
        )
    }
}
