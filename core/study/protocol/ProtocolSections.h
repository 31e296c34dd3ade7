#pragma once

#include "core/study/protocol/Protocol.h"
#include "core/study/protocol/YamlTable.h"

#include <string_view>

namespace rimlight::study {

// The parts of a protocol file, one function each; parseProtocol() calls them in this order. Each asks the protocol's
// table for its keys. All throw Error with the line.

void readOutcomes(Protocol& protocol, YamlTable& table);
void readClinical(Protocol& protocol, YamlTable& table);
void readRegions(Protocol& protocol, YamlTable& table);
/// @param yaml the whole text, of which the settings are a block
void readExtraction(Protocol& protocol, YamlTable& table, std::string_view yaml);
void readSplit(Protocol& protocol, YamlTable& table);
void readSignatures(Protocol& protocol, YamlTable& table);
void readModels(Protocol& protocol, YamlTable& table);
void readEvaluation(Protocol& protocol, YamlTable& table);

} // namespace rimlight::study
