import Casework
import Testing

@Suite("What may be said of a contact")
struct ContactFactsTests {
    @Test(
        "A time is read as people write it",
        arguments: [("14:30", "14:30"), ("9.05 Uhr", "09:05"), ("1430", "14:30"), ("8", "08:00")]
    )
    func times(written: String, kept: String) {
        #expect(TimeOfDay(reading: written)?.rawValue == kept)
    }

    @Test("What is no time is not guessed", arguments: ["24:00", "12:60", "", "mittags", "1:2:3", "123456"])
    func noTimes(written: String) {
        #expect(TimeOfDay(reading: written) == nil)
    }

    @Test("Minutes and counts stay within reason, and a topic is named once")
    func limits() {
        #expect(throws: NoteRefusal.minutesImpossible) { try ContactFacts(minutes: 0) }
        #expect(throws: NoteRefusal.countImpossible) {
            try ContactFacts(topics: [ContactTopic(category: "asylum", topic: "other", persons: 0)])
        }
        let topic = ContactTopic(category: "asylum", topic: "other")
        #expect(throws: NoteRefusal.topicTwice) { try ContactFacts(topics: [topic, topic]) }
    }
}
