#include "app/phrases/Phrases.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"
#include "ui/language/PhraseTemplate.h"
#include "ui/language/TranslationFile.h"

#include <QBuffer>
#include <QFile>
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

std::vector<language::TranslationEntry> entriesOf(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return language::readTranslations(file);
}

std::set<QString> holesOf(const QString& text) {
    std::set<QString> holes;
    for (qsizetype at = text.indexOf(QLatin1Char('%')); at >= 0; at = text.indexOf(QLatin1Char('%'), at + 1))
        if (const auto place = language::placeAt(text.mid(at, 3).toStdString(), 0))
            holes.insert(QString::number(place->hole));
    return holes;
}

void checkFinished(const std::vector<language::TranslationEntry>& entries) {
    for (const auto& entry : entries) {
        INFO("\"" << entry.source.toStdString() << "\" in " << entry.context.toStdString());
        CHECK(entry.isFinished);
        if (entry.isFinished)
            CHECK(holesOf(entry.source) == holesOf(entry.translation));
    }
}

fs::path languages() {
    return test::sourceFolder() / "resources" / "languages";
}

} // namespace

// When one of the next two fails: cmake --build build/dev --target languages, then translate what is new.
TEST_CASE("Every sentence of core has a Chinese translation", "[unit]") {
    const auto entries = entriesOf(languages() / "core_zh_CN.ts");
    std::set<std::string> known;
    for (const auto& entry : entries)
        known.insert(entry.source.toStdString());
    for (const auto& phrase : phrases::phrasesBelow(test::sourceFolder())) {
        INFO(phrase.file << ": " << phrase.text);
        CHECK(known.contains(phrase.text));
    }
    checkFinished(entries);
}

TEST_CASE("Every sentence of the window has a Chinese translation", "[unit]") {
    const test::TemporaryFolder folder;
    const auto copy = folder / "rimlight_zh_CN.ts";
    fs::copy_file(languages() / "rimlight_zh_CN.ts", copy);
    const auto root = test::sourceFolder().string();
    const auto result =
        test::runProgram(RIMLIGHT_LUPDATE, {"-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic",
                                            "similartext", "-disable-heuristic", "number", "-I", root, root + "/ui",
                                            root + "/app/gui", "-ts", copy.string()});
    REQUIRE(result.exitCode == 0);
    const auto entries = entriesOf(copy);
    REQUIRE(entries.size() > 800);
    checkFinished(entries);
}

TEST_CASE("A sentence without a translation is found", "[unit]") {
    QByteArray ts = "<TS version=\"2.1\"><context><name>c</name><message><source>a</source>"
                    "<translation type=\"unfinished\"></translation></message><message><source>b</source>"
                    "<translation>B</translation></message></context></TS>";
    QBuffer buffer(&ts);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto entries = language::readTranslations(buffer);
    REQUIRE(entries.size() == 2);
    CHECK_FALSE(entries[0].isFinished);
    CHECK(entries[1].isFinished);
    CHECK(entries[1].translation == QStringLiteral("B"));
}

TEST_CASE("A translation file is read back as it was written", "[unit]") {
    QByteArray bytes = language::writeTranslations(
        {{"c", "\"<&>\" %1", "“%1”", true, "../x.cpp"}, {"c", "open", {}, false}, {"d", "e", "f", true}}, "zh_CN");
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const auto entries = language::readTranslations(buffer);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].source == QStringLiteral("\"<&>\" %1"));
    CHECK(entries[0].translation == QStringLiteral("“%1”"));
    CHECK(entries[0].file == QStringLiteral("../x.cpp"));
    CHECK_FALSE(entries[1].isFinished);
    CHECK(entries[2].context == QStringLiteral("d"));
}

TEST_CASE("Sentences are found in a source as they are put together", "[unit]") {
    const auto found = phrases::phrasesOf(R"cpp(
        // "A comment that nobody reads"
        #include "core/some file/that is none.h"
        std::string say(int n) {
            if (kind == "compared with this" || table.at("looked up here"))
                return "The outline holds " + std::to_string(n) + (n == 1 ? " voxel" : " voxels") + ".";
            words += "First sentence. Second with " + name + ".";
            throw Error("does not exist", path.string(), "Check "
                        "the path.");
        }
    )cpp");
    CHECK(found == std::vector<std::string>{"The outline holds %1 voxel", "The outline holds %1 voxels",
                                            "First sentence", "Second with %1", "does not exist", "Check the path"});
}

TEST_CASE("Keys, endings and statements for a database are no sentences", "[unit]") {
    CHECK(phrases::phrasesOf(R"cpp(f({"binWidth", "some_key", ".nii.gz", "SELECT a FROM b", "%", ", "});)cpp").empty());
}
