#pragma once

#include <filesystem>

namespace rimlight::test {

/// An empty folder that is gone when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder();
    /// This very folder, which must not be there yet.
    explicit TemporaryFolder(std::filesystem::path path);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const char* name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

} // namespace rimlight::test
