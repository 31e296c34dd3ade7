#pragma once

#include <string>
#include <vector>

namespace rimlight::study {

/// A file of resources/models, as it stands there.
struct ShippedFile {
    std::string name;
    std::string text;
};
std::vector<ShippedFile> shippedModelFiles();

} // namespace rimlight::study
