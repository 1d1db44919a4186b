import Casework
import Kernel
import ResourceLibrary

extension RevealingWords {
    /// Municipalities within a district and what nationalities are called, of Resources/CodeLists.
    ///
    /// The list knows no numbers of inhabitants; a city without a district is large, whatever else is so stands in
    /// the profile (`steering.largePlaces`).
    init(from library: ResourceLibrary) throws {
        let places = try library.csv("CodeLists/municipalities.csv").filter { row in
            row["key"] != (row["district"] ?? "") + "000"
        }
        let nationalities = try library.csv("CodeLists/nationalities.csv").compactMap { $0["german"] }
        let synonyms = try library.csv("CodeLists/nationality-synonyms.csv").compactMap { $0["written"] }
        self.init(
            places: places.compactMap { $0["name"] },
            nationalities: (nationalities + synonyms).filter { $0 != "Deutschland" }
        )
    }
}
