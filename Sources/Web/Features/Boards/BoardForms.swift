import AgencyNetwork
import Kernel
import Steering
import WebSupport

/// The fields of a board, a seat and the order of themes.
struct BoardForms {
    let texts: Texts

    func board(_ form: Form) -> HTML {
        """
        \(RevisionField(of: form).html)
        \(TextField("name", texts("boards.name"), in: form).html)
        \(RadioGroup("kind", texts("boards.kindLabel"), choices: SteeringBoard.Kind.allCases.map {
            Choice($0.rawValue, texts("boards.kind.\($0.rawValue)"))
        }, in: form).html)
        \(TextArea("mandate", texts("boards.mandate"), in: form, hint: texts("boards.mandateHint"), rows: 4,
            limit: 4000, isOptional: true).html)
        <div class="field-row">
        \(DayField("fromOn", texts("boards.fromOn"), in: form, isOptional: true).html)
        \(DayField("untilOn", texts("boards.untilOn"), in: form, isOptional: true).html)
        </div>
        \(RadioGroup("quorum", texts("boards.quorum"), choices: ["majority", "share", "number", "none"].map {
            Choice($0, texts("boards.quorumChoice.\($0)"))
        }, in: form).html)
        \(TextField("quorumNumber", texts("boards.quorumNumber"), in: form, hint: texts("boards.quorumHint"),
            kind: .number, characters: 4, isOptional: true).html)
        """
    }

    static func details(from reader: inout FieldReader) -> BoardDetails? {
        let days = (reader.optionalDay("fromOn"), reader.optionalDay("untilOn"))
        let kind = reader.choice("kind", of: SteeringBoard.Kind.self)
        let fields = reader.fields
        let rule = [fields["quorum"], fields["quorumNumber"]].filter { !$0.isEmpty }
        let plain = fields["quorum"] == "majority" || fields["quorum"] == "none"
        guard let quorum = Quorum(rawValue: plain ? rule[0] : rule.joined(separator: " ")) else {
            reader.refuse(BoardRefusal.quorumMissing)
            return nil
        }
        guard let kind, reader.isClean else { return nil }
        return reader.value {
            try BoardDetails(
                kind,
                name: fields["name"],
                mandate: fields.raw("mandate"),
                days: (from: days.0, until: days.1),
                quorum: quorum
            )
        }
    }

    static func fields(of board: SteeringBoard) -> FormFields {
        let quorum = board.quorum.rawValue.split(separator: " ").map(String.init)
        return [
            "name": board.name, "kind": board.kind.rawValue, "mandate": board.mandate,
            "fromOn": board.fromOn?.german ?? "", "untilOn": board.untilOn?.german ?? "",
            "quorum": quorum.first ?? "", "quorumNumber": quorum.count > 1 ? quorum[1] : "",
            "revision": "\(board.revision.number)",
        ]
    }

    func seat(_ form: Form, agencies: [Agency]?) -> HTML {
        """
        \(HTML.some(agencies) { agencies in
            SelectField("organisation", texts("boards.organisation"), choices: agencies.map {
                Choice($0.id.text, $0.name)
            }, in: form, empty: "–").html
        })
        \(HTML.when(agencies == nil, RevisionField(of: form).html))
        \(TextField("function", texts("boards.function"), in: form, hint: texts("boards.functionHint"),
            isOptional: true).html)
        \(TextField("deputy", texts("boards.deputy"), in: form, isOptional: true).html)
        \(TextField("contact", texts("boards.contact"), in: form, hint: texts("boards.contactHint"),
            isOptional: true).html)
        \(RadioGroup("votes", texts("boards.votes"), choices: [
            Choice("yes", texts("boards.withVote")), Choice("no", texts("boards.noVote")),
        ], in: form).html)
        """
    }

    static func seat(from reader: inout FieldReader) -> SeatDetails? {
        let fields = reader.fields
        return reader.value {
            try SeatDetails(
                function: fields["function"],
                contact: fields["contact"],
                deputy: fields["deputy"],
                votes: fields["votes"] != "no"
            )
        }
    }

    static func fields(of seat: BoardSeat) -> FormFields {
        [
            "function": seat.function, "deputy": seat.deputy, "contact": seat.contact,
            "votes": seat.votes ? "yes" : "no", "revision": "\(seat.revision.number)",
        ]
    }

    /// A number before each theme; without one it is not on the list.
    func order(_ form: Form, _ record: BoardRecord) -> HTML {
        let themes = record.priorities + record.themes.filter { !record.priorities.contains($0) }
        return """
            \(RevisionField(of: form).html)
            \(HTML.each(themes) { theme in
                TextField("place-\(theme.id.text)", theme.title, in: form,
                    hint: texts("themes.state.\(theme.state.rawValue)"), kind: .number, characters: 3,
                    isOptional: true).html
            })
            """
    }

    static func order(from fields: FormFields, _ record: BoardRecord) -> [Theme.ID] {
        record.themes.compactMap { theme in
            Int(fields["place-\(theme.id.text)"]).map { (place: $0, id: theme.id) }
        }.sorted { $0.place < $1.place }.map(\.id)
    }

    static func order(of record: BoardRecord) -> FormFields {
        let places = record.priorities.enumerated().map { (name: "place-\($1.id.text)", value: "\($0 + 1)") }
        return FormFields(places + [(name: "revision", value: "\(record.board.revision.number)")])
    }
}
