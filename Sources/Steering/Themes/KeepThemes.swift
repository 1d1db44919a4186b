import Kernel

/// Condenses findings into a new theme (Thema anlegen).
public struct OpenTheme: Action {
    public static let permission = Permission.keepBoards

    public let words: ThemeWords
    public let findings: [StructuralFinding.ID]

    public init(_ words: ThemeWords, findings: [StructuralFinding.ID]) {
        self.words = words
        self.findings = findings
    }

    public var subject: Subject { .all("theme") }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Theme {
        let theme = Theme(words, on: moment.day)
        try stores.themes.add(theme)
        try stores.themes.add(ThemeStep(theme.state, on: moment.day), of: theme.id)
        try stores.take(findings, to: theme.id)
        return theme
    }
}

/// Rewords a theme (Thema umbenennen).
public struct ChangeTheme: Action {
    public static let permission = Permission.keepBoards

    public let theme: Theme.ID
    public let words: ThemeWords
    public let expected: Revision

    public init(_ theme: Theme.ID, words: ThemeWords, expected: Revision) {
        self.theme = theme
        self.words = words
        self.expected = expected
    }

    public var subject: Subject { Subject("theme", theme) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Theme {
        var theme = try stores.requireTheme(theme)
        theme.rename(words)
        try stores.themes.save(theme, expected: expected)
        return theme
    }
}

/// Makes one theme a part of another, with all its findings (Themen zusammenführen).
public struct MergeThemes: Action {
    public static let permission = Permission.keepBoards

    public let theme: Theme.ID
    public let target: Theme.ID
    public let expected: Revision

    public init(_ theme: Theme.ID, into target: Theme.ID, expected: Revision) {
        self.theme = theme
        self.target = target
        self.expected = expected
    }

    public var subject: Subject { Subject("theme", theme) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Theme {
        var theme = try stores.requireTheme(theme)
        let target = try stores.requireTheme(target)
        try theme.merge(into: target)
        try stores.themes.save(theme, expected: expected)
        try stores.findings.move(from: theme.id, to: target.id)
        return target
    }
}

/// Takes some findings of a theme for a new one (Thema teilen).
public struct SplitTheme: Action {
    public static let permission = Permission.keepBoards

    public let theme: Theme.ID
    public let words: ThemeWords
    public let findings: [StructuralFinding.ID]

    public init(_ theme: Theme.ID, words: ThemeWords, findings: [StructuralFinding.ID]) {
        self.theme = theme
        self.words = words
        self.findings = findings
    }

    public var subject: Subject { Subject("theme", theme) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Theme {
        let theme = try stores.requireTheme(theme)
        guard theme.isOpen else { throw ThemeRefusal.merged }
        let own = Set(try stores.findings.all(in: theme.id).map(\.id))
        guard !findings.isEmpty, own.isSuperset(of: findings) else { throw ThemeRefusal.nothingChosen }
        return try OpenTheme(words, findings: findings).run(in: stores, by: user, at: moment)
    }
}

/// Gives a theme to a working group (Thema in die Arbeitsgruppe geben).
public struct AssignTheme: Action {
    public static let permission = Permission.keepBoards

    public let theme: Theme.ID
    public let group: SteeringBoard.ID
    public let expected: Revision

    public init(_ theme: Theme.ID, to group: SteeringBoard.ID, expected: Revision) {
        self.theme = theme
        self.group = group
        self.expected = expected
    }

    public var subject: Subject { Subject("theme", theme) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Theme {
        let before = try stores.requireTheme(theme)
        let group = try stores.requireBoard(group)
        guard group.kind == .workingGroup else { throw ThemeRefusal.groupUnknown }
        guard before.revision == expected else { throw ChangedMeanwhile(subject) }
        var theme = before
        try theme.assign(to: group.id)
        try stores.keep(theme, movedFrom: before, on: moment.day)
        return theme
    }
}

/// Says whether a theme is told to the state, and that it was (Meldung an das Land).
public struct ReportUpward: Action {
    public static let permission = Permission.keepBoards

    public let theme: Theme.ID
    public let report: UpwardReport
    public let expected: Revision

    public init(_ theme: Theme.ID, _ report: UpwardReport, expected: Revision) {
        self.theme = theme
        self.report = report
        self.expected = expected
    }

    public var subject: Subject { Subject("theme", theme) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Theme {
        var theme = try stores.requireTheme(theme)
        try theme.report(report)
        try stores.themes.save(theme, expected: expected)
        return theme
    }
}

extension SteeringStores {
    fileprivate func take(_ ids: [StructuralFinding.ID], to theme: Theme.ID) throws {
        for id in ids {
            guard let before = try findings.find(id) else { throw ThemeRefusal.findingNotFound }
            var finding = before
            finding.move(to: theme)
            try findings.save(finding, expected: before.revision)
        }
    }
}
