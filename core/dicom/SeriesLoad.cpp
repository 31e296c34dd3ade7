#include "core/base/Error.h"
#include "core/base/ThreadLimit.h"
#include "core/dicom/Series.h"
#include "core/dicom/SeriesRequest.h"
#include "core/imaging/DecoderProcess.h"

#include <algorithm>

namespace rimlight::dicom {

namespace {

using imaging::ScalarType;

SeriesRequest requestFor(const Series& series) {
    SeriesRequest request;
    request.columns = series.geometry.size[0];
    request.rows = series.geometry.size[1];
    request.bitsAllocated = series.pixelFormat.bitsAllocated;
    request.bitsStored = series.pixelFormat.bitsStored;
    request.highBit = series.pixelFormat.highBit;
    request.isSigned = series.pixelFormat.isSigned;
    request.isBigEndian = series.pixelFormat.isBigEndian;
    for (const Slice& slice : series.slices)
        request.slices.push_back({std::filesystem::absolute(slice.file).string(), slice.frame, slice.nativePixelOffset,
                                  slice.rescaleSlope, slice.rescaleIntercept});
    return request;
}

/// The voxels as the type; nothing when a value exceeds it.
std::shared_ptr<const void> decodeAs(ScalarType type, const Series& series, SeriesRequest& request,
                                     const Progress& progress, unsigned threads) {
    request.scalarType = static_cast<int>(type);
    const auto body = nlohmann::json::to_cbor(nlohmann::json(request));
    bool overflows = false;
    imaging::DecodeJob job;
    job.task = "series";
    job.body.assign(body.begin(), body.end());
    job.item = series.label();
    job.threads = threads;
    job.voxelBytes = series.geometry.voxelCount() * imaging::bytesPerVoxel(type);
    job.onResult = [&](const std::string& json) { overflows = json == nlohmann::json(kOverflow).dump(); };
    auto voxels = imaging::decodeInChild(job, progress);
    return overflows ? nullptr : voxels;
}

} // namespace

imaging::Volume loadSeries(const Series& series, const Progress& progress, unsigned maxThreads) {
    const std::string item = series.label();
    const imaging::Geometry& geometry = series.geometry;
    geometry.validate(item);
    if (series.slices.size() != static_cast<std::size_t>(geometry.size[2]))
        throw Error("its slices do not match its grid", item, "Open the folder again.");

    const unsigned threads = maxThreads != 0 ? maxThreads : threadsAllowed();
    SeriesRequest request = requestFor(series);
    ScalarType type = series.voxelType();
    std::shared_ptr<const void> voxels;
    // Many scanners write CT as 16 bits with an intercept, and use a fraction of that range: half the memory, nearly
    // always.
    if (type == ScalarType::Int32 && series.unit == imaging::IntensityUnit::Hounsfield) {
        voxels = decodeAs(ScalarType::Int16, series, request, progress, threads);
        if (voxels != nullptr)
            type = ScalarType::Int16;
    }
    if (voxels == nullptr)
        voxels = decodeAs(type, series, request, progress, threads);
    if (voxels == nullptr)
        throw Error("its pixels contradict the pixel format of its headers", item, "Export it again.");
    imaging::Volume volume(geometry, type, std::move(voxels), series.modality, series.unit);
    if (series.synthetic)
        volume.markSynthetic();
    return volume;
}

} // namespace rimlight::dicom
