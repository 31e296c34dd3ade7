#include "core/learning/linear/StepwiseLogistic.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/linear/LogisticDesign.h"
#include "core/statistics/Distributions.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A term in or out of the present model, with what would follow.
struct Candidate {
    std::size_t term = 0;
    double p = 1.0;
    double aic = 0.0;
};

class Search {
public:
    Search(LogisticDesign design, const std::vector<LogisticTerm>& terms, const LogisticOptions& options)
        : m_design(std::move(design)), m_terms(terms), m_options(options), m_isIn(terms.size(), false),
          m_isSeparating(terms.size(), false), m_isDependent(terms.size(), false) {}

    const std::vector<bool>& isIn() const { return m_isIn; }
    const std::vector<bool>& isSeparating() const { return m_isSeparating; }
    const std::vector<bool>& isDependent() const { return m_isDependent; }

    void set(std::vector<bool> isIn) {
        m_isIn = std::move(isIn);
        m_part = columnsOf(m_design, columnsIn(m_isIn));
        VectorXd start = VectorXd::Zero(m_part.z.cols());
        m_maximum = maximise(m_part, LogisticMethod::MaximumLikelihood, start, std::nullopt, m_options.progress);
    }

    double aic(double penalty) const { return aicOf(m_maximum, m_part, penalty); }

    /// Terms that could come in. One that separates the classes or depends on the model is left out and noted.
    std::vector<Candidate> entries(EntryTest test, double penalty) {
        std::vector<Candidate> candidates;
        const VectorXd probability = probabilitiesAt(m_part, m_maximum.b);
        const VectorXd residual = m_part.weights.cwiseProduct(m_part.y - probability);
        const VectorXd curvature = m_part.weights.array() * probability.array() * (1.0 - probability.array());
        const MatrixXd weighted = curvature.asDiagonal() * m_part.z;
        const Eigen::LDLT<MatrixXd> information(m_part.z.transpose() * weighted);
        for (std::size_t t = 0; t < m_terms.size(); ++t) {
            m_options.progress.throwIfCancelled();
            if (m_isIn[t] || m_isSeparating[t])
                continue;
            const MatrixXd z =
                columnsOf(m_design, m_terms[t].columns).z.rightCols(static_cast<Index>(m_terms[t].columns.size()));
            const MatrixXd cross = weighted.transpose() * z;
            const MatrixXd whole = z.transpose() * curvature.asDiagonal() * z;
            const MatrixXd left = whole - cross.transpose() * information.solve(cross);
            // What the model leaves of a column that it explains is rounding.
            constexpr double kDependent = 1e-10;
            if ((left.diagonal().array() <= kDependent * whole.diagonal().array()).any()) {
                m_isDependent[t] = true;
                continue;
            }
            m_isDependent[t] = false;
            Candidate candidate;
            candidate.term = t;
            const VectorXd slope = z.transpose() * residual;
            double statistic = slope.dot(Eigen::LDLT<MatrixXd>(left).solve(slope));
            if (test == EntryTest::LikelihoodRatio || penalty > 0.0) {
                const auto maximum = maximumWith(t, true);
                if (!maximum)
                    continue;
                statistic = 2.0 * (maximum->logLikelihood - m_maximum.logLikelihood);
                candidate.aic =
                    -2.0 * maximum->logLikelihood + penalty * static_cast<double>(m_part.z.cols() + z.cols());
            }
            candidate.p = statistics::chiSquareUpper(std::max(0.0, statistic), static_cast<double>(z.cols()));
            candidates.push_back(candidate);
        }
        return candidates;
    }

    std::vector<Candidate> removals(RemovalTest test, double penalty) {
        std::vector<Candidate> candidates;
        const MatrixXd covariance = inverseInformation(m_part, m_maximum.b);
        Index place = 1;
        for (std::size_t t = 0; t < m_terms.size(); ++t) {
            m_options.progress.throwIfCancelled();
            if (!m_isIn[t])
                continue;
            const auto size = static_cast<Index>(m_terms[t].columns.size());
            Candidate candidate;
            candidate.term = t;
            const VectorXd b = m_maximum.b.segment(place, size);
            double statistic = b.dot(Eigen::LDLT<MatrixXd>(covariance.block(place, place, size, size)).solve(b));
            if (test == RemovalTest::LikelihoodRatio || penalty > 0.0) {
                const auto maximum = maximumWith(t, false);
                statistic = 2.0 * (m_maximum.logLikelihood - maximum->logLikelihood);
                candidate.aic = -2.0 * maximum->logLikelihood + penalty * static_cast<double>(m_part.z.cols() - size);
            }
            candidate.p = statistics::chiSquareUpper(std::max(0.0, statistic), static_cast<double>(size));
            candidates.push_back(candidate);
            place += size;
        }
        return candidates;
    }

    /// Whether the model with this term taken in has a maximum; notes the term otherwise.
    bool canEnter(std::size_t term) { return maximumWith(term, true).has_value(); }

    void change(std::size_t term, bool in) {
        auto isIn = m_isIn;
        isIn[term] = in;
        set(std::move(isIn));
    }

private:
    static double aicOf(const LogisticMaximum& maximum, const LogisticDesign& design, double penalty) {
        return -2.0 * maximum.logLikelihood + penalty * static_cast<double>(design.z.cols());
    }

    std::vector<std::size_t> columnsIn(const std::vector<bool>& isIn) const {
        std::vector<std::size_t> columns;
        for (std::size_t t = 0; t < m_terms.size(); ++t)
            if (isIn[t])
                columns.insert(columns.end(), m_terms[t].columns.begin(), m_terms[t].columns.end());
        return columns;
    }

    std::optional<LogisticMaximum> maximumWith(std::size_t term, bool in) {
        auto isIn = m_isIn;
        isIn[term] = in;
        const LogisticDesign part = columnsOf(m_design, columnsIn(isIn));
        VectorXd start = VectorXd::Zero(part.z.cols());
        // From the present model, whose columns stand in the same order.
        Index from = 1;
        Index to = 1;
        start[0] = m_maximum.b[0];
        for (std::size_t t = 0; t < m_terms.size(); ++t) {
            const auto size = static_cast<Index>(m_terms[t].columns.size());
            if (m_isIn[t] && isIn[t])
                start.segment(to, size) = m_maximum.b.segment(from, size);
            from += m_isIn[t] ? size : 0;
            to += isIn[t] ? size : 0;
        }
        auto maximum = maximise(part, LogisticMethod::MaximumLikelihood, start, std::nullopt, m_options.progress);
        if (maximum.separation.size() > 0) {
            m_isSeparating[term] = true;
            return std::nullopt;
        }
        return maximum;
    }

    LogisticDesign m_design;
    const std::vector<LogisticTerm>& m_terms;
    const LogisticOptions& m_options;
    LogisticDesign m_part;
    LogisticMaximum m_maximum;
    std::vector<bool> m_isIn;
    std::vector<bool> m_isSeparating;
    std::vector<bool> m_isDependent;
};

StepwiseStart startOf(const StepwiseSettings& settings) {
    if (settings.direction == StepwiseDirection::Forward)
        return StepwiseStart::Empty;
    if (settings.direction == StepwiseDirection::Backward)
        return StepwiseStart::Full;
    return settings.start.value_or(std::holds_alternative<StepwiseByP>(settings.rule) ? StepwiseStart::Empty
                                                                                      : StepwiseStart::Full);
}

bool smallerP(const Candidate& a, const Candidate& b) {
    return a.p < b.p;
}

/// Takes terms in and out by p until nothing moves or a model comes back.
void searchByP(Search& search, const StepwiseByP& rule, StepwiseDirection direction,
               const std::vector<LogisticTerm>& terms, std::vector<StepwiseMove>& moves) {
    std::set<std::vector<bool>> seen = {search.isIn()};
    bool hasComeBack = false;
    const auto moveOn = [&](const Candidate& candidate, bool in) {
        search.change(candidate.term, in);
        moves.push_back({in, terms[candidate.term], candidate.p});
        hasComeBack = !seen.insert(search.isIn()).second;
    };
    const auto removeAll = [&] {
        while (!hasComeBack) {
            const auto candidates = search.removals(rule.removalTest, 0.0);
            const auto worst = std::max_element(candidates.begin(), candidates.end(), smallerP);
            if (worst == candidates.end() || worst->p < rule.remove)
                return;
            moveOn(*worst, false);
        }
    };
    const auto enterOne = [&] {
        for (;;) {
            const auto candidates = search.entries(rule.entryTest, 0.0);
            const auto best = std::min_element(candidates.begin(), candidates.end(), smallerP);
            if (best == candidates.end() || best->p >= rule.enter)
                return false;
            // The score test alone doesn't see that a term separates the classes.
            if (!search.canEnter(best->term))
                continue;
            moveOn(*best, true);
            return true;
        }
    };
    if (direction != StepwiseDirection::Forward)
        removeAll();
    if (direction == StepwiseDirection::Backward)
        return;
    while (!hasComeBack && enterOne())
        if (direction == StepwiseDirection::Both)
            removeAll();
}

/// R's step(): the candidate with the smallest criterion, the present model first among equals.
void searchByAic(Search& search, const StepwiseByAic& rule, StepwiseDirection direction,
                 const std::vector<LogisticTerm>& terms, std::vector<StepwiseMove>& moves) {
    for (;;) {
        const double present = search.aic(rule.penalty);
        std::optional<Candidate> best;
        bool in = false;
        const auto consider = [&](const std::vector<Candidate>& candidates, bool wouldEnter) {
            for (const auto& candidate : candidates)
                if (candidate.aic < (best ? best->aic : present)) {
                    best = candidate;
                    in = wouldEnter;
                }
        };
        if (direction != StepwiseDirection::Forward)
            consider(search.removals(RemovalTest::LikelihoodRatio, rule.penalty), false);
        if (direction != StepwiseDirection::Backward)
            consider(search.entries(EntryTest::LikelihoodRatio, rule.penalty), true);
        if (!best)
            return;
        search.change(best->term, in);
        moves.push_back({in, terms[best->term], best->aic});
    }
}

DesignMatrix columnsOfMatrix(const DesignMatrix& x, const std::vector<std::size_t>& columns) {
    DesignMatrix part{x.rows, columns.size(), {}};
    for (const std::size_t c : columns) {
        const auto column = x.column(c);
        part.values.insert(part.values.end(), column.begin(), column.end());
    }
    return part;
}

LogisticFit fitColumns(const DesignMatrix& x, const std::vector<std::string>& names, const std::vector<bool>& positive,
                       const std::vector<std::size_t>& columns, const LogisticOptions& options) {
    std::vector<std::string> part;
    part.reserve(columns.size());
    for (const std::size_t c : columns)
        part.push_back(names[c]);
    return fitLogistic(columnsOfMatrix(x, columns), part, positive, options);
}

void requireLegal(const StepwiseSettings& settings) {
    const auto* rule = std::get_if<StepwiseByP>(&settings.rule);
    if (rule == nullptr)
        return;
    if (!(rule->enter >= 0.0 && rule->remove <= 1.0))
        throw Error("has thresholds outside of 0 to 1", "Stepwise regression", "p lies between 0 and 1.");
    if (rule->remove < rule->enter)
        throw Error("removes at a smaller p (" + formatNumber(rule->remove) + ") than it enters (" +
                        formatNumber(rule->enter) + "), so that terms would go in and out for ever",
                    "Stepwise regression", "Let the threshold of removal be as large or larger.");
}

} // namespace

std::vector<LogisticTerm> singleTerms(const std::vector<std::string>& names) {
    std::vector<LogisticTerm> terms;
    for (std::size_t c = 0; c < names.size(); ++c)
        terms.push_back({names[c], {c}});
    return terms;
}

StepwiseFit stepwiseLogistic(const DesignMatrix& x, const std::vector<std::string>& names,
                             const std::vector<bool>& positive, const StepwiseSettings& settings,
                             const LogisticOptions& given, const std::vector<LogisticTerm>& givenTerms) {
    requireLegal(settings);
    const auto terms = givenTerms.empty() ? singleTerms(names) : givenTerms;
    LogisticOptions options = given;
    options.method = LogisticMethod::MaximumLikelihood;
    options.onSeparation = OnSeparation::Refuse;
    Search search(logisticDesign(x, names, positive, options), terms, options);
    const bool startsFull = startOf(settings) == StepwiseStart::Full;
    if (startsFull) {
        std::vector<std::size_t> all;
        for (const auto& term : terms)
            all.insert(all.end(), term.columns.begin(), term.columns.end());
        fitColumns(x, names, positive, all, options); // tells what is wrong with the full model
    }
    search.set(std::vector<bool>(terms.size(), startsFull));
    StepwiseFit result;
    const auto* byAic = std::get_if<StepwiseByAic>(&settings.rule);
    result.startingAic = search.aic(byAic != nullptr ? byAic->penalty : StepwiseByAic{}.penalty);
    if (byAic != nullptr)
        searchByAic(search, *byAic, settings.direction, terms, result.moves);
    else
        searchByP(search, std::get<StepwiseByP>(settings.rule), settings.direction, terms, result.moves);
    for (std::size_t t = 0; t < terms.size(); ++t) {
        if (search.isIn()[t]) {
            result.terms.push_back(terms[t]);
            result.columns.insert(result.columns.end(), terms[t].columns.begin(), terms[t].columns.end());
        } else if (search.isSeparating()[t]) {
            result.separating.push_back(terms[t].name);
        } else if (search.isDependent()[t]) {
            result.dependent.push_back(terms[t].name);
        }
    }
    result.fit = fitColumns(x, names, positive, result.columns, options);
    return result;
}

StepwiseDetail stepwiseDetail(const StepwiseFit& fit) {
    StepwiseDetail detail;
    for (const auto& move : fit.moves)
        detail.moves.push_back({move.added, move.term.name, move.criterion});
    detail.model = oddsRatios(fit.fit);
    return detail;
}

UnivariateThenMultivariate univariateThenMultivariate(const DesignMatrix& x, const std::vector<std::string>& names,
                                                      const std::vector<bool>& positive, double threshold,
                                                      const LogisticOptions& options,
                                                      const std::vector<LogisticTerm>& givenTerms) {
    assert(options.method != LogisticMethod::Ridge);
    UnivariateThenMultivariate result;
    std::vector<std::size_t> columns;
    for (const auto& term : givenTerms.empty() ? singleTerms(names) : givenTerms) {
        UnivariateRow row;
        row.term = term;
        LogisticOptions alone = options;
        alone.onSeparation = OnSeparation::Tell;
        row.fit = fitColumns(x, names, positive, term.columns, alone);
        row.separates = !row.fit.separated.empty();
        if (row.separates) {
            alone.method = LogisticMethod::Firth;
            row.fit = fitColumns(x, names, positive, term.columns, alone);
        }
        std::vector<std::size_t> places(term.columns.size());
        for (std::size_t k = 0; k < places.size(); ++k)
            places[k] = k;
        row.wald = waldTest(row.fit, places);
        if (row.wald.p < threshold) {
            result.chosen.push_back(result.univariate.size());
            columns.insert(columns.end(), term.columns.begin(), term.columns.end());
        }
        result.univariate.push_back(std::move(row));
    }
    if (!columns.empty())
        result.multivariate = fitColumns(x, names, positive, columns, options);
    return result;
}

} // namespace rimlight::learning
