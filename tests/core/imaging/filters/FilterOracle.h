#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

/// The images and tables of tests/oracle/filters (see make_values.py there).
imaging::Volume oracleImage(const std::string& fileName);
/// The rows of a table without its header.
std::vector<std::vector<std::string>> oracleRows(const std::string& fileName);

/// The box of the whole image.
imaging::IndexBox wholeBox(const imaging::Volume& image);

/// The beginning of the SHA-256 of the voxels in their own type, as make_values.py writes it.
std::string voxelHash(const imaging::Volume& image);

/// The voxels that make_values.py samples.
std::vector<double> samplesOf(const imaging::Volume& image, std::size_t count);

/// Grid, type and voxels are equal to the last bit.
bool identical(const imaging::Volume& a, const imaging::Volume& b);

/// The largest difference per filter, for the test's output.
class DifferenceReport {
public:
    void add(const std::string& filter, double relative, bool isIdentical);
    /// Prints a line for each filter: the largest relative difference, and how many images are equal bit for bit.
    void print(const std::string& title) const;

private:
    struct Entry {
        double largest = 0.0;
        std::size_t identical = 0;
        std::size_t images = 0;
    };
    std::map<std::string, Entry> m_entries;
};

/// |ours - expected| in units of the largest |expected|; above 1 when an array isn't finite or sizes differ.
double relativeDifference(const std::vector<double>& ours, const std::vector<double>& expected);
std::vector<double> valuesOf(const imaging::Volume& image);

} // namespace rimlight::test
