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
#include <vector>

namespace rimlight::viewer {

namespace {

/// How many voxels along each axis make one cell, so that there are few enough; the cells stay near to cubes.
imaging::Index cellSteps(const imaging::Mask& mask, std::size_t mostCells) {
    imaging::Index steps{1, 1, 1};
    const auto cells = [&] {
        std::size_t count = 1;
        for (std::size_t axis = 0; axis < 3; ++axis)
            count *= static_cast<std::size_t>((mask.box().size[axis] + steps[axis] - 1) / steps[axis]);
        return count;
    };
    while (cells() > mostCells) {
        std::size_t finest = 3;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const auto sizeMm = [&](std::size_t a) {
                return steps[a] * mask.geometry().spacingMm[static_cast<Eigen::Index>(a)];
            };
            if (steps[axis] < mask.box().size[axis] && (finest == 3 || sizeMm(axis) < sizeMm(finest)))
                finest = axis;
        }
        if (finest == 3)
            break;
        steps[finest] *= 2;
    }
    return steps;
}

/// The cells of the mask's box with one of nothing around, so that the surface closes; 1 where at least half of the
/// cell's voxels are inside. In grid space (index * spacing).
vtkSmartPointer<vtkImageData> paddedImage(const imaging::Mask& mask, const imaging::Index& steps) {
    const auto& box = mask.box();
    imaging::Index cells;
    Eigen::Vector3d cellMm, originMm;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<Eigen::Index>(axis);
        cells[axis] = (box.size[axis] + steps[axis] - 1) / steps[axis];
        cellMm[a] = steps[axis] * mask.geometry().spacingMm[a];
        originMm[a] = (box.begin[axis] + (steps[axis] - 1) / 2.0) * mask.geometry().spacingMm[a];
    }
    auto image = vtkSmartPointer<vtkImageData>::New();
    image->SetExtent(-1, cells[0], -1, cells[1], -1, cells[2]);
    image->SetSpacing(cellMm.data());
    image->SetOrigin(originMm.data());
    image->AllocateScalars(VTK_UNSIGNED_CHAR, 1);
    auto* target = static_cast<unsigned char*>(image->GetScalarPointer());
    std::fill_n(target, image->GetNumberOfPoints(), static_cast<unsigned char>(0));
    const auto voxels = mask.boxVoxels();
    const int half = (steps[0] * steps[1] * steps[2] + 1) / 2;
    std::vector<int> inside(static_cast<std::size_t>(cells[0]));
    for (int ck = 0; ck < cells[2]; ++ck)
        for (int cj = 0; cj < cells[1]; ++cj) {
            std::fill(inside.begin(), inside.end(), 0);
            for (int k = ck * steps[2]; k < std::min((ck + 1) * steps[2], box.size[2]); ++k)
                for (int j = cj * steps[1]; j < std::min((cj + 1) * steps[1], box.size[1]); ++j) {
                    const auto* row = voxels.data() + box.offset(box.begin[0], box.begin[1] + j, box.begin[2] + k);
                    for (int i = 0; i < box.size[0]; ++i)
                        inside[static_cast<std::size_t>(i / steps[0])] += row[i];
                }
            auto* to = static_cast<unsigned char*>(image->GetScalarPointer(0, cj, ck));
            std::transform(inside.begin(), inside.end(), to,
                           [&](int count) { return static_cast<unsigned char>(count >= half ? 1 : 0); });
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

vtkSmartPointer<vtkPolyData> surfaceOf(const imaging::Mask& mask, const std::stop_token& stop, std::size_t mostCells) {
    if (mask.isEmpty())
        return nullptr;
    vtkNew<vtkFlyingEdges3D> contour;
    contour->SetInputData(paddedImage(mask, cellSteps(mask, mostCells)));
    contour->SetValue(0, 0.5);
    contour->ComputeNormalsOff();
    contour->ComputeGradientsOff();
    contour->ComputeScalarsOff();
    contour->Update();
    if (stop.stop_requested() || contour->GetOutput()->GetNumberOfPoints() == 0)
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
