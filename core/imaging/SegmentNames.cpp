#include "core/imaging/SegmentNames.h"

#include <set>

namespace rimlight::imaging {

void makeNamesDistinct(Segmentation& segmentation, std::vector<std::string>* notes) {
    std::set<std::string> given;
    for (const auto& segment : segmentation.segments)
        given.insert(segment.name);
    std::set<std::string> taken;
    std::size_t place = 0;
    for (auto& segment : segmentation.segments) {
        ++place;
        const bool isNameless = segment.name.empty();
        if (!isNameless && taken.insert(segment.name).second)
            continue;
        const std::string base = isNameless ? "Segment " + std::to_string(place) : segment.name;
        std::string name = base;
        for (int n = isNameless ? 1 : 2; n > 1 || given.contains(name) || taken.contains(name); ++n) {
            if (n > 1)
                name = base + " (" + std::to_string(n) + ")";
            if (!given.contains(name) && !taken.contains(name))
                break;
        }
        if (notes != nullptr)
            notes->push_back(isNameless ? "A segment without a name is called \"" + name + "\"."
                                        : "Two segments have the name \"" + base + "\": the second is called \"" +
                                              name + "\".");
        taken.insert(name);
        segment.name = name;
    }
}

} // namespace rimlight::imaging
