#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace rimlight;
using namespace rimlight::test;

namespace {

/// A table of a run's results.
class ResultTable {
public:
    ResultTable(const MadeUpStudy& made, const std::string& name)
        : m_table(tables::parseCsv(made.file("out", "tables/" + name + ".csv"), name)) {}

    std::size_t rows() const { return m_table.rows.size(); }
    const std::string& text(std::size_t row, const std::string& column) const {
        return m_table.rows[row][m_table.columnOf(column).value()];
    }
    double number(std::size_t row, const std::string& column) const { return parseNumber(text(row, column)).value(); }

private:
    tables::TextTable m_table;
};

/// Share of pairs that are in order, ties as half: pairs say which is the lower of two, if either.
double concordance(const std::vector<double>& scores, const std::function<bool(std::size_t, std::size_t)>& isLower) {
    double right = 0.0;
    double pairs = 0.0;
    for (std::size_t a = 0; a < scores.size(); ++a)
        for (std::size_t b = 0; b < scores.size(); ++b)
            if (isLower(a, b)) {
                pairs += 1.0;
                right += scores[a] < scores[b] ? 1.0 : scores[a] == scores[b] ? 0.5 : 0.0;
            }
    return right / pairs;
}

/// The value of a line of a long table, by what stands in its other columns.
double valueOf(const ResultTable& table, const std::map<std::string, std::string>& wanted) {
    for (std::size_t r = 0; r < table.rows(); ++r)
        if (std::all_of(wanted.begin(), wanted.end(),
                        [&](const auto& one) { return table.text(r, one.first) == one.second; }))
            return table.number(r, "value");
    FAIL("no such line");
    return 0.0;
}

} // namespace

TEST_CASE("What is printed of a model on a part follows from the cases' predictions", "[unit]") {
    const MadeUpStudy made(madeUpCases(6));
    made.run("out");
    const ResultTable predictions(made, "predictions");
    const ResultTable performance(made, "performance");
    std::size_t checked = 0;
    for (std::size_t line = 0; line < performance.rows(); ++line) {
        if (performance.text(line, "figure") != "AUC")
            continue;
        const auto& model = performance.text(line, "model");
        const auto& part = performance.text(line, "part");
        CAPTURE(model, part);
        const bool isCrossValidated = part == "cross-validation";
        const std::string kind = model + (isCrossValidated ? " cross-validated" : "");
        std::vector<double> scores;
        std::vector<double> probabilities;
        std::vector<bool> positive;
        for (std::size_t r = 0; r < predictions.rows(); ++r)
            if (predictions.text(r, "part") == (isCrossValidated ? "training" : part)) {
                scores.push_back(predictions.number(r, kind + " score"));
                probabilities.push_back(predictions.number(r, kind + " probability"));
                positive.push_back(predictions.text(r, "positive") == "1");
            }
        CHECK(performance.number(line, "value") ==
              Approx(concordance(scores, [&](auto a, auto b) { return !positive[a] && positive[b]; })).epsilon(1e-12));
        const auto printed = [&](const std::string& figure) {
            return valueOf(performance, {{"model", model}, {"part", part}, {"figure", figure}});
        };
        const double cutoff = printed("cut-off");
        double right = 0.0;
        double squares = 0.0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            right += (probabilities[i] >= cutoff) == positive[i] ? 1.0 : 0.0;
            const double miss = probabilities[i] - (positive[i] ? 1.0 : 0.0);
            squares += miss * miss;
        }
        const auto cases = static_cast<double>(scores.size());
        CHECK(printed("Accuracy") == Approx(right / cases).epsilon(1e-12));
        CHECK(printed("Brier score") == Approx(squares / cases).epsilon(1e-12));
        ++checked;
    }
    CHECK(checked >= 12);
}

TEST_CASE("What is printed of survival follows from the cases' follow-up and predictions", "[unit]") {
    const MadeUpStudy made(madeUpCases(6));
    made.run("out");
    const ResultTable cases(made, "survival-cases");
    const ResultTable radscores(made, "radscore-cases-radiomics");
    const ResultTable performance(made, "survival-performance");
    const ResultTable cutoffs(made, "survival-cutoffs");
    const ResultTable cox(made, "cox");
    REQUIRE(cases.rows() == radscores.rows());
    for (const std::string part : {"training", "test", "external validation"}) {
        std::vector<double> risks;
        std::vector<std::size_t> rows;
        for (std::size_t r = 0; r < cases.rows(); ++r)
            if (cases.text(r, "part") == part) {
                rows.push_back(r);
                risks.push_back(cases.number(r, "radscore linear predictor"));
            }
        CAPTURE(part);
        const auto isLater = [&](std::size_t a, std::size_t b) {
            const double timeOfA = cases.number(rows[a], "time");
            const double timeOfB = cases.number(rows[b], "time");
            const bool hasEventAtB = cases.text(rows[b], "event") == "1";
            return hasEventAtB && (timeOfA > timeOfB || (timeOfA == timeOfB && cases.text(rows[a], "event") == "0"));
        };
        CHECK(valueOf(performance, {{"model", "radscore"}, {"part", part}, {"measure", "Harrell's C"}}) ==
              Approx(concordance(risks, isLater)).epsilon(1e-12));
    }
    const double coefficient = cox.number(0, "coefficient");
    for (std::size_t r = 0; r < cases.rows(); ++r) {
        CAPTURE(cases.text(r, "Case"));
        CHECK(cases.text(r, "Case") == radscores.text(r, "Case"));
        CHECK(cases.number(r, "Radscore") == radscores.number(r, "Radscore"));
        CHECK((cases.text(r, "group") == "high") ==
              (cases.number(r, "Radscore") >= cutoffs.number(0, "cut-off (high when score >= it)")));
        // The Cox model sees the Radscore from cross-validation where the case is one that it was learnt from.
        const auto seen = [&](std::size_t row) {
            return radscores.number(row, radscores.text(row, "part") == "training" ? "cross-validated Radscore"
                                                                                   : "Radscore");
        };
        CHECK(cases.number(r, "radscore linear predictor") - cases.number(0, "radscore linear predictor") ==
              Approx(coefficient * (seen(r) - seen(0))).epsilon(1e-9).margin(1e-9));
    }
}
