// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground on a tiny trained model, and the model itself to compare its answers with. Used by the tests of the
// Playground, on the UI thread.
#pragma once

#include "core/inference/FillMask.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/replay/Snapshots.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/pages/playground/FilledSentence.h"
#include "ui/pages/playground/PlaygroundPage.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/tokens/TokenChips.h"
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>

namespace kantai::test {

inline const QString kSentence = QStringLiteral("Reason seeks the <mask>.");

struct PlaygroundFixture : PageFixture<ui::PlaygroundPage> {
    explicit PlaygroundFixture(TinyProject::Stage stage = TinyProject::Stage::Trained) : PageFixture(stage) {}
    QLineEdit* sentence() const { return find<QLineEdit>(page, "playgroundSentenceEdit"); }
    const QVector<ui::ProbabilityBar>& bars() const {
        return find<ui::ProbabilityBars>(page, "playgroundAnswers")->bars();
    }
    // Turns to the tab of that view, which asks the sentence again.
    template <class View>
    void turnTo() {
        the<QTabWidget>("playgroundTabs")->setCurrentWidget(page.template findChild<View*>());
    }
    const QVector<ui::TokenChip>& chips() const { return the<ui::TokenChips>("playgroundTokenChips")->chips(); }
    void clickChip(int index) { Q_EMIT the<ui::TokenChips>("playgroundTokenChips")->chosen(index); }
    void trigger(const char* action) const { the<QAction>(action)->trigger(); }
    int chipOf(const QString& text) const {
        for (int i = 0; i < static_cast<int>(chips().size()); ++i)
            if (chips()[i].text == text)
                return i;
        return -1;
    }
    void train(const PretrainRequest& request) {
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(session.handle(), request, nobody, control, {}, {});
        session.reload();
    }
    // Another run, with several checkpoints.
    void trainOn() {
        PretrainRequest request = tinyPretraining(6);
        request.options.saveEvery = 2;
        train(request);
    }
    FillMask model(const QString& which = QStringLiteral("best")) const {
        const CheckpointRow row = findCheckpoint(Project(session.handle()), which.toStdString());
        return FillMask(session.handle().absolute(row.folder));
    }
    FillMask modelOf(const HistoryModel& model) const { return FillMask(session.handle().absolute(model.folder)); }
    QString status() const { return find<QLabel>(page, "playgroundStatusLabel")->text(); }
    QString origin() const { return find<QLabel>(page, "playgroundOriginLabel")->text(); }
    ui::FilledSentence* filled() const { return find<ui::FilledSentence>(page, "playgroundFilledLabel"); }
    const std::optional<ui::RestOfBars>& rest() const {
        return find<ui::ProbabilityBars>(page, "playgroundAnswers")->rest();
    }
    QListWidget* history() const { return find<QListWidget>(page, "playgroundHistoryList"); }
    FillMaskResult expected(const QString& text, int topK) const {
        const CheckpointRow row = findCheckpoint(Project(session.handle()), "best");
        return FillMask(session.handle().absolute(row.folder)).answer(text.toStdString(), topK);
    }
};

} // namespace kantai::test
