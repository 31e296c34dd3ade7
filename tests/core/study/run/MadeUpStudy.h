#pragma once

#include "core/study/run/StudyData.h"
#include "core/study/run/StudyRun.h"
#include "tests/support/TemporaryFolder.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

/// The protocol of made-up cases: a signature by LASSO behind SMOTE, three classifiers, survival and a nomogram.
extern const std::string kMadeUpProtocol;

/// Made-up cases: some features depend on the outcome, and so do the times.
struct MadeUpCases {
    std::vector<std::string> ids;
    std::vector<bool> bad;
    std::vector<std::string> names; ///< of the features
    std::vector<std::vector<double>> features;
    std::vector<std::string> clinical; ///< site,months,died,age,sign
};

MadeUpCases madeUpCases(std::uint64_t seed);

/// A study of such cases in a folder of its own.
class MadeUpStudy {
public:
    explicit MadeUpStudy(const MadeUpCases& cases, const std::string& protocol = kMadeUpProtocol);

    study::StudyFile study() const;
    /// The data, as a run assembles them.
    study::StudyData data() const;
    /// Runs it into a folder of that name.
    study::StudySummary run(const std::string& name, unsigned threads = 0,
                            const study::RunListener& listener = {}) const;
    const std::filesystem::path& folder() const { return m_folder.path(); }
    /// The study as a file of its own, and its path.
    std::filesystem::path writeStudyFile(const std::string& name = "study.yaml") const;
    /// Every plain file of a run, by its path.
    std::map<std::string, std::string> files(const std::string& run) const;
    std::string file(const std::string& run, const std::string& name) const;

private:
    TemporaryFolder m_folder;
};

} // namespace rimlight::test
