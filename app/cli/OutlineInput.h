#pragma once

#include "core/base/Progress.h"
#include "core/study/CaseInput.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::cli {

/// "PATH[:SEGMENT]": an argument that exists as a path is one, whatever it holds; else its last colon parts the two.
struct OutlineArgument {
    std::filesystem::path path;
    std::optional<std::string> segment;
};
OutlineArgument parseOutline(const std::string& argument);

/// The image that outlines were drawn on, where one was named; its notes are added.
/// @throws Error as study::openImage(), and when the image may not be measured; Cancelled
std::optional<study::CaseImage> openOutlineImage(const std::optional<std::string>& path,
                                                 std::vector<std::string>& notes, const Progress& progress = {});

/// Opens an outline, without an image too where its file has a grid, and takes its segment by name or place. A file
/// without segments gives an empty one without a name.
/// @throws Error as study::openMask(), openMaskAlone() and chooseSegments(); Cancelled
imaging::Segment openOutline(const OutlineArgument& argument, const std::optional<study::CaseImage>& image,
                             std::vector<std::string>& notes, const Progress& progress = {});

} // namespace rimlight::cli
