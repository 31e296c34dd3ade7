// Opens a CT series of 300 slices of 512 x 512 pixels, uncompressed and in lossless JPEG 2000, beside GDCM alone on the
// same files and threads. Wanted (issue "The whole way"): JPEG 2000 within 1.3 of GDCM's time, uncompressed within 1.3
// and half a second; after opening, at most twice the voxels' bytes and 250 MB of memory.

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/dicom/Series.h"
#include "core/dicom/SyntheticObjects.h"
#include "tests/support/TemporaryFolder.h"

#include <benchmark/benchmark.h>
#include <gdcmImageReader.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <vector>

namespace {

using namespace rimlight;
namespace fs = std::filesystem;

constexpr int kSlices = 300;
constexpr int kEdge = 512;

/// A body of soft tissue with noise, in air: compresses about as well as a patient does.
imaging::Volume phantom() {
    imaging::Geometry geometry;
    geometry.size = {kEdge, kEdge, kSlices};
    geometry.spacingMm = {0.7, 0.7, 1.0};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    parallelFor(kSlices, [&](std::size_t k) {
        Random random(k);
        for (int j = 0; j < kEdge; ++j)
            for (int i = 0; i < kEdge; ++i) {
                const double x = (i - kEdge / 2) / 220.0;
                const double y = (j - kEdge / 2) / 170.0;
                const bool inside = x * x + y * y < 1.0;
                const double hu = inside ? 40.0 + 60.0 * std::sin(6.0 * x) * std::cos(5.0 * y) : -1000.0;
                const double noise = inside ? 24.0 * (random.uniform() - 0.5) : 0.0;
                voxels[geometry.offset(i, j, static_cast<int>(k))] = static_cast<std::int16_t>(hu + noise);
            }
    });
    return imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                       imaging::IntensityUnit::Hounsfield);
}

void writeSeries(const imaging::Volume& volume, const fs::path& folder, bool jpeg2000) {
    dicom::SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-BENCH", "SYNTHETIC^BENCH", "", ""};
    options.studyInstanceUid = dicom::uidFromWords("bench study");
    options.frameOfReferenceUid = dicom::uidFromWords("bench frame");
    options.seriesInstanceUid = dicom::uidFromWords(folder.string());
    options.seriesDescription = "SYNTHETIC bench";
    options.jpeg2000 = jpeg2000;
    dicom::writeSyntheticSeries(volume, folder, options);
}

imaging::Volume openWithRimlight(const fs::path& folder) {
    return dicom::loadSeries(dicom::scanFolder(folder).series.at(0));
}

/// Every file read and decoded into one buffer, and no more: no sorting, no geometry, no rescaling.
std::vector<char> openWithGdcm(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    constexpr std::size_t kSliceBytes = std::size_t{kEdge} * kEdge * 2;
    std::vector<char> voxels(files.size() * kSliceBytes);
    parallelFor(files.size(), [&](std::size_t k) {
        gdcm::ImageReader reader;
        reader.SetFileName(files[k].c_str());
        if (reader.Read() && reader.GetImage().GetBufferLength() == kSliceBytes)
            reader.GetImage().GetBuffer(voxels.data() + k * kSliceBytes);
    });
    return voxels;
}

double residentMb() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024.0;
    return 0.0;
}

void printMemory(const fs::path& folder, const char* name) {
    const double before = residentMb();
    const auto volume = openWithRimlight(folder);
    double sum = 0.0; // touches every page
    volume.visit([&](auto voxels) {
        for (const auto value : voxels)
            sum += value;
    });
    rusage children{};
    ::getrusage(RUSAGE_CHILDREN, &children);
    const double voxelMb = static_cast<double>(volume.byteCount()) / 1048576.0;
    std::printf("%-14s memory: voxels %.0f MB, this program grew by %.0f MB (allowed in all %.0f MB), decoder's peak "
                "%.0f MB of which the voxels are shared (mean %.1f HU)\n",
                name, voxelMb, residentMb() - before, 2.0 * voxelMb + 250.0,
                static_cast<double>(children.ru_maxrss) / 1024.0,
                sum / static_cast<double>(volume.geometry().voxelCount()));
}

/// Keeps the median times, to print their ratio.
class RatioReporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (run.aggregate_name == "median")
                m_seconds[run.run_name.function_name] = run.GetAdjustedRealTime() / 1000.0;
    }
    void printRatio(const std::string& name, double allowedSeconds) {
        const double ours = m_seconds[name + "/rimlight"];
        const double gdcm = m_seconds[name + "/gdcm"];
        std::printf("%-14s rimlight %.2f s, GDCM alone %.2f s: ratio %.2f (allowed %.2f s)\n", name.c_str(), ours, gdcm,
                    ours / gdcm, 1.3 * gdcm + allowedSeconds);
    }

private:
    std::map<std::string, double> m_seconds;
};

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    const test::TemporaryFolder folder;
    const fs::path native = folder / "native";
    const fs::path jpeg2000 = folder / "jpeg2000";
    {
        const auto volume = phantom();
        writeSeries(volume, native, false);
        writeSeries(volume, jpeg2000, true);
    }
    printMemory(native, "uncompressed");
    printMemory(jpeg2000, "jpeg2000");
    constexpr int kRepetitions = 5;
    const auto add = [&](const std::string& name, const auto& open) {
        benchmark::RegisterBenchmark(name.c_str(),
                                     [&open](benchmark::State& state) {
                                         for (auto step : state)
                                             benchmark::DoNotOptimize(open());
                                     })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->Iterations(1)
            ->Repetitions(kRepetitions);
    };
    const auto nativeOurs = [&] { return openWithRimlight(native); };
    const auto nativeGdcm = [&] { return openWithGdcm(native); };
    const auto jpegOurs = [&] { return openWithRimlight(jpeg2000); };
    const auto jpegGdcm = [&] { return openWithGdcm(jpeg2000); };
    add("uncompressed/rimlight", nativeOurs);
    add("uncompressed/gdcm", nativeGdcm);
    add("jpeg2000/rimlight", jpegOurs);
    add("jpeg2000/gdcm", jpegGdcm);
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.printRatio("uncompressed", 0.5);
    reporter.printRatio("jpeg2000", 0.0);
    return 0;
}
