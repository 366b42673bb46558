#include "models/domain/searchreading.h"
#include "models/domain/namefinder.h"
#include "models/domain/searchwords.h"
#include <QDate>
#include <QDateTime>
#include <QRegularExpression>

namespace muster {

namespace {

using namespace Qt::StringLiterals;
using Condition = IncidentCondition;
using Problem = SearchReading::Problem;

struct State
{
    QString word;
    Condition::Kind kind;
    QStringList values;
};

const QList<State> &states()
{
    static const QList<State> all{
        {u"open"_s, Condition::Kind::Category, {u"live"_s, u"triage"_s, u"paused"_s}},
        {u"live"_s, Condition::Kind::Category, {u"live"_s}},
        {u"triage"_s, Condition::Kind::Category, {u"triage"_s}},
        {u"paused"_s, Condition::Kind::Category, {u"paused"_s}},
        {u"learning"_s, Condition::Kind::Category, {u"learning"_s}},
        {u"closed"_s, Condition::Kind::Category, {u"closed"_s}},
        {u"declined"_s, Condition::Kind::Category, {u"declined"_s}},
        {u"merged"_s, Condition::Kind::Category, {u"merged"_s}},
        {u"canceled"_s, Condition::Kind::Category, {u"canceled"_s}},
        {u"mine"_s, Condition::Kind::Person, {}},
        {u"private"_s, Condition::Kind::Visibility, {u"private"_s}},
        {u"public"_s, Condition::Kind::Visibility, {u"public"_s}},
        {u"test"_s, Condition::Kind::Mode, {u"test"_s, u"tutorial"_s}},
        {u"retrospective"_s, Condition::Kind::Mode, {u"retrospective"_s}},
    };
    return all;
}

const QList<State> &parts()
{
    static const QList<State> all{
        {u"updates"_s, Condition::Kind::Has, {u"incident_update"_s}},
        {u"actions"_s, Condition::Kind::Has, {u"action"_s}},
        {u"follow-ups"_s, Condition::Kind::Has, {u"follow_up"_s}},
        {u"open-actions"_s, Condition::Kind::Outstanding, {u"action"_s}},
        {u"open-follow-ups"_s, Condition::Kind::Outstanding, {u"follow_up"_s}},
        {u"timeline"_s, Condition::Kind::Has, {u"incident_timeline_item"_s}},
        {u"lead"_s, Condition::Kind::Lead, {QString()}}, // turned round: nobody leads
        {u"severity"_s, Condition::Kind::Severity, {QString()}},
    };
    return all;
}

QStringList wordsOf(const QList<State> &all)
{
    QStringList words;
    for (const State &one : all)
        words.append(one.word);
    return words;
}

bool isNothing(const QString &value)
{
    return QStringList{u"nobody"_s, u"none"_s, u"unset"_s}.contains(bareName(value));
}

/// The first day of what was written: "2026-10-03", "2026-10", "2026", "today", "yesterday", "7d".
std::optional<QDate> firstDay(const QString &written, QDate today)
{
    static const QRegularExpression form(u"^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"_s), ago(u"^(\\d{1,5})d$"_s);
    if (written == u"today")
        return today;
    if (written == u"yesterday")
        return today.addDays(-1);
    if (const auto match = ago.match(written); match.hasMatch())
        return today.addDays(-match.captured(1).toInt());
    const auto match = form.match(written);
    const auto number = [&](int group) { return match.captured(group).isEmpty() ? 1 : match.captured(group).toInt(); };
    const QDate day = match.hasMatch() ? QDate(number(1), number(2), number(3)) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

class SearchReader
{
public:
    SearchReader(const Directory &directory, const QString &meId, Instant now, const QTimeZone &zone)
        : m_directory(directory)
        , m_meId(meId)
        , m_now(now)
        , m_zone(zone)
    { }

    void read(const SearchPart &part)
    {
        switch (part.kind) {
        case SearchPart::Kind::Unknown:
            m_reading.problems.append({Problem::Kind::NoSuchOperator, part, part.name, searchOperators()});
            [[fallthrough]];
        case SearchPart::Kind::Words:
            m_reading.words += searchWords(part.values.first());
            return;
        case SearchPart::Kind::Phrase:
            if (const QStringList words = searchWords(part.values.first()); !words.isEmpty())
                m_reading.phrases.append(words);
            return;
        case SearchPart::Kind::Operator:
            readOperator(part);
        }
    }
    SearchReading reading() const { return m_reading; }

private:
    void readOperator(const SearchPart &part)
    {
        if (part.name == u"is" || part.name == u"has")
            readStates(part, part.name == u"is" ? states() : parts());
        else if (part.name == u"after" || part.name == u"before")
            readDay(part);
        else if (part.name == u"role")
            readRole(part);
        else
            readNames(part);
    }

    void readNames(const SearchPart &part)
    {
        const bool isLead = part.name == u"lead", isSeverity = part.name == u"severity", isType = part.name == u"type";
        const auto all = isLead ? namedPeople(m_directory)
            : isSeverity        ? namedSeverities(m_directory)
            : isType            ? namedTypes(m_directory)
                                : namedStatuses(m_directory);
        Condition condition{isLead ? Condition::Kind::Lead
                : isSeverity       ? Condition::Kind::Severity
                : isType           ? Condition::Kind::Type
                                   : Condition::Kind::Status,
            {}, part.negated, {}};
        SearchReading::Meaning meaning{part, {}};
        for (const QString &value : part.values) {
            if ((isLead || isSeverity) && isNothing(value)) {
                condition.values.append(QString());
                meaning.names.append(QString());
                continue;
            }
            const auto found = isLead ? person(part, value) : choose(part, value, all);
            if (!found)
                return;
            condition.values.append(isType ? found->name : found->id);
            meaning.names.append(found->name);
        }
        take(condition, meaning);
    }

    /// `role:comms` is taken by somebody, `role:comms=@ana` by Ana, `role:comms=nobody` by nobody.
    void readRole(const SearchPart &part)
    {
        for (const QString &value : part.values) {
            const QString who = value.section(u'=', 1);
            const auto role = choose(part, value.section(u'=', 0, 0), namedRoles(m_directory));
            if (!role)
                return;
            if (who.isEmpty() || isNothing(who)) {
                take({Condition::Kind::Role, {role->id}, part.negated != !who.isEmpty(), {}},
                    {part, {role->name, who.isEmpty() ? u"*"_s : QString()}});
            } else if (const auto found = person(part, who)) {
                take({Condition::Kind::RoleOf, {role->id, found->id}, part.negated, {}},
                    {part, {role->name, found->name}});
            }
        }
    }

    void readStates(const SearchPart &part, const QList<State> &all)
    {
        QMap<Condition::Kind, QStringList> values;
        for (const QString &value : part.values) {
            const QString wanted = bareName(value);
            const QString word = wanted == u"postincident" ? u"learning"_s : wanted == u"active" ? u"live"_s : wanted;
            auto found
                = std::find_if(all.begin(), all.end(), [&](const State &one) { return bareName(one.word) == word; });
            if (found == all.end() && !word.isEmpty()) // still being typed
                found = std::find_if(
                    all.begin(), all.end(), [&](const State &one) { return bareName(one.word).startsWith(word); });
            if (found == all.end() || (found->kind == Condition::Kind::Person && m_meId.isEmpty())) {
                m_reading.problems.append({Problem::Kind::NoSuchValue, part, value, wordsOf(all)});
                return;
            }
            values[found->kind] += found->kind == Condition::Kind::Person ? QStringList{m_meId} : found->values;
        }
        // Several kinds in one operator cannot be "any of them" in one condition; all of them is the nearest thing.
        for (auto one = values.cbegin(); one != values.cend(); ++one) {
            const bool isTurned = one->first().isEmpty();
            take({one.key(), *one, part.negated != isTurned, {}}, {part, part.values});
        }
    }

    void readDay(const SearchPart &part)
    {
        const qint64 milliseconds = m_now.time_since_epoch().count() / 1000;
        const QDate today = QDateTime::fromMSecsSinceEpoch(milliseconds, m_zone).date();
        const auto day = firstDay(part.values.first().toLower(), today);
        const QDateTime start = day ? day->startOfDay(m_zone) : QDateTime();
        if (!start.isValid()) {
            m_reading.problems.append({Problem::Kind::NoDate, part, part.values.first(), {}});
            return;
        }
        const bool isAfter = part.name == u"after";
        take({isAfter ? Condition::Kind::After : Condition::Kind::Before, {}, part.negated,
                 Instant{std::chrono::milliseconds{start.toMSecsSinceEpoch()}}},
            {part, {day->toString(Qt::ISODate)}});
    }

    std::optional<Named> person(const SearchPart &part, QString value)
    {
        if (value.startsWith(u'@'))
            value.remove(0, 1);
        return only(part, value, fittingPeople(m_directory, value, m_meId), namedPeople(m_directory));
    }

    std::optional<Named> choose(const SearchPart &part, const QString &value, const QList<Named> &all)
    {
        return only(part, value, fitting(all, value), all);
    }

    /// The one that was found; of none and of several it is said what there is.
    std::optional<Named> only(
        const SearchPart &part, const QString &value, const QList<Named> &found, const QList<Named> &all)
    {
        if (found.size() == 1)
            return found.first();
        m_reading.problems.append({found.isEmpty() ? Problem::Kind::NoSuchName : Problem::Kind::SeveralFit, part, value,
            someNames(found.isEmpty() ? all : found)});
        return {};
    }

    void take(const Condition &condition, const SearchReading::Meaning &meaning)
    {
        m_reading.conditions.append(condition);
        const bool isSaid = !m_reading.meanings.isEmpty() && m_reading.meanings.last() == meaning;
        if (!isSaid)
            m_reading.meanings.append(meaning);
    }

    const Directory &m_directory;
    const QString m_meId;
    const Instant m_now;
    const QTimeZone m_zone;
    SearchReading m_reading;
};

} // namespace

SearchReading readSearch(
    const QString &text, const Directory &directory, const QString &meId, Instant now, const QTimeZone &zone)
{
    SearchReader reader(directory, meId, now, zone);
    for (const SearchPart &part : parseSearch(text))
        reader.read(part);
    return reader.reading();
}

QStringList searchStates()
{
    return wordsOf(states());
}

QStringList searchParts()
{
    return wordsOf(parts());
}

} // namespace muster
