/// The words of which the commonest German and English passwords are made, and words about this software.
enum CommonPasswordWords {
    static let rows = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm",
        "zxcvbnm", "1qay2wsx3edc4rfv", "1qaz2wsx3edc4rfv", "q1w2e3r4t5z6u7i8o9p0", "q1w2e3r4t5y6u7i8o9p0",
        "1q2w3e4r5t6z7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "112233445566778899", "102030405060708090",
        "0102030405060708",
        "123456789101112131415", "111222333444", "159753159753", "qazwsxedcrfvtgb", "qazwsxedcrfv",
        "qaywsxedcrfv", "147258369", "123321", "1a2b3c4d5e", "a1b2c3d4e5",
        "a1s2d3f4g5",
    ]

    static let german = words(
        """
        passwort kennwort geheim geheimnis anmeldung anmelden zugang willkommen hallo tschuess guten
        morgen tag danke bitte neu neues mein meine dein unser start test probe muster standard
        vorlage schatz schatzi liebe lieber liebling maus mausi hase hasi engel sonne sonnenschein
        sternchen stern prinzessin mama papa oma opa baby familie kinder tochter sohn mutter vater
        freund freundin fussball bayern borussia schalke dortmund werder koeln berlin hamburg
        muenchen frankfurt muenster bielefeld duesseldorf essen bochum aachen nrw westfalen
        rheinland deutschland januar februar maerz april mai juni juli august september oktober
        november dezember fruehling sommer herbst winter montag dienstag mittwoch donnerstag freitag
        samstag sonntag urlaub ferien computer rechner arbeit buero chef admin administrator
        benutzer gast sekretariat ficken arschloch scheisse hund katze pferd tiger drache loewe
        adler lotse kommunal kommunales integration integrationsmanagement integrationszentrum kim
        case management casemanagement fallmanagement kommune kreis stadt gemeinde landkreis
        sozialamt jobcenter jugendamt auslaenderbehoerde rathaus verwaltung amt migration beratung
        ich dich du bist kartoffel puffer wurst scherz thomas michael andreas stefan daniel
        alexander christian martin peter sabine nicole sandra anna lena julia laura
        """
    )

    static let english = words(
        """
        password passw passwd pass word letmein welcome admin administrator root user guest login
        signin secret iloveyou love lovely you me my the for ever monkey dragon master shadow
        superman batman princess sunshine football baseball basketball soccer hockey jordan michael
        jennifer jessica ashley charlie thomas robert hunter ranger buster soldier killer george
        andrew daniel trustno one starwars pokemon naruto minecraft computer internet google
        facebook samsung apple windows whatever nothing freedom forever hello world changeme default
        temp test demo example server database summer winter spring autumn january february march
        april june july august september october november december monday friday sunday money cheese
        chocolate banana orange cookie flower butterfly angel motherfucker justin bieber
        international professional start finding leave alone final fantasy james bond john
        playstation sony ericsson linkedin hate game one direction transformers super natural peanut
        butter need speed liverpool christopher god trust jesus loves avril lavigne family counter
        strike hannah montana new orleans light power cookie edward cullen cosmopolitan moderncombat
        resident evil manchester united sebastian fallen star wars fan school projects mega get
        there fast inactive harley mustang ferrari mercedes porsche yamaha blink phoenix matrix
        maverick merlin fuck fucking bitch asshole pussy sexy baby babygirl girl boy dog cat tiger
        lion eagle access abc qwerty qwertz asdf zxcv new old number red blue green black white
        silver gold
        """
    )

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
