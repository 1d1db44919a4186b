/// What generated notes and follow-ups say: plain sentences of the office, with no real person behind them.
enum GeneratedTexts {
    static let towns = [
        "Musterhagen", "Ebbeloh", "Brookfelde", "Sandrade", "Wiesenbeck", "Lippfurt", "Hohenlinde",
        "Neuenkotten",
        "Kaltenbruch",
    ]

    static let noteKinds = ["conversation", "phone", "letter", "visit", "authorities", "internal"]

    static let followUps = [
        "Verlängerung des Aufenthaltstitels beantragt?", "Bescheid des Jobcenters abwarten",
        "Rückruf der Schule",
        "Unterlagen zur Anerkennung nachreichen", "Termin bei der Ausländerbehörde begleiten",
        "Wohnungsbesichtigung nachfragen", "Kitaplatz: Zusage prüfen", "Ergebnis der Sprachprüfung erfragen",
        "Hilfeplan gemeinsam durchsehen", "Pass bei der Botschaft beantragt?",
    ]

    /// A note of two to four sentences.
    static func note(_ numbers: inout SeededNumbers) -> String {
        var text = numbers.one(of: openings)
        for _ in 0..<numbers.within(1...2) { text += " " + numbers.one(of: middles) }
        if numbers.happens(70) { text += " " + numbers.one(of: endings) }
        return text
    }

    private static let openings = [
        "Gespräch in der Sprechstunde, mit Dolmetscherin.",
        "Telefonat mit der Sachbearbeiterin im Jobcenter.",
        "Hausbesuch in der Unterkunft, die ganze Familie war da.",
        "Schreiben der Ausländerbehörde ist eingegangen.",
        "Die Klassenlehrerin hat angerufen.", "Gemeinsamer Termin beim Sozialamt.",
        "Beratung zur Arbeitssuche.",
        "Rücksprache mit der Migrationsberatung.", "Kurzes Gespräch am Rande des Sprachkurses.",
        "Fallbesprechung mit dem Jugendamt, Einwilligung liegt vor.",
    ]

    private static let middles = [
        "Die Verlängerung des Titels ist beantragt, eine Fiktionsbescheinigung wird ausgestellt.",
        "Für den Integrationskurs gibt es ab nächstem Monat einen Platz in der Nähe.",
        "Der Vermieter verlangt eine Bestätigung über die Übernahme der Miete.",
        "Das Zeugnis aus dem Herkunftsland liegt übersetzt vor und kann eingereicht werden.",
        "Die Krankenversicherung läuft weiter; die neue Karte kommt mit der Post.",
        "Der älteste Sohn möchte ein Praktikum in einer Werkstatt machen.",
        "Die Geburtsurkunde des jüngsten Kindes fehlt noch für das Kindergeld.",
        "Sie versteht die meisten Briefe inzwischen ohne Hilfe und füllt Anträge selbst aus.",
        "Die Unterkunft ist laut, Lernen ist dort abends kaum möglich.",
        "Der Antrag auf Leistungen ist vollständig, der Bescheid wird in zwei Wochen erwartet.",
        "Die Erzieherin lobt, wie schnell das Kind Deutsch lernt.",
        "Wegen der Schulden wurde ein Termin bei der Beratungsstelle vereinbart.",
    ]

    private static let endings = [
        "Nächster Termin in zwei Wochen.", "Unterlagen werden nachgereicht.",
        "Wiedervorlage ist eingetragen.",
        "Sie meldet sich, sobald der Brief da ist.", "Zuständig bleibt die Stadt.",
        "Es ist nichts weiter zu tun.",
    ]
}
