/// Writes OCEL 2.0 as JSON (OCEL-JSON-Ausgabe).
struct OCELJSONWriter {
    private let log: ObjectLog
    private var buffer: ByteBuffer

    init(_ log: ObjectLog, to sink: any ByteSink) {
        self.log = log
        buffer = ByteBuffer(sink)
    }

    mutating func write() throws {
        buffer.add(
            "{\n\"objectTypes\": " + types(log.objectTypes) + ",\n\"eventTypes\": " + types(log.eventTypes)
        )
        buffer.add(",\n\"objects\": [")
        for (number, object) in log.objects.enumerated() {
            let values = object.attributes.map {
                "{\"name\": \(text($0.name)), \"time\": \(text(time($0.time))), \"value\": \(value($0.value))}"
            }
            buffer.add(
                "\(number == 0 ? "" : ",")\n{\"id\": \(text(object.id)), \"type\": \(text(object.type)), "
            )
            buffer.add("\"attributes\": [\(values.joined(separator: ", "))], \(relations(object.relations))}")
            try buffer.passOn()
        }
        buffer.add("],\n\"events\": [")
        for (number, event) in log.events.enumerated() {
            let values = event.attributes.map {
                "{\"name\": \(text($0.name)), \"value\": \(value($0.value))}"
            }
            buffer.add(
                "\(number == 0 ? "" : ",")\n{\"id\": \(text(event.id)), \"type\": \(text(event.type)), "
            )
            buffer.add(
                "\"time\": \(text(time(event.time))), \"attributes\": [\(values.joined(separator: ", "))], "
            )
            buffer.add("\(relations(event.relations))}")
            try buffer.passOn()
        }
        buffer.add("]\n}\n")
        try buffer.close()
    }

    private func types(_ types: [ObjectLog.TypeDeclaration]) -> String {
        let shown = types.map { type in
            let attributes = type.attributes.map {
                "{\"name\": \(text($0.name)), \"type\": \(text($0.type))}"
            }
            return "\n{\"name\": \(text(type.name)), \"attributes\": [\(attributes.joined(separator: ", "))]}"
        }
        return "[" + shown.joined(separator: ",") + "]"
    }

    private func relations(_ relations: [ObjectLog.Relation]) -> String {
        let shown = relations.map {
            "{\"objectId\": \(text($0.object)), \"qualifier\": \(text($0.qualifier))}"
        }
        return "\"relationships\": [\(shown.joined(separator: ", "))]"
    }

    private func time(_ time: Int64) -> String { TimeText.shown(time) }

    private func value(_ value: AttributeValue) -> String {
        switch value {
        case .whole(let number): String(number)
        case .number(let number) where number.isFinite: "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        default: text(XESAttributeXML.shown(value))
        }
    }

    private func text(_ text: String) -> String {
        var shown = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": shown += "\\\""
            case "\\": shown += "\\\\"
            case "\n": shown += "\\n"
            case "\r": shown += "\\r"
            case "\t": shown += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                shown += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown + "\""
    }
}

/// Writes OCEL 2.0 as XML (OCEL-XML-Ausgabe).
struct OCELXMLWriter {
    private let log: ObjectLog
    private var buffer: ByteBuffer

    init(_ log: ObjectLog, to sink: any ByteSink) {
        self.log = log
        buffer = ByteBuffer(sink)
    }

    mutating func write() throws {
        buffer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n")
        writeTypes("object-type", log.objectTypes)
        writeTypes("event-type", log.eventTypes)
        buffer.add("\t<objects>\n")
        for object in log.objects {
            buffer.add(
                "\t\t<object id=\"\(text(object.id))\" type=\"\(text(object.type))\">\n\t\t\t<attributes>\n"
            )
            for value in object.attributes {
                buffer.add(
                    "\t\t\t\t<attribute name=\"\(text(value.name))\" time=\"\(TimeText.shown(value.time))\">"
                )
                buffer.add("\(text(XESAttributeXML.shown(value.value)))</attribute>\n")
            }
            buffer.add("\t\t\t</attributes>\n")
            writeRelations(object.relations)
            buffer.add("\t\t</object>\n")
            try buffer.passOn()
        }
        buffer.add("\t</objects>\n\t<events>\n")
        for event in log.events {
            buffer.add("\t\t<event id=\"\(text(event.id))\" type=\"\(text(event.type))\" ")
            buffer.add("time=\"\(TimeText.shown(event.time))\">\n\t\t\t<attributes>\n")
            for value in event.attributes {
                buffer.add("\t\t\t\t<attribute name=\"\(text(value.name))\">")
                buffer.add("\(text(XESAttributeXML.shown(value.value)))</attribute>\n")
            }
            buffer.add("\t\t\t</attributes>\n")
            writeRelations(event.relations)
            buffer.add("\t\t</event>\n")
            try buffer.passOn()
        }
        buffer.add("\t</events>\n</log>\n")
        try buffer.close()
    }

    private mutating func writeTypes(_ element: String, _ types: [ObjectLog.TypeDeclaration]) {
        buffer.add("\t<\(element)s>\n")
        for type in types {
            buffer.add("\t\t<\(element) name=\"\(text(type.name))\">\n\t\t\t<attributes>\n")
            for attribute in type.attributes {
                buffer.add(
                    "\t\t\t\t<attribute name=\"\(text(attribute.name))\" type=\"\(attribute.type)\"/>\n"
                )
            }
            buffer.add("\t\t\t</attributes>\n\t\t</\(element)>\n")
        }
        buffer.add("\t</\(element)s>\n")
    }

    private mutating func writeRelations(_ relations: [ObjectLog.Relation]) {
        guard !relations.isEmpty else { return }
        buffer.add("\t\t\t<objects>\n")
        for one in relations {
            buffer.add(
                "\t\t\t\t<relationship object-id=\"\(text(one.object))\" qualifier=\"\(text(one.qualifier))\"/>\n"
            )
        }
        buffer.add("\t\t\t</objects>\n")
    }

    private func text(_ text: String) -> String { XESAttributeXML.escaped(text) }
}
