import Insight

/// A small XES log with everything that can occur in one (Beispielprotokoll).
enum SmallLog {
    static let xes = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- made for tests: </trace> -->
        <log xes.version="1.0" xmlns:x="http://www.xes-standard.org/">
            <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
            <global scope="event"><string key="concept:name" value="?"/></global>
            <classifier name="Activity" keys="concept:name"/>
            <string key="source" value="test"><int key="version" value="3"/></string>
            <trace>
                <string key="concept:name" value="Fall 1"/>
                <boolean key="urgent" value="true"/>
                <event>
                    <string key="concept:name" value="Beratung &amp; Antrag"/>
                    <date key="time:timestamp" value="2026-11-21T08:30:00.000+01:00"/>
                    <string key="org:resource" value="A"/>
                    <string key="org:group" value="Jobcenter"/>
                    <float key="cost" value="12.5"/>
                    <list key="parts"><values><int key="a" value="1"/><int key="a" value="2"/></values></list>
                </event>
                <event>
                    <string key="concept:name" value="Kurs &#228;"/>
                    <date key="time:timestamp" value="2026-11-22T09:00:00Z"/>
                    <int key="places" value="20"/>
                    <id key="uid" value="4f0a"/>
                    <string key="note" value="x"><string key="by" value="y"/></string>
                </event>
            </trace>
            <x:trace>
                <x:string key='concept:name' value='Fall "2"'></x:string>
                <x:event><x:string value="Kurs &#xE4;" key="concept:name"/>
                    <x:date key="time:timestamp" value="2026-11-23"/></x:event>
                <x:event/>
            </x:trace>
        </log>

        """

    static func log() throws -> EventLog { try LogFileReader().xes(Array(xes.utf8)) }

    /// What a reader says of a file it cannot read; fails where it reads it or says something without a sentence.
    static func refusal(of bytes: [UInt8], _ read: (LogFileReader, [UInt8]) throws -> Void) -> LogRefusal? {
        do {
            try read(LogFileReader(), bytes)
            return nil
        } catch {
            return error as? LogRefusal ?? LogRefusal("UNEXPECTED \(error)")
        }
    }
}
