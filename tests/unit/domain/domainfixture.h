#pragma once
#include "models/domain/command.h"
#include "tests/support/fakeclock.h"

namespace muster::test {

/// A small workspace: ids are short and say what they are (`sev-1`, `live-2`, `user-3`).
Directory sampleDirectory();
/// A UTC moment on the day the domain tests play.
Instant at(const char *time);

/// Commands and rows over the few ids of sampleDirectory() and a few unknown ones, so that they meet often.
class RandomCommands
{
public:
    explicit RandomCommands(quint64 seed)
        : m_random(seed)
    { }

    Command command();
    Incident incident();
    Action action();
    FollowUp followUp();

private:
    int below(int count) { return int(m_random.next() % quint64(count)); }
    QString oneOf(std::initializer_list<const char *> texts);
    QString text();
    QString userId();
    QString statusId();
    QString severityId();
    TaskStatus taskStatus();
    QMap<QString, QString> roles();
    QStringList labels();
    std::optional<QString> sometimes(const QString &text);

    SeededRandom m_random;
    const Directory m_directory = sampleDirectory();
};

} // namespace muster::test
