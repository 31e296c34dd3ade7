#pragma once

#include "core/regions/EditDocument.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace rimlight::regions {

/// A record of a journal does not hold what it should.
class DamagedRecord {};

/// Numbers as 8 bytes, little-endian, and texts behind their length.
class RecordWriter {
public:
    void add(std::uint64_t number);
    void add(double number);
    void add(std::string_view text);
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads what a RecordWriter wrote. Every function throws DamagedRecord past the record's end.
class RecordReader {
public:
    explicit RecordReader(std::string_view bytes) : m_bytes(bytes) {}

    std::uint64_t number();
    /// A number in 0 .. below - 1.
    std::uint64_t numberBelow(std::uint64_t below);
    double real();
    std::string text();
    bool isAtEnd() const { return m_bytes.empty(); }

private:
    std::string_view m_bytes;
};

/// In place of a step's number where there is none.
inline constexpr std::uint64_t kNoStep = ~std::uint64_t{0};

// The records of a journal: how it began, a step as what it changed in the one before, and where the document stands.
std::string beginRecord(std::string_view key, const imaging::Geometry& geometry, const EditStep& first);
std::string stepRecord(const EditStep& step, const EditStep& before);
std::string standingRecord(std::uint64_t presentStep, std::uint64_t savedStep,
                           const std::map<int, SegmentFlags>& flags);

/// Makes a document from the records of a journal, in their order.
class EditReplay {
public:
    /// @throws DamagedRecord
    explicit EditReplay(const std::string& beginRecord);
    /// False, and the document stays as it was, when the record is damaged.
    bool add(const std::string& record);

    const std::string& key() const { return m_key; }
    EditDocument takeDocument();

private:
    void addStep(RecordReader& record);
    void addStanding(RecordReader& record);
    std::size_t placeOf(std::uint64_t number) const;

    std::string m_key;
    EditDocument m_document;
    std::map<std::uint64_t, std::uint64_t> m_numbers; ///< the document's step number by the file's
};

} // namespace rimlight::regions
