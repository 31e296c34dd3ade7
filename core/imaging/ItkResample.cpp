#include "core/imaging/ItkResample.h"

#include "core/base/Error.h"

#include <itkBSplineInterpolateImageFunction.h>
#include <itkConstantBoundaryCondition.h>
#include <itkGaussianInterpolateImageFunction.h>
#include <itkLabelImageGaussianInterpolateImageFunction.h>
#include <itkLinearInterpolateImageFunction.h>
#include <itkNearestNeighborInterpolateImageFunction.h>
#include <itkResampleImageFilter.h>
#include <itkWindowedSincInterpolateImageFunction.h>

#include <algorithm>
#include <limits>
#include <type_traits>

namespace rimlight::imaging {

namespace {

template <class T>
using ItkImage = itk::Image<T, 3>;

itk::Matrix<double, 3, 3> directionOf(const PlainGrid& grid) {
    itk::Matrix<double, 3, 3> direction;
    for (unsigned row = 0; row < 3; ++row)
        for (unsigned column = 0; column < 3; ++column)
            direction[row][column] = grid.direction[row][column];
    return direction;
}

/// An ITK image over the voxels, without a copy: ITK does not write to its input.
template <class T>
typename ItkImage<T>::Pointer wrapped(const PlainGrid& grid, std::span<const T> voxels) {
    auto image = ItkImage<T>::New();
    typename ItkImage<T>::RegionType region;
    for (unsigned axis = 0; axis < 3; ++axis)
        region.SetSize(axis, grid.size[axis]);
    image->SetRegions(region);
    image->SetSpacing(grid.spacingMm.data());
    image->SetOrigin(grid.originMm.data());
    image->SetDirection(directionOf(grid));
    auto container = ItkImage<T>::PixelContainer::New();
    container->SetImportPointer(const_cast<T*>(voxels.data()), voxels.size(), false);
    image->SetPixelContainer(container);
    return image;
}

template <class T>
using ItkInterpolator = typename itk::InterpolateImageFunction<ItkImage<T>, double>::Pointer;

constexpr unsigned kSincRadius = 5;

template <template <unsigned, class, class> class Window>
ItkInterpolator<double> makeSinc() {
    using Function =
        itk::WindowedSincInterpolateImageFunction<ItkImage<double>, kSincRadius, Window<kSincRadius, double, double>,
                                                  itk::ConstantBoundaryCondition<ItkImage<double>>, double>;
    return Function::New().GetPointer();
}

template <class Function>
typename Function::Pointer makeGaussian(const PlainGrid& grid, double sigmaVoxels, double alpha) {
    auto function = Function::New();
    typename Function::ArrayType sigma;
    for (unsigned axis = 0; axis < 3; ++axis)
        sigma[axis] = sigmaVoxels * grid.spacingMm[axis];
    function->SetSigma(sigma);
    function->SetAlpha(alpha);
    return function;
}

template <class T>
ItkInterpolator<T> makeUsual(Interpolator interpolator) {
    if (interpolator == Interpolator::Nearest)
        return itk::NearestNeighborInterpolateImageFunction<ItkImage<T>, double>::New().GetPointer();
    if (interpolator == Interpolator::Linear)
        return itk::LinearInterpolateImageFunction<ItkImage<T>, double>::New().GetPointer();
    auto spline = itk::BSplineInterpolateImageFunction<ItkImage<T>, double, double>::New();
    spline->SetSplineOrder(3);
    return spline.GetPointer();
}

/// Those that few ask for, for doubles only: each voxel type would cost seconds of compilation.
ItkInterpolator<double> makeRare(Interpolator interpolator, const PlainGrid& from) {
    using Image = ItkImage<double>;
    switch (interpolator) {
    case Interpolator::Gaussian:
        return makeGaussian<itk::GaussianInterpolateImageFunction<Image, double>>(from, 0.8, 4.0).GetPointer();
    case Interpolator::LabelGaussian:
        return makeGaussian<itk::LabelImageGaussianInterpolateImageFunction<Image, double>>(from, 1.0, 1.0)
            .GetPointer();
    case Interpolator::HammingSinc:
        return makeSinc<itk::Function::HammingWindowFunction>();
    case Interpolator::CosineSinc:
        return makeSinc<itk::Function::CosineWindowFunction>();
    case Interpolator::WelchSinc:
        return makeSinc<itk::Function::WelchWindowFunction>();
    case Interpolator::LanczosSinc:
        return makeSinc<itk::Function::LanczosWindowFunction>();
    default:
        return makeSinc<itk::Function::BlackmanWindowFunction>();
    }
}

bool isRare(Interpolator interpolator) {
    return interpolator != Interpolator::Nearest && interpolator != Interpolator::Linear &&
           interpolator != Interpolator::BSpline;
}

template <class T>
std::vector<T> resampleImage(const PlainGrid& from, std::span<const T> voxels, const PlainGrid& to,
                             const ItkInterpolator<T>& interpolator) {
    auto filter = itk::ResampleImageFilter<ItkImage<T>, ItkImage<T>, double>::New();
    filter->SetInput(wrapped<T>(from, voxels));
    filter->SetInterpolator(interpolator);
    typename ItkImage<T>::SizeType size;
    for (unsigned axis = 0; axis < 3; ++axis)
        size[axis] = to.size[axis];
    filter->SetSize(size);
    filter->SetOutputSpacing(to.spacingMm.data());
    filter->SetOutputOrigin(to.originMm.data());
    filter->SetOutputDirection(directionOf(to));
    filter->SetDefaultPixelValue(T{});
#ifdef RIMLIGHT_THREADS_WITHOUT_TBB
    filter->SetNumberOfWorkUnits(1); // ITK's thread pool is as little instrumented as TBB
#endif
    filter->Update();
    const T* begin = filter->GetOutput()->GetBufferPointer();
    return {begin, begin + to.size[0] * to.size[1] * to.size[2]};
}

/// ITK's cast of an interpolated value: integers clamped to their type and truncated.
template <class T>
T castAsItk(double value) {
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(std::clamp(value, static_cast<double>(std::numeric_limits<T>::lowest()),
                                         static_cast<double>(std::numeric_limits<T>::max())));
    else
        return static_cast<T>(value);
}

} // namespace

template <class T>
std::vector<T> resampleWithItk(const PlainGrid& from, std::span<const T> voxels, const PlainGrid& to,
                               Interpolator interpolator) {
    try {
        if (!isRare(interpolator))
            return resampleImage<T>(from, voxels, to, makeUsual<T>(interpolator));
        const std::vector<double> doubles(voxels.begin(), voxels.end());
        const auto resampled = resampleImage<double>(from, doubles, to, makeRare(interpolator, from));
        std::vector<T> result(resampled.size());
        std::transform(resampled.begin(), resampled.end(), result.begin(), &castAsItk<T>);
        return result;
    } catch (const itk::ExceptionObject&) {
        throw Error("cannot be resampled", "The image", "Check its geometry.");
    }
}

template std::vector<std::uint8_t> resampleWithItk(const PlainGrid&, std::span<const std::uint8_t>, const PlainGrid&,
                                                   Interpolator);
template std::vector<std::int16_t> resampleWithItk(const PlainGrid&, std::span<const std::int16_t>, const PlainGrid&,
                                                   Interpolator);
template std::vector<std::uint16_t> resampleWithItk(const PlainGrid&, std::span<const std::uint16_t>, const PlainGrid&,
                                                    Interpolator);
template std::vector<std::int32_t> resampleWithItk(const PlainGrid&, std::span<const std::int32_t>, const PlainGrid&,
                                                   Interpolator);
template std::vector<float> resampleWithItk(const PlainGrid&, std::span<const float>, const PlainGrid&, Interpolator);
template std::vector<double> resampleWithItk(const PlainGrid&, std::span<const double>, const PlainGrid&, Interpolator);

} // namespace rimlight::imaging
