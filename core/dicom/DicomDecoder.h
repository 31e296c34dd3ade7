#pragma once

#include "core/imaging/DecoderProcess.h"

namespace rimlight::dicom {

// Tasks of the decoder's process; others call scanFolder() and loadSeries().

/// Reads the headers of the files named in the body, and emits one result for each.
void readHeaders(const imaging::DecodeRequest& request);

/// Decodes and rescales the slices that the body describes into request.voxels. @throws Error naming the file
void decodeSeriesPixels(const imaging::DecodeRequest& request);

} // namespace rimlight::dicom
