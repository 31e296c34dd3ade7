#pragma once

#include "core/study/SyntheticTissue.h"

namespace rimlight::study {

/// An upright spine: vertebral bodies with discs between them, arches, processes, and the canal behind.
struct SyntheticSpine {
    Point centre;       ///< of a vertebral body
    float scale = 1.0F; ///< against that of a child with a body 186 mm wide
};

/// Paints one thin slice at that height: HU without contrast in the first two images, T2 in the third.
/// @param t2 false where the third image is a CT as well
void paintSpine(Plane& plane, const SyntheticSpine& spine, float z, const SmoothNoise& noise, bool t2 = true);

} // namespace rimlight::study
