#include "core/study/StudyStore.h"

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/study/FeatureBlob.h"
#include "core/study/StudySchema.h"

#include <nlohmann/json.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sqlite3.h>
#include <sys/file.h>
#include <type_traits>
#include <unistd.h>
#include <utility>

namespace rimlight::study {

namespace fs = std::filesystem;

namespace {

constexpr int kPatienceMs = 10'000;                   ///< for a moment in which another program reads or writes
constexpr std::size_t kLargestResult = 1'000'000'000; ///< bytes; SQLite's own limit

[[noreturn]] void throwDamaged(const fs::path& file) {
    throw Error("is damaged", file.string(),
                "Move it away and run the study again; what it held is computed anew. A copy of it from a backup, in "
                "its place, keeps the work.");
}

[[noreturn]] void throwBusy(const fs::path& file) {
    throw Error("another program is working on this study", file.string(), "Wait for it, or end it.");
}

/// What SQLite says as a sentence.
[[noreturn]] void throwAsError(const SQLite::Exception& exception, const fs::path& file) {
    switch (exception.getErrorCode() & 0xFF) { // without what the extended codes add
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        throwDamaged(file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throwBusy(file);
    case SQLITE_FULL:
        throw Error("cannot be written (the disk is full)", file.string(),
                    "Free some space and run the study again; it goes on where it was.");
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        throw Error(std::string("cannot be read or written (") + exception.what() + ")", file.string(),
                    "Check the folder's rights and its space, then run the study again; it goes on where it was.");
    default:
        throw Error(std::string("cannot be used (") + exception.what() + ")", file.string(),
                    "Move it away and run the study again.");
    }
}

/// The lock of the one that writes: on the folder, so that it leaves no file behind and ends with the program.
class FolderLock {
public:
    explicit FolderLock(const fs::path& folder) {
        m_file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        // A file system without locks (some network folders) is no reason to refuse; SQLite's own still hold.
        if (m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
            ::close(m_file);
            throwBusy(folder / kStudyFile);
        }
    }
    ~FolderLock() {
        if (m_file >= 0)
            ::close(m_file);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int m_file = -1;
};

std::string sumOf(const std::string& first, const std::string& second = {}) {
    Sha256 hash;
    hash.add(std::to_string(first.size()) + ":" + first);
    hash.add(second);
    return hash.hex();
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string textAt(SQLite::Statement& row, int column) {
    const auto field = row.getColumn(column);
    return field.getString();
}

void bindBlob(SQLite::Statement& statement, int place, const std::string& bytes) {
    statement.bindNoCopy(place, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

} // namespace

struct StudyStore::Connection {
    Connection(const fs::path& folder, StoreUse use) : file(folder / kStudyFile), writes(use == StoreUse::Write) {
        if (writes) {
            std::error_code code;
            fs::create_directories(folder, code);
            if (code)
                throw Error("cannot be made (" + code.message() + ")", folder.string(), "Choose another folder.");
            lock = std::make_unique<FolderLock>(folder);
        } else if (!fs::exists(file)) {
            throw Error("has no study that was begun", folder.string(), "Choose the folder of a study, or run it.");
        }
        run([&] { open(); });
    }

    /// Calls work, and turns what SQLite throws into an Error.
    template <class Work>
    std::invoke_result_t<Work&> run(Work&& work) const {
        try {
            return work();
        } catch (const SQLite::Exception& exception) {
            throwAsError(exception, file);
        }
    }

    SQLite::Statement statement(const char* sql) const { return SQLite::Statement(*database, sql); }
    /// Of one that changes something; to ask it of a store that reads is our mistake.
    SQLite::Statement change(const char* sql) const {
        assert(writes);
        return statement(sql);
    }

    /// Runs one statement whose places are the texts.
    template <class... Texts>
    void execute(const char* sql, const Texts&... texts) const {
        auto prepared = change(sql);
        int place = 0;
        (prepared.bind(++place, texts), ...);
        prepared.exec();
    }

    /// The first column of the first row that a query with these texts finds.
    template <class... Texts>
    std::optional<std::string> text(const char* sql, const Texts&... texts) const {
        auto query = statement(sql);
        int place = 0;
        (query.bind(++place, texts), ...);
        return query.executeStep() ? std::optional(textAt(query, 0)) : std::nullopt;
    }

    std::vector<std::string> namesOf(const std::string& table) const {
        const auto json = text("SELECT names FROM feature_table WHERE name = ?", table);
        return json ? namesFromText(*json) : std::vector<std::string>();
    }

    /// A row of features as it was put. @throws Error when it is damaged
    tables::FeatureRow rowOf(SQLite::Statement& query, int column, const std::vector<std::string>& names) const {
        const FeatureBlob blob{textAt(query, column), textAt(query, column + 1)};
        if (textAt(query, column + 2) != sumOf(blob.numbers, blob.reasons))
            throwDamaged(file);
        auto row = featureRow(blob, names);
        if (!row)
            throwDamaged(file);
        return std::move(*row);
    }

    fs::path file;
    bool writes = false;
    bool inTransaction = false;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<SQLite::Database> database;

private:
    void open() {
        // Also to read: what a killed program left half done is rolled back, which writes.
        const int create = writes ? SQLite::OPEN_CREATE : 0;
        const bool mayWrite = writes || ::access(file.c_str(), W_OK) == 0;
        database = std::make_unique<SQLite::Database>(
            file.string(), mayWrite ? SQLite::OPEN_READWRITE | create : SQLite::OPEN_READONLY, kPatienceMs);
        database->exec("PRAGMA trusted_schema = OFF");
        database->exec("PRAGMA cell_size_check = ON");
        if (writes) {
            // One file, whole at every moment; a log beside it would be a second one.
            database->exec("PRAGMA synchronous = FULL");
            if (database->execAndGet("PRAGMA journal_mode = DELETE").getString() != "delete")
                throwBusy(file);
        } else {
            database->exec("PRAGMA query_only = ON");
        }
        const int objects = database->execAndGet("SELECT count(*) FROM sqlite_master").getInt();
        const int application = database->execAndGet("PRAGMA application_id").getInt();
        const int version = database->execAndGet("PRAGMA user_version").getInt();
        if (objects == 0 && application == 0 && version == 0)
            makeTables();
        else
            checkTables(application, version);
    }

    void makeTables() const {
        if (!writes)
            throw Error("has no study that was begun", file.parent_path().string(),
                        "Choose the folder of a study, or run it.");
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const char* table : kStudyTables)
            database->exec(table);
        database->exec("PRAGMA application_id = " + std::to_string(kStudyApplication));
        database->exec("PRAGMA user_version = " + std::to_string(kStudySchema));
        transaction.commit();
    }

    void checkTables(int application, int version) const {
        if (application != kStudyApplication)
            throw Error("is a database of another program", file.string(), "Move it away, or choose another folder.");
        if (version > kStudySchema)
            throw Error("was written by a newer version of Rimlight", file.string(),
                        "Update Rimlight, or choose another folder.");
        if (database->execAndGet("PRAGMA quick_check(1)").getString() != "ok")
            throwDamaged(file);
        // Nothing besides our tables: no trigger, no view that would change what a statement means.
        std::vector<std::string> wanted(kStudyTables.begin(), kStudyTables.end());
        std::vector<std::string> found;
        auto query = statement("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL");
        while (query.executeStep())
            found.push_back(textAt(query, 0));
        std::sort(wanted.begin(), wanted.end());
        std::sort(found.begin(), found.end());
        if (found != wanted)
            throwDamaged(file);
    }
};

StudyStore::StudyStore(const fs::path& folder, StoreUse use)
    : m_connection(std::make_unique<Connection>(folder, use)) {}

StudyStore::~StudyStore() = default;

void StudyStore::inTransaction(const std::function<void()>& work) {
    auto& c = *m_connection;
    assert(c.writes && !c.inTransaction);
    c.run([&] {
        SQLite::Transaction transaction(*c.database, SQLite::TransactionBehavior::IMMEDIATE);
        c.inTransaction = true;
        try {
            work();
            transaction.commit();
        } catch (...) {
            c.inTransaction = false;
            throw;
        }
        c.inTransaction = false;
    });
}

void StudyStore::together(const std::function<void()>& changes) {
    if (m_connection->inTransaction)
        m_connection->run(changes);
    else
        inTransaction(changes);
}

std::optional<std::string> StudyStore::meta(const std::string& key) const {
    return m_connection->run([&] { return m_connection->text("SELECT value FROM meta WHERE key = ?", key); });
}

void StudyStore::setMeta(const std::string& key, const std::string& value) {
    m_connection->run([&] { m_connection->execute("INSERT OR REPLACE INTO meta VALUES(?, ?)", key, value); });
}

void StudyStore::setCases(const std::vector<StoredCase>& cases) {
    const auto replace = [&] {
        m_connection->execute("DELETE FROM study_case");
        std::int64_t position = 0;
        for (const auto& one : cases)
            m_connection->execute("INSERT INTO study_case VALUES(?, ?, ?, ?)", one.id, position++, one.part,
                                  one.excluded);
    };
    together(replace);
}

std::vector<StoredCase> StudyStore::cases() const {
    return m_connection->run([&] {
        std::vector<StoredCase> cases;
        auto query = m_connection->statement("SELECT id, part, excluded FROM study_case ORDER BY position");
        while (query.executeStep())
            cases.push_back({textAt(query, 0), textAt(query, 1), textAt(query, 2)});
        return cases;
    });
}

std::optional<std::string> StudyStore::find(const std::string& stageKey, const std::string& inputHash) const {
    return m_connection->run([&]() -> std::optional<std::string> {
        auto query = m_connection->statement("SELECT result, sum FROM stage WHERE key = ? AND input_hash = ?");
        query.bind(1, stageKey);
        query.bind(2, inputHash);
        if (!query.executeStep())
            return std::nullopt;
        auto result = textAt(query, 0);
        if (textAt(query, 1) != sumOf(result))
            throwDamaged(m_connection->file);
        return result;
    });
}

void StudyStore::put(const std::string& stageKey, const std::string& inputHash, const std::string& result) {
    if (result.size() > kLargestResult)
        throw Error("the result of the stage " + stageKey + " is larger than 1 GB", m_connection->file.string(),
                    "Ask for fewer cases or features at once.");
    m_connection->run([&] {
        auto statement = m_connection->change("INSERT OR REPLACE INTO stage VALUES(?, ?, ?, ?)");
        statement.bind(1, stageKey);
        statement.bind(2, inputHash);
        bindBlob(statement, 3, result);
        statement.bind(4, sumOf(result));
        statement.exec();
    });
}

std::vector<std::string> StudyStore::stageKeys() const {
    return m_connection->run([&] {
        std::vector<std::string> keys;
        auto query = m_connection->statement("SELECT key FROM stage ORDER BY key");
        while (query.executeStep())
            keys.push_back(textAt(query, 0));
        return keys;
    });
}

void StudyStore::keepStages(const std::vector<std::string>& kept) {
    const auto forget = [&] {
        std::vector<std::string> stale;
        auto query = m_connection->statement("SELECT key FROM stage UNION SELECT stage FROM artefact");
        while (query.executeStep())
            if (auto key = textAt(query, 0); std::find(kept.begin(), kept.end(), key) == kept.end())
                stale.push_back(std::move(key));
        for (const auto& key : stale) {
            m_connection->execute("DELETE FROM stage WHERE key = ?", key);
            m_connection->execute("DELETE FROM artefact WHERE stage = ?", key);
        }
    };
    together(forget);
}

void StudyStore::setFeatureNames(const std::string& table, const std::vector<std::string>& names) {
    const auto replace = [&] {
        const auto text = namesText(names);
        if (m_connection->text("SELECT names FROM feature_table WHERE name = ?", table) == text)
            return;
        m_connection->execute("DELETE FROM feature_row WHERE feature_table = ?", table);
        m_connection->execute("INSERT OR REPLACE INTO feature_table VALUES(?, ?)", table, text);
    };
    together(replace);
}

void StudyStore::putFeatures(const std::string& table, const std::string& caseId, const std::string& inputHash,
                             const tables::FeatureRow& row) {
    m_connection->run([&] {
        const auto blob = featureBlob(row, m_connection->namesOf(table), caseId);
        auto statement = m_connection->change("INSERT OR REPLACE INTO feature_row VALUES(?, ?, ?, ?, ?, ?)");
        statement.bind(1, table);
        statement.bind(2, caseId);
        statement.bind(3, inputHash);
        bindBlob(statement, 4, blob.numbers);
        statement.bind(5, blob.reasons);
        statement.bind(6, sumOf(blob.numbers, blob.reasons));
        statement.exec();
    });
}

std::optional<tables::FeatureRow> StudyStore::findFeatures(const std::string& table, const std::string& caseId,
                                                           const std::string& inputHash) const {
    return m_connection->run([&]() -> std::optional<tables::FeatureRow> {
        auto query = m_connection->statement("SELECT numbers, reasons, sum FROM feature_row "
                                             "WHERE feature_table = ? AND case_id = ? AND input_hash = ?");
        query.bind(1, table);
        query.bind(2, caseId);
        query.bind(3, inputHash);
        if (!query.executeStep())
            return std::nullopt;
        return m_connection->rowOf(query, 0, m_connection->namesOf(table));
    });
}

tables::FeatureTable StudyStore::features(const std::string& table) const {
    return m_connection->run([&] {
        tables::FeatureTable features;
        features.names = m_connection->namesOf(table);
        auto query = m_connection->statement(
            "SELECT case_id, numbers, reasons, sum FROM feature_row LEFT JOIN study_case ON id = case_id "
            "WHERE feature_table = ? ORDER BY position IS NULL, position, case_id");
        query.bind(1, table);
        while (query.executeStep()) {
            features.caseIds.push_back(textAt(query, 0));
            std::vector<tables::Cell> cells;
            for (auto& value : m_connection->rowOf(query, 1, features.names).values)
                cells.push_back(std::move(value.value));
            features.rows.push_back(std::move(cells));
        }
        return features;
    });
}

std::vector<std::string> StudyStore::featureTables() const {
    return m_connection->run([&] {
        std::vector<std::string> names;
        auto query = m_connection->statement("SELECT name FROM feature_table ORDER BY name");
        while (query.executeStep())
            names.push_back(textAt(query, 0));
        return names;
    });
}

void StudyStore::putArtefact(const StoredArtefact& artefact) {
    m_connection->run([&] {
        m_connection->execute("INSERT OR REPLACE INTO artefact VALUES(?, ?, ?)", artefact.path, artefact.stage,
                              artefact.sha256);
    });
}

void StudyStore::forgetArtefacts(const std::string& stage) {
    m_connection->run([&] { m_connection->execute("DELETE FROM artefact WHERE stage = ?", stage); });
}

std::vector<StoredArtefact> StudyStore::artefacts() const {
    return m_connection->run([&] {
        std::vector<StoredArtefact> artefacts;
        auto query = m_connection->statement("SELECT path, stage, sha256 FROM artefact ORDER BY path");
        while (query.executeStep())
            artefacts.push_back({textAt(query, 0), textAt(query, 1), textAt(query, 2)});
        return artefacts;
    });
}

std::string StudyStore::dump() const {
    std::string text = "schema " + std::to_string(kStudySchema) + "\n";
    const auto add = [&](const char* word, const char* sql) {
        auto query = m_connection->statement(sql);
        while (query.executeStep()) {
            text += word;
            for (int c = 0; c < query.getColumnCount(); ++c)
                text += " " + quoted(textAt(query, c));
            text += "\n";
        }
    };
    return m_connection->run([&] {
        // One moment of the study, also when another program goes on with it.
        std::optional<SQLite::Transaction> moment;
        if (!m_connection->inTransaction)
            moment.emplace(*m_connection->database);
        add("meta", "SELECT key, value FROM meta ORDER BY key");
        add("case", "SELECT id, part, excluded FROM study_case ORDER BY position");
        add("stage", "SELECT key, input_hash, length(result), sum FROM stage ORDER BY key");
        add("feature table", "SELECT name, names FROM feature_table ORDER BY name");
        add("features",
            "SELECT feature_table, case_id, input_hash, sum FROM feature_row ORDER BY feature_table, case_id");
        add("artefact", "SELECT path, stage, sha256 FROM artefact ORDER BY path");
        return text;
    });
}

} // namespace rimlight::study
