#include "core/regions/EditRecords.h"

#include "core/base/Error.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace rimlight::regions {

namespace {

enum class Kind : std::uint64_t { Begin, Step, Standing };

constexpr std::uint64_t kMostSegments = 10000;
constexpr std::uint64_t kMostSteps = 1000000;

void addSegments(RecordWriter& record, const EditState& state, const EditState& before,
                 const imaging::Index& gridSize) {
    record.add(static_cast<std::uint64_t>(state.segments.size()));
    const VoxelSet none(gridSize);
    for (const auto& segment : state.segments) {
        record.add(static_cast<std::uint64_t>(segment.id));
        record.add(std::string_view(segment.name));
        record.add(static_cast<std::uint64_t>(segment.colour.red) << 16 |
                   static_cast<std::uint64_t>(segment.colour.green) << 8 |
                   static_cast<std::uint64_t>(segment.colour.blue));
        const auto* old = before.find(segment.id);
        const VoxelSet& base = old == nullptr ? none : old->voxels;
        std::vector<std::pair<std::size_t, const VoxelSet::BrickRows*>> bricks;
        segment.voxels.forEachDifferentBrick(
            base, [&](std::size_t number, const VoxelSet::BrickRows& rows) { bricks.emplace_back(number, &rows); });
        record.add(static_cast<std::uint64_t>(bricks.size()));
        for (const auto& [number, rows] : bricks) {
            record.add(static_cast<std::uint64_t>(number));
            for (const auto row : *rows)
                record.add(row);
        }
    }
}

EditState readSegments(RecordReader& record, const EditState& before, const imaging::Index& gridSize) {
    EditState state;
    const auto count = record.numberBelow(kMostSegments);
    for (std::uint64_t s = 0; s < count; ++s) {
        EditSegment segment;
        segment.id = static_cast<int>(record.numberBelow(std::uint64_t{1} << 31));
        if (state.find(segment.id) != nullptr)
            throw DamagedRecord();
        segment.name = record.text();
        const auto colour = record.numberBelow(std::uint64_t{1} << 24);
        segment.colour = {static_cast<std::uint8_t>(colour >> 16), static_cast<std::uint8_t>(colour >> 8),
                          static_cast<std::uint8_t>(colour)};
        const auto* old = before.find(segment.id);
        VoxelWriter writer(old == nullptr ? VoxelSet(gridSize) : old->voxels);
        const auto allBricks = VoxelSet(gridSize).brickCount();
        const auto bricks = record.numberBelow(allBricks + 1);
        for (std::uint64_t b = 0; b < bricks; ++b) {
            const auto number = record.numberBelow(allBricks);
            VoxelSet::BrickRows rows;
            for (auto& row : rows)
                row = record.number();
            writer.setBrick(number, rows);
        }
        segment.voxels = writer.take();
        state.segments.push_back(std::move(segment));
    }
    return state;
}

void addGeometry(RecordWriter& record, const imaging::Geometry& geometry) {
    for (const int size : geometry.size)
        record.add(static_cast<std::uint64_t>(size));
    for (Eigen::Index axis = 0; axis < 3; ++axis) {
        record.add(geometry.spacingMm[axis]);
        record.add(geometry.originMm[axis]);
        for (Eigen::Index row = 0; row < 3; ++row)
            record.add(geometry.direction(row, axis));
    }
}

imaging::Geometry readGeometry(RecordReader& record) {
    imaging::Geometry geometry;
    for (int& size : geometry.size)
        size = static_cast<int>(record.numberBelow(std::uint64_t{1} << 31));
    for (Eigen::Index axis = 0; axis < 3; ++axis) {
        geometry.spacingMm[axis] = record.real();
        geometry.originMm[axis] = record.real();
        for (Eigen::Index row = 0; row < 3; ++row)
            geometry.direction(row, axis) = record.real();
    }
    try {
        geometry.validate("the journal");
    } catch (const Error&) {
        throw DamagedRecord();
    }
    return geometry;
}

} // namespace

void RecordWriter::add(std::uint64_t number) {
    for (int byte = 0; byte < 8; ++byte)
        m_bytes.push_back(static_cast<char>(number >> (8 * byte) & 0xFFU));
}

void RecordWriter::add(double number) {
    add(std::bit_cast<std::uint64_t>(number));
}

void RecordWriter::add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    m_bytes.append(text);
}

std::uint64_t RecordReader::number() {
    if (m_bytes.size() < 8)
        throw DamagedRecord();
    std::uint64_t number = 0;
    for (int byte = 7; byte >= 0; --byte)
        number = number << 8 | static_cast<std::uint8_t>(m_bytes[static_cast<std::size_t>(byte)]);
    m_bytes.remove_prefix(8);
    return number;
}

std::uint64_t RecordReader::numberBelow(std::uint64_t below) {
    const auto value = number();
    if (value >= below)
        throw DamagedRecord();
    return value;
}

double RecordReader::real() {
    return std::bit_cast<double>(number());
}

std::string RecordReader::text() {
    const auto length = number();
    if (length > m_bytes.size())
        throw DamagedRecord();
    std::string text(m_bytes.substr(0, length));
    m_bytes.remove_prefix(length);
    return text;
}

std::string beginRecord(std::string_view key, const imaging::Geometry& geometry, const EditStep& first) {
    RecordWriter record;
    record.add(static_cast<std::uint64_t>(Kind::Begin));
    record.add(key);
    addGeometry(record, geometry);
    record.add(first.number);
    addSegments(record, first.state, {}, geometry.size);
    return record.take();
}

std::string stepRecord(const EditStep& step, const EditStep& before) {
    RecordWriter record;
    record.add(static_cast<std::uint64_t>(Kind::Step));
    record.add(before.number);
    record.add(step.number);
    record.add(std::string_view(step.name));
    const auto& all = step.state.segments.empty() ? before.state.segments : step.state.segments;
    addSegments(record, step.state, before.state, all.empty() ? imaging::Index{} : all.front().voxels.gridSize());
    return record.take();
}

std::string standingRecord(std::uint64_t presentStep, std::uint64_t savedStep,
                           const std::map<int, SegmentFlags>& flags) {
    RecordWriter record;
    record.add(static_cast<std::uint64_t>(Kind::Standing));
    record.add(presentStep);
    record.add(savedStep);
    record.add(static_cast<std::uint64_t>(flags.size()));
    for (const auto& [id, one] : flags) {
        record.add(static_cast<std::uint64_t>(id));
        record.add(static_cast<std::uint64_t>(one.isVisible ? 1 : 0) |
                   static_cast<std::uint64_t>(one.isLocked ? 2 : 0));
    }
    return record.take();
}

EditReplay::EditReplay(const std::string& beginRecord) {
    RecordReader record(beginRecord);
    if (record.number() != static_cast<std::uint64_t>(Kind::Begin))
        throw DamagedRecord();
    m_key = record.text();
    const auto geometry = readGeometry(record);
    const auto number = record.number();
    // Nothing is forgotten on the way: later records tell of the steps by number.
    m_document =
        EditDocument(geometry, readSegments(record, {}, geometry.size), std::numeric_limits<std::size_t>::max());
    m_numbers[number] = m_document.steps().front().number;
}

EditDocument EditReplay::takeDocument() {
    m_document.setHistoryLimit(EditDocument::kHistoryBytes);
    return std::move(m_document);
}

std::size_t EditReplay::placeOf(std::uint64_t number) const {
    const auto known = m_numbers.find(number);
    if (known == m_numbers.end())
        throw DamagedRecord();
    const auto& steps = m_document.steps();
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const EditStep& one) { return one.number == known->second; });
    if (step == steps.end())
        throw DamagedRecord();
    return static_cast<std::size_t>(step - steps.begin());
}

bool EditReplay::add(const std::string& bytes) {
    try {
        RecordReader record(bytes);
        switch (static_cast<Kind>(record.number())) {
        case Kind::Step:
            addStep(record);
            return true;
        case Kind::Standing:
            addStanding(record);
            return true;
        case Kind::Begin:
            break;
        }
    } catch (const DamagedRecord&) {
    }
    return false;
}

void EditReplay::addStep(RecordReader& record) {
    const auto before = placeOf(record.number());
    const auto number = record.number();
    if (m_numbers.size() > kMostSteps || m_numbers.contains(number))
        throw DamagedRecord();
    auto name = record.text();
    auto state = readSegments(record, m_document.steps()[before].state, m_document.geometry().size);
    m_document.goTo(before);
    if (!m_document.apply(std::move(name), std::move(state)))
        throw DamagedRecord();
    m_numbers[number] = m_document.steps()[m_document.presentStep()].number;
}

void EditReplay::addStanding(RecordReader& record) {
    const auto present = placeOf(record.number());
    const auto savedNumber = record.number();
    std::map<int, SegmentFlags> flags;
    const auto count = record.numberBelow(kMostSegments * 10);
    for (std::uint64_t f = 0; f < count; ++f) {
        const int id = static_cast<int>(record.numberBelow(std::uint64_t{1} << 31));
        const auto bits = record.numberBelow(4);
        flags[id] = {(bits & 1U) != 0, (bits & 2U) != 0};
    }
    const auto place = savedNumber == kNoStep ? std::nullopt : std::optional(placeOf(savedNumber));
    for (const auto& [id, one] : flags)
        m_document.setFlags(id, one);
    m_document.setSavedStep(place);
    m_document.goTo(present);
}

} // namespace rimlight::regions
