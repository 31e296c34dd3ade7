#pragma once

#include <QString>

namespace rimlight::test {

/// The path of a picture or report that a test leaves to be looked at, in the folder that RIMLIGHT_SCREENSHOTS names,
/// which CTest sets to screenshots/ of the build, else in screenshots/ where the test runs. Makes the folder.
QString pictureFile(const QString& name);

} // namespace rimlight::test
