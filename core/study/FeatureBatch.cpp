#include "core/study/FeatureBatch.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/ThreadLimit.h"
#include "core/study/BatchJournal.h"
#include "core/study/BatchTable.h"
#include "core/study/CaseMemory.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <stop_token>
#include <thread>

namespace rimlight::study {

namespace {

using Clock = std::chrono::steady_clock;

/// Cancels the running cases when the batch is cancelled, or can't go on. Their own reports ("Reading slice 12") are
/// not the batch's, so they get a progress of their own; a thread carries the cancellation over.
class CaseStop {
public:
    explicit CaseStop(const Progress& batch)
        : m_batch(batch), m_watch([this, batch](const std::stop_token& done) {
              std::unique_lock lock(m_mutex);
              while (!done.stop_requested() && !batch.isCancelled())
                  m_wake.wait_for(lock, done, kPatience, [] { return false; });
              if (batch.isCancelled())
                  m_stop.request_stop();
          }) {}

    Progress progress() const { return m_batch.silent(m_stop.get_token()); }
    void request() { m_stop.request_stop(); }
    bool requested() const { return m_stop.stop_requested(); }

private:
    static constexpr std::chrono::milliseconds kPatience{20};

    const Progress& m_batch;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_watch; // last: it ends before what it uses
};

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    if (from.empty())
        return;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string columnName(const std::string& kind, const std::string& name) {
    return name.empty() ? kind : kind + ":" + name;
}

/// The reason without the case's paths, which may hold a patient's name: by the column that they stand in.
std::string withoutPaths(std::string reason, const BatchCase& one) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& image : one.images)
        names.emplace_back(image.path.string(), columnName("Image", image.phase));
    for (const auto& mask : one.masks)
        names.emplace_back(mask.path.string(), columnName("Mask", mask.region));
    // The longest first: a mask may lie in the folder of its image.
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [path, name] : names)
        replaceAll(reason, path, name);
    return reason;
}

void requireFeatures(const tables::FeatureRow& row, const std::vector<std::string>& names) {
    const bool same = std::equal(row.values.begin(), row.values.end(), names.begin(), names.end(),
                                 [](const tables::NamedValue& value, const auto& name) { return value.name == name; });
    if (!same)
        throw Error("gave other features than the other cases", "The extraction", "");
}

/// The result of the case, or why there is none. @throws Cancelled
CaseResult extractOne(const BatchCase& one, const BatchExtraction& extraction, const Progress& progress) {
    const auto failed = [&](const std::string& reason) {
        CaseResult result;
        result.error = reason.empty() ? "The extraction gave no reason." : withoutPaths(reason, one);
        return asJournalled(result);
    };
    try {
        progress.throwIfCancelled();
        CaseResult result = extraction.extract(one, progress);
        if (result.failed())
            return failed(result.error);
        requireFeatures(result.features, extraction.featureNames);
        return asJournalled(result);
    } catch (const std::bad_alloc&) {
        return failed("There is not enough memory for this case. Run fewer cases at once.");
    } catch (const Error& error) {
        return failed(error.what());
    } catch (const std::exception& error) {
        return failed(std::string("The extraction broke off: ") + error.what() + ".");
    }
}

/// The state of a batch that its threads share.
class Batch {
public:
    Batch(const BatchPlan& plan, const BatchExtraction& extraction, const BatchRun& run, const Progress& progress)
        : m_plan(plan), m_extraction(extraction), m_run(run), m_progress(progress),
          m_journal(journalOf(run.table), {extraction.settingsHash, RIMLIGHT_VERSION, plan.hash},
                    run.resume ? JournalUse::Resume : JournalUse::Begin),
          m_results(plan.cases.size()), m_memory(run.memoryBytes) {
        for (std::size_t i = 0; i < plan.cases.size(); ++i) {
            const auto known = m_journal.finished().find(plan.cases[i].id);
            if (known == m_journal.finished().end() || known->second.failed())
                m_pending.push_back(i);
            else
                m_results[i] = known->second;
        }
        m_done = m_taken = plan.cases.size() - m_pending.size();
        const std::size_t wanted = run.casesAtOnce > 0 ? run.casesAtOnce : threadsAllowed();
        m_atOnce = std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(1, m_pending.size()));
    }

    /// Extracts what is pending. @throws Cancelled, Error of the journal
    void extract() {
        report();
        CaseStop stop(m_progress);
        // Each worker takes the next case of the list, so that no more are open than workers. None throws: an exception
        // would make TBB drop loops within the other cases, and their results would be incomplete without a word.
        parallelFor(
            m_atOnce, [&](std::size_t) { work(stop); }, static_cast<unsigned>(m_atOnce));
        if (m_failure && m_done == 0 && m_journal.finished().empty())
            m_journal.remove();
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

    BatchSummary finish() {
        writeBatchTable({m_plan, m_extraction.featureNames, m_results}, m_run.table);
        m_journal.remove();
        return {m_results.size(), m_failed, m_taken, notes()};
    }

private:
    void work(CaseStop& stop) {
        const Progress progress = stop.progress();
        for (std::size_t next = m_next++; next < m_pending.size() && !stop.requested(); next = m_next++) {
            try {
                const std::size_t index = m_pending[next];
                // Without a limit no header is read for it.
                const auto bytes = m_run.memoryBytes == 0 ? 0 : caseMemoryBytes(m_plan.cases[index]);
                const MemoryGate::Place place = m_memory.enter(bytes, progress);
                const auto start = Clock::now();
                CaseResult result = extractOne(m_plan.cases[index], m_extraction, progress);
                keep(index, std::move(result), std::chrono::duration<double>(Clock::now() - start).count());
            } catch (...) {
                const std::lock_guard lock(m_mutex);
                if (!m_failure)
                    m_failure = std::current_exception();
                stop.request();
                return;
            }
        }
        if (stop.requested()) {
            const std::lock_guard lock(m_mutex);
            if (!m_failure && m_done < m_results.size())
                m_failure = std::make_exception_ptr(Cancelled{});
        }
    }

    void keep(std::size_t index, CaseResult result, double seconds) {
        const std::lock_guard lock(m_mutex);
        m_journal.append(m_plan.cases[index].id, result);
        if (result.failed()) {
            ++m_failed;
        } else {
            ++m_measured;
            m_measuredSeconds += seconds;
        }
        m_results[index] = std::move(result);
        ++m_done;
        report();
        if (m_run.onFinished)
            m_run.onFinished({m_plan.cases[index].id, m_results[index].error, m_done, m_results.size(), words()});
    }

    std::string words() const {
        const std::size_t total = m_results.size();
        return batchProgressWords(m_done, total, m_failed,
                                  secondsLeft(m_measuredSeconds, m_measured, total - m_done, m_atOnce));
    }

    void report() const {
        m_progress.report(static_cast<double>(m_done) / static_cast<double>(m_results.size()), words());
    }

    std::vector<std::string> notes() const {
        struct Note {
            std::string text;
            std::string firstCase;
            std::size_t cases = 0;
        };
        std::vector<Note> all;
        for (std::size_t i = 0; i < m_results.size(); ++i)
            for (const auto& text : m_results[i].notes) {
                const auto known = std::find_if(all.begin(), all.end(), [&](const Note& n) { return n.text == text; });
                if (known == all.end())
                    all.push_back({text, m_plan.cases[i].id, 1});
                else
                    ++known->cases;
            }
        std::vector<std::string> lines;
        lines.reserve(all.size());
        for (const auto& note : all)
            lines.push_back("case " + note.firstCase +
                            (note.cases > 1 ? " and " + std::to_string(note.cases - 1) + " more" : "") + ": " +
                            note.text);
        return lines;
    }

    const BatchPlan& m_plan;
    const BatchExtraction& m_extraction;
    const BatchRun& m_run;
    const Progress& m_progress;
    BatchJournal m_journal;
    std::vector<CaseResult> m_results;
    std::vector<std::size_t> m_pending;
    MemoryGate m_memory;
    std::size_t m_atOnce = 1;
    std::size_t m_taken = 0;
    std::atomic<std::size_t> m_next{0};

    // Below: under m_mutex while the cases run.
    std::mutex m_mutex;
    std::exception_ptr m_failure;
    std::size_t m_done = 0;
    std::size_t m_failed = 0;
    std::size_t m_measured = 0;
    double m_measuredSeconds = 0.0;
};

} // namespace

std::optional<double> secondsLeft(double caseSeconds, std::size_t measured, std::size_t remaining,
                                  std::size_t casesAtOnce) {
    if (measured < std::max<std::size_t>(2, casesAtOnce) || remaining == 0)
        return std::nullopt;
    const double mean = caseSeconds / static_cast<double>(measured);
    const auto together = static_cast<double>(std::min(casesAtOnce, remaining));
    return mean * static_cast<double>(remaining) / together;
}

std::string batchProgressWords(std::size_t done, std::size_t total, std::size_t failed,
                               std::optional<double> secondsLeft) {
    std::string words = std::to_string(done) + " of " + std::to_string(total) + (total == 1 ? " case" : " cases");
    if (failed > 0)
        words += ", " + std::to_string(failed) + " failed";
    if (!secondsLeft)
        return words;
    const auto minutes = std::llround(*secondsLeft / 60.0);
    if (minutes < 1)
        return words + ", less than a minute left";
    if (minutes < 60)
        return words + ", about " + std::to_string(minutes) + " min left";
    return words + ", about " + std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min left";
}

BatchSummary runBatch(const BatchPlan& plan, const BatchExtraction& extraction, const BatchRun& run,
                      const Progress& progress) {
    requireWritable(run.table);
    requireTablePossible(plan, extraction.featureNames, run.table);
    progress.throwIfCancelled();
    Batch batch(plan, extraction, run, progress);
    batch.extract();
    return batch.finish();
}

} // namespace rimlight::study
