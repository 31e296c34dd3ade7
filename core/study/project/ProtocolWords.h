#pragma once

#include "core/study/protocol/Protocol.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// What a protocol will do, under headings as a person would tell a colleague: what it takes, measures, selects, learns
/// and judges.
struct ProtocolWords {
    std::string heading;
    std::vector<std::string> sentences;
};
std::vector<ProtocolWords> protocolWords(const Protocol& protocol);

/// "the tumour, a ring from 0 to 3 mm around it, and 2 to 4 subregions of it"
std::string regionWords(const Protocol& protocol);

/// The steps of a signature in one line: "z-score, ICC of readers, mRMR (25), LASSO".
std::string stepWords(const SignaturePlan& signature);

} // namespace rimlight::study
