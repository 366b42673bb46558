#include "models/domain/json.h"
#include <QCoreApplication>
#include <QJsonDocument>

namespace muster::json {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> parseObject(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::BadReply,
            QCoreApplication::translate("Error", "Not valid JSON: %1 at byte %2")
                .arg(error.errorString())
                .arg(error.offset));
    if (!document.isObject())
        return failure(ErrorKind::BadReply, QCoreApplication::translate("Error", "Expected a JSON object"));
    return document.object();
}

} // namespace muster::json
