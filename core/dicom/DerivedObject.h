#pragma once

#include "core/dicom/Series.h"

#include <string>

class DcmItem;

namespace rimlight::dicom {

/// An object that is made from a series, such as outlines that were drawn on it.
struct DerivedObject {
    std::string sopClassUid;
    std::string modality; ///< "RTSTRUCT"
    std::string seriesDescription;
    int seriesNumber = 1;
    bool isImage = false; ///< it has pixels, and so tells whether those of the series were compressed with loss
    /// Anything that tells this content from others, such as hashes. The UIDs are made of it, of the series and of the
    /// time: never of random numbers, so that a test can write the same object twice.
    std::string content;
    /// The time of writing, "20200101" and "120000", filled in by datedNow().
    std::string date;
    std::string time;
};

/// The object with today's date and time, in the local time zone as DICOM has it.
DerivedObject datedNow(DerivedObject object);

/// Fills in what any such object carries: patient and study as the series' first file has them (text in UTF-8), frame
/// of reference, a series of its own, ours as equipment, SOP class and instance.
/// @throws Error when the series' first file can't be read, or holds an image of another series by now
void putDerivedObject(DcmItem& dataset, const Series& source, const DerivedObject& object);

/// The frame of reference of the series; a UID of our own where its files name none.
std::string frameOfReferenceOf(const Series& source);

} // namespace rimlight::dicom
