import Kernel

/// Every sentence of the answers in one language; the files are `Rules/sentences/de.yaml` and so on (Satzbuch).
struct PhraseBook: Decodable, Sendable {
    let headline: Headline
    let window: Window
    let gives: Gives
    let always: Always
    let caveat: Caveat
    let signOff: SignOff
    let condition: Condition
    let role: Role
    let test: Test
    let span: Span
    let change: Change
    let fact: Fact
    let practice: Practice
    let chain: Chain
    let heading: Heading

    struct Headline: Decodable, Sendable {
        let open, openSince, opensOn, opensPerhaps, unknown, contested, blocked, closedSince,
            closed, notApplicable, obstacle, missing, toWeigh, disputed, lawUnknown, lawEnded,
            passed: Phrase
    }

    struct Window: Decodable, Sendable {
        let between, from, until, ends, endsUnknown, lawEnds: Phrase
    }

    struct Gives: Decodable, Sendable {
        let entitlement, shall, asARule, may, noRight: Phrase
    }

    struct Always: Decodable, Sendable {
        let assumption: Phrase
    }

    struct Caveat: Decodable, Sendable {
        let toVerify, general, unverified, enacted, planned, readLongAgo: Phrase
    }

    struct SignOff: Decodable, Sendable {
        let unsigned, one, changed, two, several: Phrase
    }

    struct Condition: Decodable, Sendable {
        let met, metSince, metUntil, metBetween, unmet, unmetSince, metFrom, metFromUntil, openFrom,
            unknown, judgement, contested, notAsked, waived, waivedSince, discretion, proven,
            asserted, eventDayCounted, eventDayNotCounted: Phrase
    }

    struct Role: Decodable, Sendable {
        let exception, discretion, onlyIf, reading: Phrase
    }

    struct Test: Decodable, Sendable {
        let all, any, readings, isNot, judged, status, except, counted, countedInARow, level,
            numberAtLeast, numberAtMost, lasting, lastingLevel, ageFrom, ageBefore, ageBetween,
            happened, happenedBefore, happenedAfter, happenedByThen, since, within: Phrase
    }

    struct Span: Decodable, Sendable {
        let years, month, months, day, days: Phrase
    }

    struct Change: Decodable, Sendable {
        let fileBy, endsOn, findOut, wait, waitOpen, missing, statuses, judgement, reading, law, obstacle,
            obstacleOrException, proofNot, proof: Phrase
    }

    struct Fact: Decodable, Sendable {
        let born, bornQuestion, bornEvidence, entered, enteredQuestion, enteredEvidence, statuses,
            statusesQuestion, statusesEvidence, law: Phrase
    }

    struct Practice: Decodable, Sendable {
        let state, municipal, municipalOf, federal: Phrase
    }

    struct Chain: Decodable, Sendable {
        let step, stepOpen, then, whole, sooner, onlyWay, assumption: Phrase
    }

    struct Heading: Decodable, Sendable {
        let changes, evidence, missing, asserted, chains, others: Phrase
    }
}
