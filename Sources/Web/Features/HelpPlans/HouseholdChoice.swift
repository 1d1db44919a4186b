import Casework
import Kernel
import WebSupport

/// Members of the household to be ticked.
struct HouseholdChoice {
    let household: [Person]

    func field(_ label: String, in form: Form, hint: String? = nil, isOptional: Bool = false) -> HTML {
        CheckboxGroup(
            "persons",
            form.texts(label),
            choices: household.map { Choice($0.id.text, $0.details.displayName) },
            in: form,
            hint: hint.map { form.texts($0) },
            isOptional: isOptional
        ).html
    }

    static func persons(in fields: FormFields) -> [Person.ID] {
        fields.all("persons").filter { !$0.isEmpty }.map { Identifier($0) }
    }
}
