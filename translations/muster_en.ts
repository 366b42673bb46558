<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AppStatusBar</name>
    <message numerus="yes">
        <source>%n change(s) queued</source>
        <translation>
            <numerusform>%n change queued</numerusform>
            <numerusform>%n changes queued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need you</source>
        <translation>
            <numerusform>%n change needs you</numerusform>
            <numerusform>%n changes need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignTaskDialog</name>
    <message numerus="yes">
        <source>Give %n entries to somebody</source>
        <translation>
            <numerusform>Give %n entry to somebody</numerusform>
            <numerusform>Give %n entries to somebody</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of actions</source>
        <translation>
            <numerusform>%n change of actions</numerusform>
            <numerusform>%n changes of actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of follow-ups</source>
        <translation>
            <numerusform>%n change of follow-ups</numerusform>
            <numerusform>%n changes of follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n other change</numerusform>
            <numerusform>%n other changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesScreen</name>
    <message numerus="yes">
        <source>The newest %n; there are older ones.</source>
        <comment>incidents with changes</comment>
        <translation>
            <numerusform>The newest (%n); there are older ones.</numerusform>
            <numerusform>The newest %n; there are older ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentListHead</name>
    <message numerus="yes">
        <source>Search %Ln incident(s)</source>
        <translation>
            <numerusform>Search %Ln incident</numerusform>
            <numerusform>Search %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitationWords</name>
    <message numerus="yes">
        <source>Changes are not pushed: Muster looks every %n second(s). That something old was deleted can take a week to show.</source>
        <translation>
            <numerusform>Changes are not pushed: Muster looks every %n second. That something old was deleted can take a week to show.</numerusform>
            <numerusform>Changes are not pushed: Muster looks every %n seconds. That something old was deleted can take a week to show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaceWords</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message numerus="yes">
        <source>%n change(s) need you. The others go by themselves, in the order they were made.</source>
        <translation>
            <numerusform>%n change needs you. The others go by themselves, in the order they were made.</numerusform>
            <numerusform>%n changes need you. The others go by themselves, in the order they were made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveWorkspaceDialog</name>
    <message numerus="yes">
        <source>%n change(s) have not been sent. They exist only here and would be lost.</source>
        <translation>
            <numerusform>%n change has not been sent. It exists only here and would be lost.</numerusform>
            <numerusform>%n changes have not been sent. They exist only here and would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskBoardScreen</name>
    <message numerus="yes">
        <source>%n of others</source>
        <comment>entries in a list</comment>
        <translation>
            <numerusform>%n of others</numerusform>
            <numerusform>%n of others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskBoardSelection</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message numerus="yes">
        <source>%n entries hidden. Show everything</source>
        <translation>
            <numerusform>%n entry hidden. Show everything</numerusform>
            <numerusform>%n entries hidden. Show everything</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceItem</name>
    <message numerus="yes">
        <source>%n unsent change(s)</source>
        <translation>
            <numerusform>%n unsent change</numerusform>
            <numerusform>%n unsent changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ComposerController</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::SyncController</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the server&apos;s. Set it right, or the times of what you do offline will be wrong.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the server&apos;s. Set it right, or the times of what you do offline will be wrong.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the server&apos;s. Set it right, or the times of what you do offline will be wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the server&apos;s. Set it right, or the times of what you do offline will be wrong.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the server&apos;s. Set it right, or the times of what you do offline will be wrong.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the server&apos;s. Set it right, or the times of what you do offline will be wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::TaskBoardController</name>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <comment>what was done</comment>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::Times</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::TrayController</name>
    <message numerus="yes">
        <source>%n live incident(s)</source>
        <translation>
            <numerusform>%n live incident</numerusform>
            <numerusform>%n live incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::desktop::Session</name>
    <message numerus="yes">
        <source>%n incident(s) could not be saved, all others are whole.</source>
        <translation>
            <numerusform>%n incident could not be saved, all others are whole.</numerusform>
            <numerusform>%n incidents could not be saved, all others are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n incident(s) are whole.</source>
        <translation>
            <numerusform>All %n incident are whole.</numerusform>
            <numerusform>All %n incidents are whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) could not be saved.</source>
        <translation>
            <numerusform>%n incident could not be saved.</numerusform>
            <numerusform>%n incidents could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) were saved.</source>
        <translation>
            <numerusform>%n incident was saved.</numerusform>
            <numerusform>%n incidents were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::desktop::WorkspaceShelf</name>
    <message numerus="yes">
        <source>%n change(s) in “%1” have not been sent and would be lost</source>
        <translation>
            <numerusform>%n change in “%1” has not been sent and would be lost</numerusform>
            <numerusform>%n changes in “%1” have not been sent and would be lost</numerusform>
        </translation>
    </message>
</context>
</TS>
