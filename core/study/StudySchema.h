#pragma once

#include <array>

/// The tables of a study's file. Private to core/study.
namespace rimlight::study {

inline constexpr int kStudySchema = 1;
/// "RmLt", in SQLite's header: told from other programs' files.
inline constexpr int kStudyApplication = 0x526D4C74;

/// sum is the SHA-256 of what stands beside it: SQLite notices damage to its own structure, not to values.
inline constexpr std::array<const char*, 6> kStudyTables = {
    "CREATE TABLE artefact(path TEXT PRIMARY KEY, stage TEXT NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE feature_row(feature_table TEXT NOT NULL, case_id TEXT NOT NULL, input_hash TEXT NOT NULL, "
    "numbers BLOB NOT NULL, reasons TEXT NOT NULL, sum TEXT NOT NULL, PRIMARY KEY(feature_table, case_id))",
    "CREATE TABLE feature_table(name TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE stage(key TEXT PRIMARY KEY, input_hash TEXT NOT NULL, result BLOB NOT NULL, sum TEXT NOT NULL)",
    "CREATE TABLE study_case(id TEXT PRIMARY KEY, position INTEGER NOT NULL, part TEXT NOT NULL, "
    "excluded TEXT NOT NULL) WITHOUT ROWID"};

} // namespace rimlight::study
