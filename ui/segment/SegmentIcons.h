#pragma once

#include "core/imaging/Mask.h"

#include <QIcon>

namespace rimlight::segment {

/// The small pictures of the list: an eye, a lock, a square of the segment's colour. Off ones are dim.
QIcon eyeIcon(bool isOn);
QIcon lockIcon(bool isOn);
QIcon colourIcon(const imaging::Rgb& colour);

} // namespace rimlight::segment
