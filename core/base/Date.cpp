#include "core/base/Date.h"

#include <chrono>
#include <ctime>

namespace rimlight {

namespace {

std::string formatNow(const char* format) {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, format, &parts)};
}

} // namespace

std::string today() {
    return formatNow("%Y-%m-%d");
}

std::string nowUtc() {
    return formatNow("%Y-%m-%dT%H:%M:%SZ");
}

} // namespace rimlight
