/// Words with a capital that notes on a case are full of and that sound like names (gewöhnliche Wörter).
///
/// They are taken for a name only where somebody of the household is called exactly so.
enum OrdinaryWords {
    static func contains(_ word: String) -> Bool { all.contains(word) }

    private static let all = Set(words.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let words = """
        Amt Antrag Anträge Arbeit Arzt Ausländeramt Bahn Berater Beratung Bescheid Bezirk Brief Bus Büro Eltern
        Ende Familie Frau Frist Gespräch Grund Haus Herr Hilfe Jahr Jahre Jobcenter Juli Juni Kasse Kind Kinder
        Kita Klasse Konto Kreis Kreise Kurs Kurse Land Lehrer Mai Mann Miete Monat Monate Mutter März Name Pass
        Plan Platz Post Rat Raum Rente Sache Schein Schule Seite Sohn Sonne Sprache Stadt Stelle Tag Tage Termin
        Titel Tochter Vater Verein Woche Wochen Wohnung Zeit Ziel Zimmer
        """
}
