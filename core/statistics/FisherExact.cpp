#include "core/statistics/CategoricalTests.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace rimlight::statistics {

namespace {

/// A table counts as no more probable than the observed one up to these differences of the logarithms: R's for 2 x 2
/// tables, and that of FEXACT (ACM TOMS 643), which R calls for all others.
constexpr double kTolerance2x2 = 1e-7;
constexpr double kTolerance = 3.45254e-7;
/// Partial tables whose logarithmic weights differ by less are counted together; truly equal ones differ by rounding.
constexpr double kSameWeight = 1e-11;

class LogFactorials {
public:
    explicit LogFactorials(std::size_t largest) : m_values(largest + 1, 0.0) {
        for (std::size_t i = 2; i <= largest; ++i)
            m_values[i] = m_values[i - 1] + std::log(static_cast<double>(i));
    }
    double operator()(std::size_t n) const { return m_values[n]; }

private:
    std::vector<double> m_values;
};

/// The row sums that are still to be filled, falling: rows of one sum can be swapped.
using Node = std::vector<std::size_t>;

/// What can still come of a node: sums over the open cells of -log(count!).
struct Reach {
    double most = 0.0;
    double least = 0.0;
};

struct BudgetSpent {};

/// What a column that is filled costs, in steps of one weight each.
constexpr std::uint64_t kStepsPerColumn = 50;
constexpr std::uint64_t kStepsBetweenChecks = 10'000'000;

/// How many weights are kept at a time: 128 MB.
constexpr std::size_t kMostKept = 8'000'000;

/// Mehta and Patel's network: a node after each column, weights of the partial tables that lead to it. A table's
/// probability is proportional to the product of 1 / count!.
class Network {
public:
    Network(std::vector<std::size_t> columns, const LogFactorials& logFactorial, std::uint64_t budget,
            const Progress& progress)
        : m_columns(std::move(columns)), m_logFactorial(logFactorial), m_left(budget), m_progress(progress),
          m_reach(m_columns.size()) {}

    /// Sum of the weights of all tables whose log weight is at most the limit, relative to exp(scale).
    double weightUpTo(const Node& rows, double limit, double scale) {
        double sum = 0.0;
        std::map<Node, Weights> stage = {{rows, {{0.0, 1.0}}}};
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            std::map<Node, Weights> next;
            std::size_t kept = 0;
            for (const auto& [node, weights] : stage) {
                forEachColumn(node, column, [&](const Node& child, double step) {
                    const Reach reach = reachOf(child, column + 1);
                    const double all = logOfAll(child, column + 1);
                    Weights* ofChild = nullptr;
                    spend(weights.size());
                    for (const auto& [past, count] : weights) {
                        if (past + step + reach.least > limit)
                            continue;
                        if (past + step + reach.most <= limit) {
                            sum += count * std::exp(past + step + all - scale);
                            continue;
                        }
                        if (ofChild == nullptr)
                            ofChild = &next[child];
                        ofChild->emplace_back(past + step, count);
                        ++kept;
                    }
                    if (kept <= kMostKept)
                        return;
                    kept = mergeAll(next);
                    if (kept > kMostKept / 2)
                        throw BudgetSpent{};
                });
            }
            mergeAll(next);
            stage = std::move(next);
        }
        return sum;
    }

    /// Log of the summed weights of every way to fill the node from that column on.
    double logOfAll(const Node& node, std::size_t column) const {
        double sum = 0.0;
        std::size_t open = 0;
        for (const std::size_t row : node) {
            sum -= m_logFactorial(row);
            open += row;
        }
        for (std::size_t c = column; c < m_columns.size(); ++c)
            sum -= m_logFactorial(m_columns[c]);
        return sum + m_logFactorial(open);
    }

private:
    /// Log weight and how many partial tables have it.
    using Weights = std::vector<std::pair<double, double>>;

    void spend(std::uint64_t steps) {
        if (m_left < steps)
            throw BudgetSpent{};
        m_left -= steps;
        m_sinceCheck += steps;
        if (m_sinceCheck < kStepsBetweenChecks)
            return;
        m_sinceCheck = 0;
        m_progress.throwIfCancelled();
    }

    /// How many are left.
    static std::size_t mergeAll(std::map<Node, Weights>& stage) {
        std::size_t kept = 0;
        for (auto& [node, weights] : stage) {
            merge(weights);
            kept += weights.size();
        }
        return kept;
    }

    static void merge(Weights& weights) {
        std::sort(weights.begin(), weights.end());
        std::size_t kept = 0;
        for (std::size_t i = 1; i < weights.size(); ++i) {
            if (weights[i].first - weights[kept].first < kSameWeight)
                weights[kept].second += weights[i].second;
            else
                weights[++kept] = weights[i];
        }
        weights.resize(kept + 1);
    }

    /// Calls visit(node after the column, -sum of log(count!) of its cells) for each way to fill it.
    template <class Visit>
    void forEachColumn(const Node& node, std::size_t column, const Visit& visit) {
        std::vector<std::size_t> rest(node.size() + 1, 0); // open in the rows from i on
        for (std::size_t i = node.size(); i-- > 0;)
            rest[i] = rest[i + 1] + node[i];
        Node child = node;
        fillRow(node, rest, child, 0, m_columns[column], 0.0, visit);
    }

    template <class Visit>
    void fillRow(const Node& node, const std::vector<std::size_t>& rest, Node& child, std::size_t row, std::size_t left,
                 double weight, const Visit& visit) {
        if (row == node.size()) {
            spend(kStepsPerColumn);
            Node sorted = child;
            std::sort(sorted.begin(), sorted.end(), std::greater<>());
            visit(sorted, weight);
            return;
        }
        const std::size_t least = left > rest[row + 1] ? left - rest[row + 1] : 0;
        for (std::size_t count = least; count <= std::min(node[row], left); ++count) {
            child[row] = node[row] - count;
            fillRow(node, rest, child, row + 1, left - count, weight - m_logFactorial(count), visit);
        }
    }

    Reach reachOf(const Node& node, std::size_t column) {
        if (column == m_columns.size())
            return {};
        if (column + 1 == m_columns.size()) {
            double forced = 0.0;
            for (const std::size_t row : node)
                forced -= m_logFactorial(row);
            return {forced, forced};
        }
        if (const auto known = m_reach[column].find(node); known != m_reach[column].end())
            return known->second;
        std::optional<Reach> reach;
        forEachColumn(node, column, [&](const Node& child, double step) {
            const Reach beyond = reachOf(child, column + 1);
            const Reach through{step + beyond.most, step + beyond.least};
            reach = reach ? Reach{std::max(reach->most, through.most), std::min(reach->least, through.least)} : through;
        });
        assert(reach.has_value());
        m_reach[column].emplace(node, *reach);
        return *reach;
    }

    std::vector<std::size_t> m_columns;
    const LogFactorials& m_logFactorial;
    std::uint64_t m_left;
    std::uint64_t m_sinceCheck = 0;
    const Progress& m_progress;
    std::vector<std::map<Node, Reach>> m_reach; ///< by column
};

std::vector<std::size_t> sumsOf(const ContingencyTable& table, bool ofRows) {
    std::vector<std::size_t> sums(ofRows ? table.rows : table.columns, 0);
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            sums[ofRows ? r : c] += table.at(r, c);
    return sums;
}

} // namespace

TestOutcome fisherExact(const ContingencyTable& full, std::uint64_t budget, const Progress& progress) {
    const auto table = withoutEmptyMargins(full);
    if (table.rows < 2)
        return tables::Missing{"fewer than two rows hold cases"};
    if (table.columns < 2)
        return tables::Missing{"fewer than two columns hold cases"};
    const LogFactorials logFactorial(table.total());
    double observed = 0.0;
    for (const std::size_t count : table.counts)
        observed -= logFactorial(count);
    // A node is as long as the table has rows, so the shorter side stands for them; small columns come first, which
    // keeps the nodes few.
    auto rows = sumsOf(table, table.rows <= table.columns);
    auto columns = sumsOf(table, table.rows > table.columns);
    std::sort(rows.begin(), rows.end(), std::greater<>());
    std::sort(columns.begin(), columns.end());
    Network network(columns, logFactorial, budget, progress);
    TestResult result;
    result.kind = TestKind::FisherExact;
    result.source = PValueSource::Exact;
    try {
        const double all = network.logOfAll(rows, 0);
        const double tolerance = table.rows == 2 && table.columns == 2 ? kTolerance2x2 : kTolerance;
        result.p = std::min(1.0, network.weightUpTo(rows, observed + tolerance, all));
    } catch (const BudgetSpent&) {
        return tables::Missing{"the table has too many cases and categories to count all others like it"};
    }
    return result;
}

} // namespace rimlight::statistics
