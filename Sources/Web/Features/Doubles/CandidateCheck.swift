import Casework
import Kernel
import WebSupport

/// Asks once before a new person is saved whether they are known already.
struct CandidateCheck {
    let runner: any ActionRunner
    let user: User
    let fields: FormFields
    /// Whether what is saved is a record that can be linked at once.
    var mayLink = true

    /// What there is to show before `details` are saved; nothing once that was answered, or where nobody is alike.
    func findings(_ details: PersonDetails) async throws -> CandidateFindings? {
        guard user.may(.leadCases), !isAnswered(details) else { return nil }
        let candidates = try await runner.answer(FindCandidates(details.traits), for: user)
        let isKnownElsewhere =
            user.may(.openCases) ? try await runner.answer(AskIfKnown(details.traits), for: user) : false
        guard !candidates.isEmpty || isKnownElsewhere else { return nil }
        return CandidateFindings(
            candidates: candidates,
            isKnownElsewhere: isKnownElsewhere,
            mayLink: mayLink,
            mark: Self.mark(of: details)
        )
    }

    // Who was asked whether it is one of these answers; who was only told has seen it.
    private func isAnswered(_ details: PersonDetails) -> Bool {
        fields["seen"] == Self.mark(of: details) && (fields["asked"].isEmpty || fields.has("same"))
    }

    /// The record that was said to be of the same person.
    var samePerson: Person.ID? {
        guard mayLink, let same = fields.optional("same"), same != CandidateFindings.somebodyElse else {
            return nil
        }
        return Identifier(same)
    }

    /// Links the record just saved with the one that was chosen.
    func link(_ person: Person.ID, because reason: String) async throws {
        guard let samePerson else { return }
        let link = LinkPersons(
            person: person,
            other: samePerson,
            reason: try LinkReason(reason),
            isSureWithinHousehold: true
        )
        _ = try await runner.perform(link, by: user)
    }

    // Whoever corrects the name or the birthday after looking is asked again.
    private static func mark(of details: PersonDetails) -> String {
        [details.familyName, details.givenName, details.originalName, details.birth.text].joined(
            separator: "|"
        )
    }
}

/// What was found before a person was saved.
struct CandidateFindings {
    let candidates: [PersonCandidate]
    let isKnownElsewhere: Bool
    let mayLink: Bool
    let mark: String

    static let somebodyElse = "other"

    func html(_ form: Form) -> HTML {
        let texts = form.texts
        return """
            <section class="results" aria-labelledby="candidates">
            <h2 id="candidates">\(texts("doubles.found"))</h2>
            \(HiddenField(name: "seen", value: mark).html)
            \(HTML.when(isKnownElsewhere, NoticeBox(.info, HTML(text: texts("doubles.knownElsewhere"))).html))
            \(HTML.when(!candidates.isEmpty, known(form)))
            </section>
            """
    }

    private func known(_ form: Form) -> HTML {
        let texts = form.texts
        return """
            <p>\(texts(mayLink ? "doubles.foundHint" : "doubles.foundBeforeRequest"))</p>
            \(CandidateList(candidates: candidates, texts: texts).html)
            \(HTML.when(mayLink, question(form)))
            """
    }

    private func question(_ form: Form) -> HTML {
        let texts = form.texts
        let persons = candidates.map { candidate in
            let details = candidate.found.person.details
            return Choice(
                candidate.id,
                texts("doubles.samePerson", ["name": details.displayName, "day": details.birth.german])
            )
        }
        let choices = persons + [Choice(Self.somebodyElse, texts("doubles.isSomebodyElse"))]
        return HiddenField(name: "asked", value: "yes").html
            + RadioGroup("same", texts("doubles.who"), choices: choices, in: form).html
    }
}
