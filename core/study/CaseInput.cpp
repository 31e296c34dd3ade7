#include "core/study/CaseInput.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/study/MaskInput.h"

#include <algorithm>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

std::string seriesList(const std::vector<dicom::Series>& all) {
    constexpr std::size_t kShown = 6;
    std::vector<std::string> labels;
    for (const auto& series : all)
        if (labels.size() < kShown)
            labels.push_back(series.label());
    return join(labels, ", ") + (all.size() > kShown ? ", ..." : "");
}

/// The one series to open: the only one, or the only one that is a stack beside single pictures such as a localiser.
const dicom::Series& chooseSeries(const dicom::FolderScan& scan, const fs::path& folder) {
    if (scan.series.empty()) {
        if (!scan.unreadable.empty())
            throw Error("holds no image that can be read; " + scan.unreadable.front(), folder.string(),
                        "Choose another folder.");
        throw Error("holds DICOM files but no image", folder.string(), "Choose the folder of the images.");
    }
    if (scan.series.size() == 1)
        return scan.series.front();
    const auto isStack = [](const dicom::Series& series) { return series.slices.size() > 1; };
    if (std::count_if(scan.series.begin(), scan.series.end(), isStack) == 1)
        return *std::find_if(scan.series.begin(), scan.series.end(), isStack);
    throw Error("holds " + std::to_string(scan.series.size()) + " series (" + seriesList(scan.series) + ")",
                folder.string(), "Give the folder of one series.");
}

} // namespace

CaseImage openImage(const fs::path& path, const Progress& progress) {
    requireExisting(path);
    if (fs::is_directory(path) || !imaging::isImageFileName(path)) {
        const auto scan = dicom::scanFolder(path, progress.part(0.0, 0.3));
        return openSeries(chooseSeries(scan, path), progress.part(0.3, 1.0));
    }
    CaseImage image;
    image.volume = imaging::readVolume(path, progress);
    image.window = imaging::defaultWindow(image.volume);
    return image;
}

CaseImage openSeries(const dicom::Series& series, const Progress& progress) {
    CaseImage image;
    image.series = series;
    image.volume = dicom::loadSeries(series, progress);
    for (const auto& problem : series.problems) {
        image.notes.push_back(series.label() + ": " + problem.text + ". " + problem.remedy);
        if (problem.severity == dicom::SeriesProblem::Severity::BlocksQuantification && !image.blocked)
            image.blocked = image.notes.back();
    }
    image.window = series.window.value_or(imaging::defaultWindow(image.volume));
    if (series.synthetic)
        image.volume.markSynthetic();
    return image;
}

OpenedFolder openFolder(const fs::path& folder, const Progress& progress) {
    requireExisting(folder);
    OpenedFolder opened;
    opened.scan = dicom::scanFolder(folder, progress.part(0.0, 0.3));
    if (opened.scan.series.empty())
        chooseSeries(opened.scan, folder); // throws with the reason
    const auto& all = opened.scan.series;
    auto chosen = std::max_element(all.begin(), all.end(), [](const dicom::Series& a, const dicom::Series& b) {
        return a.slices.size() < b.slices.size();
    });
    auto outline = findFolderOutline(opened.scan, progress.part(0.3, 0.4));
    if (outline)
        chosen = all.begin() + static_cast<std::ptrdiff_t>(outline->series);
    opened.image = openSeries(*chosen, progress.part(0.4, 0.95));
    if (outline)
        opened.segmentation =
            openFolderOutline(std::move(*outline), opened.scan, opened.image, progress.part(0.95, 1.0));
    return opened;
}

} // namespace rimlight::study
