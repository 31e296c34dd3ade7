#pragma once

#include <string>

namespace rimlight::study {

/// JSON Schema (draft 2020-12) of a protocol's YAML, for editors that check and complete while one types. Steps and
/// classifiers are those of this program, with their settings.
std::string protocolSchema();

} // namespace rimlight::study
