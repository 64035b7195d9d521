// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/GalleryDialog.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/models/CleaningText.h"
#include "ui/widgets/Controls.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <memory>
#include <utility>

namespace kantai::ui {

namespace {

const GalleryText& textOf(const GalleryRow& row) {
    return galleryTexts().at(static_cast<std::size_t>(row.id));
}

QString translated(const std::string& words) {
    return QString::fromStdString(Phrase::translate(words));
}

QString languagesOf(const GalleryRow& row) {
    QStringList names;
    for (const QString& code : QString::fromStdString(textOf(row).languages).split(QLatin1Char(',')))
        names.append(languageName(code.toStdString()));
    return names.join(QStringLiteral(", "));
}

} // namespace

GalleryDialog::GalleryDialog(std::filesystem::path system, QWidget* parent)
    : QDialog(parent), system_(std::move(system)) {
    setObjectName(QStringLiteral("galleryDialog"));
    setWindowTitle(tr("Texts of Debian packages"));
    resize(860, 560);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(newTitle(tr("Texts of Debian packages"), this));
    auto* explanation =
        newDimLabel(tr("These packages of the system hold text that can be imported. Nothing is installed "
                       "by Kantai Studio, and nothing comes from the network."),
                    this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    using Row = GalleryRow;
    texts_ = new RowModel<Row>(
        {{tr("Text"), false, [](const Row& r) { return translated(textOf(r).title); }, {}},
         {tr("Language"), false, languagesOf, {}},
         {tr("Words"), true, [](const Row& r) { return format::count(textOf(r).words); },
          [](const Row& r) { return QVariant::fromValue(qulonglong(textOf(r).words)); }},
         {tr("Licence"), false, [](const Row& r) { return translated(textOf(r).licence); }, {}},
         {tr("Package"),
          false,
          [](const Row& r) {
              return r.state.isInstalled ? QString::fromStdString(textOf(r).package) : tr("not installed");
          },
          {}}},
        this);
    table_ = newTable(texts_, "galleryTable", tr("Texts of Debian packages"), this);
    layout->addWidget(table_, 1);
    facts_ = newDimLabel({}, this);
    facts_->setObjectName(QStringLiteral("galleryFactsLabel"));
    facts_->setWordWrap(true);
    facts_->setTextFormat(Qt::PlainText);
    layout->addWidget(facts_);
    layout->addWidget(makeInstallation());
    layout->addWidget(makeButtons());
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GalleryDialog::showChoice);
    lookAgain();
    showChoice();
}

QWidget* GalleryDialog::makeInstallation() {
    installation_ = new QWidget(this);
    auto* row = new QHBoxLayout(installation_);
    row->setContentsMargins(0, 0, 0, 0);
    command_ = new QLineEdit(installation_);
    command_->setObjectName(QStringLiteral("installCommandEdit"));
    command_->setReadOnly(true);
    command_->setFont(theme::font(theme::Role::Mono));
    row->addWidget(newFormLabel(tr("Install it in a terminal:"), command_));
    row->addWidget(command_, 1);
    QPushButton* copy = newButton(tr("Copy"), "copyInstallCommandButton", installation_);
    QPushButton* again = newButton(tr("Look again"), "lookAgainButton", installation_);
    again->setToolTip(tr("Looks which of the packages are installed now."));
    row->addWidget(copy);
    row->addWidget(again);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command_->text()); });
    connect(again, &QPushButton::clicked, this, &GalleryDialog::lookAgain);
    return installation_;
}

QWidget* GalleryDialog::makeButtons() {
    auto* side = new QWidget(this);
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton* cancel = newButton(tr("Cancel"), "cancelGalleryButton", side);
    import_ = newPrimaryButton(tr("Import"), "acceptGalleryButton", side);
    import_->setDefault(true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(import_);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import_, &QPushButton::clicked, this, &QDialog::accept);
    return side;
}

void GalleryDialog::lookAgain() {
    auto states = std::make_shared<std::vector<GalleryState>>();
    job_.start([states, system = system_](const Progress&, std::stop_token) { *states = readGallery(system); },
               [this, states](const JobOutcome&) {
                   const qlonglong before = currentRowId(table_);
                   std::vector<GalleryRow> rows;
                   for (std::size_t i = 0; i < states->size(); ++i)
                       rows.push_back({static_cast<std::int64_t>(i), (*states)[i]});
                   texts_->setRows(std::move(rows));
                   if (!selectRowWithId(table_, before) && texts_->rowCount() > 0)
                       table_->selectRow(0);
                   fitColumns(table_);
                   showChoice();
               });
}

void GalleryDialog::showChoice() {
    const qlonglong id = currentRowId(table_);
    const GalleryRow* row = id >= 0 ? &texts_->row(static_cast<int>(id)) : nullptr;
    import_->setEnabled(row != nullptr && row->state.isInstalled);
    installation_->setVisible(row != nullptr && !row->state.isInstalled);
    if (row == nullptr) {
        facts_->clear();
        return;
    }
    const GalleryText& text = textOf(*row);
    command_->setText(QString::fromStdString(installCommand(text)));
    QStringList facts{tr("Published at %1").arg(QString::fromStdString(text.origin))};
    if (row->state.isInstalled)
        facts.append(tr("package %1 %2")
                         .arg(QString::fromStdString(text.package), QString::fromStdString(row->state.version)));
    if (!row->state.copyright.empty())
        facts.append(tr("its licence in full: %1").arg(QString::fromStdString(row->state.copyright.native())));
    facts_->setText(facts.join(QStringLiteral(" · ")));
}

QString GalleryDialog::chosen() const {
    const qlonglong id = currentRowId(table_);
    return id < 0 ? QString() : QString::fromStdString(galleryTexts().at(static_cast<std::size_t>(id)).name);
}

} // namespace kantai::ui
