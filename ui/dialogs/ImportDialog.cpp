// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportDialog.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/CleaningChoices.h"
#include "ui/models/CleaningText.h"
#include "ui/widgets/Controls.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

namespace {

QString nameOf(TextEncoding encoding) {
    const QString name = encoding == TextEncoding::Latin1 ? QStringLiteral("Latin-1, Windows-1252")
                                                          : QString::fromStdString(encodingName(encoding));
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(encodingGroupName(encodingGroup(encoding))), name);
}

} // namespace

ImportDialog::ImportDialog(ImportQuestion question, QWidget* parent)
    : QDialog(parent), question_(std::move(question)) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import text"));
    resize(820, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(newTitle(question_.isAgain ? tr("Import again") : tr("Import text"), this));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * theme::kGrid);
    if (question_.files.size() > 1)
        columns->addWidget(makeFileList(), 1);
    columns->addWidget(makeChoices(), 3);
    layout->addLayout(columns, 1);
    layout->addWidget(makeCleaning());
    layout->addWidget(makeButtons());
    const auto uncertain = std::ranges::find(question_.files, true, &ImportFile::isUncertain);
    const int first = uncertain != question_.files.end() ? static_cast<int>(uncertain - question_.files.begin()) : 0;
    if (list_ != nullptr)
        list_->setCurrentRow(first);
    showFile(first);
}

QWidget* ImportDialog::makeFileList() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    list_ = new QListWidget(side);
    list_->setObjectName(QStringLiteral("importFilesList"));
    list_->setAccessibleName(tr("Files to import"));
    for (const ImportFile& file : question_.files) {
        auto* item = new QListWidgetItem(QFileInfo(file.path).fileName(), list_);
        item->setToolTip(file.path);
        if (file.isUncertain)
            item->setIcon(theme::icon(QStringLiteral("warning")));
    }
    column->addWidget(list_, 1);
    QPushButton* forAll = newButton(tr("Use for all files"), "importForAllButton", side);
    forAll->setToolTip(tr("Uses the encoding selected here for every file in the list."));
    column->addWidget(forAll);
    connect(list_, &QListWidget::currentRowChanged, this, &ImportDialog::showFile);
    connect(forAll, &QPushButton::clicked, this, &ImportDialog::chooseForAll);
    return side;
}

QWidget* ImportDialog::makeChoices() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    explanation_ = newDimLabel({}, side);
    explanation_->setObjectName(QStringLiteral("importExplanationLabel"));
    explanation_->setTextFormat(Qt::PlainText);
    explanation_->setWordWrap(true);
    column->addWidget(explanation_);
    auto* row = new QHBoxLayout;
    encoding_ = new QComboBox(side);
    encoding_->setObjectName(QStringLiteral("encodingComboBox"));
    encoding_->setMaxVisibleItems(16);
    row->addWidget(newFormLabel(tr("Encoding"), encoding_));
    row->addWidget(encoding_, 2);
    field_ = new QComboBox(side);
    field_->setObjectName(QStringLiteral("fieldComboBox"));
    field_->setToolTip(tr("The column of the table, or the field of the records, that holds the text."));
    fieldLabel_ = newFormLabel(tr("Text is in"), field_);
    row->addWidget(fieldLabel_);
    row->addWidget(field_, 1);
    column->addLayout(row);
    preview_ = new QPlainTextEdit(side);
    preview_->setObjectName(QStringLiteral("importPreview"));
    preview_->setAccessibleName(tr("First lines of the text as it will be imported"));
    preview_->setReadOnly(true);
    preview_->setTabChangesFocus(true);
    preview_->setFont(theme::font(theme::Role::Mono));
    column->addWidget(preview_, 1);
    summary_ = newDimLabel({}, side);
    summary_->setObjectName(QStringLiteral("importSummaryLabel"));
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    column->addWidget(summary_);
    connect(encoding_, &QComboBox::currentIndexChanged, this, &ImportDialog::chooseEncoding);
    connect(field_, &QComboBox::currentIndexChanged, this, &ImportDialog::chooseField);
    return side;
}

QWidget* ImportDialog::makeCleaning() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    cleaning_ = new CleaningChoices(question_.cleaning, 2, side);
    column->addWidget(cleaning_);
    const QString help =
        tr("Keeps every line unchanged, including its line ending and its markup. This overrides the "
           "options above.");
    verbatim_ = new QCheckBox(tr("Verbatim: no cleaning"), side);
    verbatim_->setObjectName(QStringLiteral("verbatimCheckBox"));
    verbatim_->setToolTip(help);
    verbatim_->setWhatsThis(help);
    verbatim_->setChecked(question_.cleaning.verbatim);
    column->addWidget(verbatim_);
    connect(cleaning_, &CleaningChoices::changed, this, &ImportDialog::followCleaning);
    connect(verbatim_, &QCheckBox::toggled, this, &ImportDialog::followCleaning);
    auto* row = new QHBoxLayout;
    auto* licence = new QLineEdit(question_.licenceNote, side);
    licence->setObjectName(QStringLiteral("licenceNoteEdit"));
    licence->setPlaceholderText(tr("public domain, CC BY 4.0, our own, …"));
    licence->setToolTip(tr("Kept with the text, and named in the report of a run."));
    row->addWidget(newFormLabel(tr("Licence"), licence));
    row->addWidget(licence, 1);
    column->addLayout(row);
    connect(licence, &QLineEdit::textChanged, this,
            [this](const QString& text) { question_.licenceNote = text.trimmed(); });
    return side;
}

QWidget* ImportDialog::makeButtons() {
    auto* side = new QWidget(this);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    QPushButton* cancel = newButton(tr("Cancel"), "cancelImportButton", side);
    QPushButton* import = newPrimaryButton(tr("Import"), "acceptImportButton", side);
    import->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import, &QPushButton::clicked, this, &QDialog::accept);
    import->setFocus();
    return side;
}

void ImportDialog::showFile(int index) {
    if (index < 0)
        return;
    shown_ = index;
    const ImportFile& file = shownFile();
    const QString name = QFileInfo(file.path).fileName();
    explanation_->setText(
        file.isUncertain
            ? tr("%1 is valid in more than one encoding. Choose the one that shows its letters correctly.").arg(name)
            : tr("%1, as it will be in the corpus:").arg(name));
    fillEncodings();
    const QSignalBlocker quiet(field_);
    field_->clear();
    fieldLabel_->hide();
    field_->hide();
    tryAgain();
}

// First that it is recognised, unless this is in doubt; then the likely ones, then all.
void ImportDialog::fillEncodings() {
    const QSignalBlocker quiet(encoding_);
    const ImportFile& file = shownFile();
    encoding_->clear();
    const auto add = [this](TextEncoding encoding) {
        encoding_->addItem(nameOf(encoding), static_cast<int>(encoding));
    };
    if (!file.isUncertain)
        encoding_->addItem(tr("Recognised automatically"), -1);
    for (const TextEncoding likely : file.likely)
        add(likely);
    encoding_->insertSeparator(encoding_->count());
    for (const TextEncoding encoding : choosableEncodings())
        add(encoding);
    encoding_->setCurrentIndex(encoding_->findData(file.encoding ? static_cast<int>(*file.encoding) : -1));
}

void ImportDialog::chooseEncoding(int item) {
    const QVariant chosen = encoding_->itemData(item);
    if (!chosen.isValid())
        return;
    shownFile().encoding = chosen.toInt() < 0 ? std::nullopt : std::optional(TextEncoding(chosen.toInt()));
    tryAgain();
}

void ImportDialog::chooseField(int item) {
    shownFile().field = field_->itemText(item);
    tryAgain();
}

void ImportDialog::chooseForAll() {
    for (ImportFile& file : question_.files)
        file.encoding = shownFile().encoding;
}

void ImportDialog::followCleaning() {
    question_.cleaning = cleaning_->options();
    question_.cleaning.verbatim = verbatim_->isChecked();
    cleaning_->setEnabled(!question_.cleaning.verbatim);
    tryAgain();
}

void ImportDialog::tryAgain() {
    isStale_ = job_ != nullptr;
    if (isStale_) {
        job_->requestStop();
        return;
    }
    const ImportFile& file = shownFile();
    auto trial = std::make_shared<ImportTrial>();
    trial_ = trial;
    summary_->setText(tr("Reading the source"));
    job_ = std::make_unique<Job>(tr("Reading the source"),
                                 [trial, path = file.path.toStdString(), cleaning = question_.cleaning,
                                  options = SourceOptions{file.encoding, file.field.toStdString()}](
                                     const Progress& progress, std::stop_token stop) {
                                     *trial = tryImport(path, cleaning, options, progress, stop);
                                 });
    connect(job_.get(), &Job::finished, this, &ImportDialog::showTrial);
    job_->start();
}

void ImportDialog::showTrial(const JobOutcome& outcome) {
    job_.release()->deleteLater(); // its signal is being delivered
    if (isStale_) {
        tryAgain();
        return;
    }
    QStringList lines;
    for (const std::string& line : trial_->lines)
        lines.append(QString::fromStdString(line));
    const bool isRefused = outcome.kind == JobOutcome::Kind::Failed;
    preview_->setPlainText(isRefused ? outcome.message : lines.join(QLatin1Char('\n')));
    summary_->setText(isRefused ? outcome.hint.sentence : summaryOf(*trial_));
    if (isRefused)
        return;
    showFields(trial_->report);
    cleaning_->offerLanguages(trial_->report.languages);
}

void ImportDialog::showFields(const ImportedText& report) {
    const QSignalBlocker quiet(field_);
    field_->clear();
    for (const std::string& field : report.fields)
        field_->addItem(QString::fromStdString(field));
    field_->setCurrentText(QString::fromStdString(report.taken.field));
    fieldLabel_->setVisible(report.fields.size() > 1);
    field_->setVisible(report.fields.size() > 1);
}

QString ImportDialog::summaryOf(const ImportTrial& trial) const {
    const ImportedText& report = trial.report;
    QStringList parts;
    if (!trial.isWhole)
        parts.append(tr("the first %1").arg(format::bytes(kTrialBytes)));
    if (const std::string taken = describe(report.taken); !taken.empty())
        parts.append(QString::fromStdString(taken));
    if (!report.markup.empty())
        parts.append(tr("with its %1 markup").arg(QString::fromStdString(report.markup)));
    parts.append(QString::fromStdString(encodingName(report.encoding)));
    parts.append(tr("%1 line(s)", nullptr, format::plural(report.lines)).arg(format::count(report.lines)));
    parts.append(format::bytes(report.bytes));
    if (const std::uint64_t marks = report.innerByteOrderMarks; marks > 0)
        parts.append(tr("%1 byte order mark(s) removed", nullptr, format::plural(marks)).arg(format::count(marks)));
    if (report.wrapWidth > 0 && !question_.cleaning.takes(CleaningStep::JoinLines))
        parts.append(tr("lines wrapped at %1 characters").arg(format::count(report.wrapWidth)));
    if (const QString languages = languageNotes(report); !languages.isEmpty())
        parts.append(languages);
    parts += cleaningNotes(report, question_.cleaning);
    if (const std::uint64_t places = report.badByteRuns; places > 0)
        parts.append(tr("%1 unreadable place(s)", nullptr, format::plural(places)).arg(format::count(places)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace kantai::ui
