#include "tests/core/dicom/SmallSlice.h"

#include "core/base/Text.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <array>
#include <stdexcept>
#include <string>

namespace rimlight::test {

void writeSmallSlice(const std::filesystem::path& file, int number, const Eigen::Vector3d& positionMm,
                     const std::function<void(DcmDataset&)>& change) {
    DcmFileFormat format;
    DcmDataset& data = *format.getDataset();
    const auto put = [&](const DcmTagKey& tag, const std::string& text) { data.putAndInsertString(tag, text.c_str()); };
    put(DCM_SOPClassUID, UID_CTImageStorage);
    put(DCM_SOPInstanceUID, "1.2.3.4." + std::to_string(number + 1));
    put(DCM_SeriesInstanceUID, "1.2.3.5");
    put(DCM_StudyInstanceUID, "1.2.3.6");
    put(DCM_FrameOfReferenceUID, "1.2.3.7");
    put(DCM_Modality, "CT");
    put(DCM_SeriesNumber, "4");
    put(DCM_InstanceNumber, std::to_string(number + 1));
    put(DCM_PatientName, "Doe^Jane");
    put(DCM_PatientID, "SECRET-17");
    put(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
    put(DCM_ImagePositionPatient,
        formatNumber(positionMm[0]) + "\\" + formatNumber(positionMm[1]) + "\\" + formatNumber(positionMm[2]));
    put(DCM_PixelSpacing, "0.75\\0.5");
    put(DCM_SliceThickness, "2");
    put(DCM_RescaleSlope, "1");
    put(DCM_RescaleIntercept, "-1024");
    put(DCM_WindowCenter, "50");
    put(DCM_WindowWidth, "350");
    put(DCM_PhotometricInterpretation, "MONOCHROME2");
    const auto putNumber = [&](const DcmTagKey& tag, Uint16 value) { data.putAndInsertUint16(tag, value); };
    putNumber(DCM_SamplesPerPixel, 1);
    putNumber(DCM_Rows, 3);
    putNumber(DCM_Columns, 4);
    putNumber(DCM_BitsAllocated, 16);
    putNumber(DCM_BitsStored, 12);
    putNumber(DCM_HighBit, 11);
    putNumber(DCM_PixelRepresentation, 0);
    std::array<Uint16, 12> pixels{};
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<Uint16>(100 * number + static_cast<int>(i));
    data.putAndInsertUint16Array(DCM_PixelData, pixels.data(), pixels.size());
    if (change)
        change(data);
    if (format.saveFile(OFFilename(file.c_str()), EXS_LittleEndianExplicit).bad())
        throw std::runtime_error("no test slice");
}

} // namespace rimlight::test
