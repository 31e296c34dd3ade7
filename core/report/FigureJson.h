#pragma once

#include "core/report/Figure.h"

#include <string>
#include <string_view>

namespace rimlight::report {

/// {"format": "rimlight-figure", "formatVersion": 1, "kind": "line chart", ...}: the fields of the struct under their
/// own names, in their order, numbers as the shortest text that reads back as the same double. The bytes depend on the
/// figure alone. The figure must hold together (assertion: checkFigure).
std::string toJson(const Figure& figure);

/// @throws Error naming the field when the text is no figure, is of a newer version, lacks a field that is not
/// optional, has one too many or of another type, or when its parts do not fit together; item is the file
Figure figureFromJson(std::string_view text, const std::string& item);

/// "line chart", "forest plot": the kind as it stands in the JSON.
std::string figureKind(const Figure& figure);
/// Empty for the kinds that have none.
std::string figureTitle(const Figure& figure);

/// Whether numbers are finite, lists that belong together equally long, indices inside, positive where the axis is
/// logarithmic, and no list longer than a chart could show (a million numbers). @throws Error naming the field
void checkFigure(const Figure& figure, const std::string& item);

} // namespace rimlight::report
