import QtQuick
import Muster.Controls

GallerySection {
    property alias people: person
    title: "Fields"

    SearchField { width: parent.width; placeholderText: "Search 12,408 incidents"; keyHint: "/" }
    SearchField { width: parent.width; text: "checkout"; label: "Search" }
    Field {
        width: parent.width
        label: "Name"
        hint: "What a customer would say is broken"
        TextField { width: parent.width; placeholderText: "Payment processing failures" }
    }
    Field {
        width: parent.width
        label: "Server"
        error: "This is not a web address"
        TextField { width: parent.width; invalid: true; text: "htp:/muster" }
    }
    TextField { width: parent.width; enabled: false; text: "Disabled" }
    Field {
        width: parent.width
        label: "Severity"
        Select {
            width: parent.width
            label: "Severity"
            tones: [Tone.Neutral, Tone.Minor, Tone.Major, Tone.Critical]
            currentIndex: 1
            options: [{ text: "Critical", value: "c", level: 3 }, { text: "Major", value: "m", level: 2 }, { text: "Minor", value: "n", level: 1 }]
        }
    }
    Field {
        width: parent.width
        label: "Person"
        optional: true
        Select {
            id: person
            width: parent.width
            label: "Person"
            options: [
                { text: "Amara Diallo", detail: "amara@acme.test" }, { text: "Jonas Weber", detail: "jonas@acme.test" },
                { text: "Mei Tanaka", detail: "mei@acme.test" }, { text: "Søren Østergaard", detail: "soren@acme.test" },
                { text: "José Ortega", detail: "jose@acme.test" }, { text: "Priya Raman", detail: "priya@acme.test" },
                { text: "Noah Kim", detail: "noah@acme.test" }, { text: "Lena Fischer", detail: "lena@acme.test" },
                { text: "Omar Haddad", detail: "omar@acme.test" }, { text: "Zoë van der Merwe", detail: "zoe@acme.test" }
            ]
        }
    }
    TextArea { width: parent.width; label: "Update"; placeholderText: "Write an update: what changed, what is next, when you will be back…" }
    TextArea { width: parent.width; label: "Summary"; text: "Card payments through Adyen fail for about 38 % of EU customers since 13:20. A connection-pool change shipped at 13:17 is the likely cause; rollback is under way." }
}
