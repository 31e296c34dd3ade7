#pragma once

#include "core/base/Progress.h"
#include "core/report/Figure.h"
#include "core/study/project/OpenedStudy.h"
#include "core/tables/Csv.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// How many of the cases are in a part, as the study's table of cases says.
struct PartCount {
    std::string part; ///< "training", "test", "external validation"
    std::size_t cases = 0;
    std::size_t positives = 0;
};

/// All that a study's report is made of, read once.
struct ReportInput {
    StudyResults results;
    std::optional<Protocol> protocol; ///< of the study's file, else as it was run; nothing: neither can be read
    std::vector<std::string> remarks; ///< what of the study can't be told, one sentence each
    bool featuresAreReady = false;    ///< they were read from tables, not measured
    std::vector<ClinicalVariable> variables;
    std::map<std::string, tables::TextTable> tables;
    std::map<std::string, report::Figure> figures;
    std::map<std::string, std::string> failures;    ///< "figures/roc-test": why it can't be read
    std::map<std::string, std::string> modelTitles; ///< "radiomics/svm": "Radiomics, support vector machine"

    std::size_t cases = 0; ///< of the cohort
    std::vector<PartCount> parts;
    std::vector<std::pair<std::string, std::size_t>> leftOut; ///< reason and cases, the most frequent first
    std::vector<std::pair<std::string, std::size_t>> centres; ///< of the included cases; empty: not known

    const tables::TextTable* table(const std::string& name) const;
    const report::Figure* figure(const std::string& name) const;
    const ModelHeadline* headline(const std::string& model, const std::string& part) const;
    const PartCount* part(const std::string& name) const;
    std::size_t included() const;
    std::string modelTitle(const std::string& key) const;
    /// The same for tables: what stands with the main model's score is "Volume with the main model".
    std::string shortTitle(const std::string& key) const;
    /// A text with the keys of steps and classifiers in words: "without icc, lasso" -> "without reader agreement,
    /// LASSO".
    std::string plainKeys(const std::string& text) const;
    /// The title of a clinical variable, of one of its levels too; other words stay.
    std::string variableTitle(const std::string& words) const;
    std::string mainTitle() const { return modelTitle(results.mainModel); }
    /// The signature that the main model belongs to; empty when it is not known.
    std::string mainSignature() const;
    /// The title of a signature, one of several subregions included: "Subregion 2".
    std::string signatureTitle(const std::string& name) const;
    /// A sentence of the study with the names of its models as modelTitle() has them.
    std::string plainSentence(std::string text) const;

private:
    friend ReportInput readReportInput(const OpenedStudy& opened, const Progress& progress);
    std::map<std::string, std::string> m_rawTitles; ///< as the study's sentences have them: title
};

/// Short titles of a study's models, as ReportInput::shortTitle() has them, by their keys and by what its figures call
/// them.
/// @param printed the study's table "performance-printed"; null: keys alone are known
std::map<std::string, std::string> shortModelTitles(const StudyResults& results, const tables::TextTable* printed);

/// @throws Error when the study has no results, or their folder is gone; Cancelled
ReportInput readReportInput(const OpenedStudy& opened, const Progress& progress);

} // namespace rimlight::study
