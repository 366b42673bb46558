pragma Singleton
import QtQuick
import Muster.Controls

/// What the numbers of the models mean in tones.
QtObject {
    /// By severity level: none, minor, major, critical.
    readonly property var byLevel: [Tone.Neutral, Tone.Minor, Tone.Major, Tone.Critical]

    function ofLevel(level: int): int {
        switch (level) {
        case 1: return Tone.Minor
        case 2: return Tone.Major
        case 3: return Tone.Critical
        default: return Tone.Neutral
        }
    }

    /// The mark of an incident: its severity, or the ring of triage while it has none.
    function ofIncident(level: int, category: string): int {
        return level === 0 && category === "triage" ? Tone.Triage : ofLevel(level)
    }

    /// By TimelineRow::Kind: other, declared, update, status, severity, role, rename, summary, action, follow-up,
    /// timestamp, note.
    readonly property var byTimeline: [Tone.Neutral, Tone.Critical, Tone.Accent, Tone.Accent, Tone.Major, Tone.Triage, Tone.Neutral, Tone.Neutral, Tone.Ok, Tone.Ok, Tone.Accent, Tone.Neutral]
    function ofTimeline(kind: int): int { return byTimeline[kind] ?? Tone.Neutral }

    /// By UpdateDue::State: calm, soon, overdue.
    function ofDue(state: int): int {
        switch (state) {
        case 1: return Tone.Major
        case 2: return Tone.Critical
        default: return Tone.Accent
        }
    }

    /// By what a pending change needs: nothing, waiting, failed, conflict.
    function ofPending(pending: int): int {
        switch (pending) {
        case 1: return Tone.Neutral
        case 2: return Tone.Critical
        case 3: return Tone.Major
        default: return Tone.Neutral
        }
    }
}
