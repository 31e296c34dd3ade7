#include "core/learning/steps/UnitColumns.h"

#include "core/base/Parallel.h"
#include "core/learning/steps/Quantiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::learning {

DesignMatrix unitColumns(DesignMatrix x, unsigned maxThreads) {
    parallelFor(
        x.columns,
        [&](std::size_t c) {
            auto column = x.column(c);
            if (isConstant(column)) {
                std::fill(column.begin(), column.end(), 0.0);
                return;
            }
            const double mean = std::accumulate(column.begin(), column.end(), 0.0) / static_cast<double>(x.rows);
            double squares = 0.0;
            for (double& value : column) {
                value -= mean;
                squares += value * value;
            }
            for (double& value : column)
                value /= std::sqrt(squares);
        },
        maxThreads);
    return x;
}

} // namespace rimlight::learning
