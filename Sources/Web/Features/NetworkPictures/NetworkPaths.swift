import Kernel

/// The addresses of the picture of the network.
enum NetworkPaths {
    static let picture = "/steuerung/netz"

    static func around(_ agency: Organisation.ID) -> String { "\(picture)?stelle=\(agency.text)" }
}
