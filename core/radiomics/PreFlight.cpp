#include "core/radiomics/PreFlight.h"

#include "core/base/Text.h"

namespace rimlight::radiomics {

namespace {

constexpr int kFewestLevels = 16;
constexpr int kMostLevels = 128;
constexpr std::size_t kFewestVoxels = 64;

/// "wavelet-LLH (5), wavelet-HHH (3), ..."
std::string listed(const std::vector<const GreyLevelNote*>& notes) {
    constexpr std::size_t kShown = 4;
    std::vector<std::string> texts;
    for (const auto* note : notes)
        if (texts.size() < kShown)
            texts.push_back(note->image + " (" + std::to_string(note->levels) + ")");
    return join(texts, ", ") + (notes.size() > kShown ? ", ..." : "");
}

constexpr const char* kMeaning =
    "Texture is less reliable here, and so is the model's answer as far as it rests on it.";

std::string aboutOriginal(const GreyLevelNote& note, SettingsOwner owner) {
    const std::string advice = owner == SettingsOwner::Model
                                   ? kMeaning
                                   : "Choose another " + std::string(split(note.settings, ' ').front()) + ".";
    if (note.isFlat)
        return "All voxels of the region have the same grey level: texture says nothing. " + advice;
    return "The region has " + std::to_string(note.levels) + " grey levels; 16 to 128 are usual. " + advice;
}

} // namespace

GreyLevelNote noteGreyLevels(const std::string& image, const DiscretisedRegion& discrete,
                             const ExtractionSettings& settings) {
    return {image,
            settings.binCount ? "binCount " + std::to_string(*settings.binCount)
                              : "binWidth " + formatNumber(settings.binWidth),
            discrete.levelCount, discrete.present.size() == 1};
}

std::vector<std::string> preFlightWarnings(const std::vector<GreyLevelNote>& notes, std::size_t regionVoxels,
                                           const ExtractionSettings& settings, SettingsOwner owner) {
    std::vector<std::string> warnings;
    if (regionVoxels < kFewestVoxels)
        warnings.push_back("The region has only " + std::to_string(regionVoxels) +
                           " voxels: texture and shape of so few are unstable.");
    std::vector<const GreyLevelNote*> few;
    std::vector<const GreyLevelNote*> many;
    for (const auto& note : notes) {
        const bool unusual = note.isFlat || note.levels < kFewestLevels || note.levels > kMostLevels;
        if (unusual && note.image == "original")
            warnings.push_back(aboutOriginal(note, owner));
        else if (unusual)
            (note.levels > kMostLevels ? many : few).push_back(&note);
    }
    const bool isFixed = owner == SettingsOwner::Model;
    if (!few.empty())
        warnings.push_back("Few grey levels in filtered images with " + few.front()->settings + ": " + listed(few) +
                           "; 16 to 128 are usual. " +
                           (isFixed ? kMeaning
                                    : "A bin width meant for HU is too wide for them: set a smaller one for the image "
                                      "type."));
    if (!many.empty())
        warnings.push_back("Many grey levels in filtered images with " + many.front()->settings + ": " + listed(many) +
                           "; 16 to 128 are usual. " +
                           (isFixed ? kMeaning : "Set a wider binWidth, or a binCount, for the image type."));
    const bool rescaled = settings.normalize || settings.zScoreWithin != ExtractionSettings::ZScore::None;
    if (rescaled && !settings.resegmentRange.empty() &&
        settings.resegmentMode == ExtractionSettings::ResegmentMode::Absolute)
        warnings.push_back("resegmentRange is compared with normalised intensities, not with HU.");
    return warnings;
}

} // namespace rimlight::radiomics
