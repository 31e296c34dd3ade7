#pragma once

#include "core/report/Figure.h"
#include "core/tables/Csv.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rimlight::study {

/// A file of a study's results, by its path below the results' folder.
struct ResultFile {
    std::string path;
    std::string bytes;
};

/// The files of one stage of a study. A table is a CSV and the same as JSON, a figure its data as JSON.
class ResultFiles {
public:
    /// tables/NAME.csv and tables/NAME.json: {"caption": ..., "columns": [...], "rows": [[...]]}, where a cell that is
    /// a number stands as one and an empty cell as null.
    void add(const std::string& name, const std::string& caption, const tables::TextTable& table);
    /// figures/NAME.json
    void add(const std::string& name, const report::Figure& figure);
    void addFile(const std::string& path, std::string bytes);
    /// What was added before, in another run.
    ResultFiles() = default;
    ResultFiles(std::vector<ResultFile> files, std::vector<std::pair<std::string, std::string>> contents)
        : m_files(std::move(files)), m_contents(std::move(contents)) {}

    const std::vector<ResultFile>& files() const { return m_files; }
    /// What reports list: name and caption of each table, name and title of each figure.
    const std::vector<std::pair<std::string, std::string>>& contents() const { return m_contents; }

private:
    std::vector<ResultFile> m_files;
    std::vector<std::pair<std::string, std::string>> m_contents;
};

/// Writes each as a whole or not at all. @throws Error
void writeFiles(const std::vector<ResultFile>& files, const std::filesystem::path& folder);

/// Letters, digits and hyphens: a name that is safe as a file's.
std::string fileNamePart(std::string_view name);

/// A ratio and its 95 % interval for figures: "1.19 (0.91-1.57)", very large and small ones as "2.8e+22".
std::string ratioText(double ratio, double low, double high);

/// A number as it stands in tables: the shortest text that reads back as the same; empty when it does not exist.
std::string cellText(const tables::Cell& cell);

} // namespace rimlight::study
