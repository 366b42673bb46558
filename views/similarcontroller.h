#pragma once
#include "views/workspace.h"
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <stop_token>

namespace muster {

/// Incidents like the one somebody is about to declare: open ones, which they may want to join instead, and past ones
/// with what was said last. Looked for off the GUI thread; each key ends the reading for the last. GUI thread.
class SimilarController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the program")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged) ///< what it is called so far
    /// The most alike first, open ones before past ones: "incidentId", "reference", "name", "statusName", "isOpen",
    /// "section", "severityLevel", "why" (the words both have), "last" (plain; empty of open ones).
    Q_PROPERTY(QVariantList found READ found NOTIFY foundChanged)
public:
    explicit SimilarController(Workspace &workspace, QObject *parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QVariantList found() const { return m_found; }

Q_SIGNALS:
    void textChanged();
    void foundChanged();

private:
    void show(const QVariantList &found);

    Workspace &m_workspace;
    QString m_text;
    QVariantList m_found;
    std::stop_source m_stop;
    int m_question = 0; ///< grows with each
};

} // namespace muster
