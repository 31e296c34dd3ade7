#pragma once

#include "core/dicom/Series.h"
#include "core/imaging/Volume.h"

#include <QString>

#include <string>
#include <vector>

namespace rimlight::casepage {

/// Tells the stacks of a folder apart; series that were split share their UID.
std::string seriesKey(const dicom::Series& series);

/// Phases and sequences that a reader may call an image of the modality, the model's own first.
std::vector<std::string> phaseChoices(imaging::Modality modality, const std::vector<std::string>& ofModel);

/// The phase of a series as far as it is known.
struct SeriesPhase {
    std::string phase;     ///< empty: nobody knows
    bool isChosen = false; ///< by the reader; false: guessed
    bool isLikely = false; ///< the guess may be offered as the first choice
    std::string because;   ///< of a guess: "its description says \"venous\""
};

/// @param chosen by the reader; empty: not yet
SeriesPhase phaseOf(const std::string& chosen, const std::string& description, const std::vector<std::string>& choices);

} // namespace rimlight::casepage
