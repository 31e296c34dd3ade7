#include "ui/viewer/VolumeImage.h"

#include <vtkAbstractArray.h>
#include <vtkDataArray.h>
#include <vtkImageData.h>
#include <vtkPointData.h>

#include <cassert>

namespace rimlight::viewer {

namespace {

int vtkTypeOf(imaging::ScalarType type) {
    switch (type) {
    case imaging::ScalarType::UInt8:
        return VTK_UNSIGNED_CHAR;
    case imaging::ScalarType::Int16:
        return VTK_SHORT;
    case imaging::ScalarType::UInt16:
        return VTK_UNSIGNED_SHORT;
    case imaging::ScalarType::Int32:
        return VTK_INT;
    case imaging::ScalarType::Float32:
        return VTK_FLOAT;
    case imaging::ScalarType::Float64:
        break;
    }
    return VTK_DOUBLE;
}

} // namespace

vtkSmartPointer<vtkImageData> imageOf(const imaging::Volume& volume) {
    assert(!volume.isEmpty());
    const auto& geometry = volume.geometry();
    auto scalars = vtkSmartPointer<vtkDataArray>::Take(vtkDataArray::CreateDataArray(vtkTypeOf(volume.scalarType())));
    // VTK only reads it; 1: it neither frees nor grows the buffer.
    scalars->SetVoidArray(const_cast<void*>(volume.buffer().get()), static_cast<vtkIdType>(geometry.voxelCount()), 1);
    auto image = vtkSmartPointer<vtkImageData>::New();
    image->SetDimensions(geometry.size.data());
    image->SetSpacing(geometry.spacingMm.data());
    image->GetPointData()->SetScalars(scalars);
    return image;
}

} // namespace rimlight::viewer
