#include "ui/study/ResultChoice.h"

#include "ui/language/Language.h"

#include <algorithm>
#include <optional>

namespace rimlight::studypage {

namespace {

/// Which of the beginnings is the name's; nothing when none is.
std::optional<std::size_t> beginningOf(const std::string& name, const std::vector<std::string>& beginnings) {
    for (std::size_t i = 0; i < beginnings.size(); ++i)
        if (beginnings[i].ends_with('$') ? name + '$' == beginnings[i] : name.starts_with(beginnings[i]))
            return i;
    return std::nullopt;
}

std::vector<QString> said(std::vector<QString> captions) {
    for (auto& caption : captions)
        caption = language::words(caption.toStdString());
    return captions;
}

} // namespace

std::vector<study::ResultItem> chosenItems(const ResultChoice& choice, const study::StudyResults& results) {
    std::vector<std::vector<study::ResultItem>> byBeginning(choice.beginnings.size());
    for (const auto& item : results.items) {
        const auto beginning = beginningOf(item.name, choice.beginnings);
        if (item.kind == choice.kind && beginning && !beginningOf(item.name, choice.without))
            byBeginning[*beginning].push_back(item);
    }
    std::vector<study::ResultItem> items;
    for (const auto& some : byBeginning)
        items.insert(items.end(), some.begin(), some.end());
    return items;
}

std::size_t firstToShow(const std::vector<study::ResultItem>& items) {
    for (const char* part : {"external-validation", "test", "cross-validation"})
        for (std::size_t i = 0; i < items.size(); ++i)
            if (items[i].name.ends_with(part))
                return i;
    return 0;
}

std::vector<QString> shortCaptions(const std::vector<study::ResultItem>& items) {
    std::vector<QString> captions;
    for (const auto& item : items)
        captions.push_back(QString::fromStdString(item.caption));
    if (captions.size() < 2)
        return said(std::move(captions));
    const QString& first = captions.front();
    qsizetype common = first.size();
    for (const auto& caption : captions) {
        qsizetype same = 0;
        while (same < std::min(common, caption.size()) && caption[same] == first[same])
            ++same;
        common = same;
    }
    // What a colon or a comma ends; a word in common is no heading.
    while (common >= 2 && !(first[common - 1] == QLatin1Char(' ') &&
                            (first[common - 2] == QLatin1Char(':') || first[common - 2] == QLatin1Char(','))))
        --common;
    if (common < 2)
        return said(std::move(captions));
    for (auto& caption : captions) {
        caption = caption.mid(common).trimmed();
        if (!caption.isEmpty())
            caption[0] = caption[0].toUpper();
    }
    return said(std::move(captions));
}

} // namespace rimlight::studypage
