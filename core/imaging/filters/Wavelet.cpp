#include "core/imaging/filters/Wavelet.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"
#include "core/imaging/filters/PeriodicAxis.h"

#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <numbers>
#include <span>
#include <type_traits>

namespace rimlight::imaging {

namespace {

constexpr int kMaxLevel = 32;
/// Rows of voxels for one task: enough to be worth a task, few enough to share a plane.
constexpr std::size_t kRowsPerTask = 64;

using Runs = std::array<PeriodicRun, 3>;

/// Voxels of a box of a periodic image, i fastest.
template <class T>
struct Block {
    Runs runs;
    std::vector<T> voxels;

    std::size_t rowCount() const {
        return static_cast<std::size_t>(runs[1].length) * static_cast<std::size_t>(runs[2].length);
    }
    std::size_t rowOffset(int j, int k) const {
        return (static_cast<std::size_t>(k) * static_cast<std::size_t>(runs[1].length) + static_cast<std::size_t>(j)) *
               static_cast<std::size_t>(runs[0].length);
    }
};

/// out[x] = the sum over t of taps[t] * rows[t][x], in the order of t, in the type T.
template <class T>
void addWeighted(std::span<const T> taps, std::span<const T* const> rows, std::size_t count, T* out) {
    constexpr int kLanes = 64 / sizeof(T);
    using Lanes = Eigen::Array<T, kLanes, 1>;
    using ConstView = Eigen::Map<const Lanes>;
    const auto lanesAt = [&](std::size_t x) {
        Lanes sum = Lanes::Zero();
        for (std::size_t t = 0; t < taps.size(); ++t)
            sum += taps[t] * ConstView(rows[t] + x);
        Eigen::Map<Lanes>(out + x) = sum;
    };
    if (count >= kLanes) {
        for (std::size_t x = 0; x + kLanes <= count; x += kLanes)
            lanesAt(x);
        // The rest, together with values before it that come out the same again.
        lanesAt(count - kLanes);
        return;
    }
    for (std::size_t x = 0; x < count; ++x) {
        T sum = 0;
        for (std::size_t t = 0; t < taps.size(); ++t)
            sum += taps[t] * rows[t][x];
        out[x] = sum;
    }
}

/// The taps in the type of the sums. PyWavelets 1.9.0 keeps those of coiflets divided by the root of 2 and multiplies
/// in that type, so that as float32 some differ by a last bit from the rounded taps.
template <class T>
std::vector<T> tapsAs(const WaveletFilter& filter, const std::vector<double>& taps) {
    std::vector<T> result(taps.begin(), taps.end());
    if (std::is_same_v<T, float> && filter.name.starts_with("coif"))
        std::transform(taps.begin(), taps.end(), result.begin(), [](double tap) {
            return static_cast<T>(tap / std::numbers::sqrt2) * static_cast<T>(std::numbers::sqrt2);
        });
    return result;
}

/// PyWavelets' order of summation at the positions of an axis. It adds the taps in ascending order, but those that
/// reach past the end of the axis first and in descending order (downsampling_convolution_periodization).
class TapOrder {
public:
    TapOrder(int tapCount, int period) : m_tapCount(tapCount), m_period(period) {}

    /// How many taps reach past the end at a position in [0, period).
    int turnedTaps(int position) const { return std::max(0, position + m_tapCount / 2 - m_period + 1); }
    /// The tap that is added as number t.
    static int tapAt(int t, int turned) { return t < turned ? turned - 1 - t : t; }

private:
    int m_tapCount;
    int m_period;
};

/// One filter along one axis, from a block that holds what it reads to the runs of its result.
template <class T>
class Pass {
public:
    Pass(const Block<T>& from, Block<T>& to, std::size_t axis, std::span<const T> taps)
        : m_from(from), m_to(to), m_axis(axis), m_taps(taps), m_tapCount(static_cast<int>(taps.size())),
          m_order(m_tapCount, from.runs[axis].period) {}

    void run(const Progress& progress, unsigned maxThreads) {
        const std::size_t rows = m_to.rowCount();
        const std::size_t tasks = (rows + kRowsPerTask - 1) / kRowsPerTask;
        parallelFor(
            tasks,
            [&](std::size_t task) {
                progress.throwIfCancelled();
                Buffers buffers;
                buffers.taps.resize(m_taps.size());
                buffers.rows.resize(m_taps.size());
                for (std::size_t row = task * kRowsPerTask; row < std::min(rows, (task + 1) * kRowsPerTask); ++row) {
                    const int j = static_cast<int>(row % static_cast<std::size_t>(m_to.runs[1].length));
                    const int k = static_cast<int>(row / static_cast<std::size_t>(m_to.runs[1].length));
                    if (m_axis == 0)
                        alongRow(j, k, buffers);
                    else
                        acrossRows(j, k, buffers);
                }
            },
            maxThreads);
    }

private:
    struct Buffers {
        std::vector<T> line;
        std::vector<T> taps;
        std::vector<const T*> rows;
    };

    const T* fromRow(int positionJ, int positionK) const {
        return m_from.voxels.data() +
               m_from.rowOffset(m_from.runs[1].offsetOf(positionJ), m_from.runs[2].offsetOf(positionK));
    }

    /// Rows lie along i, and both blocks hold the same i here: i is the first axis.
    void acrossRows(int j, int k, Buffers& buffers) const {
        const std::array<int, 3> position{0, m_to.runs[1].begin + j, m_to.runs[2].begin + k};
        const int turned = m_order.turnedTaps(m_to.runs[m_axis].wrapped(position[m_axis]));
        for (int t = 0; t < m_tapCount; ++t) {
            const int tap = TapOrder::tapAt(t, turned);
            auto source = position;
            source[m_axis] += m_tapCount / 2 - tap;
            buffers.taps[static_cast<std::size_t>(t)] = m_taps[static_cast<std::size_t>(tap)];
            buffers.rows[static_cast<std::size_t>(t)] = fromRow(source[1], source[2]);
        }
        addWeighted<T>(buffers.taps, buffers.rows, static_cast<std::size_t>(m_to.runs[0].length),
                       m_to.voxels.data() + m_to.rowOffset(j, k));
    }

    void alongRow(int j, int k, Buffers& buffers) const {
        const PeriodicRun& run = m_to.runs[0];
        const T* source = fromRow(m_to.runs[1].begin + j, m_to.runs[2].begin + k);
        const int first = run.begin + m_tapCount / 2 - (m_tapCount - 1);
        buffers.line.resize(static_cast<std::size_t>(run.length + m_tapCount - 1));
        for (std::size_t x = 0; x < buffers.line.size(); ++x)
            buffers.line[x] = source[m_from.runs[0].offsetOf(first + static_cast<int>(x))];
        T* const out = m_to.voxels.data() + m_to.rowOffset(j, k);
        for (int x = 0; x < run.length;) {
            const int turned = m_order.turnedTaps(run.wrapped(run.begin + x));
            int end = x + 1;
            while (end < run.length && m_order.turnedTaps(run.wrapped(run.begin + end)) == turned)
                ++end;
            for (int t = 0; t < m_tapCount; ++t) {
                const int tap = TapOrder::tapAt(t, turned);
                buffers.taps[static_cast<std::size_t>(t)] = m_taps[static_cast<std::size_t>(tap)];
                buffers.rows[static_cast<std::size_t>(t)] = buffers.line.data() + x + m_tapCount - 1 - tap;
            }
            addWeighted<T>(buffers.taps, buffers.rows, static_cast<std::size_t>(end - x), out + x);
            x = end;
        }
    }

    const Block<T>& m_from;
    Block<T>& m_to;
    std::size_t m_axis;
    std::span<const T> m_taps;
    int m_tapCount;
    TapOrder m_order;
};

/// The image, padded to even sizes by its first voxels and continued periodically, in the type of the sums.
template <class T>
Block<T> readImage(const Volume& image, const Runs& runs, const std::array<bool, 3>& axes, unsigned maxThreads) {
    Block<T> block{runs, {}};
    block.voxels.resize(block.rowCount() * static_cast<std::size_t>(runs[0].length));
    std::array<std::vector<int>, 3> sources;
    for (std::size_t axis = 0; axis < 3; ++axis)
        for (int x = 0; x < runs[axis].length; ++x) {
            const int position = runs[axis].wrapped(runs[axis].begin + x);
            sources[axis].push_back(axes[axis] && position == image.geometry().size[axis] ? 0 : position);
        }
    image.visit([&]<class Source>(std::span<const Source> voxels) {
        parallelFor(
            static_cast<std::size_t>(runs[2].length),
            [&](std::size_t k) {
                for (int j = 0; j < runs[1].length; ++j) {
                    const Source* row = voxels.data() + image.geometry().offset(
                                                            0, sources[1][static_cast<std::size_t>(j)], sources[2][k]);
                    T* out = block.voxels.data() + block.rowOffset(j, static_cast<int>(k));
                    for (const int i : sources[0])
                        *out++ = static_cast<T>(row[i]);
                }
            },
            maxThreads);
    });
    return block;
}

} // namespace

class WaveletDecomposition::Transform {
public:
    virtual ~Transform() = default;
    virtual Volume band(int level, const WaveletBand& highPass, const Progress& progress) = 0;
};

namespace {

template <class T>
class TypedTransform : public WaveletDecomposition::Transform {
public:
    TypedTransform(Volume image, const IndexBox& box, const WaveletFilter& filter, const WaveletParameters& parameters,
                   unsigned maxThreads)
        : m_image(std::move(image)), m_box(box), m_axes(parameters.axes), m_maxThreads(maxThreads),
          m_lowPass(tapsAs<T>(filter, filter.lowPass)), m_highPass(tapsAs<T>(filter, filter.highPass)),
          m_needed(static_cast<std::size_t>(parameters.level)) {
        for (std::size_t axis = 0; axis < 3; ++axis) {
            const int size = m_image.geometry().size[axis];
            const int period = m_axes[axis] ? size + size % 2 : size;
            m_boxRuns[axis] = {box.begin[axis], box.size[axis], period};
        }
        Runs runs = m_boxRuns;
        for (auto needed = m_needed.rbegin(); needed != m_needed.rend(); ++needed) {
            runs = readBy(runs);
            *needed = runs;
        }
    }

    Volume band(int level, const WaveletBand& highPass, const Progress& progress) override {
        const auto below = static_cast<std::size_t>(level - 1);
        while (m_approximations.size() <= below) {
            progress.throwIfCancelled();
            if (m_approximations.empty()) {
                m_approximations.push_back(readImage<T>(m_image, m_needed[0], m_axes, m_maxThreads));
                continue;
            }
            const std::size_t next = m_approximations.size();
            m_approximations.push_back(
                transformed(m_approximations.back(), m_needed[next], {false, false, false}, nullptr, progress));
        }
        if (m_path.level != level)
            m_path = {level, {}};
        auto block = transformed(m_approximations[below], m_boxRuns, highPass, &m_path, progress);
        Volume volume =
            Volume::fromVoxels(cropped(m_image.geometry(), m_box), std::move(block.voxels), m_image.modality());
        if (m_image.isSynthetic())
            volume.markSynthetic();
        return volume;
    }

private:
    /// What the band that was made last left behind after each axis but the last one.
    struct Path {
        struct Step {
            bool highPass = false;
            Block<T> block;
        };
        int level = 0;
        std::vector<Step> steps;
    };

    Runs readBy(Runs runs) const {
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (m_axes[axis])
                runs[axis] = runs[axis].read(static_cast<int>(m_lowPass.size()));
        return runs;
    }

    /// Filters along i, then j, then k. A path lends its blocks as far as it agrees with the band, and keeps the new
    /// ones.
    Block<T> transformed(const Block<T>& approximation, const Runs& wanted, const WaveletBand& highPass, Path* path,
                         const Progress& progress) const {
        Runs runs = readBy(wanted);
        Path ownPath;
        Path& steps = path == nullptr ? ownPath : *path;
        const auto last = static_cast<std::size_t>(std::count(m_axes.begin(), m_axes.end(), true)) - 1;
        std::size_t done = 0;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (!m_axes[axis])
                continue;
            runs[axis] = wanted[axis];
            const bool isKept = done < steps.steps.size() && steps.steps[done].highPass == highPass[axis];
            if (!isKept || done == last) {
                steps.steps.resize(std::min(steps.steps.size(), done));
                Block<T> block{runs, {}};
                block.voxels.resize(block.rowCount() * static_cast<std::size_t>(runs[0].length));
                const Block<T>& from = done == 0 ? approximation : steps.steps[done - 1].block;
                Pass<T>(from, block, axis, highPass[axis] ? m_highPass : m_lowPass).run(progress, m_maxThreads);
                if (done == last)
                    return block;
                steps.steps.push_back({highPass[axis], std::move(block)});
            }
            ++done;
        }
        return {};
    }

    Volume m_image;
    IndexBox m_box;
    std::array<bool, 3> m_axes;
    unsigned m_maxThreads;
    std::vector<T> m_lowPass;
    std::vector<T> m_highPass;
    Runs m_boxRuns;
    /// For each level, what its bands read of the approximation below (of the image for level 1).
    std::vector<Runs> m_needed;
    std::vector<Block<T>> m_approximations;
    Path m_path;
};

} // namespace

std::vector<WaveletBand> waveletBands(const std::array<bool, 3>& axes) {
    std::vector<WaveletBand> bands;
    // Counting from 1 with i as the highest digit gives the order of swtn's dictionary; 8 stands for 0, LLL.
    for (unsigned number = 1; number <= 8; ++number) {
        const WaveletBand band{(number & 4U) != 0, (number & 2U) != 0, (number & 1U) != 0};
        bool isPossible = true;
        for (std::size_t axis = 0; axis < 3; ++axis)
            isPossible = isPossible && (axes[axis] || !band[axis]);
        if (isPossible)
            bands.push_back(band);
    }
    return bands;
}

std::string waveletBandName(const std::array<bool, 3>& axes, const WaveletBand& band) {
    std::string name;
    for (std::size_t axis = 0; axis < 3; ++axis)
        if (axes[axis])
            name += band[axis] ? 'H' : 'L';
    return name;
}

WaveletDecomposition::WaveletDecomposition(const Volume& image, const IndexBox& box,
                                           const WaveletParameters& parameters, unsigned maxThreads) {
    const WaveletFilter* filter = findWavelet(parameters.wavelet);
    if (filter == nullptr)
        throw Error("there is no discrete wavelet of this name", "wavelet \"" + parameters.wavelet + '"',
                    "Choose one such as coif1, db4, sym8, bior2.2 or haar.");
    if (parameters.level < 1 || parameters.level > kMaxLevel)
        throw Error("the level of a wavelet transform lies between 1 and " + std::to_string(kMaxLevel),
                    "wavelet level " + std::to_string(parameters.level), "Choose another level.");
    assert(!box.isEmpty());
    assert(parameters.axes[0] || parameters.axes[1] || parameters.axes[2]);
    if (image.scalarType() == ScalarType::Float32)
        m_transform = std::make_unique<TypedTransform<float>>(image, box, *filter, parameters, maxThreads);
    else
        m_transform = std::make_unique<TypedTransform<double>>(image, box, *filter, parameters, maxThreads);
}

WaveletDecomposition::~WaveletDecomposition() = default;
WaveletDecomposition::WaveletDecomposition(WaveletDecomposition&&) noexcept = default;
WaveletDecomposition& WaveletDecomposition::operator=(WaveletDecomposition&&) noexcept = default;

Volume WaveletDecomposition::band(int level, const WaveletBand& highPass, const Progress& progress) {
    return m_transform->band(level, highPass, progress);
}

Volume wavelet(const Volume& image, const IndexBox& box, const WaveletParameters& parameters, const Progress& progress,
               unsigned maxThreads) {
    WaveletDecomposition decomposition(image, box, parameters, maxThreads);
    return decomposition.band(parameters.level, parameters.highPass, progress);
}

} // namespace rimlight::imaging
