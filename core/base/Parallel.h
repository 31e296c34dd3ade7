#pragma once

#include <cstddef>
#include <functional>

namespace rimlight {

/// Calls task(i) for i in 0 .. count - 1, on up to maxThreads threads (0: one per core). The order is open, so each
/// call writes its own result only, and sums are formed afterwards in the order of i: results must not depend on the
/// threads. The first exception that a task throws is thrown on, after the other running tasks ended; they end as they
/// would without it, their own inner loops too, and those not begun are left out.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, unsigned maxThreads = 0);

} // namespace rimlight
