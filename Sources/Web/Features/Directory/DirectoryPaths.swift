import AgencyNetwork
import Kernel
import WebSupport

/// The addresses of the directory: for who is signed in, and for everybody where it is public.
enum DirectoryPaths {
    static let list = "/netz"
    static let kept = "/netz/pflege"
    static let confirm = "/netz/pflege/bestaetigen"
    static let new = "/netz/angebote/neu"
    static let open = "/angebote"

    static func offer(_ id: ServiceOffer.ID) -> String { "/netz/angebote/\(id.text)" }
    static func change(_ id: ServiceOffer.ID) -> String { offer(id) + "/bearbeiten" }
    static func retire(_ id: ServiceOffer.ID) -> String { offer(id) + "/beenden" }
    static func correction(_ id: ServiceOffer.ID) -> String { offer(id) + "/hinweis" }
    static func settle(_ id: ServiceOffer.ID) -> String { offer(id) + "/hinweis/erledigt" }
    static func changeAgency(_ id: Organisation.ID) -> String { "/netz/stellen/\(id.text)/bearbeiten" }
    static func changeLocation(_ id: AgencyLocation.ID) -> String { "/netz/standorte/\(id.text)/bearbeiten" }
    static func new(for organisation: Organisation.ID) -> String { "\(new)?stelle=\(organisation.text)" }
}

/// For whom the directory is shown: colleagues in their frame, or everybody with a choice of languages.
struct DirectoryAudience: Equatable {
    let isOpen: Bool
    /// The language in which offers are read: of the page, or chosen by an unknown reader.
    let language: PaperLanguage

    static func colleague(_ language: Language) -> DirectoryAudience {
        DirectoryAudience(isOpen: false, language: language == .english ? .english : .german)
    }

    var list: String { isOpen ? DirectoryPaths.open : DirectoryPaths.list }

    func offer(_ id: ServiceOffer.ID) -> String {
        isOpen ? "\(DirectoryPaths.open)/\(id.text)?sprache=\(language.rawValue)" : DirectoryPaths.offer(id)
    }

    func card(_ id: ServiceOffer.ID) -> String {
        (isOpen ? "\(DirectoryPaths.open)/\(id.text)" : DirectoryPaths.offer(id)) + "/kontakt.vcf"
    }

    /// The languages an offer may be read in.
    static let languages = PaperLanguage.allCases.filter { $0 != .plainGerman }
}
