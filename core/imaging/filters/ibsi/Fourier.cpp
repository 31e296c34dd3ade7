#include "core/imaging/filters/ibsi/Fourier.h"

#include "core/base/Error.h"

#include <fftw3.h>
#include <memory>
#include <mutex>

namespace rimlight::imaging::ibsi {

namespace {

/// FFTW's planner is the one part of it that two threads may not enter at once.
std::mutex& plannerMutex() {
    static std::mutex mutex;
    return mutex;
}

// Plans by rule, not by measurement: they don't touch the data, and are the same on each run. Unaligned, since a plan
// runs on any plane of a volume.
constexpr unsigned kFlags = FFTW_ESTIMATE | FFTW_UNALIGNED;

std::shared_ptr<fftw_plan_s> planned(const std::function<fftw_plan()>& make) {
    const std::lock_guard lock(plannerMutex());
    const fftw_plan plan = make();
    if (plan == nullptr)
        throw Error("the Fourier transform cannot be planned", "filter", "Choose a smaller image.");
    return {plan, [](fftw_plan old) {
                const std::lock_guard guard(plannerMutex());
                fftw_destroy_plan(old);
            }};
}

fftw_complex* fftwComplex(Complex* data) {
    return reinterpret_cast<fftw_complex*>(data); // std::complex<double> is laid out as double[2]
}

int direction(bool isForward) {
    return isForward ? FFTW_FORWARD : FFTW_BACKWARD;
}

} // namespace

FourierPlan FourierPlan::realToHalfSpectrum(int rows, int columns) {
    Complex none;
    const auto plan = planned([&] {
        return fftw_plan_dft_r2c_2d(rows, columns, reinterpret_cast<double*>(&none), fftwComplex(&none), kFlags);
    });
    FourierPlan made;
    made.m_run = [plan](Complex* data) {
        fftw_execute_dft_r2c(plan.get(), reinterpret_cast<double*>(data), fftwComplex(data));
    };
    return made;
}

FourierPlan FourierPlan::halfSpectrumToReal(int rows, int columns) {
    Complex none;
    const auto plan = planned([&] {
        return fftw_plan_dft_c2r_2d(rows, columns, fftwComplex(&none), reinterpret_cast<double*>(&none), kFlags);
    });
    FourierPlan made;
    made.m_run = [plan](Complex* data) {
        fftw_execute_dft_c2r(plan.get(), fftwComplex(data), reinterpret_cast<double*>(data));
    };
    return made;
}

FourierPlan FourierPlan::complexPlane(int rows, int columns, bool isForward) {
    Complex none;
    const auto plan = planned([&] {
        return fftw_plan_dft_2d(rows, columns, fftwComplex(&none), fftwComplex(&none), direction(isForward), kFlags);
    });
    FourierPlan made;
    made.m_run = [plan](Complex* data) { fftw_execute_dft(plan.get(), fftwComplex(data), fftwComplex(data)); };
    return made;
}

FourierPlan FourierPlan::complexLines(int length, int count, std::size_t stride, bool isForward) {
    // The guru interface takes strides beyond 2^31, which volumes can have.
    const fftw_iodim64 along{length, static_cast<std::ptrdiff_t>(stride), static_cast<std::ptrdiff_t>(stride)};
    const fftw_iodim64 across{count, 1, 1};
    Complex none;
    const auto plan = planned([&] {
        return fftw_plan_guru64_dft(1, &along, 1, &across, fftwComplex(&none), fftwComplex(&none), direction(isForward),
                                    kFlags);
    });
    FourierPlan made;
    made.m_run = [plan](Complex* data) { fftw_execute_dft(plan.get(), fftwComplex(data), fftwComplex(data)); };
    return made;
}

int fastLength(int least) {
    for (int length = least;; ++length) {
        int rest = length;
        for (const int factor : {2, 3, 5, 7})
            while (rest % factor == 0)
                rest /= factor;
        if (rest == 1)
            return length;
    }
}

} // namespace rimlight::imaging::ibsi
