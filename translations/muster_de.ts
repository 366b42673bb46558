<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>How bad is it? A live incident has a severity.</source>
        <translation>Wie schlimm ist es? Ein laufender Incident hat einen Schweregrad.</translation>
    </message>
</context>
<context>
    <name>AppStatusBar</name>
    <message>
        <source>Synced %1</source>
        <comment>how long ago</comment>
        <translation>Abgeglichen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) queued</source>
        <translation>
            <numerusform>%n Änderung wartet</numerusform>
            <numerusform>%n Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need you</source>
        <translation>
            <numerusform>%n Änderung braucht eine Entscheidung</numerusform>
            <numerusform>%n Änderungen brauchen eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>You are %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>find and run</source>
        <translation>finden und ausführen</translation>
    </message>
    <message>
        <source>%1: update %2</source>
        <comment>reference, in 3m or 8m overdue</comment>
        <translation>%1: Update %2</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>Put this reminder away</source>
        <translation>Diese Erinnerung weglegen</translation>
    </message>
</context>
<context>
    <name>AssignTaskDialog</name>
    <message numerus="yes">
        <source>Give %n entries to somebody</source>
        <translation>
            <numerusform>%n Eintrag jemandem geben</numerusform>
            <numerusform>%n Einträge jemandem geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Give to somebody</source>
        <translation>Jemandem geben</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Without a person nobody has it.</source>
        <translation>Ohne Person hat sie niemand.</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach a link</source>
        <translation>Link anhängen</translation>
    </message>
    <message>
        <source>A dashboard, a pull request, a ticket, a document.</source>
        <translation>Ein Dashboard, ein Pull Request, ein Ticket, ein Dokument.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Write it like https://grafana.example.com/d/payments.</source>
        <translation>So schreiben: https://grafana.example.com/d/payments.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>AttachmentItem</name>
    <message>
        <source>Remove %1</source>
        <comment>an attachment</comment>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>There is no room left for %1.</source>
        <translation>Für %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 is not a backup of Muster, or not all of it is there.</source>
        <translation>%1 ist keine Sicherung von Muster oder nicht vollständig.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>There is no room left for a copy of %1.</source>
        <translation>Für eine Kopie von %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2</source>
        <translation>%1 lässt sich nicht kopieren: %2</translation>
    </message>
    <message>
        <source>The backup holds something else in the place of its %1.</source>
        <translation>Die Sicherung enthält an der Stelle von %1 etwas anderes.</translation>
    </message>
    <message>
        <source>The backup was made by a newer version of Muster. Install that or a later one to restore it.</source>
        <translation>Die Sicherung stammt von einer neueren Version von Muster. Zum Wiederherstellen diese oder eine spätere installieren.</translation>
    </message>
    <message>
        <source>The backup is damaged: its %1 is not whole.</source>
        <translation>Die Sicherung ist beschädigt: %1 ist nicht vollständig.</translation>
    </message>
    <message>
        <source>%1 is not a backup of Muster.</source>
        <translation>%1 ist keine Sicherung von Muster.</translation>
    </message>
    <message>
        <source>%1 (restored)</source>
        <translation>%1 (wiederhergestellt)</translation>
    </message>
    <message>
        <source>The backup lacks its %1.</source>
        <translation>In der Sicherung fehlt %1.</translation>
    </message>
    <message>
        <source>%1 is a workspace here already, and its unsent changes would be sent twice. Remove that one first.</source>
        <translation>%1 gibt es hier schon als Arbeitsbereich; seine ungesendeten Änderungen würden doppelt gesendet. Zuerst den vorhandenen entfernen.</translation>
    </message>
</context>
<context>
    <name>BackupProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1. %2</source>
        <comment>title of a notice, its text</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>ChangeListRow</name>
    <message>
        <source>looked at %1</source>
        <comment>how long ago</comment>
        <translation>angesehen %1</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>reference, name, status</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
</context>
<context>
    <name>ChangePills</name>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 zu %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a status before and after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>declared</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a role</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>no severity</source>
        <translation>kein Schweregrad</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n Update</numerusform>
            <numerusform>%n Updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of actions</source>
        <translation>
            <numerusform>%n Änderung an Aufgaben</numerusform>
            <numerusform>%n Änderungen an Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of follow-ups</source>
        <translation>
            <numerusform>%n Änderung an Folgeaufgaben</numerusform>
            <numerusform>%n Änderungen an Folgeaufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n weitere Änderung</numerusform>
            <numerusform>%n weitere Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>something changed</source>
        <translation>etwas hat sich geändert</translation>
    </message>
</context>
<context>
    <name>ChangesScreen</name>
    <message>
        <source>Changes since you looked</source>
        <translation>Änderungen, seit Sie hingesehen haben</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n; there are older ones.</source>
        <comment>incidents with changes</comment>
        <translation>
            <numerusform>Das neueste (%n); es gibt ältere.</numerusform>
            <numerusform>Die neuesten %n; es gibt ältere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>What others change in incidents stands here until you have looked at it.</source>
        <translation>Was andere an Incidents ändern, steht hier, bis Sie es angesehen haben.</translation>
    </message>
    <message>
        <source>Enter goes to the incident · %1 to the next open one with changes, from anywhere</source>
        <comment>a key</comment>
        <translation>Eingabe führt zum Incident · %1 von überall zum nächsten offenen mit Änderungen</translation>
    </message>
</context>
<context>
    <name>ChangesSince</name>
    <message>
        <source>%1: %2</source>
        <comment>status, now</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>status, before, now</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>somebody set a timestamp, to when</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>ClockItem</name>
    <message>
        <source>a time is missing</source>
        <translation>eine Zeit fehlt</translation>
    </message>
    <message>
        <source>times do not fit</source>
        <translation>Zeiten passen nicht</translation>
    </message>
    <message>
        <source>being calculated</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Write an update: what changed, what is next, when you will be back…</source>
        <translation>Update schreiben: was ist neu, was folgt, wann geht es weiter…</translation>
    </message>
    <message>
        <source>Write it here for the chat or the summary…</source>
        <translation>Hier schreiben, für den Chat oder die Zusammenfassung…</translation>
    </message>
    <message>
        <source>In one sentence, or leave it out…</source>
        <translation>In einem Satz, oder weglassen…</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>New status</source>
        <translation>Neuer Status</translation>
    </message>
    <message>
        <source>Status stays</source>
        <translation>Status bleibt</translation>
    </message>
    <message>
        <source>New severity</source>
        <translation>Neuer Schweregrad</translation>
    </message>
    <message>
        <source>Severity stays</source>
        <translation>Schweregrad bleibt</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächstes Update</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Since the last update: %1</source>
        <comment>what changed</comment>
        <translation>Seit dem letzten Update: %1</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put in what changed since the last update</source>
        <translation>Einfügen, was sich seit dem letzten Update geändert hat</translation>
    </message>
    <message>
        <source>Into the summary</source>
        <translation>In die Zusammenfassung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
</context>
<context>
    <name>ComposerHead</name>
    <message>
        <source>Next update %1</source>
        <comment>in 3m, 8m overdue</comment>
        <translation>Nächstes Update %1</translation>
    </message>
    <message>
        <source>Last update %1</source>
        <comment>how long ago</comment>
        <translation>Letztes Update %1</translation>
    </message>
    <message>
        <source>No update yet</source>
        <translation>Noch kein Update</translation>
    </message>
    <message>
        <source>put off on this computer: %1</source>
        <comment>a reason</comment>
        <translation>auf diesem Computer aufgeschoben: %1</translation>
    </message>
    <message>
        <source>shared %1</source>
        <comment>time</comment>
        <translation>geteilt um %1</translation>
    </message>
    <message>
        <source>shared %1 by %2</source>
        <comment>time, person</comment>
        <translation>geteilt um %1 von %2</translation>
    </message>
    <message>
        <source>As one text</source>
        <translation>Als ein Text</translation>
    </message>
    <message>
        <source>In parts</source>
        <translation>In Teilen</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aufschieben</translation>
    </message>
</context>
<context>
    <name>ComposerParts</name>
    <message>
        <source>Who cannot do what, and how many</source>
        <translation>Wer was nicht kann, und wie viele</translation>
    </message>
    <message>
        <source>Since the last update</source>
        <translation>Seit dem letzten Update</translation>
    </message>
    <message>
        <source>What is done now, and by whom</source>
        <translation>Was jetzt getan wird, und von wem</translation>
    </message>
    <message>
        <source>What could get worse</source>
        <translation>Was schlimmer werden könnte</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigener Stand</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigenen behalten</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Den vom Server nehmen</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>This server does not speak the incident.io API</source>
        <translation>Dieser Server spricht nicht die API von incident.io</translation>
    </message>
    <message>
        <source>This server offers no incidents</source>
        <translation>Dieser Server bietet keine Incidents an</translation>
    </message>
    <message>
        <source>This server holds another workspace than the one on this computer. Nothing was sent to it.</source>
        <translation>Dieser Server führt einen anderen Arbeitsbereich als dieser Computer. Es wurde nichts dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>DeclareDialog</name>
    <message>
        <source>Declare an incident</source>
        <translation>Incident melden</translation>
    </message>
    <message>
        <source>Only the name is needed now. Everything else can follow.</source>
        <translation>Nur der Name wird jetzt gebraucht. Alles andere kann folgen.</translation>
    </message>
    <message>
        <source>No connection: it is kept here and declared as soon as there is one.</source>
        <translation>Keine Verbindung: Die Meldung bleibt hier und wird gesendet, sobald es wieder eine gibt.</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is broken, in the words of a customer</source>
        <translation>Was nicht geht, in den Worten der Kundschaft</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Not known: starts in triage</source>
        <translation>Nicht bekannt: beginnt in der Triage</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation>Incident nachtragen</translation>
    </message>
    <message>
        <source>It is over: it is recorded with its times, and nobody is called.</source>
        <translation>Er ist vorbei: Er wird mit seinen Zeiten festgehalten, und niemand wird gerufen.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Nachtragen</translation>
    </message>
    <message>
        <source>How bad was it?</source>
        <translation>Wie schlimm war es?</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More: over already, a test, custom fields</source>
        <translation>Mehr: schon vorbei, ein Test, eigene Felder</translation>
    </message>
    <message>
        <source>Hides the rest of the form</source>
        <translation>Verbirgt den Rest des Formulars</translation>
    </message>
    <message>
        <source>Shows the rest of the form</source>
        <translation>Zeigt den Rest des Formulars</translation>
    </message>
</context>
<context>
    <name>DeclareField</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>This field takes a number</source>
        <translation>In dieses Feld gehört eine Zahl</translation>
    </message>
</context>
<context>
    <name>DeclareMore</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Going on now</source>
        <translation>Dauert an</translation>
    </message>
    <message>
        <source>The people concerned are told.</source>
        <translation>Wen es angeht, der erfährt es.</translation>
    </message>
    <message>
        <source>Over already</source>
        <translation>Schon vorbei</translation>
    </message>
    <message>
        <source>Recorded with its times. Nobody is called.</source>
        <translation>Wird mit seinen Zeiten festgehalten. Niemand wird gerufen.</translation>
    </message>
    <message>
        <source>A test</source>
        <translation>Ein Test</translation>
    </message>
    <message>
        <source>It began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>It ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>To practise. Nobody is called, and nobody is reminded.</source>
        <translation>Zum Üben. Niemand wird gerufen, und niemand wird erinnert.</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>This server cannot do that</source>
        <translation>Das kann dieser Server nicht</translation>
    </message>
    <message>
        <source>What this belongs to was never sent</source>
        <translation>Das, wozu dies gehört, wurde nie gesendet</translation>
    </message>
    <message>
        <source>The server&apos;s answer names no id</source>
        <translation>Die Antwort des Servers nennt keine ID</translation>
    </message>
    <message>
        <source>The connection broke while this was sent, and the server now shows several that look like it. Send it again, or discard it?</source>
        <translation>Beim Senden brach die Verbindung ab, und auf dem Server sehen jetzt mehrere so aus. Noch einmal senden oder verwerfen?</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile</source>
        <translation>Inzwischen wurde das von jemand anderem geändert</translation>
    </message>
</context>
<context>
    <name>DetailLine</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a field, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
</context>
<context>
    <name>DiagnosticsFact</name>
    <message>
        <source>Attention. %1: %2</source>
        <comment>name of a fact, its value</comment>
        <translation>Achtung. %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a fact, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>DiagnosticsScreen</name>
    <message>
        <source>Last requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>The report is for others: it says nothing of names, addresses, folders or what incidents are about. Look it over before you pass it on.</source>
        <translation>Der Bericht ist für andere: Er sagt nichts über Namen, Adressen, Ordner oder worum es in Incidents geht. Sehen Sie ihn durch, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>None since the program was started.</source>
        <translation>Keine, seit das Programm gestartet wurde.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>When it really happened</source>
        <translation>Wann es wirklich geschah</translation>
    </message>
    <message>
        <source>Tell it better</source>
        <translation>Besser erzählen</translation>
    </message>
    <message>
        <source>What it was at first stays with it.</source>
        <translation>Wie es zuerst war, bleibt dabei stehen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back to the first</source>
        <translation>Zurück zum Ersten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>At first: %1</source>
        <comment>words and time</comment>
        <translation>Zuerst: %1</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A key needs a name of 1 to 200 characters.</source>
        <translation>Ein Schlüssel braucht einen Namen mit 1 bis 200 Zeichen.</translation>
    </message>
    <message>
        <source>A key needs at least one role.</source>
        <translation>Ein Schlüssel braucht mindestens eine Rolle.</translation>
    </message>
    <message>
        <source>There is no role &quot;%1&quot;. The roles are: %2.</source>
        <translation>Es gibt keine Rolle „%1“. Die Rollen sind: %2.</translation>
    </message>
    <message>
        <source>Demo data goes into a new database only.</source>
        <translation>Demodaten kommen nur in eine neue Datenbank.</translation>
    </message>
    <message>
        <source>Cannot open the database %1: %2</source>
        <translation>Die Datenbank %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>%1 is not a database of Muster; it was left as it is</source>
        <translation>%1 ist keine Datenbank von Muster und blieb unverändert</translation>
    </message>
    <message>
        <source>The database was written by a newer version of Muster (%1; this one knows %2).</source>
        <translation>Die Datenbank wurde von einer neueren Version von Muster geschrieben (%1; diese kennt %2).</translation>
    </message>
    <message>
        <source>The database has a history this program does not know (&quot;%1&quot;).</source>
        <translation>Die Datenbank hat eine Vorgeschichte, die dieses Programm nicht kennt („%1“).</translation>
    </message>
    <message>
        <source>Another service serves the database %1 already</source>
        <translation>Ein anderer Dienst benutzt die Datenbank %1 schon</translation>
    </message>
    <message>
        <source>This change (%1) was made by a newer version of Muster</source>
        <translation>Diese Änderung (%1) stammt von einer neueren Version von Muster</translation>
    </message>
    <message>
        <source>Not valid JSON: %1 at byte %2</source>
        <translation>Kein gültiges JSON: %1 bei Byte %2</translation>
    </message>
    <message>
        <source>Expected a JSON object</source>
        <translation>Ein JSON-Objekt wurde erwartet</translation>
    </message>
    <message>
        <source>Not valid JSON: %1</source>
        <translation>Kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>The answer arrived damaged: it cannot be unpacked</source>
        <translation>Die Antwort kam beschädigt an: Sie lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>One answer is larger than %1 MB unpacked</source>
        <translation>Eine Antwort ist entpackt größer als %1 MB</translation>
    </message>
    <message>
        <source>The database of this workspace is gone: %1</source>
        <translation>Die Datenbank dieses Arbeitsbereichs ist nicht mehr da: %1</translation>
    </message>
    <message>
        <source>The database is damaged: %1</source>
        <translation>Die Datenbank ist beschädigt: %1</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>Folgeaufgaben</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>den Verlauf</translation>
    </message>
    <message>
        <source>timeline items</source>
        <translation>Einträge des Verlaufs</translation>
    </message>
    <message>
        <source>severities</source>
        <translation>Schweregrade</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>incident types</source>
        <translation>Incident-Arten</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>timestamps</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <source>custom fields</source>
        <translation>eigene Felder</translation>
    </message>
    <message>
        <source>options of fields</source>
        <translation>Optionen von Feldern</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>Adresse und Netz prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>Check the address and this computer&apos;s clock. The key was not sent: Muster does not talk over a connection it cannot trust.</source>
        <translation>Adresse und Uhr dieses Computers prüfen. Der Schlüssel wurde nicht gesendet: Über eine Verbindung, der nicht zu trauen ist, spricht Muster nicht.</translation>
    </message>
    <message>
        <source>Check the address. For incident.io it is https://api.incident.io.</source>
        <translation>Adresse prüfen. Für incident.io lautet sie https://api.incident.io.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, tell whoever runs the server.</source>
        <translation>Adresse prüfen; stimmt sie, dem Betreiber des Servers Bescheid geben.</translation>
    </message>
    <message>
        <source>Enter it again, or another one.</source>
        <translation>Noch einmal eingeben, oder einen anderen.</translation>
    </message>
    <message>
        <source>Ask whoever manages the keys for one that may read incidents, and enter it.</source>
        <translation>Wer die Schlüssel verwaltet, kann einen ausstellen, der Incidents lesen darf; diesen eingeben.</translation>
    </message>
    <message>
        <source>Check the address, or add that server as a workspace of its own.</source>
        <translation>Adresse prüfen, oder diesen Server als eigenen Arbeitsbereich hinzufügen.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Platz auf der Platte schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or start Muster with another --profile.</source>
        <translation>Dort das Schreibrecht einrichten, oder Muster mit einem anderen --profile starten.</translation>
    </message>
    <message>
        <source>Mend it: what can still be read goes into a new database, and the damaged one is kept beside it. Or restore a backup under Workspaces.</source>
        <translation>Lassen Sie sie reparieren: Was noch lesbar ist, kommt in eine neue Datenbank; die beschädigte bleibt daneben liegen. Oder stellen Sie unter „Arbeitsbereiche“ eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Put the file back and try again, or restore a backup under Workspaces. Muster does not put an empty one in its place.</source>
        <translation>Legen Sie die Datei zurück und versuchen Sie es erneut, oder stellen Sie unter „Arbeitsbereiche“ eine Sicherung wieder her. Muster legt keine leere an ihre Stelle.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>This field takes a number</source>
        <translation>In dieses Feld gehört eine Zahl</translation>
    </message>
    <message>
        <source>There is nothing to choose from: the field has no options.</source>
        <translation>Nichts zur Auswahl: Das Feld hat keine Optionen.</translation>
    </message>
</context>
<context>
    <name>FieldItem</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a field, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>%1 im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>FileKeyStore</name>
    <message>
        <source>The encrypted key could not be written to %1: %2</source>
        <translation>Der verschlüsselte Schlüssel ließ sich nicht nach %1 schreiben: %2</translation>
    </message>
    <message>
        <source>The file with the encrypted key of %1 is gone.</source>
        <translation>Die Datei mit dem verschlüsselten Schlüssel von %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The encrypted key could not be removed from %1: %2</source>
        <translation>Der verschlüsselte Schlüssel ließ sich nicht aus %1 entfernen: %2</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1, %2</source>
        <comment>name of a filter, number of entries</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FollowUpFields</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Several are separated by commas.</source>
        <translation>Mehrere werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Where the work goes on: its address in Jira, Linear, GitHub or another tracker.</source>
        <translation>Wo die Arbeit weitergeht: die Adresse in Jira, Linear, GitHub oder einem anderen Tracker.</translation>
    </message>
    <message>
        <source>Connected with</source>
        <translation>Verknüpft mit</translation>
    </message>
    <message>
        <source>Write it like https://linear.app/acme/issue/PAY-7.</source>
        <translation>Schreiben Sie sie wie https://linear.app/acme/issue/PAY-7.</translation>
    </message>
    <message>
        <source>Tracker</source>
        <translation>Tracker</translation>
    </message>
    <message>
        <source>The address does not tell which one it is.</source>
        <translation>Die Adresse verrät nicht, welcher es ist.</translation>
    </message>
</context>
<context>
    <name>HandoverAnswerDialog</name>
    <message>
        <source>Handover of %1</source>
        <comment>a role</comment>
        <translation>Übergabe: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a role, from and to whom</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Offered %1</source>
        <comment>how long ago</comment>
        <translation>Angeboten %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Es wurde nichts aufgeschrieben.</translation>
    </message>
</context>
<context>
    <name>HandoverBanner</name>
    <message>
        <source>%1 is asked to take over %2</source>
        <comment>a person, a role</comment>
        <translation>%1 soll %2 übernehmen</translation>
    </message>
    <message>
        <source>You are asked to take over %1</source>
        <comment>a role</comment>
        <translation>Sie sollen %1 übernehmen</translation>
    </message>
    <message>
        <source>%1 hands %2 over to you</source>
        <comment>a person, a role</comment>
        <translation>%1 übergibt Ihnen %2</translation>
    </message>
    <message>
        <source>Not accepted yet, for %1</source>
        <comment>a duration</comment>
        <translation>Noch nicht angenommen, seit %1</translation>
    </message>
    <message>
        <source>Read and answer</source>
        <translation>Lesen und antworten</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>The role changes when they accept. Your notes stand in the timeline.</source>
        <translation>Die Rolle wechselt, wenn angenommen wird. Ihre Notizen stehen im Verlauf.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>They work everywhere, except while you type. Choose one to give it another key.</source>
        <translation>Sie gelten überall, außer während Sie schreiben. Wählen Sie eine Zeile, um ihr eine andere Taste zu geben.</translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation>Alle wie zuvor</translation>
    </message>
</context>
<context>
    <name>HelpKey</name>
    <message>
        <source>%1: does “%2”. Once more takes it.</source>
        <comment>a key, actions</comment>
        <translation>%1: für „%2“. Noch einmal drücken übernimmt sie.</translation>
    </message>
    <message>
        <source>%1, and then?</source>
        <comment>a key</comment>
        <translation>%1, und dann?</translation>
    </message>
    <message>
        <source>Press a key · Esc keeps · Delete: none</source>
        <translation>Taste drücken · Esc: bleibt · Entf: keine</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <comment>action</comment>
        <translation>%1: keine Taste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, key</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Gives it another key</source>
        <translation>Gibt ihr eine andere Taste</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>a key</comment>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>HttpFailure</name>
    <message>
        <source>The server answered with status %1</source>
        <translation>Der Server antwortete mit dem Status %1</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>%1 sent an answer that cannot be read: %2</source>
        <translation>%1 sandte eine Antwort, die nicht lesbar ist: %2</translation>
    </message>
    <message>
        <source>The connection to %1 ended before the answer came</source>
        <translation>Die Verbindung zu %1 endete vor der Antwort</translation>
    </message>
    <message>
        <source>Cannot reach %1: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>IdentifyForm</name>
    <message>
        <source>Key “%1” may:</source>
        <translation>Der Schlüssel „%1“ darf:</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Choose yourself</source>
        <translation>Den eigenen Namen wählen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>I am none of them</source>
        <translation>Mein Name fehlt</translation>
    </message>
    <message>
        <source>What cannot be done there:</source>
        <translation>Was dort nicht geht:</translation>
    </message>
</context>
<context>
    <name>IncidentDialog</name>
    <message>
        <source>Somebody changed it meanwhile to “%1”. Save again to replace that.</source>
        <comment>a name or summary</comment>
        <translation>Jemand hat es inzwischen in „%1“ geändert. Noch einmal speichern ersetzt das.</translation>
    </message>
</context>
<context>
    <name>IncidentHeader</name>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referenz %1</translation>
    </message>
    <message>
        <source>No severity</source>
        <translation>Ohne Schweregrad</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>No summary yet. %1 writes one.</source>
        <translation>Noch keine Zusammenfassung. Mit %1 schreiben.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Recorded afterwards</source>
        <translation>Nachgetragen</translation>
    </message>
</context>
<context>
    <name>IncidentListEmpty</name>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Loading incidents</source>
        <translation>Incidents werden geladen</translation>
    </message>
    <message>
        <source>Open and new ones come first.</source>
        <translation>Offene und neue kommen zuerst.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Every word must occur somewhere in the incident: its name, reference, summary, fields, updates, actions, follow-ups or timeline.</source>
        <translation>Jedes Wort muss irgendwo im Incident vorkommen: in Name, Kennung, Zusammenfassung, Feldern, Updates, Aufgaben, Folgeaufgaben oder Verlauf.</translation>
    </message>
</context>
<context>
    <name>IncidentListHead</name>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln incident(s)</source>
        <translation>
            <numerusform>%Ln Incident durchsuchen</numerusform>
            <numerusform>%Ln Incidents durchsuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentListPane</name>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
</context>
<context>
    <name>IncidentListRow</name>
    <message>
        <source>no severity</source>
        <translation>ohne Schweregrad</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4, %5</source>
        <comment>name, severity, status, reference, duration</comment>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>status, who leads</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>update %1</source>
        <comment>in 3m, 8m overdue</comment>
        <translation>Update %1</translation>
    </message>
    <message>
        <source>changed since you looked</source>
        <translation>geändert, seit Sie hingesehen haben</translation>
    </message>
    <message>
        <source>only a test</source>
        <translation>nur ein Test</translation>
    </message>
    <message>
        <source>Test · %1</source>
        <comment>status</comment>
        <translation>Test · %1</translation>
    </message>
</context>
<context>
    <name>IncidentMenu</name>
    <message>
        <source>More actions</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>IncidentPage</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Folgeaufgaben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>IncidentsScreen</name>
    <message>
        <source>Width of the list</source>
        <translation>Breite der Liste</translation>
    </message>
</context>
<context>
    <name>KeyCustody</name>
    <message>
        <source>in the system keychain</source>
        <translation>im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>in memory, until Muster is closed</source>
        <translation>im Arbeitsspeicher, bis Muster beendet wird</translation>
    </message>
    <message>
        <source>in an encrypted file in the workspace&apos;s folder</source>
        <translation>in einer verschlüsselten Datei im Ordner des Arbeitsbereichs</translation>
    </message>
</context>
<context>
    <name>KeyGroup</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>It is sent to this server only, and never written anywhere in the clear. With the variable MUSTER_API_KEY set, Muster does not ask.</source>
        <translation>Er geht nur an diesen Server und wird nirgends im Klartext gespeichert. Ist die Variable MUSTER_API_KEY gesetzt, fragt Muster nicht.</translation>
    </message>
</context>
<context>
    <name>KeyPlaceChoice</name>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>In the system keychain</source>
        <translation>Im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Only until Muster is closed</source>
        <translation>Nur bis Muster beendet wird</translation>
    </message>
    <message>
        <source>In an encrypted file, with a passphrase</source>
        <translation>In einer verschlüsselten Datei, mit einer Passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase, 8 characters or more</source>
        <translation>Passphrase, mindestens 8 Zeichen</translation>
    </message>
</context>
<context>
    <name>KeySealing</name>
    <message>
        <source>The key could not be encrypted on this computer.</source>
        <translation>Der Schlüssel ließ sich auf diesem Computer nicht verschlüsseln.</translation>
    </message>
    <message>
        <source>The file with the encrypted key is damaged.</source>
        <translation>Die Datei mit dem verschlüsselten Schlüssel ist beschädigt.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key. Is it the one of this workspace?</source>
        <translation>Diese Passphrase öffnet den Schlüssel nicht. Gehört sie zu diesem Arbeitsbereich?</translation>
    </message>
</context>
<context>
    <name>KnownWorkspaces</name>
    <message>
        <source>Try “%1” again</source>
        <comment>name of a workspace</comment>
        <translation>„%1“ erneut versuchen</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <comment>name of a workspace</comment>
        <translation>„%1“ öffnen</translation>
    </message>
</context>
<context>
    <name>LimitationWords</name>
    <message>
        <source>This key may not declare incidents.</source>
        <translation>Dieser Schlüssel darf keine Incidents melden.</translation>
    </message>
    <message>
        <source>This key may not change incidents.</source>
        <translation>Dieser Schlüssel darf keine Incidents ändern.</translation>
    </message>
    <message>
        <source>This key may not share updates.</source>
        <translation>Dieser Schlüssel darf keine Updates teilen.</translation>
    </message>
    <message>
        <source>This key may not add or change actions.</source>
        <translation>Dieser Schlüssel darf keine Aufgaben anlegen oder ändern.</translation>
    </message>
    <message>
        <source>This key may not add or change follow-ups.</source>
        <translation>Dieser Schlüssel darf keine Folgeaufgaben anlegen oder ändern.</translation>
    </message>
    <message>
        <source>What you do stands under the name of the key, not under yours.</source>
        <translation>Was von hier aus geschieht, steht unter dem Namen des Schlüssels, nicht unter dem eigenen.</translation>
    </message>
    <message>
        <source>This server does not let incidents be declared from here.</source>
        <translation>Auf diesem Server lassen sich von hier aus keine Incidents melden.</translation>
    </message>
    <message>
        <source>This server does not let incidents be changed from here.</source>
        <translation>Auf diesem Server lassen sich von hier aus keine Incidents ändern.</translation>
    </message>
    <message>
        <source>This server takes no updates from here. Share them where your team does; they show here.</source>
        <translation>Dieser Server nimmt von hier aus keine Updates an. Dort teilen, wo das Team es sonst tut; sie erscheinen dann hier.</translation>
    </message>
    <message>
        <source>This server takes no new actions from here.</source>
        <translation>Dieser Server nimmt von hier aus keine neuen Aufgaben an.</translation>
    </message>
    <message>
        <source>This server does not let actions be changed from here.</source>
        <translation>Auf diesem Server lassen sich von hier aus keine Aufgaben ändern.</translation>
    </message>
    <message>
        <source>This server does not let actions be deleted from here.</source>
        <translation>Auf diesem Server lassen sich von hier aus keine Aufgaben löschen.</translation>
    </message>
    <message>
        <source>This server takes no new follow-ups from here.</source>
        <translation>Dieser Server nimmt von hier aus keine neuen Folgeaufgaben an.</translation>
    </message>
    <message>
        <source>This server does not let follow-ups be changed from here.</source>
        <translation>Auf diesem Server lassen sich von hier aus keine Folgeaufgaben ändern.</translation>
    </message>
    <message>
        <source>This server does not let follow-ups be deleted from here.</source>
        <translation>Auf diesem Server lassen sich von hier aus keine Folgeaufgaben löschen.</translation>
    </message>
    <message>
        <source>The timeline shows updates, but not everything that happened.</source>
        <translation>Der Verlauf zeigt Updates, aber nicht alles, was geschehen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Changes are not pushed: Muster looks every %n second(s). That something old was deleted can take a week to show.</source>
        <translation>
            <numerusform>Änderungen kommen nicht von selbst: Muster sieht im Abstand von %n Sekunde nach. Dass etwas Altes gelöscht wurde, zeigt sich manchmal erst nach einer Woche.</numerusform>
            <numerusform>Änderungen kommen nicht von selbst: Muster sieht im Abstand von %n Sekunden nach. Dass etwas Altes gelöscht wurde, zeigt sich manchmal erst nach einer Woche.</numerusform>
        </translation>
    </message>
    <message>
        <source>When the connection breaks while a change is sent, Muster first looks whether it arrived. Where that cannot be told, you are asked.</source>
        <translation>Bricht die Verbindung beim Senden ab, sieht Muster zuerst nach, ob die Änderung angekommen ist. Wo das nicht zu erkennen ist, fragt es nach.</translation>
    </message>
    <message>
        <source>The server does not say what it can do. Muster keeps to what incident.io has documented.</source>
        <translation>Der Server sagt nicht, was er kann. Muster hält sich an das, was incident.io dokumentiert hat.</translation>
    </message>
    <message>
        <source>Status and severity can be changed all the same.</source>
        <translation>Status und Schweregrad lassen sich trotzdem ändern.</translation>
    </message>
    <message>
        <source>This key may not change incidents, share updates, or keep actions and follow-ups. Whoever manages the keys can make one that may.</source>
        <translation>Dieser Schlüssel darf weder Incidents ändern noch Updates teilen noch Aufgaben und Folgeaufgaben pflegen. Wer die Schlüssel verwaltet, kann einen anlegen, der es darf.</translation>
    </message>
    <message>
        <source>This key may not write into the timeline.</source>
        <translation>Dieser Schlüssel darf nicht in den Verlauf schreiben.</translation>
    </message>
    <message>
        <source>This server takes no notes, decisions or handovers into its timeline from here.</source>
        <translation>Dieser Server nimmt von hier keine Notizen, Entscheidungen oder Übergaben in seinen Verlauf auf.</translation>
    </message>
    <message>
        <source>This server does not let entries of its timeline be changed from here.</source>
        <translation>Dieser Server lässt Einträge seines Verlaufs von hier nicht ändern.</translation>
    </message>
    <message>
        <source>This server does not let incidents be declined from here. They can be closed.</source>
        <translation>Dieser Server lässt Incidents von hier aus nicht ablehnen. Sie können geschlossen werden.</translation>
    </message>
    <message>
        <source>This server does not let incidents be merged from here. They can be closed.</source>
        <translation>Dieser Server lässt Incidents von hier aus nicht zusammenlegen. Sie können geschlossen werden.</translation>
    </message>
    <message>
        <source>This key may not attach anything or take it away.</source>
        <translation>Dieser Schlüssel darf nichts anhängen oder entfernen.</translation>
    </message>
    <message>
        <source>This server takes no attachments from here.</source>
        <translation>Dieser Server nimmt von hier keine Anhänge an.</translation>
    </message>
    <message>
        <source>This server does not let attachments be removed from here.</source>
        <translation>Dieser Server lässt von hier keine Anhänge entfernen.</translation>
    </message>
    <message>
        <source>This key may not relate incidents.</source>
        <translation>Dieser Schlüssel darf Incidents nicht miteinander verbinden.</translation>
    </message>
    <message>
        <source>This key may not connect follow-ups with issues.</source>
        <translation>Dieser Schlüssel darf Folgeaufgaben nicht mit Tickets verknüpfen.</translation>
    </message>
    <message>
        <source>This server shows related incidents, but does not let them be related from here.</source>
        <translation>Dieser Server zeigt verwandte Incidents, lässt sie von hier aus aber nicht verbinden.</translation>
    </message>
    <message>
        <source>This server does not let follow-ups be connected with issues from here.</source>
        <translation>Dieser Server lässt Folgeaufgaben von hier aus nicht mit Tickets verknüpfen.</translation>
    </message>
    <message>
        <source>This server does not let the relation of incidents be ended from here.</source>
        <translation>Dieser Server lässt die Verbindung von Incidents von hier aus nicht lösen.</translation>
    </message>
</context>
<context>
    <name>LocalForm</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>The name of your team or company</source>
        <translation>Der Name des Teams oder der Firma</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>%1 – Muster</source>
        <comment>name of the workspace</comment>
        <translation>%1 – Muster</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Too little of %1 can still be read.</source>
        <translation>Von %1 ist zu wenig noch lesbar.</translation>
    </message>
</context>
<context>
    <name>MenuItem</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge into another</source>
        <translation>Mit anderem zusammenlegen</translation>
    </message>
    <message>
        <source>The other incident goes on; this one ends as merged, and both say so.</source>
        <translation>Der andere Incident geht weiter; dieser endet als zusammengelegt, und beide sagen es.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>Dasselbe wie</translation>
    </message>
    <message>
        <source>Choose an open incident</source>
        <translation>Offenen Incident wählen</translation>
    </message>
    <message>
        <source>There is no other open incident</source>
        <translation>Es gibt keinen anderen offenen Incident</translation>
    </message>
</context>
<context>
    <name>MyInstructions</name>
    <message>
        <source>What I have to do</source>
        <translation>Was ich zu tun habe</translation>
    </message>
    <message>
        <source>Ticked off on this computer only</source>
        <translation>Nur auf diesem Rechner abgehakt</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>NavRailItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <comment>screen, number of things waiting there</comment>
        <translation>%1, %2 warten</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>NoIncident</name>
    <message>
        <source>Choose an incident</source>
        <translation>Einen Incident auswählen</translation>
    </message>
    <message>
        <source>No incident yet</source>
        <translation>Noch kein Incident</translation>
    </message>
    <message>
        <source>Nothing on this computer yet</source>
        <translation>Auf diesem Computer ist noch nichts</translation>
    </message>
    <message>
        <source>%1 and %2 move through the list.</source>
        <translation>%1 und %2 bewegen durch die Liste.</translation>
    </message>
    <message>
        <source>When something breaks, declare it first and ask later. Only a name is needed.</source>
        <translation>Wenn etwas ausfällt: zuerst melden, dann fragen. Nur ein Name wird gebraucht.</translation>
    </message>
    <message>
        <source>Incidents come with the first connection. One declared now is kept here and sent then.</source>
        <translation>Incidents kommen mit der ersten Verbindung. Eine Meldung bleibt bis dahin hier und wird dann gesendet.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note a decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>Add to the timeline</source>
        <translation>Zum Verlauf hinzufügen</translation>
    </message>
    <message>
        <source>What was decided, and why: whoever comes later will ask.</source>
        <translation>Was entschieden wurde und warum: Wer später kommt, wird fragen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>zone</comment>
        <translation>Wann (%1)</translation>
    </message>
    <message>
        <source>Write it like 14:05.</source>
        <translation>So schreiben: 14:05.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>NoticeToast</name>
    <message>
        <source>%1 · not sent yet</source>
        <comment>what was done</comment>
        <translation>%1 · noch nicht gesendet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>NotificationGroup</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <translation>Auf dem Desktop melden</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Write it like 22:00.</source>
        <translation>Zum Beispiel 22:00.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Show an icon in the tray</source>
        <translation>Symbol in der Leiste zeigen</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>In der Leiste bleiben, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Only what concerns you, and not what you did yourself. Private incidents are not named.</source>
        <translation>Nur was Sie angeht, und nicht, was Sie selbst getan haben. Private Incidents werden nicht genannt.</translation>
    </message>
    <message>
        <source>A role is given to me</source>
        <translation>Mir wird eine Rolle gegeben</translation>
    </message>
    <message>
        <source>An incident of mine becomes more severe</source>
        <translation>Ein Incident von mir wird schlimmer</translation>
    </message>
    <message>
        <source>A handover waits for me</source>
        <translation>Eine Übergabe wartet auf mich</translation>
    </message>
    <message>
        <source>An update of mine is overdue</source>
        <translation>Ein Update von mir ist überfällig</translation>
    </message>
    <message>
        <source>What I put aside in triage waits again</source>
        <translation>In der Triage Zurückgestelltes wartet wieder</translation>
    </message>
</context>
<context>
    <name>OptionList</name>
    <message>
        <source>Filter options</source>
        <translation>Auswahl filtern</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>Zum Filtern tippen</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>Nichts zur Auswahl</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>%1, %2</source>
        <comment>option, detail</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Muster, a command center for incidents. Works offline; what was done offline is delivered later, once.</source>
        <translation>Muster, eine Leitstelle für Incidents. Arbeitet auch ohne Verbindung; was offline geschah, wird später zugestellt, genau einmal.</translation>
    </message>
    <message>
        <source>Open the demo workspace with N incidents (400 if left out).</source>
        <translation>Den Demo-Arbeitsbereich mit N Incidents öffnen (400 ohne Angabe).</translation>
    </message>
    <message>
        <source>Open the workspace of that server; the key comes from MUSTER_API_KEY, INCIDENT_IO_API_KEY or INCIDENT_API_KEY.</source>
        <translation>Den Arbeitsbereich dieses Servers öffnen; der Schlüssel kommt aus MUSTER_API_KEY, INCIDENT_IO_API_KEY oder INCIDENT_API_KEY.</translation>
    </message>
    <message>
        <source>Keep everything in DIR.</source>
        <translation>Alles in DIR aufbewahren.</translation>
    </message>
    <message>
        <source>dark, light or system.</source>
        <translation>dark, light oder system.</translation>
    </message>
    <message>
        <source>Write a picture of every screen and theme to DIR.</source>
        <translation>Von jeder Ansicht in jedem Farbschema ein Bild nach DIR schreiben.</translation>
    </message>
    <message>
        <source>Run an incident from declaration to close with real key and mouse events; pictures go to DIR.</source>
        <translation>Einen Incident von der Meldung bis zum Ende mit echten Tasten- und Mausereignissen durchspielen; Bilder kommen nach DIR.</translation>
    </message>
    <message>
        <source>Take commands as JSON lines on standard input (for tests).</source>
        <translation>Befehle als JSON-Zeilen von der Standardeingabe lesen (für Tests).</translation>
    </message>
    <message>
        <source>--theme takes dark, light or system</source>
        <translation>--theme kennt dark, light und system</translation>
    </message>
    <message>
        <source>--demo takes a number from 0 to 200000</source>
        <translation>--demo nimmt eine Zahl von 0 bis 200000</translation>
    </message>
    <message>
        <source>--demo and --server exclude each other</source>
        <translation>--demo und --server schließen einander aus</translation>
    </message>
    <message>
        <source>Language of the screens: system, %1.</source>
        <translation>Sprache der Oberfläche: system, %1.</translation>
    </message>
    <message>
        <source>Open every screen in each theme, size and language; exit 1 on any warning or cut text.</source>
        <translation>Jede Ansicht in jedem Farbschema, jeder Größe und Sprache öffnen; endet bei jeder Warnung und bei abgeschnittenem Text mit 1.</translation>
    </message>
    <message>
        <source>--language takes system, %1</source>
        <translation>--language kennt system, %1</translation>
    </message>
    <message>
        <source>Print when the first frame with rows was on the screen and quit (for benchmarks).</source>
        <translation>Ausgeben, wann das erste Bild mit Zeilen auf dem Schirm war, und beenden (für Messungen).</translation>
    </message>
    <message>
        <source>Show an incident: muster://incident/INC-12. A muster that is open already shows it.</source>
        <translation>Einen Incident zeigen: muster://incident/INC-12. Ein schon geöffnetes Muster zeigt ihn.</translation>
    </message>
    <message>
        <source>“%1” is no link to an incident; one is muster://incident/INC-12</source>
        <translation>„%1“ ist kein Link zu einem Incident; einer ist muster://incident/INC-12</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Change the summary</source>
        <translation>Zusammenfassung ändern</translation>
    </message>
    <message>
        <source>Change severity to %1</source>
        <translation>Schweregrad auf %1 ändern</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Status auf %1 ändern</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>Rolle %1 freigeben</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>Rolle %1 an %2 vergeben</translation>
    </message>
    <message>
        <source>Complete “%1”</source>
        <translation>„%1“ erledigen</translation>
    </message>
    <message>
        <source>Will not do “%1”</source>
        <translation>„%1“ wird nicht gemacht</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent, waiting for certainty</source>
        <translation>Gesendet, noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>The server has it</source>
        <translation>Auf dem Server angekommen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Changed on the server meanwhile</source>
        <translation>Inzwischen auf dem Server geändert</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>%1 It may have been carried out; discarding it only ends the waiting.</source>
        <translation>%1 Vielleicht wurde es schon ausgeführt; Verwerfen beendet nur das Warten.</translation>
    </message>
    <message>
        <source>Declare “%1”</source>
        <translation>„%1“ melden</translation>
    </message>
    <message>
        <source>Share an update</source>
        <translation>Update teilen</translation>
    </message>
    <message>
        <source>Share an update and move to %1</source>
        <translation>Update teilen und Status auf %1 ändern</translation>
    </message>
    <message>
        <source>Add action “%1”</source>
        <translation>Aufgabe „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Delete an action</source>
        <translation>Aufgabe löschen</translation>
    </message>
    <message>
        <source>Add follow-up “%1”</source>
        <translation>Folgeaufgabe „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Delete a follow-up</source>
        <translation>Folgeaufgabe löschen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Clear “%1”</source>
        <translation>„%1“ leeren</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>„%1“ setzen</translation>
    </message>
    <message>
        <source>Note “%1”</source>
        <translation>Notiz „%1“</translation>
    </message>
    <message>
        <source>Change the note to “%1”</source>
        <translation>Notiz ändern in „%1“</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Eine Notiz ändern</translation>
    </message>
    <message>
        <source>Decline: no incident</source>
        <translation>Ablehnen: kein Incident</translation>
    </message>
    <message>
        <source>Merge into another incident</source>
        <translation>Mit anderem Incident zusammenlegen</translation>
    </message>
    <message>
        <source>Attach “%1”</source>
        <translation>„%1“ anhängen</translation>
    </message>
    <message>
        <source>Remove an attachment</source>
        <translation>Anhang entfernen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Relate to another incident</source>
        <translation>Mit einem anderen Incident verbinden</translation>
    </message>
    <message>
        <source>End the relation to another incident</source>
        <translation>Verbindung zu einem anderen Incident lösen</translation>
    </message>
    <message>
        <source>Connect a follow-up with %1</source>
        <translation>Eine Folgeaufgabe mit %1 verknüpfen</translation>
    </message>
</context>
<context>
    <name>PaceWords</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>noch etwa %n Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rate, time left</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Find and run anything</source>
        <translation>Alles finden und ausführen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Find and run anything</source>
        <translation>Alles finden und ausführen</translation>
    </message>
    <message>
        <source>An action, incident or person, or /incident …</source>
        <translation>Ein Befehl, Incident oder Name, oder /incident …</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Passphrase of the kept key</source>
        <translation>Passphrase des aufbewahrten Schlüssels</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Schlüssel öffnen</translation>
    </message>
    <message>
        <source>Or give another key:</source>
        <translation>Oder einen anderen Schlüssel eingeben:</translation>
    </message>
</context>
<context>
    <name>PeopleGroup</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>They can be given roles, actions and follow-ups at once.</source>
        <translation>Rollen, Aufgaben und Folgeaufgaben können sofort an sie gehen.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>%1, %2</source>
        <comment>name, e-mail</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ich</translation>
    </message>
</context>
<context>
    <name>PersonSelect</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Put off the next update</source>
        <translation>Nächstes Update aufschieben</translation>
    </message>
    <message>
        <source>The reason is shared as an update.</source>
        <translation>Der Grund wird als Update geteilt.</translation>
    </message>
    <message>
        <source>%1 So the reason stays on this computer.</source>
        <comment>why the server takes no updates</comment>
        <translation>%1 Der Grund bleibt deshalb auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <source>Why there is no news yet</source>
        <translation>Warum es noch nichts Neues gibt</translation>
    </message>
    <message>
        <source>No change, still looking.</source>
        <translation>Keine Änderung, wir suchen weiter.</translation>
    </message>
    <message>
        <source>Next update in</source>
        <translation>Nächstes Update in</translation>
    </message>
    <message>
        <source>Write it like 45m or 1h 30m; at most a week.</source>
        <translation>Zum Beispiel 45 min oder 1 h 30 min; höchstens eine Woche.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The folder %1 cannot be created</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Raised the window that has this workspace open</source>
        <translation>Das Fenster, das diesen Arbeitsbereich offen hat, ist jetzt im Vordergrund</translation>
    </message>
</context>
<context>
    <name>QueueEditDialog</name>
    <message>
        <source>Edit before it is sent</source>
        <translation>Vor dem Senden bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>QueueItem</name>
    <message>
        <source>again at %1</source>
        <translation>erneut um %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <comment>how long ago</comment>
        <translation>entstanden %1</translation>
    </message>
    <message>
        <source>Send only the words</source>
        <translation>Nur den Text senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message numerus="yes">
        <source>%n change(s) need you. The others go by themselves, in the order they were made.</source>
        <translation>
            <numerusform>%n Änderung braucht eine Entscheidung. Die anderen gehen von selbst, in der Reihenfolge, in der sie entstanden.</numerusform>
            <numerusform>%n Änderungen brauchen eine Entscheidung. Die anderen gehen von selbst, in der Reihenfolge, in der sie entstanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes go to the server in the order they were made.</source>
        <translation>Änderungen gehen in der Reihenfolge an den Server, in der sie entstanden.</translation>
    </message>
    <message>
        <source>They are kept on this computer and sent when the connection is back.</source>
        <translation>Sie bleiben auf diesem Computer und werden gesendet, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>Alles ist gesendet</translation>
    </message>
    <message>
        <source>What you change is saved here first and then sent. Nothing is waiting.</source>
        <translation>Änderungen werden zuerst hier gespeichert und dann gesendet. Im Moment wartet nichts.</translation>
    </message>
</context>
<context>
    <name>RelateDialog</name>
    <message>
        <source>Relate to another incident</source>
        <translation>Mit einem anderen Incident verbinden</translation>
    </message>
    <message>
        <source>Both incidents show it; neither is changed otherwise.</source>
        <translation>Beide Incidents zeigen es; sonst ändert sich an keinem etwas.</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>INC-12, or words of it</source>
        <translation>INC-12 oder Wörter daraus</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>There is no other incident</source>
        <translation>Es gibt keinen anderen Incident</translation>
    </message>
    <message>
        <source>No incident has these words, or it is related already</source>
        <translation>Kein Incident enthält diese Wörter, oder er ist schon verbunden</translation>
    </message>
</context>
<context>
    <name>RelatedItem</name>
    <message>
        <source>No longer related to %1</source>
        <comment>an incident</comment>
        <translation>Nicht mehr mit %1 verbunden</translation>
    </message>
</context>
<context>
    <name>RemoveWorkspaceDialog</name>
    <message>
        <source>Remove “%1”?</source>
        <comment>name of a workspace</comment>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Back up first</source>
        <translation>Zuerst sichern</translation>
    </message>
    <message>
        <source>The copy on this computer and the kept key go. What the server has stays there.</source>
        <translation>Die Kopie auf diesem Computer und der aufbewahrte Schlüssel werden gelöscht. Was auf dem Server ist, bleibt dort.</translation>
    </message>
    <message>
        <source>Everything in it goes: incidents, updates, people. There is no other copy.</source>
        <translation>Alles darin wird gelöscht: Incidents, Updates, Personen. Es gibt keine andere Kopie.</translation>
    </message>
    <message>
        <source>Whether it holds unsent changes cannot be told.</source>
        <translation>Ob er ungesendete Änderungen enthält, lässt sich nicht feststellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not been sent. They exist only here and would be lost.</source>
        <translation>
            <numerusform>%n Änderung ist noch nicht gesendet. Es gibt sie nur hier, sie ginge verloren.</numerusform>
            <numerusform>%n Änderungen sind noch nicht gesendet. Es gibt sie nur hier, sie gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>I know that they will be lost</source>
        <translation>Sie dürfen verloren gehen</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>RenameWorkspaceDialog</name>
    <message>
        <source>Rename the workspace</source>
        <translation>Arbeitsbereich umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Only this computer knows it by this name.</source>
        <translation>Nur auf diesem Computer heißt er so.</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>back, × %1</source>
        <comment>playing speed</comment>
        <translation>zurück, × %1</translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>playing speed</comment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>The log is not here: roles and fields are as they are now.</source>
        <translation>Das Protokoll fehlt hier: Rollen und Felder sind, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>With what was written later</source>
        <translation>Mit später Notiertem</translation>
    </message>
</context>
<context>
    <name>ReplayScrubber</name>
    <message>
        <source>Moment shown</source>
        <translation>Gezeigter Augenblick</translation>
    </message>
</context>
<context>
    <name>RequestLine</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Assign a role</source>
        <translation>Rolle zuweisen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Without a person the role is open again.</source>
        <translation>Ohne Person ist die Rolle wieder unbesetzt.</translation>
    </message>
</context>
<context>
    <name>RoleItem</name>
    <message>
        <source>Assign %1</source>
        <comment>role</comment>
        <translation>%1 zuweisen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role, person</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <comment>role, time</comment>
        <translation>%1 · seit %2</translation>
    </message>
</context>
<context>
    <name>RunKeyStore</name>
    <message>
        <source>The key of %1 was not to be kept.</source>
        <translation>Der Schlüssel von %1 sollte nicht aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Folgeaufgabe</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where a search found something, and the text there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>Typ %1</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>Leitung: %1</translation>
    </message>
    <message>
        <source>declared from %1 on</source>
        <comment>a day</comment>
        <translation>gemeldet ab %1</translation>
    </message>
    <message>
        <source>declared before %1</source>
        <comment>a day</comment>
        <translation>gemeldet vor %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>parts of an incident</comment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>%1 is assigned</source>
        <comment>a role</comment>
        <translation>%1 ist besetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a role and who has it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not: %1</source>
        <comment>the opposite of a condition</comment>
        <translation>nicht: %1</translation>
    </message>
    <message>
        <source>No severity is called “%1”.</source>
        <translation>Kein Schweregrad heißt „%1“.</translation>
    </message>
    <message>
        <source>No status is called “%1”.</source>
        <translation>Kein Status heißt „%1“.</translation>
    </message>
    <message>
        <source>No type is called “%1”.</source>
        <translation>Kein Typ heißt „%1“.</translation>
    </message>
    <message>
        <source>No role or person is called “%1”.</source>
        <translation>Keine Rolle und niemand heißt „%1“.</translation>
    </message>
    <message>
        <source>Nobody is called “%1”.</source>
        <translation>Niemand heißt „%1“.</translation>
    </message>
    <message>
        <source>There is: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>“%1” may be %2.</source>
        <comment>several names fit</comment>
        <translation>„%1“ kann heißen: %2.</translation>
    </message>
    <message>
        <source>“%1:” does not know “%2”. It knows %3.</source>
        <translation>„%1:“ kennt „%2“ nicht. Es kennt %3.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write 2026-10-03, 2026-10, 2026, 7d, today or yesterday.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie 2026-10-03, 2026-10, 2026, 7d, today oder yesterday.</translation>
    </message>
    <message>
        <source>“%1:” is searched for as a word. Operators: %2.</source>
        <translation>„%1:“ wird als Wort gesucht. Operatoren: %2.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>%1 · %2</source>
        <comment>section title, number of entries</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>section title, number of entries</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SeenBanner</name>
    <message>
        <source>Since you looked, %1</source>
        <comment>how long ago</comment>
        <translation>Seit Sie hingesehen haben, %1</translation>
    </message>
</context>
<context>
    <name>Select</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a field, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Empty uses the key from the environment; that one is not stored.</source>
        <translation>Leer: Der Schlüssel kommt aus der Umgebung und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>It is sent to this address only, and never shown again.</source>
        <translation>Er geht nur an diese Adresse und wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>This is the address of incident.io. For a server of your team, put its address here.</source>
        <translation>Das ist die Adresse von incident.io. Für einen Server des eigenen Teams hier dessen Adresse eintragen.</translation>
    </message>
    <message>
        <source>For incident.io: %1</source>
        <translation>Für incident.io: %1</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Show every time in UTC</source>
        <translation>Alle Zeiten in UTC zeigen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Muster</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>see the files LICENSE and NOTICE</source>
        <translation>siehe die Dateien LICENSE und NOTICE</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What this server and this key cannot do</source>
        <translation>Was mit diesem Server und diesem Schlüssel nicht geht</translation>
    </message>
</context>
<context>
    <name>SeverityDialog</name>
    <message>
        <source>Change severity</source>
        <translation>Schweregrad ändern</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>SeveritySelect</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Sichtbar für</translation>
    </message>
    <message>
        <source>Invited people</source>
        <translation>Eingeladene</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>Join call</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>Letztes Update</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Related incidents</source>
        <translation>Verwandte Incidents</translation>
    </message>
</context>
<context>
    <name>SimilarIncidents</name>
    <message>
        <source>Like this one</source>
        <translation>Ähnlich wie dieser</translation>
    </message>
    <message>
        <source>Has: %1</source>
        <comment>words</comment>
        <translation>Hat: %1</translation>
    </message>
    <message>
        <source>Has: %1 · said last: %2</source>
        <comment>words, a text</comment>
        <translation>Hat: %1 · zuletzt gesagt: %2</translation>
    </message>
    <message>
        <source>%1 %2, %3. %4</source>
        <comment>reference, name, status, why it is like this one</comment>
        <translation>%1 %2, %3. %4</translation>
    </message>
    <message>
        <source>%1 · join instead</source>
        <comment>status</comment>
        <translation>%1 · stattdessen beitreten</translation>
    </message>
</context>
<context>
    <name>Slash</name>
    <message>
        <source>“%1” is no command. There are: %2</source>
        <translation>„%1“ ist kein Befehl. Es gibt: %2</translation>
    </message>
    <message>
        <source>“%1” is not known here; this command takes no flags</source>
        <translation>„%1“ ist hier nicht bekannt; dieser Befehl nimmt keine Zusätze</translation>
    </message>
    <message>
        <source>“%1” is not known here. There are: %2</source>
        <translation>„%1“ ist hier nicht bekannt. Es gibt: %2</translation>
    </message>
    <message>
        <source>Something is missing after “%1”</source>
        <translation>Nach „%1“ fehlt etwas</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>“%1” is more than this command takes</source>
        <translation>„%1“ ist mehr, als dieser Befehl nimmt</translation>
    </message>
    <message>
        <source>“%1” could be: %2</source>
        <translation>„%1“ könnte sein: %2</translation>
    </message>
    <message>
        <source>“%1” is not known here</source>
        <translation>„%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Incident melden</translation>
    </message>
    <message>
        <source>Post an update</source>
        <translation>Update schreiben</translation>
    </message>
    <message>
        <source>Assign a role: role comms @bea</source>
        <translation>Rolle zuweisen: role comms @bea</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Change the severity</source>
        <translation>Schweregrad ändern</translation>
    </message>
    <message>
        <source>Resolve the incident</source>
        <translation>Incident beheben</translation>
    </message>
    <message>
        <source>Rename the incident</source>
        <translation>Incident umbenennen</translation>
    </message>
    <message>
        <source>Write the summary anew</source>
        <translation>Zusammenfassung neu schreiben</translation>
    </message>
    <message>
        <source>Add a follow-up</source>
        <translation>Folgeaufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
</context>
<context>
    <name>SlashInterpreter</name>
    <message>
        <source>No incident is selected</source>
        <translation>Kein Incident ist ausgewählt</translation>
    </message>
    <message>
        <source>This incident is not one that can be resolved now</source>
        <translation>Dieser Incident kann jetzt nicht behoben werden</translation>
    </message>
    <message>
        <source>From %1 it cannot move to %2</source>
        <translation>Von %1 führt kein Weg zu %2</translation>
    </message>
    <message>
        <source>Declare an incident…</source>
        <translation>Incident melden…</translation>
    </message>
    <message>
        <source>Declare “%1”</source>
        <translation>„%1“ melden</translation>
    </message>
    <message>
        <source>led by %1</source>
        <translation>Leitung: %1</translation>
    </message>
    <message>
        <source>without a lead</source>
        <translation>ohne Leitung</translation>
    </message>
    <message>
        <source>private</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>Share “%1”</source>
        <translation>„%1“ teilen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
    <message>
        <source>Change severity to %1</source>
        <translation>Schweregrad auf %1 ändern</translation>
    </message>
    <message>
        <source>Post an update…</source>
        <translation>Update schreiben…</translation>
    </message>
    <message>
        <source>Leave %1 open</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>%1 an %2 zuweisen</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Change the summary to “%1”</source>
        <translation>Zusammenfassung in „%1“ ändern</translation>
    </message>
    <message>
        <source>Add follow-up “%1”</source>
        <translation>Folgeaufgabe „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Add action “%1”</source>
        <translation>Aufgabe „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>An update says something beside when the next one comes</source>
        <translation>Ein Update sagt mehr, als wann das nächste kommt</translation>
    </message>
    <message>
        <source>No next update</source>
        <translation>Kein weiteres Update</translation>
    </message>
    <message>
        <source>Next update in %1</source>
        <translation>Nächstes Update in %1</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Width of the pane</source>
        <translation>Breite der Seitenspalte</translation>
    </message>
</context>
<context>
    <name>StartProgress</name>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer arbeitet hier?</translation>
    </message>
    <message>
        <source>Work on this computer</source>
        <translation>Auf diesem Computer arbeiten</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>The server knows the key, not the person. By your name Muster tells what is yours.</source>
        <translation>Der Server kennt den Schlüssel, nicht die Person. Am Namen erkennt Muster, was die eigenen Dinge sind.</translation>
    </message>
    <message>
        <source>Everything is kept here. People can be added later, in the settings.</source>
        <translation>Alles bleibt hier. Weitere Personen lassen sich später in den Einstellungen hinzufügen.</translation>
    </message>
    <message>
        <source>incident.io, or a server of your team.</source>
        <translation>incident.io oder ein Server des eigenen Teams.</translation>
    </message>
    <message>
        <source>Lead incidents from declaration to close, online and off.</source>
        <translation>Incidents leiten, von der Meldung bis zum Abschluss, online und offline.</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>A demo workspace with two years of invented incidents. Nothing leaves this computer.</source>
        <translation>Ein Demo-Arbeitsbereich mit erfundenen Incidents aus zwei Jahren. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>A new workspace of your own. A team can move in later.</source>
        <translation>Ein neuer, eigener Arbeitsbereich. Ein Team kann später dazukommen.</translation>
    </message>
    <message>
        <source>incident.io, or a server of your team. You need its address and a key.</source>
        <translation>incident.io oder ein Server des eigenen Teams. Gebraucht werden Adresse und Schlüssel.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>It is now in %1.</source>
        <translation>Der Status ist jetzt %1.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>StatusStep</name>
    <message>
        <source>%1 · %2</source>
        <comment>since when, how long</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, now, %2</source>
        <comment>status, time</comment>
        <translation>%1, jetzt, %2</translation>
    </message>
    <message>
        <source>%1, done, %2</source>
        <comment>status, time</comment>
        <translation>%1, fertig, %2</translation>
    </message>
</context>
<context>
    <name>StatusSteps</name>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The disk is full: %1 could not be written</source>
        <translation>Der Datenträger ist voll: %1 ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1 could not be used: %2 (%3)</source>
        <translation>%1 ließ sich nicht benutzen: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 ist beschädigt</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 ließ sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>This build of Qt uses another SQLite than Muster</source>
        <translation>Diese Qt-Version benutzt ein anderes SQLite als Muster</translation>
    </message>
    <message>
        <source>%1 was changed by a newer version of Muster. Install that version or a later one to open this workspace; nothing has been changed.</source>
        <translation>%1 wurde von einer neueren Version von Muster geändert. Zum Öffnen dieses Arbeitsbereichs diese oder eine spätere installieren; es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>This change is being sent and may already have been carried out</source>
        <translation>Diese Änderung wird gerade gesendet und ist vielleicht schon ausgeführt</translation>
    </message>
    <message>
        <source>This change has been carried out</source>
        <translation>Diese Änderung ist ausgeführt</translation>
    </message>
    <message>
        <source>This change was discarded</source>
        <translation>Diese Änderung wurde verworfen</translation>
    </message>
    <message>
        <source>What this change belongs to was discarded</source>
        <translation>Das, wozu diese Änderung gehört, wurde verworfen</translation>
    </message>
    <message>
        <source>This change is not there any more</source>
        <translation>Diese Änderung gibt es nicht mehr</translation>
    </message>
    <message>
        <source>A change cannot be turned into one of something else</source>
        <translation>Aus einer Änderung kann keine ganz andere werden</translation>
    </message>
    <message>
        <source>This change is not waiting to be sent</source>
        <translation>Diese Änderung wartet nicht auf das Senden</translation>
    </message>
    <message>
        <source>These changes were made for another workspace</source>
        <translation>Diese Änderungen gehören zu einem anderen Arbeitsbereich</translation>
    </message>
    <message>
        <source>This change cannot be read any more</source>
        <translation>Diese Änderung ist nicht mehr lesbar</translation>
    </message>
    <message>
        <source>A newer version of Muster has worked on this change (%1)</source>
        <translation>Eine neuere Version von Muster hat diese Änderung bearbeitet (%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>Edit summary</source>
        <translation>Zusammenfassung bearbeiten</translation>
    </message>
    <message>
        <source>What is broken, for whom, since when, and what is being done.</source>
        <translation>Was nicht geht, für wen, seit wann und was dagegen getan wird.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>It is time to compare everything</source>
        <translation>Es ist Zeit, alles zu vergleichen</translation>
    </message>
    <message>
        <source>The change feed says no position</source>
        <translation>Die Liste der Änderungen nennt keine Position</translation>
    </message>
    <message>
        <source>The server&apos;s list “%1” does not end</source>
        <translation>Die Liste „%1“ des Servers endet nicht</translation>
    </message>
    <message>
        <source>Changes cannot be sent: %1: %2</source>
        <translation>Änderungen lassen sich nicht senden: %1: %2</translation>
    </message>
    <message>
        <source>%1 sent an answer that cannot be read: %2</source>
        <translation>%1 sandte eine Antwort, die nicht lesbar ist: %2</translation>
    </message>
    <message>
        <source>The server&apos;s answer lacks “%1”</source>
        <translation>In der Antwort des Servers fehlt „%1“</translation>
    </message>
</context>
<context>
    <name>SyncBanner</name>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Reparieren</translation>
    </message>
</context>
<context>
    <name>SyncProgress</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>TabItem</name>
    <message>
        <source>%1, %2</source>
        <comment>tab, number of entries</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TaskBoardChoices</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>No due dates</source>
        <translation>Keine Fristen</translation>
    </message>
    <message>
        <source>Nothing is ever overdue.</source>
        <translation>Nichts wird je überfällig.</translation>
    </message>
    <message>
        <source>Due within a week</source>
        <translation>In einer Woche fällig</translation>
    </message>
    <message>
        <source>After the incident has ended; what is urgent within 4 days. Counted on this computer only: servers do not say when follow-ups are due.</source>
        <translation>Nach dem Ende des Incidents; Dringendes in 4 Tagen. Nur auf diesem Computer gezählt: Server sagen nicht, wann Folgeaufgaben fällig sind.</translation>
    </message>
    <message>
        <source>Due within two weeks</source>
        <translation>In zwei Wochen fällig</translation>
    </message>
    <message>
        <source>After the incident has ended; what is urgent within 7 days. Counted on this computer only.</source>
        <translation>Nach dem Ende des Incidents; Dringendes in 7 Tagen. Nur auf diesem Computer gezählt.</translation>
    </message>
    <message>
        <source>Due within 30 days</source>
        <translation>In 30 Tagen fällig</translation>
    </message>
    <message>
        <source>After the incident has ended; what is urgent within 15 days. Counted on this computer only.</source>
        <translation>Nach dem Ende des Incidents; Dringendes in 15 Tagen. Nur auf diesem Computer gezählt.</translation>
    </message>
</context>
<context>
    <name>TaskBoardFilters</name>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Niemandes</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not doing</source>
        <translation>Wird nicht getan</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
</context>
<context>
    <name>TaskBoardRow</name>
    <message>
        <source>open for %1</source>
        <comment>a duration</comment>
        <translation>seit %1 offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>will not be done</source>
        <translation>wird nicht getan</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>%1 erledigen</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message>
        <source>Open the issue in the browser</source>
        <translation>Das Ticket im Browser öffnen</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <comment>name of an issue</comment>
        <translation>%1 im Browser öffnen</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>a duration</comment>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>due in %1</source>
        <comment>a duration</comment>
        <translation>fällig in %1</translation>
    </message>
</context>
<context>
    <name>TaskBoardScreen</name>
    <message>
        <source>Follow-ups</source>
        <translation>Folgeaufgaben</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Nothing of yours here</source>
        <translation>Hier ist nichts von Ihnen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n of others</source>
        <comment>entries in a list</comment>
        <translation>
            <numerusform>%n von anderen</numerusform>
            <numerusform>%n von anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions are added on the page of an incident.</source>
        <translation>Aufgaben werden auf der Seite eines Incidents hinzugefügt.</translation>
    </message>
    <message>
        <source>Follow-ups are added on the page of an incident.</source>
        <translation>Folgeaufgaben werden auf der Seite eines Incidents hinzugefügt.</translation>
    </message>
    <message>
        <source>Space completes · X selects · R gives to somebody · Backspace: will not be done · Enter goes to the incident</source>
        <translation>Leertaste erledigt · X wählt aus · R gibt jemandem · Rücktaste: wird nicht getan · Eingabe geht zum Incident</translation>
    </message>
</context>
<context>
    <name>TaskBoardSelection</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Will not be done</source>
        <translation>Wird nicht getan</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Geben an …</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Edit follow-up</source>
        <translation>Folgeaufgabe bearbeiten</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>Folgeaufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Will not be done</source>
        <translation>Wird nicht gemacht</translation>
    </message>
</context>
<context>
    <name>TaskItem</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>will not be done</source>
        <translation>wird nicht gemacht</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>%1 erledigen</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Open the issue in the browser</source>
        <translation>Das Ticket im Browser öffnen</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <comment>name of an issue</comment>
        <translation>%1 im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>Follow-ups</source>
        <translation>Folgeaufgaben</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>Folgeaufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>No follow-ups</source>
        <translation>Keine Folgeaufgaben</translation>
    </message>
    <message>
        <source>No actions</source>
        <translation>Keine Aufgaben</translation>
    </message>
    <message>
        <source>What has to happen after the incident, so that it does not come back.</source>
        <translation>Was nach dem Incident geschehen muss, damit er nicht wiederkommt.</translation>
    </message>
    <message>
        <source>What somebody has to do now, while the incident is running.</source>
        <translation>Was jetzt jemand tun muss, solange der Incident läuft.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>&lt;b&gt;Status&lt;/b&gt; changed by %1</source>
        <translation>&lt;b&gt;Status&lt;/b&gt; geändert von %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Severity&lt;/b&gt; changed by %1</source>
        <translation>&lt;b&gt;Schweregrad&lt;/b&gt; geändert von %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Update shared&lt;/b&gt; by %1</source>
        <translation>&lt;b&gt;Update geteilt&lt;/b&gt; von %1</translation>
    </message>
    <message>
        <source>%1 cleared the role %2</source>
        <translation>%1 hat die Rolle %2 freigegeben</translation>
    </message>
    <message>
        <source>%1 took the role %2</source>
        <translation>%1 hat die Rolle %2 übernommen</translation>
    </message>
    <message>
        <source>%1 assigned %2 to %3</source>
        <translation>%1 hat die Rolle %2 an %3 vergeben</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>%1 completed follow-up %2</source>
        <translation>%1 hat die Folgeaufgabe %2 erledigt</translation>
    </message>
    <message>
        <source>%1 completed action %2</source>
        <translation>%1 hat die Aufgabe %2 erledigt</translation>
    </message>
    <message>
        <source>%1 decided against follow-up %2</source>
        <translation>%1 hat sich gegen die Folgeaufgabe %2 entschieden</translation>
    </message>
    <message>
        <source>%1 decided against action %2</source>
        <translation>%1 hat sich gegen die Aufgabe %2 entschieden</translation>
    </message>
    <message>
        <source>%1 deleted follow-up %2</source>
        <translation>%1 hat die Folgeaufgabe %2 gelöscht</translation>
    </message>
    <message>
        <source>%1 deleted action %2</source>
        <translation>%1 hat die Aufgabe %2 gelöscht</translation>
    </message>
    <message>
        <source>%1 reopened follow-up %2</source>
        <translation>%1 hat die Folgeaufgabe %2 wieder geöffnet</translation>
    </message>
    <message>
        <source>%1 reopened action %2</source>
        <translation>%1 hat die Aufgabe %2 wieder geöffnet</translation>
    </message>
    <message>
        <source>%1 changed follow-up %2</source>
        <translation>%1 hat die Folgeaufgabe %2 geändert</translation>
    </message>
    <message>
        <source>%1 changed action %2</source>
        <translation>%1 hat die Aufgabe %2 geändert</translation>
    </message>
    <message>
        <source>%1 added follow-up %2</source>
        <translation>%1 hat die Folgeaufgabe %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 added action %2</source>
        <translation>%1 hat die Aufgabe %2 hinzugefügt</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zuständig: %1</translation>
    </message>
    <message>
        <source>No longer assigned to %1</source>
        <translation>Nicht mehr zuständig: %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>&lt;b&gt;Declared&lt;/b&gt; by %1</source>
        <translation>&lt;b&gt;Gemeldet&lt;/b&gt; von %1</translation>
    </message>
    <message>
        <source>%1 renamed the incident to %2</source>
        <translation>%1 hat den Incident in %2 umbenannt</translation>
    </message>
    <message>
        <source>%1 changed the &lt;b&gt;summary&lt;/b&gt;</source>
        <translation>%1 hat die &lt;b&gt;Zusammenfassung&lt;/b&gt; geändert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 cleared %2</source>
        <translation>%1 hat %2 geleert</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1 hat %2 geändert</translation>
    </message>
    <message>
        <source>%1 set %2</source>
        <translation>%1 hat %2 gesetzt</translation>
    </message>
    <message>
        <source>%1, added by %2</source>
        <translation>%1, hinzugefügt von %2</translation>
    </message>
    <message>
        <source>Next update by %1 %2</source>
        <comment>time, zone</comment>
        <translation>Nächstes Update bis %1 %2</translation>
    </message>
    <message>
        <source>No next update</source>
        <translation>Kein weiteres Update</translation>
    </message>
    <message>
        <source>%1 attached %2</source>
        <comment>person, title of a link</comment>
        <translation>%1 hat %2 angehängt</translation>
    </message>
    <message>
        <source>%1 removed the attachment %2</source>
        <comment>person, title of a link</comment>
        <translation>%1 hat den Anhang %2 entfernt</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur markierte</translation>
    </message>
    <message>
        <source>Decisions only</source>
        <translation>Nur Entscheidungen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Times are in %1. Switch</source>
        <comment>name of a time zone</comment>
        <translation>Zeiten in %1. Wechseln</translation>
    </message>
</context>
<context>
    <name>TimelineEntry</name>
    <message>
        <source>Clock: %1</source>
        <comment>names of timestamps</comment>
        <translation>Zeiten: %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Nothing for %1</source>
        <comment>duration</comment>
        <translation>%1 lang nichts</translation>
    </message>
    <message>
        <source>at first “%1”</source>
        <translation>zuerst „%1“</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>verschoben von %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>what was changed, by whom</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Markiert</translation>
    </message>
</context>
<context>
    <name>TimelineEntryButtons</name>
    <message>
        <source>Move to another time</source>
        <translation>Auf eine andere Zeit legen</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Umformulieren</translation>
    </message>
    <message>
        <source>Take the star off</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Fetching the rest of the timeline</source>
        <translation>Der restliche Verlauf wird geholt</translation>
    </message>
    <message>
        <source>The rest of the timeline is not on this computer yet</source>
        <translation>Der restliche Verlauf ist noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>No update has been shared yet.</source>
        <translation>Bisher wurde kein Update geteilt.</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch ist nichts festgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries hidden. Show everything</source>
        <translation>
            <numerusform>%n Eintrag verborgen. Alles zeigen</numerusform>
            <numerusform>%n Einträge verborgen. Alles zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimestampDialog</name>
    <message>
        <source>Set a timestamp</source>
        <translation>Zeitpunkt setzen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Timestamp</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>TimestampMenu</name>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Set to now</source>
        <translation>Auf jetzt setzen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>TriageBanner</name>
    <message>
        <source>In triage for %1</source>
        <comment>a duration</comment>
        <translation>Seit %1 in Triage</translation>
    </message>
    <message>
        <source>Put aside until %1, on this computer</source>
        <comment>time</comment>
        <translation>Bis %1 beiseitegelegt, auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time in %1</source>
        <comment>name of a time zone</comment>
        <translation>Uhrzeit in %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>Hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Changed on the server meanwhile</source>
        <translation>Inzwischen auf dem Server geändert</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This workspace is gone</source>
        <translation>Diesen Arbeitsbereich gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>WorkspaceItem</name>
    <message>
        <source>unsent changes cannot be counted</source>
        <translation>ungesendete Änderungen lassen sich nicht zählen</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s)</source>
        <translation>
            <numerusform>%n ungesendete Änderung</numerusform>
            <numerusform>%n ungesendete Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>used %1</source>
        <comment>how long ago</comment>
        <translation>benutzt %1</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>jetzt offen</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>WorkspacesScreen</name>
    <message>
        <source>Back up the workspace</source>
        <translation>Arbeitsbereich sichern</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups (*.muster-backup)</source>
        <translation>Sicherungen (*.muster-backup)</translation>
    </message>
    <message>
        <source>Add a workspace</source>
        <translation>Arbeitsbereich hinzufügen</translation>
    </message>
    <message>
        <source>Each has its own folder, queue and key. Changes that were not sent stay with their workspace.</source>
        <translation>Jeder hat einen eigenen Ordner, eigene Änderungen und einen eigenen Schlüssel. Ungesendetes bleibt bei seinem Arbeitsbereich.</translation>
    </message>
</context>
<context>
    <name>WrittenTime</name>
    <message>
        <source>in %1</source>
        <comment>duration</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, how long ago</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not a date. Write it like 2026-11-23.</source>
        <translation>Kein Datum. Bitte so schreiben: 2026-11-23.</translation>
    </message>
    <message>
        <source>Not a time. Write it like 14:05 or 14:05:09.</source>
        <translation>Keine Zeit. Bitte so schreiben: 14:05 oder 14:05:09.</translation>
    </message>
    <message>
        <source>The clocks skip this time on that day.</source>
        <translation>Diese Zeit überspringen die Uhren an jenem Tag.</translation>
    </message>
    <message>
        <source>This is still to come. Only what has happened has a time.</source>
        <translation>Das kommt erst noch. Nur Geschehenes hat eine Zeit.</translation>
    </message>
    <message>
        <source>The clocks show this time twice. For the other one write “%1”.</source>
        <translation>Diese Zeit zeigen die Uhren zweimal. Für die andere „%1“ schreiben.</translation>
    </message>
</context>
<context>
    <name>muster::App</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Incident melden</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Liste durchsuchen</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Zwischen dunkel und hell wechseln</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>Update schreiben</translation>
    </message>
    <message>
        <source>Assign role</source>
        <translation>Rolle zuweisen</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Change severity</source>
        <translation>Schweregrad ändern</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Folgeaufgabe</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>Zusammenfassung bearbeiten</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Show the updates</source>
        <translation>Updates zeigen</translation>
    </message>
    <message>
        <source>Show the actions</source>
        <translation>Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Show the follow-ups</source>
        <translation>Folgeaufgaben zeigen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Wechseln zu</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Next incident</source>
        <translation>Nächster Incident</translation>
    </message>
    <message>
        <source>Previous incident</source>
        <translation>Voriger Incident</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Ungesendete Änderungen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Set a timestamp</source>
        <translation>Zeitpunkt setzen</translation>
    </message>
    <message>
        <source>Find and run anything</source>
        <translation>Alles finden und ausführen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Add to the timeline</source>
        <translation>Zum Verlauf hinzufügen</translation>
    </message>
    <message>
        <source>Note a decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>Put off the next update</source>
        <translation>Nächstes Update aufschieben</translation>
    </message>
    <message>
        <source>What I have to do</source>
        <translation>Was ich zu tun habe</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Merge into another</source>
        <translation>Mit anderem zusammenlegen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Switch between UTC and local time</source>
        <translation>Zwischen UTC und Ortszeit wechseln</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Star the entry</source>
        <translation>Eintrag mit Stern markieren</translation>
    </message>
    <message>
        <source>Reword the entry</source>
        <translation>Eintrag umformulieren</translation>
    </message>
    <message>
        <source>Move the entry to another time</source>
        <translation>Eintrag auf eine andere Zeit legen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Replay the incident</source>
        <translation>Incident wiedergeben</translation>
    </message>
    <message>
        <source>Play; again: faster</source>
        <translation>Abspielen; nochmals: schneller</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>Nächster Augenblick</translation>
    </message>
    <message>
        <source>Moment before</source>
        <translation>Augenblick davor</translation>
    </message>
    <message>
        <source>Next starred moment</source>
        <translation>Nächster markierter Augenblick</translation>
    </message>
    <message>
        <source>Starred moment before</source>
        <translation>Markierter Augenblick davor</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Actions and follow-ups</source>
        <translation>Aufgaben und Folgeaufgaben</translation>
    </message>
    <message>
        <source>“%1” is no link to an incident</source>
        <translation>„%1“ ist kein Link zu einem Incident</translation>
    </message>
    <message>
        <source>%1 is not in %2, or not on this computer yet</source>
        <comment>a reference, a workspace</comment>
        <translation>%1 ist nicht in %2 oder noch nicht auf diesem Computer</translation>
    </message>
    <message>
        <source>Copy the diagnostics report</source>
        <translation>Diagnosebericht kopieren</translation>
    </message>
    <message>
        <source>Write the update in parts</source>
        <translation>Update in Teilen schreiben</translation>
    </message>
    <message>
        <source>Attach a link</source>
        <translation>Link anhängen</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Next incident with changes</source>
        <translation>Nächster Incident mit Änderungen</translation>
    </message>
    <message>
        <source>Count all as seen</source>
        <translation>Alles als gesehen zählen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Relate to another incident</source>
        <translation>Mit einem anderen Incident verbinden</translation>
    </message>
</context>
<context>
    <name>muster::AttachmentsController</name>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>„%1“ entfernt</translation>
    </message>
</context>
<context>
    <name>muster::ChangesController</name>
    <message>
        <source>Nothing has changed in the open incidents since you looked</source>
        <translation>An den offenen Incidents hat sich nichts geändert, seit Sie hingesehen haben</translation>
    </message>
    <message>
        <source>Everything counts as seen</source>
        <translation>Alles gilt als gesehen</translation>
    </message>
</context>
<context>
    <name>muster::ComposerController</name>
    <message>
        <source>Impact now</source>
        <translation>Auswirkung jetzt</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only by people who may see this private incident</source>
        <translation>Lesen nur Personen, die diesen privaten Incident sehen dürfen</translation>
    </message>
    <message>
        <source>Read by everybody in %1</source>
        <translation>Lesen alle in %1</translation>
    </message>
    <message>
        <source>%1, once we are connected again</source>
        <comment>who reads it</comment>
        <translation>%1, sobald wieder eine Verbindung besteht</translation>
    </message>
</context>
<context>
    <name>muster::DeclarationController</name>
    <message>
        <source>It cannot have ended before it began.</source>
        <translation>Das Ende kann nicht vor dem Beginn liegen.</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <comment>a duration</comment>
        <translation>Es dauerte %1.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Already sent: an incident cannot be undeclared, only declined or closed</source>
        <translation>Schon gesendet: Eine Meldung lässt sich nicht zurücknehmen, der Incident nur ablehnen oder schließen</translation>
    </message>
    <message>
        <source>Declared “%1”</source>
        <translation>„%1“ gemeldet</translation>
    </message>
    <message>
        <source>When did it begin, and when did it end?</source>
        <translation>Wann hat er begonnen, und wann war er vorbei?</translation>
    </message>
</context>
<context>
    <name>muster::DiagnosticsController</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Muster</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>inside this program</source>
        <translation>in diesem Programm</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Vorenthalten</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>Anfragen übrig</translation>
    </message>
    <message>
        <source>%1 of %2 a minute</source>
        <translation>%1 von %2 je Minute</translation>
    </message>
    <message>
        <source>the server sets no limit</source>
        <translation>der Server setzt keine Grenze</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>recognised by the server</source>
        <translation>erkennt der Server</translation>
    </message>
    <message>
        <source>found by comparing</source>
        <translation>durch Vergleichen erkannt</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>Seine Uhr</translation>
    </message>
    <message>
        <source>%1 s from ours</source>
        <translation>%1 s neben unserer</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Folgeaufgaben</translation>
    </message>
    <message>
        <source>Log entries</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>never completely</source>
        <translation>noch nie vollständig</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>Ungesendete Änderungen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Brauchen Sie</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>(server)</source>
        <translation>(Server)</translation>
    </message>
    <message>
        <source>(name of the key)</source>
        <translation>(Name des Schlüssels)</translation>
    </message>
    <message>
        <source>(workspace)</source>
        <translation>(Arbeitsbereich)</translation>
    </message>
    <message>
        <source>(folder)</source>
        <translation>(Ordner)</translation>
    </message>
    <message>
        <source>(person)</source>
        <translation>(Person)</translation>
    </message>
    <message>
        <source>Copied: names, addresses and folders are left out</source>
        <translation>Kopiert: Namen, Adressen und Ordner sind ausgelassen</translation>
    </message>
</context>
<context>
    <name>muster::HandoverController</name>
    <message>
        <source>%1 %2: %3</source>
        <comment>time, zone, what was said then</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action, who does it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (nobody)</source>
        <comment>an action</comment>
        <translation>%1 (niemand)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a time, its zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Handover of %1 to %2</source>
        <comment>a role, a person</comment>
        <translation>Übergabe von %1 an %2</translation>
    </message>
    <message>
        <source>Handover of %1: %2 → %3</source>
        <comment>a role, from and to whom</comment>
        <translation>Übergabe von %1: %2 → %3</translation>
    </message>
    <message>
        <source>%1, accepted %2</source>
        <comment>handover, time</comment>
        <translation>%1, angenommen %2</translation>
    </message>
    <message>
        <source>%1, declined %2</source>
        <comment>handover, time</comment>
        <translation>%1, abgelehnt %2</translation>
    </message>
    <message>
        <source>%1, withdrawn %2</source>
        <comment>handover, time</comment>
        <translation>%1, zurückgezogen %2</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>Tried and changed</source>
        <translation>Versucht und geändert</translation>
    </message>
    <message>
        <source>What we think it is</source>
        <translation>Was wir vermuten</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>Next checkpoint</source>
        <translation>Nächster Zwischenstand</translation>
    </message>
    <message>
        <source>Offered to %1, who has to accept</source>
        <translation>%1 angeboten, muss noch annehmen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>muster::IncidentController</name>
    <message>
        <source>Changed “%1”</source>
        <translation>„%1“ geändert</translation>
    </message>
    <message>
        <source>Done: “%1”</source>
        <translation>Erledigt: „%1“</translation>
    </message>
    <message>
        <source>Will not be done: “%1”</source>
        <translation>Wird nicht gemacht: „%1“</translation>
    </message>
    <message>
        <source>Open again: “%1”</source>
        <translation>Wieder offen: „%1“</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Already sent; this cannot be taken back</source>
        <translation>Schon gesendet; das lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Renamed to “%1”</source>
        <translation>In „%1“ umbenannt</translation>
    </message>
    <message>
        <source>Summary changed</source>
        <translation>Zusammenfassung geändert</translation>
    </message>
    <message>
        <source>Severity changed to %1</source>
        <translation>Schweregrad auf %1 geändert</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>Status auf %1 geändert</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 ist unbesetzt</translation>
    </message>
    <message>
        <source>Update shared</source>
        <translation>Update geteilt</translation>
    </message>
    <message>
        <source>Action added</source>
        <translation>Aufgabe hinzugefügt</translation>
    </message>
    <message>
        <source>Follow-up added</source>
        <translation>Folgeaufgabe hinzugefügt</translation>
    </message>
    <message>
        <source>Action deleted</source>
        <translation>Aufgabe gelöscht</translation>
    </message>
    <message>
        <source>Follow-up deleted</source>
        <translation>Folgeaufgabe gelöscht</translation>
    </message>
    <message>
        <source>Not possible from %1: incidents cannot be reopened</source>
        <translation>Von %1 aus nicht möglich: Incidents lassen sich nicht wieder öffnen</translation>
    </message>
    <message>
        <source>Cleared %1</source>
        <translation>%1 geleert</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>„%1“ gesetzt</translation>
    </message>
    <message>
        <source>Cleared “%1”</source>
        <translation>„%1“ geleert</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Entscheidung: %1</translation>
    </message>
    <message>
        <source>Decision noted</source>
        <translation>Entscheidung festgehalten</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>This is how it was then. Go back to now to change something.</source>
        <translation>So war es damals. Kehren Sie zum Jetzt zurück, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Connected with %1</source>
        <translation>Mit %1 verknüpft</translation>
    </message>
</context>
<context>
    <name>muster::IncidentsController</name>
    <message>
        <source>Live</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aufarbeitung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Best matches</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between what a search asks for</comment>
        <translation> · </translation>
    </message>
</context>
<context>
    <name>muster::KeyMapController</name>
    <message>
        <source>This key cannot be used</source>
        <translation>Diese Taste lässt sich nicht verwenden</translation>
    </message>
    <message>
        <source>This key is needed to move about</source>
        <translation>Diese Taste wird gebraucht, um sich zu bewegen</translation>
    </message>
    <message>
        <source>All keys are as they were</source>
        <translation>Alle Tasten sind wie zuvor</translation>
    </message>
</context>
<context>
    <name>muster::KeysController</name>
    <message>
        <source>Looking for a keychain</source>
        <translation>Ein Schlüsselbund wird gesucht</translation>
    </message>
    <message>
        <source>The keychain is locked; the system may ask for its password.</source>
        <translation>Der Schlüsselbund ist gesperrt; vielleicht fragt das System nach seinem Passwort.</translation>
    </message>
    <message>
        <source>No secret service is running, so there is no keychain to use.</source>
        <translation>Es läuft kein Dienst für Geheimnisse, darum gibt es keinen Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>muster::NagController</name>
    <message>
        <source>%1 has no lead</source>
        <comment>an incident</comment>
        <translation>%1 leitet niemand</translation>
    </message>
    <message>
        <source>%1 has no severity</source>
        <comment>an incident</comment>
        <translation>%1 hat keinen Schweregrad</translation>
    </message>
    <message>
        <source>%1 is quiet since yesterday: can it be resolved?</source>
        <comment>an incident</comment>
        <translation>%1 ist seit gestern ruhig: Ist es gelöst?</translation>
    </message>
</context>
<context>
    <name>muster::NotificationsController</name>
    <message>
        <source>You are %1 of %2</source>
        <comment>a role, an incident</comment>
        <translation>Sie sind %1 von %2</translation>
    </message>
    <message>
        <source>You are asked to take over %1 of %2</source>
        <comment>a role, an incident</comment>
        <translation>Sie sollen %1 von %2 übernehmen</translation>
    </message>
    <message>
        <source>The update of %1 is overdue</source>
        <translation>Das Update von %1 ist überfällig</translation>
    </message>
    <message>
        <source>A private incident</source>
        <translation>Ein privater Incident</translation>
    </message>
    <message>
        <source>%1 is %2 now</source>
        <comment>an incident, a severity</comment>
        <translation>%1 ist jetzt %2</translation>
    </message>
    <message>
        <source>%1 waits in triage again</source>
        <translation>%1 wartet wieder in der Triage</translation>
    </message>
</context>
<context>
    <name>muster::PaletteController</name>
    <message>
        <source>%1: next time press %2</source>
        <comment>title of an action, key</comment>
        <translation>%1: nächstes Mal %2 drücken</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Give a role</source>
        <translation>Rolle geben</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Weiter mit</translation>
    </message>
</context>
<context>
    <name>muster::PeopleController</name>
    <message>
        <source>This key may not add people. One that may change settings can.</source>
        <translation>Dieser Schlüssel darf keine Personen hinzufügen. Einer, der Einstellungen ändern darf, kann es.</translation>
    </message>
    <message>
        <source>This server keeps its people itself. Add them there; they show here by themselves.</source>
        <translation>Dieser Server verwaltet seine Personen selbst. Dort hinzugefügte erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>People are kept on the server: adding one needs the connection.</source>
        <translation>Personen werden auf dem Server geführt: Zum Hinzufügen braucht es die Verbindung.</translation>
    </message>
    <message>
        <source>Asking the server whether people can be added from here…</source>
        <translation>Der Server wird gefragt, ob sich von hier aus Personen hinzufügen lassen…</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>%1 wurde hinzugefügt</translation>
    </message>
</context>
<context>
    <name>muster::QueueController</name>
    <message>
        <source>The file of unsent changes was damaged. %1 recovered, %2 lost; the damaged file is kept beside it.</source>
        <translation>Die Datei der ungesendeten Änderungen war beschädigt. %1 gerettet, %2 verloren; die beschädigte Datei liegt daneben.</translation>
    </message>
    <message>
        <source>Nothing is sent until you have looked at them.</source>
        <translation>Bis sie angesehen sind, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Cannot be tried again: %1</source>
        <translation>Lässt sich nicht erneut versuchen: %1</translation>
    </message>
    <message>
        <source>Cannot be sent: %1</source>
        <translation>Lässt sich nicht senden: %1</translation>
    </message>
    <message>
        <source>Cannot be discarded: %1</source>
        <translation>Lässt sich nicht verwerfen: %1</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Nicht geändert: %1</translation>
    </message>
</context>
<context>
    <name>muster::RelatedController</name>
    <message>
        <source>Related to “%1”</source>
        <translation>Mit „%1“ verbunden</translation>
    </message>
    <message>
        <source>No longer related to “%1”</source>
        <translation>Nicht mehr mit „%1“ verbunden</translation>
    </message>
</context>
<context>
    <name>muster::StartController</name>
    <message>
        <source>Give the workspace and yourself a name</source>
        <translation>Einen Namen für den Arbeitsbereich und den eigenen Namen eingeben</translation>
    </message>
    <message>
        <source>“%1” is not an address. Example: https://incidents.example.com</source>
        <translation>„%1“ ist keine Adresse. Beispiel: https://incidents.example.com</translation>
    </message>
    <message>
        <source>The key would travel in the clear. Use https:// (http:// only for this computer).</source>
        <translation>Der Schlüssel ginge im Klartext über die Leitung. Nötig ist https:// (http:// nur für diesen Computer).</translation>
    </message>
    <message>
        <source>An API key is needed. Create one in the server&apos;s settings, or with “musterd keys create”.</source>
        <translation>Es braucht einen API-Schlüssel. Er lässt sich in den Einstellungen des Servers anlegen oder mit „musterd keys create“.</translation>
    </message>
    <message>
        <source>see incidents and settings</source>
        <translation>Incidents und Einstellungen sehen</translation>
    </message>
    <message>
        <source>declare incidents</source>
        <translation>Incidents melden</translation>
    </message>
    <message>
        <source>edit incidents, share updates, keep actions and follow-ups</source>
        <translation>Incidents bearbeiten, Updates teilen, Aufgaben und Folgeaufgaben führen</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>see private incidents</source>
        <translation>vertrauliche Incidents sehen</translation>
    </message>
    <message>
        <source>act in the name of a person</source>
        <translation>im Namen einer Person handeln</translation>
    </message>
</context>
<context>
    <name>muster::SyncController</name>
    <message>
        <source>The server asks to wait until %1</source>
        <translation>Der Server bittet, bis %1 zu warten</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Loading %L1 of %L2</source>
        <translation>%L1 von %L2 geladen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Key needed</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Not synchronising</source>
        <translation>Kein Abgleich</translation>
    </message>
    <message>
        <source>Loading paused</source>
        <translation>Laden pausiert</translation>
    </message>
    <message>
        <source>Go on working: changes are kept on this computer and sent when the connection is back.</source>
        <translation>Einfach weiterarbeiten: Änderungen bleiben auf diesem Computer und werden gesendet, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Until then everything on this computer can be used.</source>
        <translation>Bis dahin ist alles auf diesem Computer benutzbar.</translation>
    </message>
    <message>
        <source>Enter a valid key. Everything here stays, nothing is lost.</source>
        <translation>Einen gültigen Schlüssel eingeben. Alles hier bleibt, nichts geht verloren.</translation>
    </message>
    <message>
        <source>Go on loading to see older incidents.</source>
        <translation>Weiter laden, um ältere Incidents zu sehen.</translation>
    </message>
    <message>
        <source>Preparing the search: %L1 of %L2</source>
        <translation>Suche wird vorbereitet: %L1 von %L2</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>Keine Antwort seit %1</translation>
    </message>
    <message>
        <source>Server in trouble since %1</source>
        <translation>Server gestört seit %1</translation>
    </message>
    <message>
        <source>No secure connection since %1</source>
        <translation>Keine sichere Verbindung seit %1</translation>
    </message>
    <message>
        <source>No usable answer since %1</source>
        <translation>Keine brauchbare Antwort seit %1</translation>
    </message>
    <message>
        <source>This key may not see %1; they are missing here. Whoever manages the keys can give it more rights.</source>
        <translation>Dieser Schlüssel darf %1 nicht sehen; sie fehlen hier. Wer die Schlüssel verwaltet, kann ihm mehr Rechte geben.</translation>
    </message>
    <message>
        <source>What is on this computer stays usable.</source>
        <translation>Was auf diesem Computer ist, bleibt nutzbar.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the server&apos;s. Set it right, or the times of what you do offline will be wrong.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber dem Server %n Minute nach. Bitte richtig stellen, sonst sind die Zeiten dessen falsch, was offline geschieht.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber dem Server %n Minuten nach. Bitte richtig stellen, sonst sind die Zeiten dessen falsch, was offline geschieht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the server&apos;s. Set it right, or the times of what you do offline will be wrong.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber dem Server %n Minute vor. Bitte richtig stellen, sonst sind die Zeiten dessen falsch, was offline geschieht.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber dem Server %n Minuten vor. Bitte richtig stellen, sonst sind die Zeiten dessen falsch, was offline geschieht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::TaskBoardController</name>
    <message>
        <source>%1: “%2”</source>
        <comment>what was done, to what</comment>
        <translation>%1: „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <comment>what was done</comment>
        <translation>
            <numerusform>%1: %n Eintrag</numerusform>
            <numerusform>%1: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Already sent; this cannot be taken back</source>
        <translation>Schon gesendet; das lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Will not be done</source>
        <translation>Wird nicht getan</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder offen</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>An %1 gegeben</translation>
    </message>
    <message>
        <source>Given to nobody</source>
        <translation>Niemandem gegeben</translation>
    </message>
    <message>
        <source>Any team</source>
        <translation>Jedes Team</translation>
    </message>
</context>
<context>
    <name>muster::TimelineController</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Choose an entry of the timeline first.</source>
        <translation>Wählen Sie zuerst einen Eintrag im Verlauf.</translation>
    </message>
    <message>
        <source>This has not been sent yet. Once it has, it can be changed.</source>
        <translation>Das ist noch nicht gesendet. Danach lässt es sich ändern.</translation>
    </message>
    <message>
        <source>Star taken off</source>
        <translation>Stern entfernt</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>This is a timestamp of the incident. The key T changes it.</source>
        <translation>Das ist ein Zeitpunkt des Incidents. Die Taste T ändert ihn.</translation>
    </message>
</context>
<context>
    <name>muster::TimelineEntryController</name>
    <message>
        <source>%1 · %2</source>
        <comment>words, time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Entry changed</source>
        <translation>Eintrag geändert</translation>
    </message>
    <message>
        <source>Entry moved</source>
        <translation>Eintrag verschoben</translation>
    </message>
    <message>
        <source>Entry is as it was at first</source>
        <translation>Der Eintrag ist wieder wie zuerst</translation>
    </message>
</context>
<context>
    <name>muster::Times</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>duration in seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1m</source>
        <comment>duration in minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1h</source>
        <comment>duration in hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1h %2m</source>
        <comment>duration</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1d</source>
        <comment>duration in days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1d %2h</source>
        <comment>duration</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm:ss</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>muster::TimestampController</name>
    <message>
        <source>This is before “%1” (%2). Durations between the two will not be known.</source>
        <translation>Das liegt vor „%1“ (%2). Die Dauer zwischen beiden wird dann nicht bekannt sein.</translation>
    </message>
    <message>
        <source>This is after “%1” (%2). Durations between the two will not be known.</source>
        <translation>Das liegt nach „%1“ (%2). Die Dauer zwischen beiden wird dann nicht bekannt sein.</translation>
    </message>
    <message>
        <source>There are no timestamps on this server, or this key may not see them.</source>
        <translation>Auf diesem Server gibt es keine Zeitpunkte, oder dieser Schlüssel darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>“%1” is no longer used by the organisation.</source>
        <translation>„%1“ wird von der Organisation nicht mehr verwendet.</translation>
    </message>
</context>
<context>
    <name>muster::TrayController</name>
    <message>
        <source>No workspace is open</source>
        <translation>Es ist kein Arbeitsbereich offen</translation>
    </message>
    <message numerus="yes">
        <source>%n live incident(s)</source>
        <translation>
            <numerusform>%n laufender Incident</numerusform>
            <numerusform>%n laufende Incidents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: update %2</source>
        <comment>reference, in 3m or 8m overdue</comment>
        <translation>%1: Update %2</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
</context>
<context>
    <name>muster::TriageController</name>
    <message>
        <source>Accepted “%1”</source>
        <translation>„%1“ angenommen</translation>
    </message>
    <message>
        <source>Declined “%1”</source>
        <translation>„%1“ abgelehnt</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Zusammengelegt mit %1</translation>
    </message>
    <message>
        <source>Put aside until %1, on this computer</source>
        <translation>Bis %1 beiseitegelegt, auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 waits in triage again</source>
        <translation>%1 wartet wieder in der Triage</translation>
    </message>
</context>
<context>
    <name>muster::UpdateDueController</name>
    <message>
        <source>No next update</source>
        <translation>Kein weiteres Update</translation>
    </message>
    <message>
        <source>Next in %1 min</source>
        <translation>Nächstes in %1 min</translation>
    </message>
    <message>
        <source>Next: no time</source>
        <translation>Nächstes: offen</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>a duration</comment>
        <translation>seit %1 überfällig</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>minutes and seconds</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a duration</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>15 min</source>
        <comment>until the next update</comment>
        <translation>15 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <comment>until the next update</comment>
        <translation>30 min</translation>
    </message>
    <message>
        <source>1 hour</source>
        <comment>until the next update</comment>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>2 hours</source>
        <comment>until the next update</comment>
        <translation>2 Stunden</translation>
    </message>
    <message>
        <source>4 hours</source>
        <comment>until the next update</comment>
        <translation>4 Stunden</translation>
    </message>
</context>
<context>
    <name>muster::Workspace</name>
    <message>
        <source>No workspace is open</source>
        <translation>Es ist kein Arbeitsbereich offen</translation>
    </message>
</context>
<context>
    <name>muster::WorkspacesController</name>
    <message>
        <source>A backup can only be written to this computer.</source>
        <translation>Eine Sicherung lässt sich nur auf diesen Computer schreiben.</translation>
    </message>
    <message>
        <source>A backup can only be read from this computer.</source>
        <translation>Eine Sicherung lässt sich nur von diesem Computer lesen.</translation>
    </message>
</context>
<context>
    <name>muster::api::Client</name>
    <message>
        <source>“%1” is not the address of a server</source>
        <translation>„%1“ ist keine Adresse eines Servers</translation>
    </message>
    <message>
        <source>The key contains characters that no key has</source>
        <translation>Der Schlüssel enthält Zeichen, die kein Schlüssel hat</translation>
    </message>
    <message>
        <source>This request cannot be sent</source>
        <translation>Diese Anfrage lässt sich nicht senden</translation>
    </message>
    <message>
        <source>Stopped before an answer came</source>
        <translation>Abgebrochen, bevor eine Antwort kam</translation>
    </message>
</context>
<context>
    <name>muster::api::Exchange</name>
    <message>
        <source>Nobody waits for the answer any more</source>
        <translation>Auf die Antwort wartet niemand mehr</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 takes too long to answer</source>
        <translation>%1 braucht zu lange für die Antwort</translation>
    </message>
    <message>
        <source>%1 sent more than %2 MB in one answer</source>
        <translation>%1 sandte mehr als %2 MB in einer Antwort</translation>
    </message>
    <message>
        <source>%1 sends us on to %2; the key is only sent to the server it was entered for</source>
        <translation>%1 verweist auf %2; der Schlüssel geht nur an den Server, für den er eingegeben wurde</translation>
    </message>
    <message>
        <source>%1 sent an answer that cannot be read: %2</source>
        <translation>%1 sandte eine Antwort, die nicht lesbar ist: %2</translation>
    </message>
</context>
<context>
    <name>muster::desktop::Connector</name>
    <message>
        <source>There is a server, but it does not speak the incident.io API</source>
        <translation>Dort ist ein Server, aber er spricht nicht die API von incident.io</translation>
    </message>
</context>
<context>
    <name>muster::desktop::KeyCustody</name>
    <message>
        <source>No key of %1 is kept on this computer.</source>
        <translation>Auf diesem Computer ist kein Schlüssel von %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The key of %1 is kept encrypted. Give its passphrase, or another key.</source>
        <translation>Der Schlüssel von %1 ist verschlüsselt aufbewahrt. Seine Passphrase oder einen anderen Schlüssel eingeben.</translation>
    </message>
</context>
<context>
    <name>muster::desktop::KeychainStore</name>
    <message>
        <source>No secret service is running, so the keychain cannot be asked.</source>
        <translation>Es läuft kein Dienst für Geheimnisse, darum lässt sich der Schlüsselbund nicht fragen.</translation>
    </message>
    <message>
        <source>The keychain does not let Muster have the key of %1.</source>
        <translation>Der Schlüsselbund gibt Muster den Schlüssel von %1 nicht.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain has no key for %1.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für %1.</translation>
    </message>
    <message>
        <source>The keychain did not work: %1</source>
        <translation>Der Schlüsselbund hat nicht funktioniert: %1</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. If the system asks for its password, enter that and try again.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Falls das System nach seinem Passwort fragt, dieses eingeben und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>muster::desktop::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>muster::desktop::OpenWorkspace</name>
    <message>
        <source>“%1” is open in another Muster, which does not answer. Close or end that one, then try again.</source>
        <translation>„%1“ ist in einem anderen Muster offen, das nicht antwortet. Jenes schließen oder beenden, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>muster::desktop::PersonAdder</name>
    <message>
        <source>Another person has this e-mail address already</source>
        <translation>Diese E-Mail-Adresse gehört schon einer anderen Person</translation>
    </message>
</context>
<context>
    <name>muster::desktop::Program</name>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>muster::desktop::Session</name>
    <message>
        <source>Acme Production (demo)</source>
        <translation>Acme Production (Demo)</translation>
    </message>
    <message>
        <source>Preparing the demo workspace</source>
        <translation>Der Demo-Arbeitsbereich wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the workspace</source>
        <translation>Der Arbeitsbereich wird vorbereitet</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung zu %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>The server does not accept this key. Is it complete, and has it not been revoked?</source>
        <translation>Der Server nimmt diesen Schlüssel nicht an. Ist er vollständig und nicht widerrufen?</translation>
    </message>
    <message>
        <source>The key is used, but only until Muster is closed. %1</source>
        <translation>Der Schlüssel wird benutzt, aber nur bis Muster beendet wird. %1</translation>
    </message>
    <message>
        <source>This workspace is gone</source>
        <translation>Diesen Arbeitsbereich gibt es nicht mehr</translation>
    </message>
    <message>
        <source>“%1” is open in another Muster window, which has come forward.</source>
        <translation>„%1“ ist in einem anderen Fenster von Muster offen, das jetzt im Vordergrund ist.</translation>
    </message>
    <message>
        <source>The workspace is removed, but its key is still kept. %1</source>
        <translation>Der Arbeitsbereich ist entfernt, sein Schlüssel ist aber noch aufbewahrt. %1</translation>
    </message>
    <message>
        <source>The copy of the server&apos;s data on this computer was damaged and is loaded anew. What you have not sent yet is safe.</source>
        <translation>Die Kopie der Daten des Servers auf diesem Computer war beschädigt und wird neu geladen. Noch nicht Gesendetes ist sicher.</translation>
    </message>
    <message>
        <source>Mending “%1”</source>
        <translation>„%1“ wird repariert</translation>
    </message>
    <message>
        <source>It could not be mended. %1</source>
        <translation>Sie ließ sich nicht reparieren. %1</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei bleibt als %1 liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) could not be saved, all others are whole.</source>
        <translation>
            <numerusform>%n Incident konnte nicht gerettet werden, alle anderen sind heil.</numerusform>
            <numerusform>%n Incidents konnten nicht gerettet werden, alle anderen sind heil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n incident(s) are whole.</source>
        <translation>
            <numerusform>%n Incident ist heil.</numerusform>
            <numerusform>Alle %n Incidents sind heil.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence after sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Some updates, people or settings may be missing.</source>
        <translation>Manche Updates, Personen oder Einstellungen fehlen womöglich.</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) could not be saved.</source>
        <translation>
            <numerusform>%n Incident konnte nicht gerettet werden.</numerusform>
            <numerusform>%n Incidents konnten nicht gerettet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) were saved.</source>
        <translation>
            <numerusform>%n Incident wurde gerettet.</numerusform>
            <numerusform>%n Incidents wurden gerettet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::desktop::StartProgress</name>
    <message>
        <source>%L1 of %L2 incidents</source>
        <translation>%L1 von %L2 Incidents</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>muster::desktop::Tour</name>
    <message>
        <source>xdotool is missing</source>
        <translation>xdotool fehlt</translation>
    </message>
    <message>
        <source>nothing called %1 came on screen</source>
        <translation>nichts namens %1 erschien auf dem Bildschirm</translation>
    </message>
    <message>
        <source>the service&apos;s records do not show it</source>
        <translation>die Aufzeichnungen des Dienstes zeigen es nicht</translation>
    </message>
    <message>
        <source>(no picture)</source>
        <translation>(kein Bild)</translation>
    </message>
</context>
<context>
    <name>muster::desktop::TrayIcon</name>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Write the update</source>
        <translation>Update schreiben</translation>
    </message>
    <message>
        <source>Declare an incident</source>
        <translation>Incident melden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>muster::desktop::WorkspaceShelf</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>“%1” is open in another Muster window. Close it there</source>
        <translation>„%1“ ist in einem anderen Fenster von Muster offen. Dort schließen</translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed</source>
        <translation>Der Ordner %1 lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>Not all of %1 could be removed</source>
        <translation>Nicht alles in %1 ließ sich entfernen</translation>
    </message>
    <message>
        <source>Backing up “%1”</source>
        <translation>„%1“ wird gesichert</translation>
    </message>
    <message>
        <source>Backup written to %1</source>
        <translation>Sicherung nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored as “%1”</source>
        <translation>Als „%1“ wiederhergestellt</translation>
    </message>
    <message>
        <source>This workspace is gone</source>
        <translation>Diesen Arbeitsbereich gibt es nicht mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in “%1” have not been sent and would be lost</source>
        <translation>
            <numerusform>%n Änderung in „%1“ ist noch nicht gesendet und ginge verloren</numerusform>
            <numerusform>%n Änderungen in „%1“ sind noch nicht gesendet und gingen verloren</numerusform>
        </translation>
    </message>
</context>
</TS>
