#pragma once

#include "core/imaging/Mask.h"

#include <QIcon>

namespace rimlight::segment {

/// The small pictures of the list: an eye and a lock, quieter where they are off, and a square of the segment's colour.
QIcon eyeIcon(bool isOn);
QIcon lockIcon(bool isOn);
QIcon colourIcon(const imaging::Rgb& colour);

} // namespace rimlight::segment
