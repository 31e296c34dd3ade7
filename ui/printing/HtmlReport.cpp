#include "ui/printing/HtmlReport.h"

#include "core/base/AtomicFile.h"
#include "ui/language/Language.h"
#include "ui/language/ReportWords.h"
#include "ui/printing/SvgFigure.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace rimlight::printing {

namespace {

constexpr const char* kStyle = R"css(
:root { --ground: #ffffff; --text: #1c2127; --secondary: #5b6672; --line: #d5dae0; --shade: #f4f5f7; --warning: #9a4a00;
  --accent: #0a6ebd; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171b; --text: #e7eaee; --secondary: #9aa5b1; --line: #343c46; --shade: #1b1f25;
    --warning: #f0a860; --accent: #5ab0f0; }
}
body { background: var(--ground); color: var(--text); font: 16px/1.5 "DejaVu Sans", Verdana, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  margin: 0 auto; max-width: 60rem; padding: 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 0.25rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 0.5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
a { color: var(--accent); }
.subtitle, .note, figcaption, footer, dt { color: var(--secondary); }
.notice, .warning { color: var(--warning); border-left: 3px solid var(--warning); padding-left: 0.75rem; }
.notice { font-weight: bold; }
.statement { font-size: 1.4rem; font-weight: bold; margin-bottom: 0; }
nav ol { list-style: none; padding-left: 0; columns: 2; }
nav li.sub { padding-left: 1.5rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4rem; }
th, td { padding: 0.2rem 0.6rem; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
thead th { color: var(--secondary); font-weight: bold; border-bottom: 1px solid var(--line); white-space: pre-line;
  overflow-wrap: break-word; }
tbody tr:nth-child(even) { background: var(--shade); }
tbody th.group { font-weight: bold; padding-top: 0.6rem; background: var(--ground); }
.n { text-align: right; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; font-size: 0.9rem; }
dd { margin: 0; overflow-wrap: anywhere; }
figure { margin: 1rem 0; }
figure svg, figure img { background: #ffffff; max-width: 100%; height: auto; width: 34rem; }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1rem; align-items: start; }
.row figure svg { width: 100%; }
figcaption { font-size: 0.85rem; }
pre { font: 0.8rem/1.4 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; background: var(--shade); padding: 0.75rem; overflow-x: auto; }
@media print { body { max-width: none; } figure, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
)css";

QString text(const std::string& utf8) {
    QString words = QString::fromStdString(utf8);
    // What XML can't hold.
    words.removeIf([](QChar c) {
        const auto code = c.unicode();
        constexpr char16_t kFirst = 0x20;
        constexpr char16_t kNoCharacter = 0xfffe;
        return (code < kFirst && code != u'\n' && code != u'\t') || code >= kNoCharacter;
    });
    return words;
}

QString escaped(const std::string& utf8) {
    return text(utf8).toHtmlEscaped();
}

/// "Table 3" -> "table-3"
QString idOf(const std::string& label) {
    return escaped(label).toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
}

QString sectionId(const report::Heading& heading) {
    return QStringLiteral("section-") + escaped(heading.number);
}

QString captionOf(const std::string& label, const std::string& caption) {
    return label.empty() ? escaped(caption) : escaped(label + ". " + caption);
}

/// The SVG element alone, with names of its parts that no other figure of the page has.
QString inlineSvg(const report::FigureBlock& figure, int number) {
    const std::string title = figure.label.empty() ? figure.caption : figure.label + ". " + figure.caption;
    QString svg = QString::fromStdString(svgOf(figure.figure, title));
    svg.remove(0, svg.indexOf(QLatin1String("<svg")));
    const QString prefix = QStringLiteral("f%1-").arg(number);
    svg.replace(QLatin1String(" id=\""), QStringLiteral(" id=\"") + prefix);
    svg.replace(QLatin1String("url(#"), QStringLiteral("url(#") + prefix);
    svg.replace(QLatin1String("xlink:href=\"#"), QStringLiteral("xlink:href=\"#") + prefix);
    // The width is the page's.
    static const QRegularExpression size(QStringLiteral("^<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    svg.replace(size, QStringLiteral("<svg role=\"img\" aria-label=\"%1\"").arg(escaped(title)));
    return svg;
}

QString pngData(const report::Image& image) {
    const QImage picture(image.rgb.data(), image.width, image.height, static_cast<qsizetype>(image.width) * 3,
                         QImage::Format_RGB888);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

QString contentsTitle() {
    return QCoreApplication::translate("rimlight::printing", "Contents");
}

/// One function per kind of block; each adds its HTML.
class HtmlWriter {
public:
    explicit HtmlWriter(const report::Report& report) : m_report(report) {}

    QString page() {
        m_html = QStringLiteral("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\">\n<head>\n"
                                "<meta charset=\"utf-8\"/>\n"
                                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                "style-src 'unsafe-inline'; img-src data:\"/>\n"
                                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                                "<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>%2</title>\n"
                                "<style>%3</style>\n</head>\n<body>\n")
                     .arg(language::inUse().replace(QLatin1Char('_'), QLatin1Char('-')), escaped(m_report.title),
                          QString::fromLatin1(kStyle));
        m_html += QStringLiteral("<header>\n<p class=\"notice\">%1</p>\n<h1>%2</h1>\n")
                      .arg(escaped(m_report.notice), escaped(m_report.title));
        if (!m_report.subtitle.empty())
            m_html += QStringLiteral("<p class=\"subtitle\">%1</p>\n").arg(escaped(m_report.subtitle));
        m_html += QStringLiteral("</header>\n<main>\n");
        for (const auto& block : m_report.blocks)
            std::visit(*this, block);
        closeList();
        m_html += QStringLiteral("</main>\n<footer>\n<p>%1. %2</p>\n</footer>\n</body>\n</html>\n")
                      .arg(escaped(m_report.footer), escaped(m_report.notice));
        return m_html;
    }

    void operator()(const report::Heading& heading) {
        closeList();
        const int level = std::clamp(heading.level, 1, 3) + 1;
        const QString words =
            heading.number.empty() ? escaped(heading.text) : escaped(heading.number + " " + heading.text);
        const QString id = heading.number.empty() ? QString() : QStringLiteral(" id=\"%1\"").arg(sectionId(heading));
        m_html += QStringLiteral("<h%1%2>%3</h%1>\n").arg(QString::number(level), id, words);
    }

    void operator()(const report::Paragraph& paragraph) {
        const QString words = text(paragraph.text);
        if (!words.startsWith(QLatin1String("- "))) {
            closeList();
            m_html += QStringLiteral("<p>%1</p>\n").arg(words.toHtmlEscaped());
            return;
        }
        if (!m_inList)
            m_html += QStringLiteral("<ul>\n");
        m_inList = true;
        m_html += QStringLiteral("<li>%1</li>\n").arg(words.mid(2).toHtmlEscaped());
    }

    void operator()(const report::Statement& statement) {
        closeList();
        m_html += QStringLiteral("<p class=\"statement\">%1</p>\n<p class=\"note\">%2</p>\n")
                      .arg(escaped(statement.text), escaped(statement.detail));
    }

    void operator()(const report::Warning& warning) {
        closeList();
        m_html += QStringLiteral("<p class=\"warning\">%1</p>\n").arg(escaped(warning.text));
    }

    void operator()(const report::Table& table) {
        closeList();
        if (table.columns.empty() || table.rows.empty())
            return;
        const QString caption = captionOf(table.label, table.caption);
        m_html += QStringLiteral("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%1\">\n<table%2>\n"
                                 "<caption>%1</caption>\n<thead>\n<tr>")
                      .arg(caption, idAttribute(table.label));
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            m_html +=
                QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(numericClass(table, c), escaped(table.columns[c]));
        m_html += QStringLiteral("</tr>\n</thead>\n<tbody>\n");
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            addRow(table, r);
        m_html += QStringLiteral("</tbody>\n</table>\n");
        if (!table.note.empty())
            m_html += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(table.note));
        m_html += QStringLiteral("</div>\n");
    }

    void operator()(const report::Facts& facts) {
        closeList();
        if (!facts.caption.empty())
            m_html += QStringLiteral("<p>%1</p>\n").arg(escaped(facts.caption));
        m_html += QStringLiteral("<dl>\n");
        for (const auto& [what, value] : facts.rows)
            m_html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(what), escaped(value));
        m_html += QStringLiteral("</dl>\n");
    }

    void operator()(const report::FigureBlock& figure) {
        closeList();
        m_html += QStringLiteral("<figure%1>\n%2\n<figcaption>%3</figcaption>\n</figure>\n")
                      .arg(idAttribute(figure.label), inlineSvg(figure, ++m_figures),
                           captionOf(figure.label, figure.caption));
    }

    void operator()(const report::FigureRow& row) {
        closeList();
        m_html += QStringLiteral("<div class=\"row\">\n");
        for (const auto& figure : row.figures)
            (*this)(figure);
        m_html += QStringLiteral("</div>\n");
    }

    void operator()(const report::Images& images) {
        closeList();
        m_html += QStringLiteral("<div class=\"row\">\n");
        for (const auto& image : images.images)
            m_html += QStringLiteral("<figure><img src=\"%1\" alt=\"%2\"/><figcaption>%2</figcaption></figure>\n")
                          .arg(pngData(image), escaped(image.caption));
        m_html += QStringLiteral("</div>\n");
    }

    void operator()(const report::Code& code) {
        closeList();
        m_html += QStringLiteral("<pre>%1</pre>\n").arg(escaped(code.text));
    }

    void operator()(const report::Contents& /*contents*/) {
        closeList();
        m_html += QStringLiteral("<nav aria-label=\"%1\">\n<h2>%1</h2>\n<ol>\n").arg(contentsTitle());
        for (const auto& block : m_report.blocks)
            if (const auto* heading = std::get_if<report::Heading>(&block);
                heading != nullptr && heading->level < 3 && !heading->number.empty())
                m_html += QStringLiteral("<li%1><a href=\"#%2\">%3</a></li>\n")
                              .arg(heading->level > 1 ? QStringLiteral(" class=\"sub\"") : QString(),
                                   sectionId(*heading), escaped(heading->number + " " + heading->text));
        m_html += QStringLiteral("</ol>\n</nav>\n");
    }

    void operator()(const report::PageBreak& /*pageBreak*/) {}

private:
    static QString idAttribute(const std::string& label) {
        return label.empty() ? QString() : QStringLiteral(" id=\"%1\"").arg(idOf(label));
    }

    static QString numericClass(const report::Table& table, std::size_t column) {
        return column < table.numeric.size() && table.numeric[column] ? QStringLiteral(" class=\"n\"") : QString();
    }

    void addRow(const report::Table& table, std::size_t row) {
        if (std::binary_search(table.headings.begin(), table.headings.end(), row)) {
            m_html += QStringLiteral("<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"%1\">%2</th></tr>\n")
                          .arg(QString::number(table.columns.size()), escaped(table.rows[row].front()));
            return;
        }
        m_html += QStringLiteral("<tr>");
        for (std::size_t c = 0; c < table.rows[row].size(); ++c)
            m_html += (c == 0 ? QStringLiteral("<th scope=\"row\"%1>%2</th>") : QStringLiteral("<td%1>%2</td>"))
                          .arg(numericClass(table, c), escaped(table.rows[row][c]));
        m_html += QStringLiteral("</tr>\n");
    }

    void closeList() {
        if (m_inList)
            m_html += QStringLiteral("</ul>\n");
        m_inList = false;
    }

    const report::Report& m_report;
    QString m_html;
    bool m_inList = false;
    int m_figures = 0;
};

} // namespace

std::string htmlOf(const report::Report& report) {
    const auto translated = language::translated(report);
    return HtmlWriter(translated).page().toStdString();
}

void writeHtml(const report::Report& report, const std::filesystem::path& html) {
    requireWritable(html);
    writeFileAtomically(html, htmlOf(report));
}

} // namespace rimlight::printing
