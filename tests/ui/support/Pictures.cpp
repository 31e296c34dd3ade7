#include "tests/ui/support/Pictures.h"

#include <QDir>

namespace rimlight::test {

QString pictureFile(const QString& name) {
    const QString folder = qEnvironmentVariable("RIMLIGHT_SCREENSHOTS", QStringLiteral("screenshots"));
    if (!QDir().mkpath(folder))
        qFatal("The folder for pictures can't be made: %s", qPrintable(folder));
    return folder + '/' + name;
}

} // namespace rimlight::test
