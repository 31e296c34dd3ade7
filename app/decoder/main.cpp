#include "core/base/Error.h"
#include "core/imaging/DecoderProcess.h"
#include "core/imaging/ImageVoxels.h"

/// Decodes pixels for the other programs, which start it; see core/imaging/DecoderProcess.h.
int main() {
    using namespace rimlight;
    return imaging::runDecoderChild([](const std::string& task, const std::string& body, std::span<std::byte> voxels,
                                       unsigned, const Progress& progress) {
        if (task == "image")
            imaging::decodeImageFile(body, voxels, progress);
        else
            throw Error("is nothing that this decoder knows", task, "Install Rimlight again.");
    });
}
