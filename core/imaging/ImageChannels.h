#pragma once

#include "core/base/Progress.h"
#include "core/imaging/ImageHeader.h"
#include "core/imaging/Volume.h"

#include <filesystem>
#include <memory>

namespace rimlight::imaging {

/// The voxels of an image file with one or several components per voxel, as the decoder's child left them.
class ImageChannels {
public:
    /// @throws Error as readVolume(), also for several components unless they are asked for; Cancelled
    static ImageChannels read(const std::filesystem::path& path, Components components, const Progress& progress);

    const Geometry& geometry() const { return m_header.geometry; }
    int count() const { return m_header.components; }
    /// One of the count() components as a volume: the buffer itself when there is only one, else a copy of its part.
    Volume channel(int number) const;

private:
    Volume component(int number) const;

    ImageHeader m_header;
    std::shared_ptr<const void> m_values;
};

} // namespace rimlight::imaging
