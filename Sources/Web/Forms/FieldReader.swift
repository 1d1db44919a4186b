import Kernel
import WebSupport

/// Reads the fields of a form one by one and collects what is wrong with all of them.
struct FieldReader {
    let fields: FormFields
    let texts: Texts
    let today: Day
    private(set) var errors = FieldErrors()
    /// The last refusal met, of the form or of the action it led to.
    private(set) var refusal: (any Refusal)?

    /// Without `fields` it reads the form that was sent.
    init(_ context: SiteRequestContext, fields: FormFields? = nil) {
        self.fields = fields ?? context.form
        texts = context.texts
        today = context.today
    }

    /// A day that must be given.
    mutating func day(_ name: String) -> Day? {
        guard let text = fields.optional(name) else {
            errors.add(name, texts("forms.dayMissing"))
            return nil
        }
        return certainDay(name, text)
    }

    /// A day that may be left out.
    mutating func optionalDay(_ name: String) -> Day? {
        fields.optional(name).flatMap { certainDay(name, $0) }
    }

    /// A day of which perhaps only a part is known; nothing entered means unknown.
    mutating func uncertainDay(_ name: String, for purpose: DayReader.Purpose) -> UncertainDay {
        guard let text = fields.optional(name) else { return .unknown }
        do {
            return try DayReader(for: purpose, today: today).read(text)
        } catch {
            errors.add(name, texts(error.textKey, error.textValues))
            return .unknown
        }
    }

    /// One answer out of a closed list; `missing` names the sentence that asks for it.
    mutating func choice<Answer: RawRepresentable<String>>(
        _ name: String,
        of type: Answer.Type,
        missing: String = "forms.choiceMissing"
    ) -> Answer? {
        if let answer = Answer(rawValue: fields[name]) { return answer }
        errors.add(name, texts(missing))
        return nil
    }

    /// One of the answers that were offered, where these are only known when the form is drawn.
    mutating func value(of name: String, among choices: [Choice], missing: String) -> String? {
        if choices.contains(where: { $0.value == fields[name] }) { return fields[name] }
        errors.add(name, texts(missing))
        return nil
    }

    /// A value whose own rules may refuse what was entered.
    mutating func value<Value>(_ make: () throws -> Value) -> Value? {
        do {
            return try make()
        } catch let refusal as any Refusal {
            refuse(refusal)
        } catch {
            errors.add("", texts("forms.unusable"))
        }
        return nil
    }

    /// The revision the form was filled from; a form without one can change nothing.
    var revision: Revision { Revision(Int(fields["revision"]) ?? 0) }

    /// Says what is wrong with a field in a sentence that was put together elsewhere.
    mutating func add(_ sentence: String, at field: String) {
        errors.add(field, sentence)
    }

    /// Says what is wrong with a field by the key of a sentence.
    mutating func errors(add key: String, to field: String) {
        errors.add(field, texts(key))
    }

    mutating func refuse(_ refusal: any Refusal, at field: String? = nil) {
        self.refusal = refusal
        errors.add(field ?? refusal.field ?? "", texts(refusal.textKey, refusal.textValues))
    }

    /// Nothing was chosen where something must be; `key` names the sentence that asks for it.
    mutating func refuse(missing field: String, _ key: String) {
        errors.add(field, texts(key))
    }

    var isClean: Bool { errors.isEmpty }

    private mutating func certainDay(_ name: String, _ text: String) -> Day? {
        if case .day(let day)? = try? DayReader(for: .validity, today: today).read(text) { return day }
        errors.add(name, texts("forms.dayUnreadable"))
        return nil
    }
}
