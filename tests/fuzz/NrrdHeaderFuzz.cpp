#include "core/base/AtomicFile.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/ImageHeader.h"
#include "tests/fuzz/FuzzedReader.h"

#include <cassert>
#include <unistd.h>

namespace rimlight::fuzz {

namespace {

std::string written(const imaging::Geometry& geometry) {
    const auto path = std::filesystem::temp_directory_path() / ("fuzz-seed-" + std::to_string(::getpid()) + ".nrrd");
    imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(geometry.voxelCount(), 7)),
                         path);
    std::string bytes = readTextFile(path);
    std::filesystem::remove(path);
    return bytes;
}

} // namespace

std::vector<std::string> seeds() {
    imaging::Geometry geometry;
    geometry.size = {4, 3, 2};
    geometry.spacingMm = {0.7, 1.3, 5.0};
    geometry.originMm = {-120.25, 33.5, -801.125};
    return {written(geometry),
            "NRRD0004\n# by hand\ntype: uchar\ndimension: 4\nspace: right-anterior-superior\nsizes: 2 4 3 2\n"
            "space directions: none (0.6,0.8,0) (-0.8,0.6,0) (0,0,2.5)\nkinds: list domain domain domain\n"
            "encoding: gzip\nspace origin: (1,2,3)\nkey:=value\n\n",
            "NRRD0001\ncontent: old\ntype: double\ndimension: 3\nsizes: 4 3 2\nspacings: 1 1 2\naxis mins: 0 0 0\n"
            "endian: big\nencoding: raw\nbyte skip: -1\n\n"};
}

void read(std::span<const std::uint8_t> bytes) {
    // A file may be as long as its header, or far longer.
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (const std::uint64_t fileBytes : {std::uint64_t{bytes.size()}, std::uint64_t{1} << 40U}) {
        const auto header = imaging::parseNrrdHeader(text, fileBytes, "the file");
        header.geometry.validate("the file");
        assert(header.components >= 1);
        assert(header.dataOffset <= fileBytes || header.encoding == imaging::Encoding::Raw);
        assert(header.storedBytes() / imaging::bytesPerStoredVoxel(header.storedType) == header.valueCount());
        static_cast<void>(header.volumeType());
    }
}

} // namespace rimlight::fuzz
