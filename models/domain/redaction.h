#pragma once
#include <QList>
#include <QString>

namespace muster {

/// Takes out of a text what tells who and where: for what is given to people outside. Pure.
class Redaction
{
public:
    /// `what` becomes `instead` wherever it stands, in any case. What is too short to be found safely is left.
    void hide(const QString &what, const QString &instead);
    QString of(QString text) const;

private:
    struct Hidden
    {
        QString what, instead;
    };
    QList<Hidden> m_hidden; ///< the longest first, so that no part of one is left
};

/// "/v2/incidents/{id}": the path of a request without what only one object is called.
QString withoutIds(const QString &path);

} // namespace muster
