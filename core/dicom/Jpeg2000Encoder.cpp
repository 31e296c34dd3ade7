#include "core/dicom/Jpeg2000Encoder.h"

#include "core/base/Error.h"

#include <gdcmImage.h>
#include <gdcmImageChangeTransferSyntax.h>
#include <gdcmSequenceOfFragments.h>

namespace rimlight::dicom {

std::vector<std::uint8_t> encodeJpeg2000(const GreyFrame& frame) {
    const auto fail = [] {
        throw Error("JPEG 2000 compression failed", "An image slice", "Write the series uncompressed.");
    };
    gdcm::SmartPointer<gdcm::Image> image = new gdcm::Image;
    image->SetNumberOfDimensions(2);
    image->SetDimension(0, static_cast<unsigned>(frame.columns));
    image->SetDimension(1, static_cast<unsigned>(frame.rows));
    image->SetPixelFormat(gdcm::PixelFormat(1, 16, static_cast<unsigned short>(frame.bitsStored),
                                            static_cast<unsigned short>(frame.bitsStored - 1), frame.isSigned ? 1 : 0));
    image->SetPhotometricInterpretation(gdcm::PhotometricInterpretation::MONOCHROME2);
    image->SetTransferSyntax(gdcm::TransferSyntax::ExplicitVRLittleEndian);
    gdcm::DataElement pixels(gdcm::Tag(0x7fe0, 0x0010));
    pixels.SetByteValue(reinterpret_cast<const char*>(frame.pixels.data()),
                        gdcm::VL(static_cast<std::uint32_t>(frame.pixels.size_bytes())));
    image->SetDataElement(pixels);

    gdcm::ImageChangeTransferSyntax change;
    change.SetTransferSyntax(gdcm::TransferSyntax::JPEG2000Lossless);
    change.SetInput(*image);
    if (!change.Change())
        fail();
    const auto* fragments = change.GetOutput().GetDataElement().GetSequenceOfFragments();
    if (fragments == nullptr || fragments->GetNumberOfFragments() != 1)
        fail();
    const auto* bytes = fragments->GetFragment(0).GetByteValue();
    if (bytes == nullptr)
        fail();
    const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes->GetPointer());
    return {begin, begin + bytes->GetLength()};
}

} // namespace rimlight::dicom
