import Casework
import WebSupport

/// The codes of a closing in the words of the profile.
struct ClosingWords {
    let profile: CaseworkProfile
    let texts: Texts

    func reason(_ reason: ClosingReason) -> String {
        profile.label(of: reason, in: texts.language.code)
    }

    func feedback(_ code: String) -> String {
        if code == ClosingFields.declined || code == ClosingFields.notAsked {
            return texts("closings.feedback.\(code)")
        }
        let step = profile.closing.feedbackScale.first { String($0.value) == code }
        return step?.label(in: texts.language.code) ?? code
    }
}
