import Casework
import Kernel
import WebSupport

/// The fields of a contact in the network of a household.
struct NetworkContactForm {
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(RadioGroup(
            "kind", texts("socialNetworks.kind.label"),
            choices: choices("kind", NetworkContact.Kind.self), in: form
        ).html)
        \(TextField("name", texts("socialNetworks.name"), in: form).html)
        \(TextField(
            "role", texts("socialNetworks.role"), in: form, hint: texts("socialNetworks.roleHint"), isOptional: true
        ).html)
        \(RadioGroup(
            "tie", texts("socialNetworks.tie.label"),
            choices: choices("tie", NetworkContact.Tie.self), in: form
        ).html)
        \(RadioGroup(
            "effect", texts("socialNetworks.effect.label"),
            choices: choices("effect", NetworkContact.Effect.self), in: form
        ).html)
        \(TextArea("remark", texts("socialNetworks.remark"), in: form, rows: 3, limit: 1000, isOptional: true).html)
        """
    }

    private func choices<Answer: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ type: Answer.Type
    )
        -> [Choice]
    {
        type.allCases.map { Choice($0.rawValue, texts("socialNetworks.\(name).\($0.rawValue)")) }
    }

    static func details(from reader: inout FieldReader) -> NetworkContactDetails? {
        let kind = reader.choice("kind", of: NetworkContact.Kind.self)
        let tie = reader.choice("tie", of: NetworkContact.Tie.self)
        let effect = reader.choice("effect", of: NetworkContact.Effect.self)
        let fields = reader.fields
        let details = reader.value {
            try NetworkContactDetails(
                kind: kind ?? .person,
                name: fields["name"],
                role: fields["role"],
                tie: tie ?? .weak,
                effect: effect ?? .both,
                remark: fields.raw("remark")
            )
        }
        return reader.isClean ? details : nil
    }

    static func fields(of details: NetworkContactDetails) -> FormFields {
        [
            "kind": details.kind.rawValue, "name": details.name, "role": details.role,
            "tie": details.tie.rawValue, "effect": details.effect.rawValue, "remark": details.remark,
        ]
    }

    /// What was entered beside what is kept.
    static func conflict(
        _ mine: NetworkContactDetails,
        _ kept: NetworkContactDetails,
        _ texts: Texts
    )
        -> EditConflict
    {
        func words(_ details: NetworkContactDetails) -> FormFields {
            [
                "kind": texts("socialNetworks.kind.\(details.kind.rawValue)"), "name": details.name,
                "role": details.role, "tie": texts("socialNetworks.tie.\(details.tie.rawValue)"),
                "effect": texts("socialNetworks.effect.\(details.effect.rawValue)"), "remark": details.remark,
            ]
        }
        return EditConflict(
            mine: words(mine),
            theirs: words(kept),
            labels: [
                "kind": texts("socialNetworks.kind.label"), "name": texts("socialNetworks.name"),
                "role": texts("socialNetworks.role"), "tie": texts("socialNetworks.tie.label"),
                "effect": texts("socialNetworks.effect.label"), "remark": texts("socialNetworks.remark"),
            ],
            texts: texts
        )
    }
}
