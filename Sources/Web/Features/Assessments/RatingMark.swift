import Casework
import WebSupport

/// A rating as filled steps, with its word for everyone.
struct RatingMark {
    let rating: Int?
    let profile: CaseworkProfile
    let texts: Texts

    var html: HTML {
        guard let rating else {
            return "<span class=\"rating-mark__none\">\(texts("assessments.notRated"))</span>"
        }
        return """
            <span class="rating-mark"><svg class="rating-mark__steps" viewBox="0 0 \(steps.count * 12) 10" \
            width="\(steps.count * 12)" height="10" aria-hidden="true" focusable="false">\
            \(HTML.each(steps.indices) { index in square(index, isFilled: steps[index] <= rating) })</svg>
            <span class="rating-mark__words">\(rating) – \(profile.words(for: rating, in: texts))</span></span>
            """
    }

    private var steps: [Int] { profile.ratings.map(\.value) }

    private func square(_ index: Int, isFilled: Bool) -> HTML {
        """
        <rect class="rating-mark__step\(isFilled ? " rating-mark__step--filled" : "")" x="\(index * 12 + 1)" \
        y="1" width="9" height="8"/>
        """
    }
}

extension CaseworkProfile {
    /// What a step of the scale means.
    func words(for rating: Int, in texts: Texts) -> String {
        ratings.first { $0.value == rating }?.label(in: texts.language.code) ?? "\(rating)"
    }
}
