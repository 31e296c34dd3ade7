#include "ui/study/panels/TextPanels.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "ui/language/Language.h"
#include "ui/study/ShownRefresh.h"
#include "ui/theme/MarkdownStyle.h"
#include "ui/theme/Theme.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <memory>

namespace rimlight::studypage {

namespace {

constexpr std::string_view kModels = "models/";
constexpr std::string_view kCardEnding = ".md";
constexpr std::size_t kMostCardBytes = std::size_t{1} << 20U;

QVBoxLayout* panelLayout(QWidget* panel) {
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    layout->setSpacing(theme::kSpace2);
    return layout;
}

} // namespace

std::vector<std::string> modelNames(const study::StudyResults& results) {
    std::vector<std::string> names;
    for (const auto& [path, sum] : results.sums)
        if (path.starts_with(kModels) && path.ends_with(kCardEnding))
            names.push_back(path.substr(kModels.size(), path.size() - kModels.size() - kCardEnding.size()));
    return names;
}

ProtocolPanel::ProtocolPanel(StudyState* state, QWidget* parent) : QWidget(parent), m_text(new QPlainTextEdit) {
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setProperty(theme::kRoleProperty, "mono");
    m_text->setFrameShape(QFrame::NoFrame);
    panelLayout(this)->addWidget(m_text);
    const auto refresh = [this, state] {
        m_text->setPlainText(state->results() == nullptr ? QString()
                                                         : QString::fromStdString(state->results()->protocolText));
    };
    connect(state, &StudyState::contentsChanged, this, refresh);
    refresh();
}

ModelCardsPanel::ModelCardsPanel(StudyState* state, QWidget* parent)
    : QWidget(parent), m_state(state), m_models(new QComboBox), m_card(new QTextBrowser) {
    m_models->setObjectName(QStringLiteral("modelCards"));
    m_models->setAccessibleName(tr("Model"));
    m_card->setOpenLinks(false);
    m_card->setFrameShape(QFrame::NoFrame);
    m_card->setWordWrapMode(QTextOption::WordWrap);
    auto* layout = panelLayout(this);
    layout->addWidget(m_models);
    layout->addWidget(m_card, 1);
    connect(m_models, &QComboBox::currentIndexChanged, this, &ModelCardsPanel::showChosen);
    auto* refreshed = new ShownRefresh(this, [this] { refresh(); });
    connect(m_state, &StudyState::contentsChanged, refreshed, &ShownRefresh::request);
    refresh();
}

void ModelCardsPanel::refresh() {
    const QString before = m_models->currentText();
    const QSignalBlocker blocker(m_models);
    m_models->clear();
    if (const auto* results = m_state->results())
        for (const auto& name : modelNames(*results))
            m_models->addItem(QString::fromStdString(name));
    m_models->setCurrentIndex(std::max(0, m_models->findText(before.isEmpty() ? mainCard() : before)));
    showChosen();
}

QString ModelCardsPanel::mainCard() const {
    if (m_state->results() == nullptr)
        return {};
    return QString::fromStdString(m_state->results()->mainModel).replace(QLatin1Char('/'), QLatin1Char('-'));
}

void ModelCardsPanel::showChosen() {
    const auto* results = m_state->results();
    if (results == nullptr || m_models->currentText().isEmpty()) {
        m_card->clear();
        return;
    }
    try {
        const auto path = results->folder / "models" / (m_models->currentText().toStdString() + ".md");
        // Apart from the view, which would lay out the text anew with every word.
        auto* card = new QTextDocument(m_card);
        card->setDefaultFont(m_card->font());
        card->setDefaultTextOption(m_card->document()->defaultTextOption());
        card->setMarkdown(language::words(readTextFile(path, kMostCardBytes)));
        theme::styleMarkdown(*card);
        const std::unique_ptr<QTextDocument> before(m_card->document()->parent() == m_card ? m_card->document()
                                                                                           : nullptr);
        m_card->setDocument(card); // deletes the view's own, and no other
    } catch (const Error& error) {
        m_card->setPlainText(language::words(error));
    }
}

} // namespace rimlight::studypage
