import PortableSQL

/// The one place where names leave a case: what of `case_file` and its persons a statement may tell outside.
///
/// `Protection` is the rule; this is the rule as SQL, so that a protected name is not even read.
enum Shield {
    /// A condition on `case_file`: one of its persons is protected.
    static let isProtected: Statement = """
        EXISTS (SELECT 1 FROM protection
            WHERE protection.case_file_id = case_file.id AND protection.lifted_on IS NULL)
        """

    /// A condition on `case_file` for whoever looks beyond their own cases: protected households are absent.
    static let mayBeFound: Statement = "NOT \(isProtected)"

    /// A column with a name, a place or an address: `NULL` where the household is protected.
    static func told(_ column: Statement) -> Statement {
        "CASE WHEN \(isProtected) THEN NULL ELSE \(column) END"
    }
}
