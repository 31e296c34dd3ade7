#pragma once

#include "core/tables/Csv.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// An image of a case; the phase is empty when the case has one image.
struct BatchImage {
    std::string phase;
    std::filesystem::path path;
};

/// The file of a region's outline on the image of a phase.
struct BatchMask {
    std::string phase;
    std::string region;
    std::filesystem::path path;
    std::optional<std::string> label = {}; ///< a label's number or a segment's name; without it that of the case
};

/// One line of the cases file.
struct BatchCase {
    std::string id;
    std::size_t line = 0;             ///< of the cases file
    std::vector<BatchImage> images;   ///< one for each phase of the plan, in its order
    std::vector<BatchMask> masks;     ///< every region for every phase, phase by phase
    std::optional<std::string> label; ///< a label's number or a segment's name
    std::vector<std::string> columns; ///< cells of the plan's columns
};

/// What a batch shall measure.
struct BatchPlan {
    std::vector<std::string> phases;  ///< {""} for one unnamed image
    std::vector<std::string> regions; ///< {""} for one unnamed mask
    std::vector<std::string> columns; ///< further columns of the file, copied into the table
    std::vector<BatchCase> cases;
    std::string hash; ///< SHA-256 of what the features depend on: ids, paths as written, labels
};

/// Reads the cases file: a CSV with a line per case, as PyRadiomics 3.0 reads for its batches, and more.
///
/// Columns "Image" and "Mask" hold paths, relative to the file's folder; "Label" a label's number or a segment's name.
/// Several phases are columns "Image:arterial", "Image:venous"; several regions "Mask:tumour", "Mask:ring3mm"; a
/// region's mask for one phase only "Mask:venous/tumour". The case id is the column Case, ID, Patient or Subject (as
/// "patient_id" and the like too), in this order of preference, else the number of the row. All other columns are
/// copied. Rows without any text are left out. As in PyRadiomics no column overrides a setting.
/// @throws Error for a missing column, an empty cell, a repeated id (naming the lines), and as tables::readCsv()
BatchPlan readBatchPlan(const std::filesystem::path& file);

/// The same of a table that was read from such a file. @param item the file's name, for messages
BatchPlan batchPlan(const tables::TextTable& table, const std::filesystem::path& folder, const std::string& item);

/// Finds files that are not there before hours of work. @throws Error naming the lines
void requireFilesExist(const BatchPlan& plan, const std::string& item);

} // namespace rimlight::study
