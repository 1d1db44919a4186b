/// A log whose events belong to several objects at once, as OCEL 2.0 has it (Objektbezogenes Protokoll).
public struct ObjectLog: Sendable, Equatable {
    /// What events or objects of one type say, in the words of OCEL: string, time, integer, float, boolean.
    public struct TypeDeclaration: Sendable, Equatable {
        public var name: String
        public var attributes: [Attribute]

        public init(name: String, attributes: [Attribute]) {
            self.name = name
            self.attributes = attributes
        }

        public struct Attribute: Sendable, Equatable {
            public var name: String
            public var type: String

            public init(name: String, type: String) {
                self.name = name
                self.type = type
            }
        }
    }

    public struct Relation: Sendable, Equatable {
        public var object: String
        public var qualifier: String

        public init(object: String, qualifier: String) {
            self.object = object
            self.qualifier = qualifier
        }
    }

    public struct Event: Sendable, Equatable {
        public var id: String
        public var type: String
        /// Microseconds since 1970-01-01T00:00:00Z.
        public var time: Int64
        public var attributes: [Value]
        public var relations: [Relation]

        public init(
            id: String,
            type: String,
            time: Int64,
            attributes: [Value] = [],
            relations: [Relation] = []
        ) {
            (self.id, self.type, self.time) = (id, type, time)
            (self.attributes, self.relations) = (attributes, relations)
        }

        public struct Value: Sendable, Equatable {
            public var name: String
            public var value: AttributeValue

            public init(name: String, value: AttributeValue) {
                self.name = name
                self.value = value
            }
        }
    }

    public struct Object: Sendable, Equatable {
        public var id: String
        public var type: String
        public var attributes: [Value]
        public var relations: [Relation]

        public init(id: String, type: String, attributes: [Value] = [], relations: [Relation] = []) {
            (self.id, self.type) = (id, type)
            (self.attributes, self.relations) = (attributes, relations)
        }

        /// What holds from a moment on.
        public struct Value: Sendable, Equatable {
            public var name: String
            public var time: Int64
            public var value: AttributeValue

            public init(name: String, time: Int64, value: AttributeValue) {
                self.name = name
                self.time = time
                self.value = value
            }
        }
    }

    public var eventTypes: [TypeDeclaration] = []
    public var objectTypes: [TypeDeclaration] = []
    public var events: [Event] = []
    public var objects: [Object] = []

    public init() {}
}

extension ObjectLog {
    /// A moment as files of OCEL write it.
    public static func moment(_ text: String) -> Int64? {
        guard case .time(let time) = XESKind.date.value(text) else { return nil }
        return time
    }

    public static func shown(moment: Int64) -> String { TimeText.shown(moment) }
}

extension ObjectLog {
    /// The kind in which OCEL means a type.
    static func kind(_ type: String) -> XESKind {
        switch type.lowercased() {
        case "time", "date", "timestamp": .date
        case "integer", "int": .int
        case "float", "real", "double": .float
        case "boolean", "bool": .boolean
        default: .string
        }
    }

    static func type(_ kind: AttributeValues.Kind) -> String {
        switch kind {
        case .time: "time"
        case .whole: "integer"
        case .number: "float"
        case .flag: "boolean"
        default: "string"
        }
    }
}

/// Looks up which kind the attributes of each type have (Attributarten).
struct ObjectLogKinds {
    private var kinds: [String: [String: XESKind]] = [:]

    init(_ types: [ObjectLog.TypeDeclaration]) {
        for type in types {
            for attribute in type.attributes {
                kinds[type.name, default: [:]][attribute.name] = ObjectLog.kind(attribute.type)
            }
        }
    }

    func value(_ text: String, of name: String, in type: String) -> AttributeValue {
        (kinds[type]?[name] ?? .string).value(text)
    }
}
