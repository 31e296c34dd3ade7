#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::tables {

/// The names of a table's first line as they are used: one at the front that is empty is "Case".
/// @throws Error for an empty or repeated name
std::vector<std::string> checkedColumnNames(std::vector<std::string> names, std::size_t line, const std::string& item);

/// Where text stops to be UTF-8 without NUL; nothing when all of it is (Unicode 15, table 3-7).
std::optional<std::size_t> utf8Fault(std::string_view text);

} // namespace rimlight::tables
