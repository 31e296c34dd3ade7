#include "core/imaging/ItkN4.h"

#include "core/base/Error.h"

#include <itkBSplineControlPointImageFilter.h>
#include <itkCommand.h>
#include <itkN4BiasFieldCorrectionImageFilter.h>
#include <itkShrinkImageFilter.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <string>
#include <thread>

namespace rimlight::imaging {

namespace {

using Image = itk::Image<float, 3>;
using MaskImage = itk::Image<std::uint8_t, 3>;
using N4 = itk::N4BiasFieldCorrectionImageFilter<Image, MaskImage, Image>;

/// While it lives, new filters of ITK run on one thread: N4 makes filters inside itself, whose number of threads can be
/// set in no other way.
class OneItkThread {
public:
    explicit OneItkThread(const Progress& progress) : m_lock(mutex(), std::defer_lock) {
        while (!m_lock.try_lock()) {
            progress.throwIfCancelled();
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        m_before = itk::MultiThreaderBase::GetGlobalDefaultNumberOfThreads();
        itk::MultiThreaderBase::SetGlobalDefaultNumberOfThreads(1);
    }
    ~OneItkThread() { itk::MultiThreaderBase::SetGlobalDefaultNumberOfThreads(m_before); }
    OneItkThread(const OneItkThread&) = delete;
    OneItkThread& operator=(const OneItkThread&) = delete;

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }

    std::unique_lock<std::mutex> m_lock;
    itk::ThreadIdType m_before = 0;
};

itk::Matrix<double, 3, 3> directionOf(const PlainGrid& grid) {
    itk::Matrix<double, 3, 3> direction;
    for (unsigned row = 0; row < 3; ++row)
        for (unsigned column = 0; column < 3; ++column)
            direction[row][column] = grid.direction[row][column];
    return direction;
}

itk::Size<3> sizeOf(const PlainGrid& grid) {
    itk::Size<3> size;
    for (unsigned axis = 0; axis < 3; ++axis)
        size[axis] = grid.size[axis];
    return size;
}

/// Every n-th voxel along each axis, as an ITK image of its own.
template <class T>
typename itk::Image<T, 3>::Pointer shrunk(const PlainGrid& grid, std::span<const T> voxels,
                                          const std::array<unsigned, 3>& factors) {
    using Shrunk = itk::Image<T, 3>;
    auto image = Shrunk::New();
    image->SetRegions(sizeOf(grid));
    image->SetSpacing(grid.spacingMm.data());
    image->SetOrigin(grid.originMm.data());
    image->SetDirection(directionOf(grid));
    auto container = Shrunk::PixelContainer::New();
    container->SetImportPointer(const_cast<T*>(voxels.data()), voxels.size(), false); // ITK only reads its input
    image->SetPixelContainer(container);
    auto filter = itk::ShrinkImageFilter<Shrunk, Shrunk>::New();
    filter->SetInput(image);
    for (unsigned axis = 0; axis < 3; ++axis)
        filter->SetShrinkFactor(axis, factors[axis]);
    filter->Update();
    typename Shrunk::Pointer result = filter->GetOutput();
    result->DisconnectPipeline();
    return result;
}

[[noreturn]] void throwNoField() {
    throw Error("has no bias field that could be estimated", "The image",
                "Choose a larger region for the fit, or switch the bias correction off.");
}

/// N4 divides by the range of the values: two different ones are needed.
void requireContrast(const Image& image, const MaskImage& fit) {
    const std::size_t count = image.GetPixelContainer()->Size();
    const float* values = image.GetBufferPointer();
    const std::uint8_t* inside = fit.GetBufferPointer();
    const float* first = nullptr;
    for (std::size_t n = 0; n < count; ++n)
        if (inside[n] != 0) {
            if (first == nullptr)
                first = values + n;
            if (values[n] != *first)
                return;
        }
    throwNoField();
}

void configure(N4& n4, const N4Settings& settings) {
    N4::VariableSizeArrayType iterations(static_cast<unsigned>(settings.iterations.size()));
    for (unsigned level = 0; level < iterations.Size(); ++level)
        iterations[level] = static_cast<unsigned>(settings.iterations[level]);
    n4.SetMaximumNumberOfIterations(iterations);
    N4::ArrayType levels;
    levels.Fill(static_cast<unsigned>(settings.iterations.size()));
    n4.SetNumberOfFittingLevels(levels);
    N4::ArrayType controlPoints;
    controlPoints.Fill(static_cast<unsigned>(settings.controlPoints));
    n4.SetNumberOfControlPoints(controlPoints);
    n4.SetConvergenceThreshold(static_cast<float>(settings.convergenceThreshold));
    n4.SetBiasFieldFullWidthAtHalfMaximum(static_cast<float>(settings.biasFieldFwhm));
    n4.SetWienerFilterNoise(static_cast<float>(settings.wienerNoise));
    n4.SetNumberOfHistogramBins(static_cast<unsigned>(settings.histogramBins));
}

/// Reports each iteration, and ends the filter by throwing: N4 does not look at AbortGenerateData.
void watch(N4& n4, const N4Settings& settings, const Progress& progress) {
    n4.AddObserver(itk::IterationEvent(), [&n4, &settings, progress](const itk::EventObject&) {
        progress.throwIfCancelled();
        const auto level = n4.GetCurrentLevel();
        const double within = static_cast<double>(n4.GetElapsedIterations()) / std::max(1, settings.iterations[level]);
        progress.report((level + std::min(1.0, within)) / static_cast<double>(settings.iterations.size()),
                        "Estimating the bias field, level " + std::to_string(level + 1));
    });
}

std::vector<float> sampled(const N4& n4, const PlainGrid& grid) {
    using Lattice = N4::BiasFieldControlPointLatticeType;
    using Field = N4::ScalarImageType;
    auto filter = itk::BSplineControlPointImageFilter<Lattice, Field>::New();
    filter->SetInput(n4.GetLogBiasFieldControlPointLattice());
    filter->SetSplineOrder(n4.GetSplineOrder());
    filter->SetSize(sizeOf(grid));
    filter->SetOrigin(grid.originMm.data());
    filter->SetSpacing(grid.spacingMm.data());
    filter->SetDirection(directionOf(grid));
    filter->Update();
    const auto* begin = filter->GetOutput()->GetBufferPointer();
    std::vector<float> field(filter->GetOutput()->GetPixelContainer()->Size());
    for (std::size_t n = 0; n < field.size(); ++n)
        field[n] = begin[n][0];
    return field;
}

} // namespace

std::vector<float> logBiasFieldWithItk(const PlainGrid& grid, std::span<const float> voxels,
                                       std::span<const std::uint8_t> fit, const std::array<unsigned, 3>& factors,
                                       const N4Settings& settings, const Progress& progress) {
    const OneItkThread one(progress);
    std::vector<float> field;
    try {
        const auto image = shrunk(grid, voxels, factors);
        const auto mask = shrunk(grid, fit, factors);
        requireContrast(*image, *mask);
        auto n4 = N4::New();
        n4->SetInput(image);
        n4->SetMaskImage(mask);
        configure(*n4, settings);
        watch(*n4, settings, progress);
        n4->Update();
        progress.throwIfCancelled();
        field = sampled(*n4, grid);
    } catch (const itk::ExceptionObject&) {
        throwNoField();
    }
    if (!std::all_of(field.begin(), field.end(), [](float value) { return std::isfinite(value); }))
        throwNoField();
    return field;
}

} // namespace rimlight::imaging
