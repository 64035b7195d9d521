// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundOutput.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/WidgetPicture.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

namespace kantai::ui {

PlaygroundOutput::PlaygroundOutput(Prompts& prompts, std::function<Contents()> contents, QWidget* parent)
    : QPushButton(parent), prompts_(prompts), contents_(std::move(contents)) {
    setObjectName(QStringLiteral("playgroundOutputButton"));
    setProperty("flat", true);
    bindText(this, &QPushButton::setText, [] { return tr("Copy and save"); });
    bindText(this, &QWidget::setToolTip, [] { return tr("Copies or saves the contents of this view"); });
    auto* menu = new QMenu(this);
    const auto add = [this, menu](const Text& text, const char* name, auto action) {
        QAction* entry = menu->addAction(QString());
        entry->setObjectName(QString::fromLatin1(name));
        followLanguage(this, [entry, text] { entry->setText(text()); }); // an action hears of no change of language
        connect(entry, &QAction::triggered, this, action);
    };
    add([] { return tr("Copy text"); }, "playgroundCopyTextAction", [this] { copy(false); });
    add([] { return tr("Copy JSON"); }, "playgroundCopyJsonAction", [this] { copy(true); });
    menu->addSeparator();
    add([] { return tr("Save picture…"); }, "playgroundSavePictureAction", [this] { savePicture(); });
    add([] { return tr("Save as…"); }, "playgroundSaveAction", [this] { saveData(); });
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        const bool any = !contents_().replies.empty();
        for (QAction* action : menu->actions())
            action->setEnabled(any);
    });
}

void PlaygroundOutput::copy(bool json) {
    const Contents contents = contents_();
    if (!contents.replies.empty())
        QGuiApplication::clipboard()->setText(json ? playground::copiedJson(contents.replies, contents.names)
                                                   : playground::copiedText(contents.replies, contents.names));
}

void PlaygroundOutput::savePicture() {
    const Contents contents = contents_();
    if (contents.replies.empty())
        return;
    const QString file =
        prompts_.saveFile(this, tr("Save the picture"), contents.view + QStringLiteral(".svg"),
                          tr("SVG picture (*.svg)") + QStringLiteral(";;") + tr("PNG picture (*.png)"));
    if (!file.isEmpty())
        tellOutcome(file, ui::savePicture({contents.replies.front().question.sentence, contents.names.value(0)},
                                          contents.pictured, file));
}

void PlaygroundOutput::saveData() {
    const Contents contents = contents_();
    if (contents.replies.empty())
        return;
    const QString file =
        prompts_.saveFile(this, tr("Save the contents of this view"), contents.view + QStringLiteral(".txt"),
                          tr("Text (*.txt)") + QStringLiteral(";;") + tr("JSON (*.json)"));
    if (file.isEmpty())
        return;
    const bool json = file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = (json ? playground::copiedJson(contents.replies, contents.names)
                                   : playground::copiedText(contents.replies, contents.names))
                                 .toUtf8() +
                             '\n';
    QSaveFile out(file);
    tellOutcome(file, out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit());
}

void PlaygroundOutput::tellOutcome(const QString& file, bool written) {
    if (written)
        prompts_.tellSaved(this, file);
    else
        prompts_.showError(this, tr("The file %1 could not be written.").arg(file),
                           tr("Choose a folder that you have permission to write to."));
}

} // namespace kantai::ui
