#pragma once

#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

/// A table of tests/oracle/agreement: each row by the names of its columns.
std::vector<std::map<std::string, std::string>> expectedRows(const std::string& file);

} // namespace rimlight::test
