#include "core/learning/FittedModel.h"

#include "core/base/AtomicFile.h"

namespace rimlight::learning {

namespace {

/// A model is some 100 kB; 10,000 terms and 100,000 cases make 8 MB.
constexpr std::size_t kMostBytes = std::size_t{64} << 20;

} // namespace

FittedModel readModel(const std::filesystem::path& path) {
    return parseModel(readTextFile(path, kMostBytes), path.string());
}

void writeModel(const FittedModel& model, const std::filesystem::path& path) {
    const std::string json = toJson(model);
    parseModel(json, path.string());
    writeFileAtomically(path, json);
}

} // namespace rimlight::learning
