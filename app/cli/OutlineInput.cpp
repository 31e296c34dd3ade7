#include "app/cli/OutlineInput.h"

#include "core/base/Error.h"

namespace rimlight::cli {

namespace fs = std::filesystem;

OutlineArgument parseOutline(const std::string& argument) {
    std::error_code code;
    const auto colon = argument.rfind(':');
    if (colon == std::string::npos || colon == 0 || fs::exists(argument, code))
        return {argument, std::nullopt};
    return {argument.substr(0, colon), argument.substr(colon + 1)};
}

std::optional<study::CaseImage> openOutlineImage(const std::optional<std::string>& path,
                                                 std::vector<std::string>& notes, const Progress& progress) {
    if (!path)
        return std::nullopt;
    auto image = study::openImage(*path, progress);
    if (image.blocked)
        throw Error("it may be looked at but not measured: " + *image.blocked, "The image", "");
    notes.insert(notes.end(), image.notes.begin(), image.notes.end());
    return image;
}

imaging::Segment openOutline(const OutlineArgument& argument, const std::optional<study::CaseImage>& image,
                             std::vector<std::string>& notes, const Progress& progress) {
    const auto segmentation = image ? study::openMask(argument.path, *image, progress, &notes)
                                    : study::openMaskAlone(argument.path, progress, &notes);
    if (argument.segment)
        return study::chooseSegments(segmentation, {*argument.segment}).segments.front();
    if (segmentation.segments.empty())
        return {"", {}, imaging::Mask::fromBox(segmentation.geometry, {}, {})};
    return study::chooseSegment(segmentation, std::nullopt);
}

} // namespace rimlight::cli
