// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/AboutDialog.h"
#include "core/base/Memory.h"
#include "core/base/Processor.h"
#include "core/base/Threads.h"
#include "core/engine/TorchVersion.h"
#include "core/project/SqliteVersion.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"
#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace kantai::ui {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setMinimumWidth(480);
    bindText(this, &QWidget::setWindowTitle, [] { return tr("About Kantai Studio"); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(2 * theme::kGrid);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * theme::kGrid);
    auto* logo = new QLabel(this);
    logo->setPixmap(QIcon(QStringLiteral(":/kantai/icons/kantai.svg")).pixmap(QSize(56, 56)));
    head->addWidget(logo, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->addWidget(newTitle(QStringLiteral("Kantai Studio"), this));
    words->addWidget(newDimLabel(
        [] { return tr("Train a transformer on your own text, on this computer. Licence: GPL-3.0-or-later."); },
        this));
    head->addLayout(words, 1);
    layout->addLayout(head);
    auto* table = new QLabel(this);
    table->setObjectName(QStringLiteral("aboutFactsLabel"));
    bindText(table, &QWidget::setAccessibleName, [] { return tr("Versions and computer"); });
    table->setTextFormat(Qt::PlainText);
    table->setWordWrap(true);
    table->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    followLanguage(table, [table] { table->setText(facts()); });
    layout->addWidget(table);
    layout->addStretch(1);
    auto* row = new QHBoxLayout;
    QPushButton* copy = newButton([] { return tr("Copy"); }, "copyAboutButton", this);
    QPushButton* close = newPrimaryButton([] { return tr("Close"); }, "closeAboutButton", this);
    close->setDefault(true);
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(close);
    layout->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(facts()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

QString AboutDialog::facts() {
    const QString processor = QString::fromStdString(processorName());
    const std::pair<QString, QString> all[] = {
        {QStringLiteral("Kantai Studio"), QCoreApplication::applicationVersion()},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("LibTorch"), QString::fromStdString(torchVersion())},
        {QStringLiteral("SQLite"), QString::fromStdString(sqliteVersion())},
        {tr("System"), QSysInfo::prettyProductName()},
        {tr("Processor"), processor.isEmpty() ? QSysInfo::currentCpuArchitecture() : processor},
        {tr("Threads"), QString::number(physicalCores())},
        {tr("Precision"), QString::fromStdString(toString(resolvePrecision(PrecisionChoice::Auto)))},
        {tr("Memory"), format::bytes(physicalMemory())}};
    QStringList lines;
    for (const auto& [name, value] : all)
        lines.append(name + QStringLiteral(": ") + value);
    return lines.join(QLatin1Char('\n'));
}

} // namespace kantai::ui
