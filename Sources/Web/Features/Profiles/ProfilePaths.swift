/// The addresses of the municipality's profile.
enum ProfilePaths {
    static let profile = "/verwaltung/profil"
    static let edit = profile + "/bearbeiten"
    static let check = profile + "/pruefen"
    static let importing = profile + "/einlesen"
    static let file = profile + "/datei"

    static func version(_ number: Int) -> String { profile + "/fassungen/\(number)" }
}
