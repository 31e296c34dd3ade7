#include "core/report/glossary/Glossary.h"
#include "core/study/results/StudyResults.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

TEST_CASE("Every column of every table of a finished study is explained, and every statistic that a row names") {
    const test::MadeUpStudy made(test::madeUpCases(1));
    made.run("run");
    const auto results = openResults(made.folder() / "run");
    std::size_t tables = 0;
    for (const auto& item : results.items) {
        if (item.kind != ResultKind::Table)
            continue;
        ++tables;
        const auto table = resultTable(results, item.name);
        for (const auto& column : table.columns) {
            INFO(item.name << ": " << column);
            CHECK(report::findTerm(column, item.name) != nullptr);
        }
        for (const char* naming : {"figure", "measure", "index", "what", "rule", "Test"})
            if (const auto column = table.columnOf(naming); column && item.name != "flow")
                for (const auto& row : table.rows) {
                    INFO(item.name << ", " << naming << ": " << row[*column]);
                    CHECK((row[*column].empty() || report::findTerm(row[*column], item.name) != nullptr));
                }
    }
    CHECK(tables > 25);
}
