#include "core/regions/SameGrid.h"

#include "core/base/Error.h"

namespace rimlight::regions {

void requireSameGrid(const imaging::Geometry& grid, const std::string& item, const imaging::Geometry& other,
                     const std::string& otherItem) {
    if (const auto difference = grid.differenceTo(other); !difference.empty())
        throw Error("it lies on another grid than " + otherItem + " (" + difference + ")", item,
                    "Use outlines of one image, or resample one onto the other's grid first.");
}

} // namespace rimlight::regions
