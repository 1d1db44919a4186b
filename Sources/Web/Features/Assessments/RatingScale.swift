import Casework
import WebSupport

/// The steps of the profile's scale side by side, to be chosen with one press (Skala).
struct RatingScale {
    let name: String
    let label: String
    let ratings: [CaseworkProfile.Rating]
    let form: Form

    private var texts: Texts { form.texts }
    private var id: String { "field-\(name)" }
    private var error: String? { form.errors[name] }

    var html: HTML {
        """
        <fieldset class="field rating\(error == nil ? "" : " field--invalid")"\
        \(HTML.attribute("aria-describedby", error == nil ? nil : "\(id)-error"))>
        <legend class="field__label">\(label)</legend>
        \(HTML.some(error) { "<p class=\"field__error\" id=\"\(id)-error\">\($0)</p>" })
        <div class="rating__steps">
        \(HTML.each(steps) { step(value: $0.value, mark: $0.mark, words: $0.words, number: $0.number) })</div>
        </fieldset>
        """
    }

    private var steps: [(value: String, mark: String, words: String, number: Int)] {
        let rated = ratings.enumerated().map { number, rating in
            ("\(rating.value)", "\(rating.value)", rating.label(in: texts.language.code), number)
        }
        return rated + [("", "–", texts("assessments.notRated"), ratings.count)]
    }

    private func step(value: String, mark: String, words: String, number: Int) -> HTML {
        let id = number == 0 ? id : "\(id)-\(number)"
        return """
            <div class="rating__step"><input class="rating__input" type="radio" id="\(id)" name="\(name)" \
            value="\(value)"\(HTML.flag("checked", form.fields[name] == value))>
            <label class="rating__label" for="\(id)"><span class="rating__mark">\(mark)</span> \
            <span class="rating__words">\(words)</span></label></div>

            """
    }
}
