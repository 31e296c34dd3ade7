#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::radiomics {

/// What the filter of an image type reads: the image after normalisation and resampling, and where its result is
/// wanted.
struct ImageSource {
    const imaging::Volume& image;
    const imaging::Mask& region;  ///< all regions that features are read from, on the grid of the image
    const imaging::IndexBox& box; ///< around them
    const Progress& progress;
    unsigned maxThreads = 0;
};

/// An image that features are read from, under the name that its columns begin with: "wavelet-LLH".
struct DerivedImage {
    std::string name;
    std::optional<imaging::Volume> image; ///< on the box
    std::string reason = {};              ///< why there is no image: "sigma 5 mm needs at least 6 slices"
};

/// The image that the filter gives, or the problem of its Error as the reason why there is none.
DerivedImage derive(std::string name, const std::function<imaging::Volume()>& filter);

using ImageSink = std::function<void(const DerivedImage&)>;

/// An image type of PyRadiomics: a value in its own file under images/, and a line in imageTypes().
struct ImageType {
    std::string key; ///< PyRadiomics' name: "Wavelet"
    /// The names of its images with the settings, in the order in which make() delivers them.
    std::vector<std::string> (*names)(const ExtractionSettings& settings);
    /// Delivers the images one after the other, so that one is held at a time. @throws Error, Cancelled
    void (*make)(const ImageSource& source, const ExtractionSettings& settings, const ImageSink& deliver);
};

ImageType originalType();
ImageType waveletType();
ImageType logType();
ImageType squareType();
ImageType squareRootType();
ImageType logarithmType();
ImageType exponentialType();
ImageType gradientType();
ImageType lbp2DType();
ImageType lbp3DType();

/// Every image type.
const std::vector<ImageType>& imageTypes();

/// An image type that was chosen, with the settings that hold for it.
struct ChosenImageType {
    const ImageType* type = nullptr;
    ExtractionSettings settings;
};

/// The image types of the settings, in their order; Original when none is named.
std::vector<ChosenImageType> chooseImageTypes(const ExtractionSettings& settings);

} // namespace rimlight::radiomics
