#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/imaging/EigenBeforeItk.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/ImageHeader.h"

#include <itkImage.h>
#include <itkImageFileWriter.h>
#include <itkMetaDataObject.h>
#include <itkMetaImageIO.h>
#include <itkNiftiImageIO.h>
#include <itkNrrdImageIO.h>

namespace rimlight::imaging {

namespace fs = std::filesystem;

namespace {

itk::ImageIOBase::Pointer ioFor(const fs::path& path) {
    const std::string name = lowerCase(path.filename().string());
    if (name.ends_with(".nii") || name.ends_with(".nii.gz"))
        return itk::NiftiImageIO::New().GetPointer();
    if (name.ends_with(".nrrd"))
        return itk::NrrdImageIO::New().GetPointer();
    if (name.ends_with(".mha"))
        return itk::MetaImageIO::New().GetPointer();
    throw Error("is no name of an image file", path.string(), "Use a name that ends in .nii.gz, .nii, .nrrd or .mha.");
}

std::string withLowerCaseEnding(const std::string& name) {
    const std::string lower = lowerCase(name);
    const std::size_t length = lower.ends_with(".nii.gz") ? 7 : fs::path(name).extension().string().size();
    return name.substr(0, name.size() - length) + lower.substr(lower.size() - length);
}

/// An ITK image that looks at the voxels; ITK's writer only reads them.
template <class T>
typename itk::Image<T, 3>::Pointer viewOf(const Geometry& geometry, std::span<const T> voxels) {
    using Image = itk::Image<T, 3>;
    auto image = Image::New();
    typename Image::SizeType size;
    typename Image::SpacingType spacing;
    typename Image::PointType origin;
    typename Image::DirectionType direction;
    for (unsigned axis = 0; axis < 3; ++axis) {
        size[axis] = static_cast<itk::SizeValueType>(geometry.size[axis]);
        spacing[axis] = geometry.spacingMm[axis];
        origin[axis] = geometry.originMm[axis];
        for (unsigned row = 0; row < 3; ++row)
            direction[row][axis] = geometry.direction(row, axis);
    }
    image->SetRegions(typename Image::RegionType(size));
    image->SetSpacing(spacing);
    image->SetOrigin(origin);
    image->SetDirection(direction);
    image->GetPixelContainer()->SetImportPointer(const_cast<T*>(voxels.data()), voxels.size(), false);
    return image;
}

/// mark: kept by NIfTI alone, as the name of its auxiliary file.
template <class T>
void write(const Geometry& geometry, std::span<const T> voxels, const std::string& mark, const fs::path& path) {
    const auto io = ioFor(path);
    writeFileAtomically(path, [&](const fs::path& temporary) {
        // ITK knows endings in lower case only.
        const fs::path file = temporary.parent_path() / withLowerCaseEnding(temporary.filename().string());
        const auto writer = itk::ImageFileWriter<itk::Image<T, 3>>::New();
        writer->SetImageIO(io);
        writer->SetFileName(file.string());
        const auto image = viewOf(geometry, voxels);
        if (!mark.empty() && dynamic_cast<const itk::NiftiImageIO*>(io.GetPointer()) != nullptr)
            itk::EncapsulateMetaData<std::string>(image->GetMetaDataDictionary(), "aux_file", mark);
        writer->SetInput(image);
        writer->SetUseCompression(!lowerCase(path.filename().string()).ends_with(".nii"));
        try {
            writer->Update();
            if (file != temporary)
                fs::rename(file, temporary);
        } catch (const std::exception&) { // ITK's, or the rename's
            std::error_code ignored;
            fs::remove(file, ignored);
            throw Error("cannot be written", path.string(), "Choose a folder with free space that you may write to.");
        }
    });
}

} // namespace

void writeVolume(const Volume& volume, const fs::path& path) {
    const std::string mark = volume.isSynthetic() ? kSyntheticMark : "";
    volume.visit([&]<class T>(std::span<const T> voxels) { write<T>(volume.geometry(), voxels, mark, path); });
}

void writeMask(const Mask& mask, const fs::path& path) {
    const auto dense = mask.toDense();
    write<std::uint8_t>(mask.geometry(), dense, {}, path);
}

} // namespace rimlight::imaging
