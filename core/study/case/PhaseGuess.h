#pragma once

#include "core/dicom/Series.h"

#include <string>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// A phase that a series may be of.
struct PhaseGuess {
    std::string phase;      ///< one of those asked for
    double certainty = 0.0; ///< above 0, below 1: for the order and for words, no probability
    std::string because;    ///< "its description says \"portal venous\""
};

/// From here on a guess may be offered as the first choice; a reader confirms it all the same.
inline constexpr double kLikelyPhase = 0.7;

/// The phases that words of the description speak for, the likeliest first; empty when it says nothing. It knows the
/// phases of CT with contrast, MR sequences and a few others, in English and Chinese; a phase by any other name is
/// found by that name. Related words count less: "corticomedullary" for arterial. Where words of several phases stand
/// side by side, none is likely.
std::vector<PhaseGuess> guessPhase(std::string_view description, const std::vector<std::string>& phases);
std::vector<PhaseGuess> guessPhase(const dicom::Series& series, const std::vector<std::string>& phases);

} // namespace rimlight::study
