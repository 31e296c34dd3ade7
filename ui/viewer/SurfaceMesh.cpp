#include "ui/viewer/SurfaceMesh.h"

#include <Eigen/LU>
#include <vtkAlgorithm.h>
#include <vtkCallbackCommand.h>
#include <vtkCommand.h>
#include <vtkFlyingEdges3D.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPolyData.h>
#include <vtkPolyDataNormals.h>
#include <vtkTransform.h>
#include <vtkTransformPolyDataFilter.h>
#include <vtkWindowedSincPolyDataFilter.h>

#include <algorithm>

namespace rimlight::viewer {

namespace {

/// The mask's box with a voxel of nothing around it, so that the surface closes; in grid space (index * spacing).
vtkSmartPointer<vtkImageData> paddedImage(const imaging::Mask& mask) {
    const auto& box = mask.box();
    auto image = vtkSmartPointer<vtkImageData>::New();
    image->SetExtent(box.begin[0] - 1, box.begin[0] + box.size[0], box.begin[1] - 1, box.begin[1] + box.size[1],
                     box.begin[2] - 1, box.begin[2] + box.size[2]);
    image->SetSpacing(mask.geometry().spacingMm.data());
    image->AllocateScalars(VTK_UNSIGNED_CHAR, 1);
    auto* target = static_cast<unsigned char*>(image->GetScalarPointer());
    std::fill_n(target, image->GetNumberOfPoints(), static_cast<unsigned char>(0));
    const auto voxels = mask.boxVoxels();
    const auto width = static_cast<std::size_t>(box.size[0]);
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j) {
            const auto row =
                (static_cast<std::size_t>(k) * static_cast<std::size_t>(box.size[1]) + static_cast<std::size_t>(j)) *
                width;
            auto* to =
                static_cast<unsigned char*>(image->GetScalarPointer(box.begin[0], box.begin[1] + j, box.begin[2] + k));
            std::copy_n(voxels.data() + row, width, to);
        }
    return image;
}

vtkSmartPointer<vtkMatrix4x4> gridToPatient(const imaging::Geometry& geometry) {
    auto matrix = vtkSmartPointer<vtkMatrix4x4>::New();
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            matrix->SetElement(row, column, geometry.direction(row, column));
        matrix->SetElement(row, 3, geometry.originMm[row]);
    }
    return matrix;
}

} // namespace

vtkSmartPointer<vtkPolyData> surfaceOf(const imaging::Mask& mask, const std::stop_token& stop) {
    if (mask.isEmpty())
        return nullptr;
    vtkNew<vtkFlyingEdges3D> contour;
    contour->SetInputData(paddedImage(mask));
    contour->SetValue(0, 0.5);
    contour->ComputeNormalsOff();
    contour->ComputeGradientsOff();
    contour->ComputeScalarsOff();
    contour->Update();
    if (stop.stop_requested())
        return nullptr;

    // A volume-preserving low-pass filter: takes the voxels' steps away without shrinking the region.
    vtkNew<vtkWindowedSincPolyDataFilter> smooth;
    smooth->SetInputConnection(contour->GetOutputPort());
    smooth->SetNumberOfIterations(40);
    smooth->SetPassBand(0.01);
    smooth->NormalizeCoordinatesOn();
    smooth->BoundarySmoothingOff();
    smooth->FeatureEdgeSmoothingOff();
    vtkNew<vtkCallbackCommand> watch;
    watch->SetClientData(const_cast<std::stop_token*>(&stop));
    watch->SetCallback([](vtkObject* caller, unsigned long, void* token, void*) {
        if (static_cast<const std::stop_token*>(token)->stop_requested())
            vtkAlgorithm::SafeDownCast(caller)->AbortExecuteOn();
    });
    smooth->AddObserver(vtkCommand::ProgressEvent, watch);
    smooth->Update();
    if (stop.stop_requested())
        return nullptr;

    vtkNew<vtkTransform> transform;
    transform->SetMatrix(gridToPatient(mask.geometry()));
    vtkNew<vtkTransformPolyDataFilter> place;
    place->SetInputConnection(smooth->GetOutputPort());
    place->SetTransform(transform);
    vtkNew<vtkPolyDataNormals> normals;
    normals->SetInputConnection(place->GetOutputPort());
    normals->SplittingOff();
    normals->ConsistencyOff();
    normals->SetFlipNormals(mask.geometry().direction.determinant() < 0.0); // a mirrored grid turns the triangles
    normals->Update();
    if (stop.stop_requested())
        return nullptr;
    return normals->GetOutput();
}

} // namespace rimlight::viewer
