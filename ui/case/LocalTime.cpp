#include "ui/case/LocalTime.h"

#include <QDateTime>

namespace rimlight::casepage {

QString localTimeText(const std::string& utc) {
    const auto text = QString::fromStdString(utc);
    const auto when = QDateTime::fromString(text, Qt::ISODate);
    return when.isValid() ? when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : text;
}

} // namespace rimlight::casepage
