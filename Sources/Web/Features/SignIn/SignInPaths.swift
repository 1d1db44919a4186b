import WebSupport

/// Where one signs in and out.
enum SignInPaths {
    static let signIn = "/anmelden"
    static let signOut = "/abmelden"
}
