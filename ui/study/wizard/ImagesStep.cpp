#include "ui/study/wizard/ImagesStep.h"

#include "core/base/Text.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/Icon.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::studypage {

namespace fs = std::filesystem;

namespace {

constexpr int kLeftWidth = 420;
constexpr int kNarrowestColumn = 88;
constexpr int kRowHeight = 26;
constexpr int kChoiceLength = 20; ///< letters

QString toText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString stateText(study::FileState state) {
    switch (state) {
    case study::FileState::Present:
        return ImagesStep::tr("there");
    case study::FileState::Missing:
        return ImagesStep::tr("missing");
    case study::FileState::NotNamed:
        return ImagesStep::tr("none");
    }
    return {};
}

/// "Image: arterial", "Outline: reader 1"
QString needText(const study::ColumnNeed& need) {
    return (need.use == study::ColumnUse::Image ? ImagesStep::tr("Image: %1") : ImagesStep::tr("Outline: %1"))
        .arg(language::words(need.of));
}

/// Complete cases are passed over when only the others are asked for.
class IncompleteFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setOnlyIncomplete(bool only) {
        m_only = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        return !m_only || !sourceModel()->index(row, 0, parent).data(FilePreviewModel::kCompleteRole).toBool();
    }

private:
    bool m_only = false;
};

} // namespace

void FilePreviewModel::setPreview(const study::FilePreview* preview) {
    beginResetModel();
    m_preview = preview == nullptr ? study::FilePreview() : *preview;
    endResetModel();
}

int FilePreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.cases.size());
}

int FilePreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.needs.size()) + 1;
}

QVariant FilePreviewModel::data(const QModelIndex& index, int role) const {
    const auto& one = m_preview.cases[static_cast<std::size_t>(index.row())];
    if (role == kCompleteRole)
        return one.isComplete;
    if (index.column() == 0)
        return role == Qt::DisplayRole ? QVariant(toText(one.id)) : QVariant();
    const auto column = static_cast<std::size_t>(index.column() - 1);
    const auto state = one.states[column];
    const bool isProblem =
        state == study::FileState::Missing || (state == study::FileState::NotNamed && m_preview.needs[column].required);
    if (role == Qt::DisplayRole)
        return stateText(state);
    if (role == Qt::ForegroundRole)
        return isProblem                            ? theme::tokens().warning
               : state == study::FileState::Present ? theme::tokens().text
                                                    : theme::tokens().secondaryText;
    if (role == Qt::DecorationRole && (isProblem || state == study::FileState::Present))
        return isProblem ? theme::icon(QStringLiteral("warning"), theme::Ink::Warning)
                         : theme::icon(QStringLiteral("check"), theme::Ink::Success);
    return {};
}

QVariant FilePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? QVariant(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter))
                                             : QVariant();
    return section == 0 ? tr("Case") : language::words(m_preview.needs[static_cast<std::size_t>(section - 1)].of);
}

/// Looks into the image folder apart from the jobs that the window shows.
struct ImagesStep::Scanner {
    jobs::JobRunner runner;
};

ImagesStep::ImagesStep(DraftState* draftState, QWidget* parent)
    : WizardStep(draftState, parent), m_scanner(std::make_unique<Scanner>()), m_source(new QButtonGroup(this)),
      m_places(new QLabel), m_matches(new QFormLayout), m_notes(new QLabel), m_model(new FilePreviewModel(this)),
      m_filtered(new IncompleteFilter(this)), m_table(new QTableView), m_summary(new QLabel),
      m_onlyIncomplete(new QCheckBox(tr("Only incomplete cases"))) {
    auto* splitter = new QSplitter;
    splitter->addWidget(buildSource());
    splitter->addWidget(buildPreview());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kLeftWidth, 2 * kLeftWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace3);
    layout->addWidget(splitter);
    connect(state(), &DraftState::changed, this, &ImagesStep::refresh);
    connect(state(), &DraftState::looked, this, &ImagesStep::refresh);
    refresh();
}

ImagesStep::~ImagesStep() = default;

QWidget* ImagesStep::buildSource() {
    auto* left = new QWidget;
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, theme::kSpace4, 0);
    layout->setSpacing(theme::kSpace2);
    struct Choice {
        study::CaseSource source;
        const char* name;
        QString text;
        QString help;
    };
    for (const auto& choice :
         {Choice{study::CaseSource::Table, "fromTable", tr("A table names the images and outlines"),
                 tr("CSV or XLSX with a row per case")},
          Choice{study::CaseSource::Folder, "fromFolder", tr("A folder holds the images and outlines"),
                 tr("A folder per case, or files such as P01_arterial.nii.gz; a table tells the rest")},
          Choice{study::CaseSource::Features, "fromFeatures", tr("The features are measured already"),
                 tr("Feature tables with a row per case; no images are needed")}}) {
        auto* button = new QRadioButton(choice.text);
        button->setObjectName(QLatin1String(choice.name));
        button->setToolTip(choice.help);
        m_source->addButton(button, static_cast<int>(choice.source));
        layout->addWidget(button);
    }
    connect(m_source, &QButtonGroup::idClicked, this,
            [this](int id) { chooseSource(static_cast<study::CaseSource>(id)); });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace2);
    auto* table = new QPushButton(tr("Add a table…"));
    table->setObjectName(QStringLiteral("addTable"));
    connect(table, &QPushButton::clicked, this, &ImagesStep::addTables);
    auto* folder = new QPushButton(tr("Image folder…"));
    folder->setObjectName(QStringLiteral("chooseImageFolder"));
    connect(folder, &QPushButton::clicked, this, &ImagesStep::chooseFolder);
    auto* features = new QPushButton(tr("Add features…"));
    features->setObjectName(QStringLiteral("addFeatures"));
    connect(features, &QPushButton::clicked, this, &ImagesStep::addFeatures);
    auto* clear = new QPushButton(tr("Clear"));
    clear->setObjectName(QStringLiteral("clearTables"));
    clear->setProperty(theme::kRoleProperty, "quiet");
    connect(clear, &QPushButton::clicked, this, [this] {
        state()->edit(tr("tables"), [](study::StudyDraft& draft) {
            draft.tables.clear();
            draft.featureTables.clear();
            draft.imageFolder.clear();
            draft.fileNames.clear();
        });
    });
    for (auto* button : {table, folder, features, clear})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_places->setProperty(theme::kRoleProperty, "secondary");
    m_places->setTextFormat(Qt::PlainText);
    m_places->setWordWrap(true);
    auto* heading = new QLabel(tr("Which is which"));
    heading->setProperty(theme::kRoleProperty, "section");
    auto* matches = new QWidget;
    matches->setLayout(m_matches);
    matches->setAutoFillBackground(false);
    m_matches->setContentsMargins(0, 0, theme::kSpace2, 0);
    m_matches->setHorizontalSpacing(theme::kSpace3);
    m_matches->setVerticalSpacing(theme::kSpace2);
    m_matches->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto* scroll = new QScrollArea;
    scroll->setWidget(matches);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_notes->setProperty(theme::kRoleProperty, "warning");
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    layout->addSpacing(theme::kSpace2);
    layout->addLayout(buttons);
    layout->addWidget(m_places);
    layout->addSpacing(theme::kSpace2);
    layout->addWidget(heading);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_notes);
    return left;
}

QWidget* ImagesStep::buildPreview() {
    m_filtered->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("filePreview"));
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    theme::setTextSectionSize(m_table->verticalHeader(), kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(kNarrowestColumn);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_summary->setObjectName(QStringLiteral("fileSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    connect(m_onlyIncomplete, &QCheckBox::toggled, this,
            [this](bool only) { static_cast<IncompleteFilter*>(m_filtered)->setOnlyIncomplete(only); });
    auto* right = new QFrame;
    right->setProperty(theme::kRoleProperty, "card");
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    layout->setSpacing(theme::kSpace2);
    auto* head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_onlyIncomplete);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    return right;
}

StepStatus ImagesStep::status() const {
    const auto* joined = state()->joined();
    const auto* files = state()->files();
    if (draft().tables.empty() && draft().imageFolder.empty())
        return {StepStatus::State::Open, tr("no cases yet")};
    if (state()->isLooking() || joined == nullptr || files == nullptr)
        return {StepStatus::State::Open, tr("looking")};
    if (!joined->problems.empty())
        return {StepStatus::State::Problem, tr("a table can't be read")};
    if (draft().source == study::CaseSource::Features)
        return draft().featureTables.empty()
                   ? StepStatus{StepStatus::State::Problem, tr("no features yet")}
                   : StepStatus{StepStatus::State::Done, tr("%1 cases").arg(joined->table.rows.size())};
    const auto total = files->cases.size();
    if (files->completeCases == 0)
        return {StepStatus::State::Problem, tr("no complete case")};
    return {StepStatus::State::Done, files->completeCases == total
                                         ? tr("%1 cases").arg(total)
                                         : tr("%1 of %2 complete").arg(files->completeCases).arg(total)};
}

void ImagesStep::refresh() {
    if (auto* button = m_source->button(static_cast<int>(draft().source)))
        button->setChecked(true);
    refreshPlaces();
    if (draft().source == study::CaseSource::Folder && draft().imageFolder != m_scanned)
        scan();
    refreshMatches();
    refreshPreview();
}

void ImagesStep::refreshPlaces() {
    const bool fromFolder = draft().source == study::CaseSource::Folder;
    const bool fromFeatures = draft().source == study::CaseSource::Features;
    findChild<QPushButton*>(QStringLiteral("chooseImageFolder"))->setVisible(fromFolder);
    findChild<QPushButton*>(QStringLiteral("addFeatures"))->setVisible(fromFeatures);
    QStringList places;
    if (fromFolder && !draft().imageFolder.empty())
        places << tr("Images: %1").arg(toText(draft().imageFolder.string()));
    for (const auto& table : draft().tables)
        places << tr("Table: %1").arg(toText(table.string()));
    if (fromFeatures)
        for (const auto& table : draft().featureTables)
            places << tr("Features: %1").arg(toText(table.string()));
    m_places->setText(places.isEmpty() ? tr("Nothing is chosen yet.") : places.join(QLatin1Char('\n')));
}

void ImagesStep::refreshMatches() {
    clear(m_matches);
    QStringList notes;
    if (state()->joined() != nullptr) {
        for (const auto& problem : state()->joined()->problems)
            notes << language::words(problem);
        for (const auto& note : state()->joined()->notes)
            notes << language::words(note);
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    if (!state()->protocol() || draft().source == study::CaseSource::Features)
        return;
    const bool fromFolder = draft().source == study::CaseSource::Folder;
    std::vector<std::string> choices;
    if (fromFolder && m_folder)
        choices = m_folder->names;
    else if (!fromFolder && state()->joined() != nullptr)
        choices = state()->joined()->table.columns;
    for (const auto& need : study::neededColumns(*state()->protocol(), true)) {
        if (need.use != study::ColumnUse::Image && need.use != study::ColumnUse::Outline)
            continue;
        auto* box = new QComboBox;
        box->setObjectName(QStringLiteral("match-%1").arg(toText(need.column)));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kChoiceLength);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->addItem(need.required ? tr("– choose –") : tr("– none –"), QString());
        for (const auto& choice : choices)
            box->addItem(fromFolder ? tr("%1  (%2 cases)").arg(toText(choice)).arg(m_folder->countOf(choice))
                                    : toText(choice),
                         toText(choice));
        const auto chosen = fromFolder ? draft().fileNames.find(need.column) : draft().columns.find(need.column);
        const auto& all = fromFolder ? draft().fileNames : draft().columns;
        box->setCurrentIndex(
            std::max(0, box->findData(chosen == all.end() ? toText(need.column) : toText(chosen->second))));
        connect(box, &QComboBox::activated, this, [this, box, need] { setMatch(need, box->currentData().toString()); });
        m_matches->addRow(needText(need), box);
    }
}

void ImagesStep::refreshPreview() {
    const auto* files = state()->files();
    m_model->setPreview(draft().source == study::CaseSource::Features ? nullptr : files);
    if (draft().source == study::CaseSource::Features) {
        m_summary->setText(state()->joined() == nullptr
                               ? tr("Add the cohort's table and the feature tables.")
                               : tr("%1 cases in the cohort's table.").arg(state()->joined()->table.rows.size()));
        return;
    }
    if (files == nullptr) {
        m_summary->setText(state()->isLooking() ? tr("Looking at the cases …")
                                                : tr("Choose where the cases are: what is missing is shown here."));
        return;
    }
    m_summary->setText(files->cases.empty() ? tr("There are no cases.")
                                            : tr("%1 of %2 cases have every image and outline that the protocol needs.")
                                                  .arg(files->completeCases)
                                                  .arg(files->cases.size()));
}

void ImagesStep::chooseSource(study::CaseSource source) {
    state()->edit(tr("where the cases come from"), [&](study::StudyDraft& draft) { draft.source = source; });
}

void ImagesStep::takeTables(const std::vector<fs::path>& paths) {
    state()->edit(tr("table"), [&](study::StudyDraft& draft) {
        for (const auto& path : paths)
            if (std::find(draft.tables.begin(), draft.tables.end(), path) == draft.tables.end())
                draft.tables.push_back(path);
    });
}

void ImagesStep::addTables() {
    theme::askForFiles(this, {tr("Tables of the cohort"), tr("Tables (*.csv *.xlsx)"), {}, "tables"},
                       [this](const std::vector<fs::path>& paths) { takeTables(paths); });
}

void ImagesStep::chooseFolder() {
    theme::askForFolder(this, {tr("Folder of the images and outlines"), {}, {}, "images"},
                        [this](const fs::path& path) {
                            state()->edit(tr("image folder"), [&](study::StudyDraft& draft) {
                                draft.imageFolder = path;
                                draft.fileNames.clear();
                            });
                        });
}

void ImagesStep::addFeatures() {
    theme::askForFiles(this, {tr("Feature tables"), tr("Tables (*.csv *.xlsx)"), {}, "tables"},
                       [this](const std::vector<fs::path>& paths) {
                           state()->edit(tr("feature table"), [&](study::StudyDraft& draft) {
                               draft.featureTables.insert(draft.featureTables.end(), paths.begin(), paths.end());
                           });
                       });
}

void ImagesStep::scan() {
    m_scanned = draft().imageFolder;
    m_folder.reset();
    if (m_scanned.empty())
        return;
    m_scanner->runner.cancelAll();
    m_scanner->runner.run(
        tr("Looking into the folder"),
        [folder = m_scanned](const Progress& progress) {
            return std::make_shared<study::CaseFolder>(study::scanCaseFolder(folder, progress));
        },
        this,
        [this](const std::shared_ptr<study::CaseFolder>& folder) {
            m_folder = std::make_unique<study::CaseFolder>(std::move(*folder));
            if (draft().fileNames.empty() && state()->protocol())
                state()->edit(tr("images and outlines"), [&](study::StudyDraft& draft) {
                    draft.fileNames = study::matchNames(study::neededColumns(*state()->protocol(), true), *m_folder);
                });
            refresh();
        },
        [this](const Error& error) { Q_EMIT state()->failed(error); });
}

void ImagesStep::setMatch(const study::ColumnNeed& need, const QString& choice) {
    state()->edit(needText(need), [&](study::StudyDraft& draft) {
        auto& matches = draft.source == study::CaseSource::Folder ? draft.fileNames : draft.columns;
        if (choice.isEmpty())
            matches.erase(need.column);
        else
            matches[need.column] = choice.toStdString();
    });
}

} // namespace rimlight::studypage
