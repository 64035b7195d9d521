// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/OtherComputers.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/OfficeMachines.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/widgets/Controls.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <memory>
#include <string>
#include <utility>

namespace kantai::ui {

namespace {

constexpr int kFirstPort = 1024, kLastPort = 65535, kUsualPort = 29600; // below, the system asks for rights
constexpr int kMostLocalSteps = 100'000;

} // namespace

OtherComputers::OtherComputers(Prompts& prompts, QWidget* parent)
    : QWidget(parent), prompts_(prompts), wanted_(new QCheckBox(tr("Other computers take part"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::kGrid, 0, 0);
    wanted_->setObjectName(QStringLiteral("otherComputersCheckBox"));
    wanted_->setWhatsThis(tr("Lets other computers train the same model. Off, nothing listens and nobody can join."));
    layout->addWidget(wanted_);
    details_ = new QWidget(this);
    auto* inner = new QVBoxLayout(details_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(
        newDimLabel(tr("Each computer trains by itself for a number of steps, then all average what they "
                       "have learned. They join and leave between such rounds."),
                    details_));
    inner->addWidget(makeChoices());
    inner->addWidget(makeCommand());
    trust_ = newDimLabel({}, details_);
    trust_->setObjectName(QStringLiteral("otherComputersTrustLabel"));
    inner->addWidget(trust_);
    layout->addWidget(details_);
    connect(wanted_, &QCheckBox::toggled, this, &OtherComputers::follow);
    follow();
}

QWidget* OtherComputers::makeChoices() {
    auto* choices = new QWidget(details_);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    way_ = new QComboBox(choices);
    way_->setObjectName(QStringLiteral("otherComputersWayComboBox"));
    way_->setAccessibleName(tr("How they join"));
    way_->addItems({tr("At a port of this computer"), tr("Through a shared folder")});
    way_->setWhatsThis(tr("How the other computers and this one exchange what they have learned. A port is faster; a "
                          "folder that all of them see needs no open port."));
    row->addWidget(way_);
    port_ = new WholeNumberBox(choices);
    port_->setObjectName(QStringLiteral("workersPortSpinBox"));
    port_->setAccessibleName(tr("Port"));
    port_->setRange(kFirstPort, kLastPort);
    port_->setValue(kUsualPort);
    port_->setWhatsThis(
        tr("The number of the port at which this computer waits for the others. A firewall must let it "
           "through, and no other program may use it."));
    row->addWidget(port_);
    folder_ = new QLineEdit(choices);
    folder_->setObjectName(QStringLiteral("workersFolderEdit"));
    folder_->setAccessibleName(tr("Folder that all computers see"));
    folder_->setPlaceholderText(tr("Folder that all computers see"));
    folder_->setWhatsThis(tr("A folder that this computer and all others can read and write, as this one sees it. It "
                             "holds encrypted messages while the run trains."));
    row->addWidget(folder_, 1);
    choose_ = newButton(tr("Choose…"), "chooseWorkersFolderButton", choices);
    row->addWidget(choose_);
    row->addStretch();
    localSteps_ = new WholeNumberBox(choices);
    localSteps_->setObjectName(QStringLiteral("localStepsSpinBox"));
    localSteps_->setRange(1, kMostLocalSteps);
    localSteps_->setValue(static_cast<int>(kUsualLocalSteps));
    localSteps_->setAccessibleName(tr("Local steps"));
    localSteps_->setWhatsThis(
        tr("Steps that each computer takes by itself before all average what they have learned; "
           "slower ones take fewer. Few keep the loss low, many suit a slow network; a run wants "
           "a hundred rounds at least."));
    row->addWidget(newFormLabel(tr("Local steps"), localSteps_));
    row->addWidget(localSteps_);
    connect(way_, &QComboBox::currentIndexChanged, this, &OtherComputers::follow);
    connect(port_, &QSpinBox::valueChanged, this, &OtherComputers::follow);
    connect(localSteps_, &QSpinBox::valueChanged, this, &OtherComputers::changed);
    connect(folder_, &QLineEdit::textChanged, this, &OtherComputers::follow);
    connect(choose_, &QPushButton::clicked, this, &OtherComputers::chooseFolder);
    return choices;
}

QWidget* OtherComputers::makeCommand() {
    auto* line = new QWidget(details_);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    command_ = new QLineEdit(line);
    command_->setObjectName(QStringLiteral("workerCommandEdit"));
    command_->setReadOnly(true);
    command_->setFont(theme::font(theme::Role::Mono));
    command_->setAccessibleName(tr("On the other computers"));
    command_->setWhatsThis(
        tr("What to type on each of the other computers, which need Kantai Studio but no project. The "
           "code at its end is new for every run."));
    row->addWidget(newFormLabel(tr("On the other computers"), command_));
    row->addWidget(command_, 1);
    QPushButton* copy = newButton(tr("Copy"), "copyWorkerCommandButton", line);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command_->text()); });
    return line;
}

bool OtherComputers::byFolder() const {
    return way_->currentIndex() == 1;
}

bool OtherComputers::isWanted() const {
    return wanted_->isChecked() && (!byFolder() || !folder_->text().trimmed().isEmpty());
}

void OtherComputers::chooseFolder() {
    const QString chosen = prompts_.openFolder(this, tr("Folder that all computers see"));
    if (!chosen.isEmpty())
        folder_->setText(chosen);
}

void OtherComputers::follow() {
    details_->setVisible(wanted_->isChecked());
    port_->setVisible(!byFolder());
    folder_->setVisible(byFolder());
    choose_->setVisible(byFolder());
    trust_->setText(byFolder()
                        ? tr("What lies in the folder is encrypted with the code. Who has the code sees the "
                             "training text and can change the model.")
                        : tr("This computer listens at the port while the run trains. What is sent is encrypted "
                             "with the code. Who has the code sees the training text and can change the model."));
    const PretrainRequest chosen = with({});
    command_->setText(
        isWanted() ? QString::fromStdString(workerCommand(
                         placesToJoin(chosen.workersPlace, chosen.workersFolder).front(), byFolder(), code_.text()))
                   : QString());
    command_->setCursorPosition(0);
    Q_EMIT changed();
}

PretrainRequest OtherComputers::with(PretrainRequest request) const {
    if (!isWanted())
        return request;
    request.options.localSteps = localSteps_->value();
    if (byFolder())
        request.workersFolder = folder_->text().trimmed().toStdString();
    else
        request.workersPlace = std::to_string(port_->value());
    return request;
}

PretrainRequest OtherComputers::inviting(PretrainRequest request) const {
    request = with(std::move(request));
    if (isWanted())
        request.invitation = std::make_shared<const Invitation>(request.workersPlace, request.workersFolder, code_);
    return request;
}

} // namespace kantai::ui
