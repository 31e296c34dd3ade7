#include "app/phrases/Phrases.h"
#include "ui/language/TranslationFile.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <unordered_map>

namespace {

using namespace rimlight;

constexpr int kUserError = 2;
constexpr const char* kCore = "core";

/// The entries that the sources ask for, with the translations that are known of them, and behind them those of other
/// contexts, which people wrote.
std::vector<language::TranslationEntry> updated(const std::vector<phrases::Phrase>& said,
                                                const std::vector<language::TranslationEntry>& known) {
    std::unordered_map<std::string, const language::TranslationEntry*> bySource;
    for (const auto& entry : known)
        if (entry.context == QLatin1String(kCore))
            bySource.emplace(entry.source.toStdString(), &entry);
    std::vector<language::TranslationEntry> entries;
    for (const auto& phrase : said) {
        const auto earlier = bySource.find(phrase.text);
        auto entry =
            earlier == bySource.end()
                ? language::TranslationEntry{QLatin1String(kCore), QString::fromStdString(phrase.text), {}, false}
                : *earlier->second;
        entry.file = QStringLiteral("../../") + QString::fromStdString(phrase.file);
        entries.push_back(std::move(entry));
    }
    for (const auto& entry : known)
        if (entry.context != QLatin1String(kCore))
            entries.push_back(entry);
    return entries;
}

} // namespace

/// rimlight-phrases ROOT FILE: writes the sentences of core's sources below ROOT into the translation file, and keeps
/// what is translated there.
int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("rimlight-phrases: give the root of the sources and a translation file (.ts).\n", stderr);
        return kUserError;
    }
    const QString path = QString::fromLocal8Bit(argv[2]);
    std::vector<language::TranslationEntry> known;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        known = language::readTranslations(file);
    file.close();
    const auto entries = updated(phrases::phrasesBelow(argv[1]), known);
    QSaveFile target(path);
    const auto code = path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1);
    if (!target.open(QIODevice::WriteOnly) || target.write(language::writeTranslations(entries, code)) < 0 ||
        !target.commit()) {
        std::fprintf(stderr, "rimlight-phrases: %s can't be written.\n", argv[2]);
        return kUserError;
    }
    long open = 0;
    for (const auto& entry : entries)
        open += entry.isFinished ? 0 : 1;
    std::printf("%zu sentences, %ld without a translation\n", entries.size(), open);
    return 0;
}
