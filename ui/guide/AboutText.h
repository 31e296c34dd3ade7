#pragma once

#include <QString>

namespace rimlight::guide {

/// What the program is, its version, the libraries that it is made with and their licences, as Markdown.
QString aboutMarkdown();

} // namespace rimlight::guide
