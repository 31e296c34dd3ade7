#pragma once

#include <complex>
#include <cstddef>
#include <functional>

namespace rimlight::imaging::ibsi {

using Complex = std::complex<double>;

/// A plan of FFTW for transforms in place. Plans are made one at a time; one plan may run on several threads at once,
/// on different data. Neither direction is scaled.
class FourierPlan {
public:
    /// Real rows x columns, row by row, each row followed by room up to 2 * (columns / 2 + 1) doubles, to the half
    /// spectrum of rows x (columns / 2 + 1).
    static FourierPlan realToHalfSpectrum(int rows, int columns);
    static FourierPlan halfSpectrumToReal(int rows, int columns);
    /// Complex rows x columns.
    static FourierPlan complexPlane(int rows, int columns, bool isForward);
    /// count lines side by side: element n of line l lies at l + n * stride.
    static FourierPlan complexLines(int length, int count, std::size_t stride, bool isForward);

    void run(Complex* data) const { m_run(data); }

private:
    std::function<void(Complex*)> m_run;
};

/// The smallest length from least on that transforms fast: its prime factors are 2, 3, 5 and 7.
int fastLength(int least);

} // namespace rimlight::imaging::ibsi
