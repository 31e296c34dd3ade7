#include "core/imaging/ImageChannels.h"

#include "core/imaging/DecoderProcess.h"

#include <span>
#include <vector>

namespace rimlight::imaging {

ImageChannels ImageChannels::read(const std::filesystem::path& path, Components components, const Progress& progress) {
    ImageChannels channels;
    channels.m_header = readImageHeader(path, components);
    DecodeJob job;
    job.task = "image";
    job.body = std::filesystem::absolute(path).string();
    job.item = path.string();
    job.voxelBytes = channels.m_header.valueCount() * bytesPerVoxel(channels.m_header.volumeType());
    channels.m_values = decodeInChild(job, progress);
    return channels;
}

Volume ImageChannels::channel(int number) const {
    auto volume = component(number);
    if (m_header.synthetic)
        volume.markSynthetic();
    return volume;
}

Volume ImageChannels::component(int number) const {
    const ScalarType type = m_header.volumeType();
    if (count() == 1)
        return {geometry(), type, m_values};
    const auto step = static_cast<std::size_t>(count());
    return withScalarType(type, [&]<class T>(T) {
        const std::span<const T> all(static_cast<const T*>(m_values.get()), m_header.valueCount());
        std::vector<T> voxels(geometry().voxelCount());
        for (std::size_t v = 0; v < voxels.size(); ++v)
            voxels[v] = all[v * step + static_cast<std::size_t>(number)];
        return Volume::fromVoxels(geometry(), std::move(voxels));
    });
}

} // namespace rimlight::imaging
