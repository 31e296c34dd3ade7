#include "ui/study/Explanations.h"

#include "ui/language/Language.h"

namespace rimlight::studypage {

namespace {

constexpr int kHintWidth = 360; ///< longer lines are hard to read

QString toText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString paragraphOf(const report::Term& term) {
    const auto source = toText(report::sourceParts(term.source).text);
    QString text = QStringLiteral("<b>%1</b><br>%2")
                       .arg(language::words(std::string(term.name)).toHtmlEscaped(),
                            language::words(std::string(term.explanation)).toHtmlEscaped());
    if (!source.isEmpty())
        text += QStringLiteral("<br><small>%1</small>").arg(source.toHtmlEscaped());
    return text;
}

/// A table of one cell gives rich text its width.
QString framed(const QString& html) {
    return QStringLiteral("<table width=\"%1\"><tr><td>%2</td></tr></table>").arg(kHintWidth).arg(html);
}

} // namespace

QString termHint(const report::Term& term) {
    return framed(paragraphOf(term));
}

QString panelHint(const QString& help, const std::vector<const char*>& terms) {
    QString html = help.toHtmlEscaped();
    for (const auto* name : terms)
        if (const auto* term = report::findTerm(name))
            html += QStringLiteral("<p style=\"margin-top: 6px\">%1</p>").arg(paragraphOf(*term));
    return framed(html);
}

} // namespace rimlight::studypage
