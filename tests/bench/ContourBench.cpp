// An RTSTRUCT of 200 slices of 512 x 512 pixels, an outline of 500 points and a hole of 120 on each: reading, filling,
// both ways of writing, beside VTK's filter for filling contours (vtkPolyDataToImageStencil, 9.1) on the same points.
// Wanted (issue "Regions"): read and rasterised within half a second.

#include "core/base/Random.h"
#include "core/dicom/StructureSet.h"
#include "core/dicom/SyntheticObjects.h"
#include "core/imaging/Contour.h"
#include "tests/support/TemporaryFolder.h"

#include <benchmark/benchmark.h>
#include <vtkCellArray.h>
#include <vtkImageData.h>
#include <vtkImageStencilToImage.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataToImageStencil.h>

#include <cmath>
#include <numbers>

namespace {

using namespace rimlight;

constexpr int kSlices = 200;
constexpr int kEdge = 512;

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {kEdge, kEdge, kSlices};
    geometry.spacingMm = {0.7, 0.7, 1.5};
    geometry.originMm = {-179.2, -179.2, -600.0};
    return geometry;
}

/// An uneven rim around the middle, at that share of the way to the border.
imaging::Contour rim(const imaging::Geometry& geometry, int k, double share, int points) {
    imaging::Contour contour;
    for (int n = 0; n < points; ++n) {
        const double angle = 2.0 * std::numbers::pi * n / points;
        const double radius = 240.0 * share * (1.0 + 0.05 * std::sin(7.0 * angle + 0.1 * k));
        contour.pointsMm.push_back(
            geometry.toPatient({255.3 + radius * std::cos(angle), 256.1 + radius * std::sin(angle), double(k)}));
    }
    return contour;
}

std::vector<imaging::Contour> outlines() {
    std::vector<imaging::Contour> contours;
    for (int k = 0; k < kSlices; ++k) {
        contours.push_back(rim(grid(), k, 0.9, 500));
        contours.push_back(rim(grid(), k, 0.3, 120));
    }
    return contours;
}

/// The mask of the outlines as a structure set on a series whose first slice is on disk.
struct WrittenCase {
    test::TemporaryFolder folder;
    dicom::Series series;
    imaging::Segmentation segmentation;

    WrittenCase() {
        auto geometry = grid();
        geometry.size[2] = 1;
        dicom::SeriesWriteOptions options;
        options.identity = {"SYNTHETIC-BENCH", "SYNTHETIC^BENCH", "", ""};
        options.studyInstanceUid = dicom::uidFromWords("bench study");
        options.frameOfReferenceUid = dicom::uidFromWords("bench frame");
        options.seriesInstanceUid = dicom::uidFromWords("bench series");
        series = dicom::writeSyntheticSeries(
            imaging::Volume::fromVoxels(geometry, std::vector<std::int16_t>(geometry.voxelCount(), 0)),
            folder / "series", options);
        series.geometry = grid();
        for (int k = 1; k < kSlices; ++k) {
            dicom::Slice slice = series.slices.front();
            slice.sopInstanceUid = dicom::uidFromWords("bench slice " + std::to_string(k));
            slice.positionMm = series.geometry.toPatient({0.0, 0.0, double(k)});
            series.slices.push_back(slice);
        }
        segmentation = {series.geometry, {{"rim", {}, imaging::rasterise(outlines(), series.geometry).mask}}};
        dicom::writeStructureSet(segmentation, series, folder / "rs.dcm");
    }
};

const WrittenCase& writtenCase() {
    static const WrittenCase made;
    return made;
}

void rasteriseOurs(benchmark::State& state) {
    const auto contours = outlines();
    for (auto _ : state)
        benchmark::DoNotOptimize(imaging::rasterise(contours, grid()));
}
BENCHMARK(rasteriseOurs)->Unit(benchmark::kMillisecond);

void fillInVtk(const std::vector<imaging::Contour>& contours, const imaging::Geometry& geometry,
               vtkImageStencilToImage* image) {
    vtkNew<vtkPoints> points;
    points->SetDataTypeToDouble();
    vtkNew<vtkCellArray> lines;
    for (const auto& contour : contours) {
        lines->InsertNextCell(static_cast<int>(contour.pointsMm.size()) + 1);
        const vtkIdType first = points->GetNumberOfPoints();
        for (const auto& point : contour.pointsMm)
            lines->InsertCellPoint(points->InsertNextPoint(point.data()));
        lines->InsertCellPoint(first);
    }
    vtkNew<vtkPolyData> polygons;
    polygons->SetPoints(points);
    polygons->SetLines(lines);
    vtkNew<vtkPolyDataToImageStencil> stencil;
    stencil->SetInputData(polygons);
    stencil->SetOutputOrigin(geometry.originMm.data());
    stencil->SetOutputSpacing(geometry.spacingMm.data());
    stencil->SetOutputWholeExtent(0, kEdge - 1, 0, kEdge - 1, 0, kSlices - 1);
    image->SetInputConnection(stencil->GetOutputPort());
    image->SetInsideValue(1);
    image->SetOutsideValue(0);
    image->SetOutputScalarTypeToUnsignedChar();
    image->Update();
}

void rasteriseVtk(benchmark::State& state) {
    const auto contours = outlines();
    for (auto _ : state) {
        vtkNew<vtkImageStencilToImage> image;
        fillInVtk(contours, grid(), image);
        benchmark::DoNotOptimize(image->GetOutput());
    }
    vtkNew<vtkImageStencilToImage> image;
    fillInVtk(contours, grid(), image);
    const auto* voxels = static_cast<const unsigned char*>(image->GetOutput()->GetScalarPointer());
    const auto ours = imaging::rasterise(contours, grid()).mask.toDense();
    double differing = 0.0;
    for (std::size_t n = 0; n < ours.size(); ++n)
        differing += ours[n] != voxels[n] ? 1.0 : 0.0;
    state.counters["differing voxels"] = differing;
}
BENCHMARK(rasteriseVtk)->Unit(benchmark::kMillisecond);

void readAndRasteriseFile(benchmark::State& state) {
    const WrittenCase& made = writtenCase();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            dicom::rasterise(dicom::readStructureSet(made.folder / "rs.dcm"), made.series.geometry));
}
BENCHMARK(readAndRasteriseFile)->Unit(benchmark::kMillisecond);

void writeFile(benchmark::State& state) {
    const WrittenCase& made = writtenCase();
    for (auto _ : state)
        dicom::writeStructureSet(made.segmentation, made.series, made.folder / "again.dcm");
}
BENCHMARK(writeFile)->Unit(benchmark::kMillisecond);

void outlineNoise(benchmark::State& state) {
    auto geometry = grid();
    geometry.size[2] = 10;
    Random random(1);
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < 0.7 ? 1 : 0;
    const auto mask = imaging::Mask::fromDense(geometry, voxels);
    for (auto _ : state)
        for (int k = 0; k < geometry.size[2]; ++k)
            benchmark::DoNotOptimize(imaging::keyholeContours(mask, k));
}
BENCHMARK(outlineNoise)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
