import AgencyNetwork
import Kernel

/// An offer of the demo, as Resources/Demo/directory.yaml tells it.
public struct DemoOffer: Hashable, Sendable, Decodable {
    public struct Place: Hashable, Sendable, Decodable {
        public let street: String
        public let postalCode: String
        public let town: String
        public let accessibility: String
    }

    public struct Hours: Hashable, Sendable, Decodable {
        public enum Weekday: String, Hashable, Sendable, Decodable, CaseIterable {
            case monday, tuesday, wednesday, thursday, friday, saturday, sunday
        }

        public let days: [Weekday]?
        public let opens: String?
        public let closes: String?
        public let from: DemoDay?
        public let until: DemoDay?
        public let note: String?
    }

    public struct Contact: Hashable, Sendable, Decodable {
        public let name: String
        public let role: String
        public let phone: String
    }

    public struct Words: Hashable, Sendable, Decodable {
        public let name: String
        public let description: String
    }

    public let organisation: String
    public let name: String
    public let description: String
    public let domains: [String]
    public let languages: [String]
    public let confirmed: DemoDay
    public let place: Place?
    public let ageFrom: Int?
    public let ageUntil: Int?
    public let capacity: Int?
    public let free: Int?
    public let waiting: Int?
    public let cost: String?
    public let access: String?
    public let hours: [Hours]?
    public let level: String?
    public let statuses: [String]?
    public let towns: [String]?
    public let documents: [String]?
    public let funding: [String]?
    public let contact: Contact?
    public let phone: String
    public let translations: [String: Words]
}

/// All offers of the demo.
public struct DemoDirectory: Hashable, Sendable, Decodable {
    public let offers: [DemoOffer]
}
