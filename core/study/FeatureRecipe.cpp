#include "core/study/FeatureRecipe.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/radiomics/Extractor.h"
#include "core/radiomics/ibsi/IbsiExtractor.h"

namespace rimlight::study {

namespace {

constexpr const char* kPyradiomics = "pyradiomics";
constexpr const char* kIbsi = "ibsi";

/// The profile that a settings file names on a line of its own; PyRadiomics' files name none.
std::string profileIn(const std::string& text) {
    for (const auto& line : split(text, '\n')) {
        constexpr std::string_view kKey = "profile:";
        if (line.starts_with(kKey))
            return std::string(trimmed(split(line.substr(kKey.size()), '#').front()));
    }
    return kPyradiomics;
}

} // namespace

FeatureRecipe readRecipe(const std::optional<std::string>& profile, const std::optional<std::filesystem::path>& file) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
    const std::string text = file ? readTextFile(*file, kMostBytes) : "";
    const std::string named = file ? profileIn(text) : profile.value_or(kPyradiomics);
    const std::string chosen = profile.value_or(named);
    if (chosen != kPyradiomics && chosen != kIbsi)
        throw Error("is no profile: \"" + chosen + "\"", "--profile", "Choose pyradiomics or ibsi.");
    if (file && named != chosen)
        throw Error("is a settings file of the profile \"" + named + "\", not \"" + chosen + "\"", file->string(),
                    "Choose another file, or the profile " + named + ".");
    if (chosen == kIbsi)
        return file ? radiomics::ibsi::parseIbsiSettings(text, file->string()) : radiomics::ibsi::IbsiSettings{};
    return file ? radiomics::parseSettings(text, file->string()) : radiomics::ExtractionSettings{};
}

std::vector<std::string> featureNames(const FeatureRecipe& recipe) {
    if (const auto* settings = std::get_if<radiomics::ExtractionSettings>(&recipe))
        return radiomics::featureNames(*settings);
    std::vector<std::string> names;
    for (const auto& name : radiomics::ibsi::featureNames(std::get<radiomics::ibsi::IbsiSettings>(recipe)))
        names.push_back(name.tag);
    return names;
}

std::string settingsHash(const FeatureRecipe& recipe) {
    return std::visit([](const auto& settings) { return settingsHash(settings); }, recipe);
}

int labelOf(const FeatureRecipe& recipe) {
    return std::visit([](const auto& settings) { return settings.label; }, recipe);
}

} // namespace rimlight::study
