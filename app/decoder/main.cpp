#include "core/base/Error.h"
#include "core/dicom/DicomDecoder.h"
#include "core/imaging/DecoderProcess.h"
#include "core/imaging/ImageVoxels.h"

/// Decodes pixels for the other programs, which start it; see core/imaging/DecoderProcess.h.
int main() {
    using namespace rimlight;
    imaging::runDecoderChild([](const imaging::DecodeRequest& request) {
        if (request.task == "image")
            imaging::decodeImageFile(request.body, request.voxels, request.progress);
        else if (request.task == "headers")
            dicom::readHeaders(request);
        else if (request.task == "series")
            dicom::decodeSeriesPixels(request);
        else
            throw Error("is nothing that this decoder knows", request.task, "Install Rimlight again.");
    });
}
