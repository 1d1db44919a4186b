import Accounts
import Casework
import Kernel
import WebSupport

/// Who stands in, and from when until when.
struct DeputyForm {
    let form: Form
    let colleagues: [Choice]

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(SelectField("byUser", texts("deputies.byUser"), choices: colleagues, in: form,
            empty: texts("deputies.choose")).html)
        <div class="field-row">
        \(DayField("fromOn", texts("deputies.fromOn"), in: form).html)
        \(DayField("untilOn", texts("deputies.untilOn"), in: form).html)
        </div>
        """
    }

    static func terms(from reader: inout FieldReader) -> (byUser: Account.ID, period: Period)? {
        if reader.fields["byUser"].isEmpty { reader.refuse(DeputyFormRefusal.nobodyChosen) }
        let from = reader.day("fromOn")
        let until = reader.day("untilOn")
        guard let from, let until else { return nil }
        guard let period = Period(from: from, until: until) else {
            reader.refuse(DeputyFormRefusal.reversed)
            return nil
        }
        return reader.isClean ? (Identifier(reader.fields["byUser"]), period) : nil
    }
}

/// What is wrong with the form itself.
enum DeputyFormRefusal: Refusal {
    case nobodyChosen, reversed

    var kind: RefusalKind { .invalid }

    var textKey: String {
        switch self {
        case .nobodyChosen: "deputies.nobodyChosen"
        case .reversed: "deputies.reversed"
        }
    }

    var field: String? { self == .reversed ? "untilOn" : "byUser" }
}
