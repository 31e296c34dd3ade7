#pragma once

#include "core/tables/Csv.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::tables {

enum class ColumnType : std::uint8_t {
    Id,          ///< a text that names the case
    Number,      ///< any number
    WholeNumber, ///< whole numbers
    YesNo,       ///< yes/no, y/n, true/false, 1/0, in any case
    Category,    ///< one of a few texts
    Date,        ///< ISO 8601, with or without a time
    Text
};

/// "id", "number", "whole number", "yes/no", "category", "date", "text"
std::string columnTypeName(ColumnType type);
/// @throws Error listing the legal names
ColumnType columnTypeOf(const std::string& name, const std::string& item);

struct Level {
    std::string value;
    std::size_t count = 0;
};

/// A column as it was taken, and what stands in it.
struct TypedColumn {
    std::string name;
    ColumnType type = ColumnType::Text;
    bool guessed = true; ///< false: the type was given
    std::size_t missing = 0;
    std::size_t distinct = 0;                ///< different values, missing ones apart
    std::vector<Level> levels;               ///< of YesNo and Category, in order of value
    std::optional<double> least, most, mean; ///< of Number and WholeNumber with a value
    std::string first, last;                 ///< of Date, as text; empty without a value
    std::string note;                        ///< a sentence on what looks odd; may be empty
};

/// A table of text with the types of its columns.
struct TypedTable {
    TextTable text;
    std::vector<TypedColumn> columns; ///< as those of text
    std::string item;                 ///< file, for messages

    /// @throws Error listing near names when there is no such column
    std::size_t columnOf(const std::string& name) const;
};

/// Guesses the type of each column, but for those whose type is given, by name. Cells are read without blanks around
/// them; "", "NA", "nan" and the like are missing. The guess: id for the first column when its values are all there,
/// all different, and it is text or called case, id or the like; yes/no for its words alone; date, whole number, number
/// when every value is one; category for a text with at most 20 different values that come twice on average; else text.
/// A column without any value is text.
/// @throws Error for a given type that a value does not have, naming lines, or a column that is not there
TypedTable typedTable(TextTable text, const std::map<std::string, ColumnType>& given, const std::string& item);

/// A row per column for people: name, type, whether guessed, missing, different values, what they are, note.
TextTable summary(const TypedTable& table);

/// The column's values; nothing where missing. YesNo gives 1 and 0. @throws Error unless it is Number, WholeNumber or
/// YesNo
std::vector<std::optional<double>> numbersOf(const TypedTable& table, const std::string& column);
/// The values as text without blanks around them; nothing where missing.
std::vector<std::optional<std::string>> textsOf(const TypedTable& table, const std::string& column);

/// Yes or no by the words of YesNo; nothing for another text.
std::optional<bool> parseYesNo(std::string_view text);
/// Whether text is a date of the calendar, yyyy-mm-dd, perhaps with T or a blank and hh:mm or hh:mm:ss behind it.
bool isIsoDate(std::string_view text);

/// The same with the given rows alone, in the given order; lines stay those of the file.
TextTable rowsOf(const TextTable& table, std::span<const std::size_t> rows);

} // namespace rimlight::tables
