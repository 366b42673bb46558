#include "app/api/uploaddevice.h"
#include <algorithm>
#include <cstring>

namespace muster::api {

UploadDevice::UploadDevice(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadDevice::readData(char *data, qint64 limit)
{
    const qint64 count = std::min(limit, bytesAvailable());
    if (count == 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

} // namespace muster::api
