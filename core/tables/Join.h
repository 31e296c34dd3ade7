#pragma once

#include "core/tables/Csv.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::tables {

/// One of the tables that become one.
struct JoinPart {
    TextTable table;
    std::string idColumn;    ///< which column names the case; empty: the first
    std::string item;        ///< file, for messages
    std::string prefix = {}; ///< put before the names of its columns, the id apart: "arterial|"
};

/// What becomes of cases that not all tables have.
enum class Unmatched : std::uint8_t {
    Refuse,   ///< an Error that lists them
    LeaveOut, ///< the cases of all tables alone
    Keep      ///< with empty cells
};

/// The cases of one part that another lacks.
struct UnmatchedIds {
    std::string item;             ///< the part that lacks them
    std::vector<std::string> ids; ///< all of them, in the order of the joined table
};

struct JoinResult {
    TextTable table; ///< the id under the first part's name for it, then the columns of each part in order; lines are
                     ///< the file's when there is one part, else none
    std::vector<UnmatchedIds> unmatched; ///< one per part, also when left out; ids may be empty
    std::vector<std::string> notes;      ///< sentences on what was left out or kept, with hints; empty: all matched
};

/// Joins tables by their case ids, which are compared exactly, byte by byte. The order is the first part's, with cases
/// that only later parts have behind.
/// @throws Error for an empty or repeated id (naming lines), for a column name that two parts share, when no case is in
/// all parts although each has some, or with Refuse when a case is not in all: with the first ten ids of each side and
/// their number, and hints on what makes them differ (leading zeros, ".0" at the end, blanks, capitals)
JoinResult joinTables(const std::vector<JoinPart>& parts, Unmatched unmatched);

} // namespace rimlight::tables
