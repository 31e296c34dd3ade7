#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rimlight::tables {

/// How many names a message lists before it only counts.
inline constexpr std::size_t kListed = 10;

/// "a, b, c", of more than ten "a, b, ... and 5 more". Long names are cut.
std::string listed(const std::vector<std::string>& names);

/// "1 case", "3 cases"
std::string counted(std::size_t count, const std::string& noun);

} // namespace rimlight::tables
