#include "ui/case/Findings.h"

#include "core/base/Text.h"
#include "ui/case/CaseState.h"
#include "ui/language/Language.h"

#include <QCoreApplication>

namespace rimlight::casepage {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Findings", text);
}

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

std::optional<double> meanOf(const std::vector<std::string>& texts) {
    double sum = 0.0;
    int count = 0;
    for (const auto& text : texts)
        if (const auto value = parseNumber(text)) {
            sum += *value;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::vector<theme::KeyValueList::Row> findingsBeside(const CaseState& state) {
    const auto notRead = words(QT_TRANSLATE_NOOP("Findings", "Not read; the tab Findings takes it"));
    const auto answered = [&](const char* key, const QString& unit) {
        const auto text = state.answer(key);
        return text.empty() ? QString() : toText(text) + unit;
    };
    std::vector<theme::KeyValueList::Row> rows = {
        {words(QT_TRANSLATE_NOOP("Findings", "Largest diameter")), answered(kDiameterKey, QStringLiteral(" mm")),
         notRead},
        {words(QT_TRANSLATE_NOOP("Findings", "CTmax / renal vein")), answered(kRatioKey, {}), notRead},
        {words(QT_TRANSLATE_NOOP("Findings", "Dilated cysts")), answered(kCystsKey, {}), notRead}};
    const auto& result = *state.prediction();
    rows.push_back({words(QT_TRANSLATE_NOOP("Findings", "Outline")),
                    toText(formatSignificant(result.regionMl, 3)) + QStringLiteral(" ml"), toText(result.regionName)});
    for (const auto& region : result.regions)
        if (!region.how.empty())
            rows.push_back({language::words(region.how),
                            toText(formatSignificant(region.ml, 3)) + QStringLiteral(" ml"), toText(region.name)});
    if (result.sizeAlone.empty())
        rows.push_back({words(QT_TRANSLATE_NOOP("Findings", "Size alone would say")),
                        {},
                        words(QT_TRANSLATE_NOOP("Findings", "The model's file doesn't tell how its training cases were "
                                                            "classified by their size alone"))});
    return rows;
}

} // namespace rimlight::casepage
