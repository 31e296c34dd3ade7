#include "core/learning/classifiers/ClassifierJson.h"

namespace rimlight::learning {

namespace {

constexpr std::size_t kVersion = 1;

} // namespace

ModelJson classifierHeader(const std::string& kind, std::size_t columns) {
    return {{"classifier", kind}, {"version", kVersion}, {"columns", columns}};
}

std::string classifierText(const ModelJson& json) {
    return json.dump();
}

ModelJson parseClassifier(std::string_view text, const std::string& kind, const std::string& item) {
    auto json = parseModelDocument(text, item);
    const ModelField root = classifierRoot(json, item);
    const auto found = root.member("classifier");
    if (!kind.empty() && found.text() != kind)
        found.fail("is not \"" + kind + '"');
    root.member("version").numberWithin(kVersion, kVersion);
    return json;
}

ModelField classifierRoot(const ModelJson& json, const std::string& item) {
    return {json, "classifier", item};
}

} // namespace rimlight::learning
