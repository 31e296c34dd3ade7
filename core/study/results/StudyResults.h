#pragma once

#include "core/base/Progress.h"
#include "core/report/Figure.h"
#include "core/statistics/Interval.h"
#include "core/study/StudyStore.h"
#include "core/tables/Csv.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

enum class ResultKind : std::uint8_t { Table, Figure };

/// A table or a figure that a study left.
struct ResultItem {
    ResultKind kind = ResultKind::Table;
    std::string name;    ///< "roc-radiomics-test": of the file, without its ending
    std::string caption; ///< of a figure its title
};

/// What a model reached on a part of the cases.
struct ModelHeadline {
    std::string model;
    std::string part; ///< as judgedText()
    std::size_t cases = 0;
    std::size_t positives = 0;
    std::optional<double> auc; ///< nothing: the part has one class only
    std::optional<statistics::Interval> auc95;
};

/// What a study found, as it lies in a results folder: the words at once, each table and figure when it is asked for.
/// A value; nothing of the folder is held open.
struct StudyResults {
    std::filesystem::path folder;
    std::string title;
    bool finished = false; ///< false: it runs, or was interrupted
    bool synthetic = false;
    std::string program; ///< that wrote it: "Rimlight 0.1.0"
    std::string protocolKey;
    int protocolVersion = 0;
    std::string protocolTitle;
    std::string source;
    std::string question;
    std::string positiveLabel;
    std::string negativeLabel;
    std::uint64_t seed = 0;
    std::vector<std::string> assumed; ///< what the paper leaves open
    std::string mainModel;            ///< key of the model that the study is about; empty: not known yet
    std::vector<ModelHeadline> headlines;
    std::vector<std::string> findings;
    std::vector<std::string> notes;
    std::vector<std::pair<std::string, std::string>> notRun; ///< step of the paper, and why it was not run
    std::vector<ResultItem> items;                           ///< in the order in which they were made
    std::vector<StoredCase> cases;
    std::vector<std::string> featureTables;  ///< names of the readings, for resultFeatures()
    std::map<std::string, std::string> sums; ///< SHA-256 of each file that the study wrote, by its path in the folder
    std::string protocolText;
    std::string inputsHash; ///< SHA-256 of all that the numbers rest on; empty: not known
    /// What is missing or damaged, one sentence each, with what to do.
    std::vector<std::string> problems;

    const ResultItem* find(ResultKind kind, const std::string& name) const;
    /// Items of the kind whose name begins so, in their order.
    std::vector<ResultItem> startingWith(ResultKind kind, const std::string& beginning) const;
};

/// Opens a results folder as far as it goes, without changing anything in it: a file that is missing, damaged or of a
/// newer version becomes a problem.
/// @throws Error when it isn't there, or holds nothing that a study writes; Cancelled
StudyResults openResults(const std::filesystem::path& folder, const Progress& progress = {});

/// @throws Error when the figure is missing, damaged, or other than the study wrote it
report::Figure resultFigure(const StudyResults& results, const std::string& name);
/// @throws Error as resultFigure()
tables::TextTable resultTable(const StudyResults& results, const std::string& name);
/// Every case with the features that were measured. @throws Error when the study's database can't be read
tables::FeatureTable resultFeatures(const StudyResults& results, const std::string& reading);

/// Reads every file of the study and tells which differ from what it wrote, one sentence each. @throws Cancelled
std::vector<std::string> verifyResults(const StudyResults& results, const Progress& progress = {});

} // namespace rimlight::study
