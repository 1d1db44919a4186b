extension XESScanner {
    /// One token on the careful way; what can come again is learned.
    func step(_ text: inout XMLText) throws {
        let start = text.place
        cursor.place = start
        try skipText(&text)
        guard text.place < text.end else { return }
        let isAlone = (start..<text.place).allSatisfy { XMLSign.isSpace(text.base[$0]) }
        if try text.byte(1) == XMLSign.slash { return try close(&text, isAlone ? start : nil) }
        if try XMLMarkup.skip(&text) { return }
        guard !isClosed else { throw TextDefect(text.place, "nothing may come after </log>") }
        let element = try XMLElement(&text)
        switch cursor.scope {
        case .outside: try openLog(element, text)
        case .log: try inLog(element, &text, isAlone ? start : nil)
        case .trace, .event: try inCase(element, &text, isAlone ? start : nil)
        }
    }

    private func skipText(_ text: inout XMLText) throws {
        text.skipSpace()
        guard text.place < text.end else { return }
        if cursor.scope == .outside, text.base[text.place] != XMLSign.less {
            throw TextDefect(text.place, "this is not XES: \(text.shown) stands where „<“ is expected")
        }
        try XMLMarkup.skipText(&text)
    }

    private func openLog(_ element: XMLElement, _ text: XMLText) throws {
        guard element.isNamed("log", in: text) else {
            throw TextDefect(
                element.start,
                "this is not XES: it begins with <\(XMLMarkup.shown(element.name, text))>, not with <log>"
            )
        }
        isBegun = true
        cursor.scope = element.isEmpty ? .outside : .log
        isClosed = element.isEmpty
    }

    private func inLog(_ element: XMLElement, _ text: inout XMLText, _ start: Int?) throws {
        if element.isNamed("trace", in: text) {
            starts.append(cursor.event)
            cursor.cases += 1
            guard !element.isEmpty else { return }
            learn(.traceStart, start, text, element.attributes.isEmpty ? element.end : nil)
            cursor.scope = .trace
        } else if element.isNamed("event", in: text) {
            try XMLMarkup.skip(element, &text)
        } else {
            try XESHeaderReader.read(element, &text, into: &header)
        }
    }

    private func inCase(_ element: XMLElement, _ text: inout XMLText, _ start: Int?) throws {
        if element.isNamed("event", in: text), cursor.scope == .trace {
            guard !element.isEmpty else {
                cursor.event += 1
                return
            }
            cursor.eventPlace = cursor.place
            learn(.eventStart, start, text, element.attributes.isEmpty ? element.end : nil)
            cursor.scope = .event
        } else if element.isNamed("event", in: text) || element.isNamed("trace", in: text) {
            throw TextDefect(
                element.start,
                "<\(element.name(in: text))> stands inside <\(cursor.scope)>, which is not closed"
            )
        } else if let kind = XESKind(element, in: text) {
            try keep(element, kind, &text, start)
        } else {
            try XMLMarkup.skip(element, &text)
        }
    }

    private func close(_ text: inout XMLText, _ start: Int?) throws {
        let place = text.place
        let name = try XMLMarkup.endName(&text)
        let open = ["", "log", "trace", "event"][Int(cursor.scope.rawValue)]
        guard !open.isEmpty, text.text(name).elementsEqual(open.utf8) else {
            let found = XMLMarkup.shown(name, text)
            throw TextDefect(
                place,
                "</\(found)> stands here, but " + (open.isEmpty ? "nothing is open" : "<\(open)> is open")
            )
        }
        switch cursor.scope {
        case .event:
            learn(.eventEnd, start, text, text.place)
            cursor.event += 1
            cursor.scope = .trace
        case .trace:
            learn(.traceEnd, start, text, text.place)
            cursor.scope = .log
        default:
            isClosed = true
            cursor.scope = .outside
        }
    }

    /// Remembers what stood from a start to an end, and that it followed what came before it.
    func learn(
        _ action: XESShape.Action,
        _ start: Int?,
        _ text: XMLText,
        _ end: Int?,
        _ column: UnsafeMutablePointer<ReadColumn>? = nil
    ) {
        guard let start, let end,
            let number = shapes.number(of: text.text(start..<end), action, cursor.scope, column)
        else {
            cursor.shape = 0
            return
        }
        let last = shapes.base + Int(cursor.shape)
        if last.pointee.next != number {
            last.pointee.other = last.pointee.next
            last.pointee.next = number
        }
        cursor.shape = number
    }
}
