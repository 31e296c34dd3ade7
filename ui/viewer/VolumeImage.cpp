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

vtkSmartPointer<vtkImageData> imageOn(const imaging::Geometry& geometry, const imaging::IndexBox& box, int vtkType,
                                      const void* voxels) {
    auto scalars = vtkSmartPointer<vtkDataArray>::Take(vtkDataArray::CreateDataArray(vtkType));
    // VTK only reads it; 1: it neither frees nor grows the buffer.
    scalars->SetVoidArray(const_cast<void*>(voxels), static_cast<vtkIdType>(box.voxelCount()), 1);
    auto image = vtkSmartPointer<vtkImageData>::New();
    image->SetExtent(box.begin[0], box.begin[0] + box.size[0] - 1, box.begin[1], box.begin[1] + box.size[1] - 1,
                     box.begin[2], box.begin[2] + box.size[2] - 1);
    image->SetSpacing(geometry.spacingMm.data());
    image->GetPointData()->SetScalars(scalars);
    return image;
}

} // namespace

vtkSmartPointer<vtkImageData> imageOf(const imaging::Volume& volume) {
    assert(!volume.isEmpty());
    return imageOn(volume.geometry(), {{0, 0, 0}, volume.geometry().size}, vtkTypeOf(volume.scalarType()),
                   volume.buffer().get());
}

vtkSmartPointer<vtkImageData> imageOf(const imaging::Mask& mask) {
    assert(!mask.isEmpty());
    return imageOn(mask.geometry(), mask.box(), VTK_UNSIGNED_CHAR, mask.boxVoxels().data());
}

} // namespace rimlight::viewer
