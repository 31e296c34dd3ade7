#pragma once

#include "core/imaging/Mask.h"

#include <string>
#include <vector>

namespace rimlight::imaging {

/// Gives each segment a name of its own, so that one can be chosen by it: of two named "tumour" the second becomes
/// "tumour (2)", and one without a name "Segment 3" by its place. What was changed is said in notes.
void makeNamesDistinct(Segmentation& segmentation, std::vector<std::string>* notes);

} // namespace rimlight::imaging
