#pragma once

#include "ui/study/StudyState.h"

#include <QString>

#include <string>
#include <vector>

namespace rimlight::studypage {

/// Which tables or figures of a study a panel shows: those whose names begin in one of some ways.
struct ResultChoice {
    study::ResultKind kind = study::ResultKind::Figure;
    std::vector<std::string> beginnings;   ///< "roc-models-"; a whole name ends in '$'
    std::vector<std::string> without = {}; ///< beginnings of names that are left out
    bool mainFirst = false; ///< of the curves only that of the main model is shown until the legend is clicked
};

/// Those that are there: by their beginnings, in the order of the choice, then in the study's.
std::vector<study::ResultItem> chosenItems(const ResultChoice& choice, const study::StudyResults& results);

/// Which to show first: of the parts of the cases the one that judges best, the external validation, then the test
/// cases, then the cross-validation; training cases flatter.
std::size_t firstToShow(const std::vector<study::ResultItem>& items);

/// What tells the items of a list apart: captions without what all of them begin with.
std::vector<QString> shortCaptions(const std::vector<study::ResultItem>& items);

} // namespace rimlight::studypage
