#pragma once

#include <QString>

#include <string>

namespace rimlight::studypage {

/// A choice of a step's setting, such as "each with the first", in the window's language; in a protocol's file it
/// stands as it is.
QString choiceText(const std::string& choice);

} // namespace rimlight::studypage
