#include "ui/study/wizard/ProtocolStep.h"

#include "core/base/AtomicFile.h"
#include "core/study/project/ProtocolWords.h"
#include "core/study/protocol/ProtocolFile.h"
#include "core/study/run/ResultFiles.h"
#include "ui/language/Language.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/Theme.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace {

constexpr int kListWidth = 360;
constexpr int kTypingMs = 400;
constexpr int kWords = 0; ///< pages of the view
constexpr int kText = 1;

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

} // namespace

void showProtocolWords(QVBoxLayout* column, const study::Protocol& protocol) {
    while (auto* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [column](const QString& text, const char* role) {
        auto* label = new QLabel(text);
        label->setProperty(theme::kRoleProperty, role);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    add(language::name(protocol.question.empty() ? protocol.title : protocol.question), "title");
    if (!protocol.source.empty())
        add(ProtocolStep::tr("After: %1").arg(toText(protocol.source)), "secondary");
    for (const auto& part : study::protocolWords(protocol)) {
        column->addSpacing(theme::kSpace2);
        add(language::words(part.heading), "section");
        for (const auto& sentence : part.sentences)
            add(language::words(sentence), "body");
    }
    column->addStretch(1);
}

ProtocolStep::ProtocolStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_title(new QLineEdit), m_folder(new QLineEdit), m_list(new QListWidget),
      m_views(new QStackedWidget), m_words(nullptr), m_text(new QPlainTextEdit), m_problem(new QLabel),
      m_asText(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(buildHead());
    layout->addWidget(buildBody(), 1);

    m_textTimer.setSingleShot(true);
    m_textTimer.setInterval(kTypingMs);
    connect(&m_textTimer, &QTimer::timeout, this, &ProtocolStep::takeText);
    connect(m_text, &QPlainTextEdit::textChanged, &m_textTimer, qOverload<>(&QTimer::start));
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& title) {
        m_isNamed = true;
        state()->edit(tr("title"), [&](study::StudyDraft& draft) {
            draft.title = title.trimmed().toStdString();
            if (!m_isFolderChosen && !study::isDraft(draft.folder))
                draft.folder = suggestedFolder(title);
        });
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ProtocolStep::chooseShipped);
    connect(state(), &DraftState::changed, this, &ProtocolStep::refresh);
    refresh();
}

QWidget* ProtocolStep::buildHead() {
    m_title->setObjectName(QStringLiteral("studyName"));
    m_title->setPlaceholderText(tr("What the study is called"));
    m_folder->setObjectName(QStringLiteral("studyFolder"));
    m_folder->setReadOnly(true);
    auto* choose = new QPushButton(tr("Choose…"));
    connect(choose, &QPushButton::clicked, this, [this] {
        theme::askForFolder(this, {tr("Folder for the study"), {}, {}, "studies"},
                            [this](const std::filesystem::path& path) {
                                m_isFolderChosen = true;
                                state()->edit(tr("folder"), [&](study::StudyDraft& draft) { draft.folder = path; });
                            });
    });
    auto* folder = new QHBoxLayout;
    folder->setSpacing(theme::kSpace2);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto* head = new QWidget;
    auto* form = new QFormLayout(head);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme::kSpace3);
    form->setVerticalSpacing(theme::kSpace2);
    form->addRow(tr("Study"), m_title);
    form->addRow(tr("Folder"), folder);
    return head;
}

QWidget* ProtocolStep::buildBody() {
    m_list->setObjectName(QStringLiteral("protocols"));
    m_list->setAccessibleName(tr("Protocols"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(theme::kSpace1);
    for (const auto& shipped : study::shippedProtocols()) {
        const auto protocol = study::parseProtocol(shipped.yaml, shipped.key);
        auto* item = new QListWidgetItem(
            language::name(protocol.title) + QLatin1Char('\n') + language::name(protocol.question), m_list);
        item->setData(Qt::UserRole, toText(shipped.key));
        item->setToolTip(toText(protocol.source));
    }
    auto* open = new QPushButton(tr("Open a protocol file…"));
    open->setObjectName(QStringLiteral("openProtocol"));
    connect(open, &QPushButton::clicked, this, &ProtocolStep::openFile);
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, theme::kSpace3, 0);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(open);

    auto* words = new QWidget;
    m_words = new QVBoxLayout(words);
    m_words->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace3);
    m_words->setSpacing(theme::kSpace1);
    words->setAutoFillBackground(false);
    auto* scroll = new QScrollArea;
    scroll->setWidget(words);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_text->setObjectName(QStringLiteral("protocolText"));
    m_text->setProperty(theme::kRoleProperty, "mono");
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("The protocol as text (YAML)"));
    m_views->addWidget(scroll);
    m_views->addWidget(m_text);
    m_problem->setProperty(theme::kRoleProperty, "error");
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_asText->setObjectName(QStringLiteral("protocolAsText"));
    connect(m_asText, &QPushButton::clicked, this, [this] {
        m_views->setCurrentIndex(m_views->currentIndex() == kWords ? kText : kWords);
        refresh();
    });
    auto* right = new QFrame;
    right->setProperty(theme::kRoleProperty, "well");
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, theme::kSpace2);
    rightLayout->addWidget(m_views, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme::kSpace4, 0, theme::kSpace4, 0);
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_asText);
    rightLayout->addLayout(foot);

    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kListWidth, 2 * kListWidth});
    return splitter;
}

StepStatus ProtocolStep::status() const {
    if (!state()->protocolProblem().isEmpty())
        return {StepStatus::State::Problem, tr("can't be read")};
    if (draft().title.empty())
        return {StepStatus::State::Open, tr("no name yet")};
    if (!state()->protocol())
        return {StepStatus::State::Open, {}};
    const QString name = toText(state()->protocol()->key);
    return {StepStatus::State::Done, draft().isProtocolChanged ? tr("%1, changed").arg(name) : name};
}

void ProtocolStep::enter() {
    m_isNamed = m_isNamed || study::isDraft(draft().folder);
    if (draft().title.empty() && m_list->currentRow() >= 0)
        chooseShipped(m_list->currentRow());
}

void ProtocolStep::refresh() {
    if (!m_title->hasFocus())
        m_title->setText(toText(draft().title));
    m_folder->setText(toText(draft().folder.string()));
    {
        const QSignalBlocker blocker(m_list);
        int row = -1;
        m_isNamed = m_isNamed && !draft().title.empty();
        for (int i = 0; i < m_list->count(); ++i)
            if (m_list->item(i)->data(Qt::UserRole).toString() == toText(draft().protocolKey))
                row = i;
        m_list->setCurrentRow(row);
    }
    const bool isText = m_views->currentIndex() == kText;
    m_asText->setText(isText ? tr("Show in words") : tr("Change as text"));
    const QString text = toText(draft().protocolText);
    if (m_text->toPlainText() != text && !m_text->hasFocus()) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(text);
    }
    m_problem->setText(state()->protocolProblem());
    refreshWords();
}

void ProtocolStep::refreshWords() {
    if (state()->protocol())
        showProtocolWords(m_words, *state()->protocol());
}

void ProtocolStep::chooseShipped(int row) {
    if (row < 0)
        return;
    const auto& shipped = study::shippedProtocols()[static_cast<std::size_t>(row)];
    state()->edit(tr("protocol"), [&](study::StudyDraft& draft) {
        draft.protocolKey = shipped.key;
        draft.protocolText = shipped.yaml;
        draft.isProtocolChanged = false;
        // A name that nobody typed goes with the protocol.
        if (!m_isNamed && !study::isDraft(draft.folder)) {
            draft.title = study::parseProtocol(shipped.yaml, shipped.key).title;
            draft.folder = suggestedFolder(toText(draft.title));
        }
    });
}

void ProtocolStep::openFile() {
    theme::askForFile(this, {tr("Open a protocol"), tr("Protocols (*.yaml *.yml)"), {}, "protocols"},
                      [this](const std::filesystem::path& path) {
                          try {
                              const auto text = study::protocolText(path.string(), {});
                              study::parseProtocol(text, path.string());
                              state()->edit(tr("protocol"), [&](study::StudyDraft& draft) {
                                  draft.protocolKey.clear();
                                  draft.protocolText = text;
                                  draft.isProtocolChanged = true;
                              });
                          } catch (const Error& error) {
                              Q_EMIT state()->failed(error);
                          }
                      });
}

void ProtocolStep::takeText() {
    state()->edit(tr("text of the protocol"), [this](study::StudyDraft& draft) {
        draft.protocolText = m_text->toPlainText().toStdString();
        const auto& all = study::shippedProtocols();
        const auto shipped =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.key == draft.protocolKey; });
        draft.isProtocolChanged = shipped == all.end() || shipped->yaml != draft.protocolText;
    });
}

std::filesystem::path ProtocolStep::suggestedFolder(const QString& title) const {
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto base = std::filesystem::path(documents.path().toStdString()) / "Rimlight studies" /
                      study::fileNamePart(title.toStdString());
    auto folder = base;
    std::error_code code;
    for (int number = 2; std::filesystem::exists(folder, code); ++number)
        folder = base.string() + '-' + std::to_string(number);
    return folder;
}

} // namespace rimlight::studypage
