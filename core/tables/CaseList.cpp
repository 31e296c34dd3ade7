#include "core/tables/CaseList.h"

#include "core/base/Text.h"

#include <algorithm>

namespace rimlight::tables {

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kLongest = 60;
    std::vector<std::string> shown(names.begin(),
                                   names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kListed)));
    for (auto& name : shown) {
        if (name.size() <= kLongest)
            continue;
        std::size_t end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
            --end;
        name = name.substr(0, end) + "...";
    }
    const std::string text = join(shown, ", ");
    return names.size() <= kListed ? text : text + " and " + std::to_string(names.size() - kListed) + " more";
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace rimlight::tables
