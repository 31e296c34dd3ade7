#pragma once

#include "core/base/Progress.h"
#include "core/dicom/Series.h"
#include "core/imaging/Mask.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <string>

namespace rimlight::dicom {

/// What a structure set says beside its outlines.
struct StructureSetWording {
    std::string label; ///< 16 characters are kept
    std::string description;
    std::string date;                   ///< "20200101"
    std::string time;                   ///< "120000"
    std::string roiGenerationAlgorithm; ///< AUTOMATIC, SEMIAUTOMATIC, MANUAL, or empty: not known
    std::string roiInterpretedType;     ///< GTV, ORGAN, ..., or empty: not known
};

/// Fills in the Structure Set, ROI Contour and RT ROI Observations modules: the outlines of the segments, with their
/// references to the slices. The segments lie on the series' grid. Returns the transfer syntax that can hold them.
/// @throws Error when the outlines come to more text than an RTSTRUCT is read with; Cancelled
E_TransferSyntax putStructures(DcmItem& dataset, const imaging::Segmentation& segmentation, const Series& series,
                               const StructureSetWording& wording, const Progress& progress = {});

} // namespace rimlight::dicom
