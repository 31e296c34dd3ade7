#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/base/ThreadLimit.h"
#include "core/dicom/FileHeader.h"
#include "core/imaging/DecoderProcess.h"

#include <algorithm>
#include <optional>

namespace rimlight::dicom {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code code;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
    for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && lowerCase(entry->path().filename().string()) != "dicomdir")
            files.push_back(entry->path());
    }
    std::ranges::sort(files);
    return files;
}

/// Reads headers in children; one that ends early is started again on what is left, and the file that ends it alone is
/// the guilty one.
class HeaderReader {
public:
    explicit HeaderReader(const std::vector<fs::path>& paths) : m_paths(paths), m_headers(paths.size()) {}

    std::vector<FileHeader> readAll(const Progress& progress) {
        unsigned threads = threadsAllowed();
        for (;;) {
            const auto left = unread();
            if (left.empty())
                break;
            try {
                readSome(left, threads, progress);
                // A decoder that ends well without an answer for each file has failed on the first left.
                blame(left);
            } catch (const imaging::DecoderFailed&) {
                if (threads == 1)
                    blame(left);
                threads = 1;
            }
        }
        std::vector<FileHeader> result;
        for (auto& header : m_headers)
            result.push_back(std::move(*header));
        return result;
    }

private:
    std::vector<std::size_t> unread() const {
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < m_headers.size(); ++i)
            if (!m_headers[i])
                left.push_back(i);
        return left;
    }

    void blame(const std::vector<std::size_t>& asked) {
        const auto first = std::ranges::find_if(asked, [&](std::size_t i) { return !m_headers[i]; });
        if (first == asked.end())
            return;
        FileHeader header;
        header.number = *first;
        header.kind = FileKind::Unusable;
        header.problem = "its DICOM header is damaged";
        m_headers[*first] = std::move(header);
    }

    void readSome(const std::vector<std::size_t>& numbers, unsigned threads, const Progress& progress) {
        nlohmann::json files = nlohmann::json::array();
        for (const std::size_t i : numbers)
            files.push_back({{"number", i}, {"path", m_paths[i].string()}});
        const auto body = nlohmann::json::to_cbor(files);
        imaging::DecodeJob job;
        job.task = "headers";
        job.body.assign(body.begin(), body.end());
        job.item = "the folder";
        job.threads = threads;
        constexpr int kMillisecondsPerFile = 200;
        job.timeLimit = std::chrono::milliseconds(60'000 + kMillisecondsPerFile * static_cast<long>(numbers.size()));
        job.onResult = [&](const std::string& json) {
            try {
                auto header = nlohmann::json::parse(json).get<FileHeader>();
                if (header.number < m_headers.size())
                    m_headers[header.number] = std::move(header);
            } catch (const nlohmann::json::exception&) {
                throw Error("its decoder gave a senseless answer", "the folder", "Try again.");
            }
        };
        imaging::decodeInChild(job, progress);
    }

    const std::vector<fs::path>& m_paths;
    std::vector<std::optional<FileHeader>> m_headers;
};

} // namespace

FolderScan scanFolder(const fs::path& folder, const Progress& progress) {
    const std::string item = folder.string();
    std::error_code code;
    if (!fs::exists(folder, code))
        throw Error("does not exist", item, "Check the path.");
    const bool isFile = fs::is_regular_file(folder, code);
    if (!isFile && !fs::is_directory(folder, code))
        throw Error("is neither a file nor a folder", item, "Give the folder that holds the DICOM files.");
    const auto paths = isFile ? std::vector<fs::path>{folder} : filesBelow(folder);
    if (paths.empty())
        throw Error("the folder is empty", item, "Choose the folder that holds the DICOM files.");

    const auto headers = HeaderReader(paths).readAll(progress);
    FolderScan scan;
    for (const FileHeader& header : headers) {
        const fs::path& path = paths[header.number];
        switch (header.kind) {
        case FileKind::StructureSet:
            scan.structureSets.push_back(path);
            break;
        case FileKind::Segmentation:
            scan.segmentations.push_back(path);
            break;
        case FileKind::Unusable:
            scan.unreadable.push_back(path.string() + ": " + header.problem);
            break;
        case FileKind::Other:
            ++scan.otherFiles;
            break;
        case FileKind::Image:
            break;
        }
    }
    scan.series = stacksOf(headers, paths);
    if (scan.series.empty() && scan.structureSets.empty() && scan.segmentations.empty()) {
        if (scan.unreadable.empty())
            throw Error(isFile ? "is no DICOM image" : "the folder holds no DICOM images", item,
                        isFile ? "Choose a DICOM, NIfTI (.nii, .nii.gz), NRRD or MHA file."
                               : "Choose the folder that holds the DICOM files.");
        throw Error("none of its DICOM files can be used; the first is " + scan.unreadable.front(), item,
                    "Choose another folder.");
    }
    return scan;
}

} // namespace rimlight::dicom
