#pragma once

#include "core/report/glossary/Glossary.h"

#include <QString>

#include <vector>

/// The glossary's sentences as hints, in rich text.
namespace rimlight::studypage {

/// Name, sentence and source.
QString termHint(const report::Term& term);

/// What a panel shows, and after it the terms that it is read by.
/// @param terms names or labels of the glossary
QString panelHint(const QString& help, const std::vector<const char*>& terms);

} // namespace rimlight::studypage
