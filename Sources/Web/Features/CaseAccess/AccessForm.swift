import Casework
import Kernel
import WebSupport

/// Which file is to be opened, and why.
struct AccessForm {
    let kind: CaseAccess.Kind
    let rules: AccessRules
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        let reasons = rules.reasons(for: kind).map { Choice($0.code, $0.label(in: texts.language.code)) }
        return """
            \(TextField("number", texts("caseAccess.number"), in: form, hint: texts("caseAccess.numberHint")).html)
            \(RadioGroup("reason", texts("caseAccess.reason"), choices: reasons, in: form).html)
            \(TextArea("words", texts("caseAccess.words"), in: form, hint: texts("caseAccess.wordsHint"), rows: 3,
                limit: 1000).html)
            \(CheckboxGroup("protected", texts("caseAccess.protected"), choices: [
                Choice("yes", texts("caseAccess.confirm"), hint: texts("caseAccess.confirmHint")),
            ], in: form, isOptional: true).html)
            """
    }

    static func request(from reader: inout FieldReader) -> AccessRequest? {
        let fields = reader.fields
        let grounds = reader.value { try AccessGrounds(reason: fields["reason"], words: fields["words"]) }
        if fields["number"].isEmpty { reader.refuse(CaseAccessRefusal.noSuchNumber) }
        guard reader.isClean, let grounds else { return nil }
        return AccessRequest(
            number: fields["number"],
            grounds: grounds,
            confirmsProtection: fields["protected"] == "yes"
        )
    }
}
