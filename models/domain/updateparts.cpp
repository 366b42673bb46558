#include "models/domain/updateparts.h"
#include <QStringList>
#include <algorithm>

namespace muster {

namespace {

using namespace Qt::StringLiterals;

QString marked(const QString &heading)
{
    return u"**"_s + heading + u":**"_s;
}

/// Lists begin on a line of their own: beside a heading they would be no lists.
QString below(const QString &heading, const QString &said)
{
    const bool isList = said.startsWith(u"- "_s) || said.startsWith(u"* "_s) || said.startsWith(u"1. "_s);
    return marked(heading) + (isList ? u'\n' : u' ') + said;
}

} // namespace

bool UpdateParts::isInParts() const
{
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return !part.trimmed().isEmpty(); });
}

QString toMessage(const UpdateParts &parts, const UpdateHeadings &headings)
{
    QStringList paragraphs;
    if (!parts.text.trimmed().isEmpty())
        paragraphs.append(parts.text.trimmed());
    for (std::size_t i = 0; i < updatePartCount; ++i) {
        if (!parts.parts.at(i).trimmed().isEmpty())
            paragraphs.append(below(headings.at(i), parts.parts.at(i).trimmed()));
    }
    return paragraphs.join(u"\n\n"_s);
}

UpdateParts updateParts(const QString &message, const UpdateHeadings &headings)
{
    UpdateParts read;
    QString *into = &read.text;
    for (QString line : message.split(u'\n')) {
        const auto heading = std::find_if(headings.begin(), headings.end(),
            [&line](const QString &one) { return !one.isEmpty() && line.startsWith(marked(one)); });
        if (heading != headings.end()) {
            into = &read.parts.at(std::size_t(heading - headings.begin()));
            line = line.mid(marked(*heading).size());
            if (line.startsWith(u' ')) // between the heading and what it says
                line.remove(0, 1);
            if (!into->trimmed().isEmpty())
                *into += u'\n';
        }
        *into += line + u'\n';
    }
    read.text = read.text.trimmed();
    for (QString &part : read.parts)
        part = part.trimmed();
    return read;
}

} // namespace muster
