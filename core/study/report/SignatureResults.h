#pragma once

#include "core/study/report/ResultItems.h"

namespace rimlight::study {

/// What each signature selected, its Radscore, and what its features do: a section for each.
void addSignatureResults(ResultItems& items);

} // namespace rimlight::study
