// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/EncodingDialog.h"
#include "core/base/Error.h"
#include "core/workflow/corpus/ImportPreview.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

QString itemText(TextEncoding encoding) {
    const QString name = encoding == TextEncoding::Latin1 ? QStringLiteral("Latin-1, Windows-1252")
                                                          : QString::fromStdString(encodingName(encoding));
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(encodingGroupName(encodingGroup(encoding))), name);
}

} // namespace

EncodingDialog::EncodingDialog(std::vector<EncodingQuestion> files, QWidget* parent)
    : QDialog(parent), files_(std::move(files)) {
    setObjectName(QStringLiteral("encodingDialog"));
    setWindowTitle(tr("Text encoding"));
    resize(760, 520);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(newTitle(tr("Choose the encoding"), this));
    explanation_ = newDimLabel({}, this);
    explanation_->setObjectName(QStringLiteral("encodingExplanationLabel"));
    explanation_->setTextFormat(Qt::PlainText);
    explanation_->setWordWrap(true);
    layout->addWidget(explanation_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * theme::kGrid);
    if (files_.size() > 1)
        columns->addWidget(makeFileList(), 1);
    columns->addWidget(makeChoice(), 3);
    layout->addLayout(columns, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton* cancel = newButton(tr("Cancel"), "cancelEncodingButton", this);
    QPushButton* import = newPrimaryButton(tr("Import"), "acceptEncodingButton", this);
    import->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(import);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import, &QPushButton::clicked, this, &QDialog::accept);
    showFile(0);
    encoding_->setFocus();
}

QWidget* EncodingDialog::makeFileList() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    list_ = new QListWidget(side);
    list_->setObjectName(QStringLiteral("encodingFilesList"));
    list_->setAccessibleName(tr("Files whose encoding is uncertain"));
    for (const EncodingQuestion& file : files_) {
        auto* item = new QListWidgetItem(QFileInfo(file.path).fileName(), list_);
        item->setToolTip(file.path);
    }
    list_->setCurrentRow(0);
    column->addWidget(list_, 1);
    QPushButton* forAll = newButton(tr("Use for all files"), "encodingForAllButton", side);
    forAll->setToolTip(tr("Uses the encoding selected here for every file in the list."));
    column->addWidget(forAll);
    connect(list_, &QListWidget::currentRowChanged, this, &EncodingDialog::showFile);
    connect(forAll, &QPushButton::clicked, this, &EncodingDialog::chooseForAll);
    return side;
}

QWidget* EncodingDialog::makeChoice() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    encoding_ = new QComboBox(side);
    encoding_->setObjectName(QStringLiteral("encodingComboBox"));
    encoding_->setMaxVisibleItems(16);
    row->addWidget(newFormLabel(tr("Encoding"), encoding_));
    row->addWidget(encoding_, 1);
    column->addLayout(row);
    preview_ = new QPlainTextEdit(side);
    preview_->setObjectName(QStringLiteral("encodingPreview"));
    preview_->setAccessibleName(tr("First lines of the text in the chosen encoding"));
    preview_->setReadOnly(true);
    preview_->setTabChangesFocus(true);
    preview_->setFont(theme::font(theme::Role::Mono));
    column->addWidget(preview_, 1);
    connect(encoding_, &QComboBox::currentIndexChanged, this, &EncodingDialog::choose);
    return side;
}

// The likely ones first, then all.
void EncodingDialog::fillEncodings() {
    const QSignalBlocker quiet(encoding_);
    const EncodingQuestion& file = files_[static_cast<std::size_t>(shown_)];
    encoding_->clear();
    const auto add = [this](TextEncoding encoding) {
        encoding_->addItem(itemText(encoding), static_cast<int>(encoding));
    };
    for (const TextEncoding likely : file.likely)
        add(likely);
    if (!file.likely.empty())
        encoding_->insertSeparator(encoding_->count());
    for (const TextEncoding encoding : choosableEncodings())
        add(encoding);
    encoding_->setCurrentIndex(encoding_->findData(static_cast<int>(file.encoding)));
}

void EncodingDialog::showFile(int index) {
    if (index < 0)
        return;
    shown_ = index;
    const EncodingQuestion& file = files_[static_cast<std::size_t>(index)];
    const QString name = QFileInfo(file.path).fileName();
    explanation_->setText(
        file.uncertain
            ? tr("%1 is valid in more than one encoding. Choose the one that shows its letters correctly.").arg(name)
            : tr("Choose the encoding that shows the letters of %1 correctly.").arg(name));
    fillEncodings();
    showPreview();
}

void EncodingDialog::choose(int item) {
    if (!encoding_->itemData(item).isValid())
        return;
    files_[static_cast<std::size_t>(shown_)].encoding = TextEncoding(encoding_->itemData(item).toInt());
    showPreview();
}

void EncodingDialog::chooseForAll() {
    for (EncodingQuestion& file : files_)
        file.encoding = files_[static_cast<std::size_t>(shown_)].encoding;
}

void EncodingDialog::showPreview() {
    const EncodingQuestion& file = files_[static_cast<std::size_t>(shown_)];
    try {
        QStringList lines;
        for (const std::string& line : previewOfSource(file.path.toStdString(), file.encoding))
            lines.append(QString::fromStdString(line));
        preview_->setPlainText(lines.join(QLatin1Char('\n')));
    } catch (const Error& error) {
        preview_->setPlainText(QString::fromStdString(error.message()));
    }
}

} // namespace kantai::ui
