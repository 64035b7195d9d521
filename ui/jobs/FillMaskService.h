// SPDX-License-Identifier: GPL-3.0-or-later
// Fill-mask for the Playground: one worker thread that keeps the last model warm and answers the newest question,
// also while a training runs. Lives on the UI thread; signals arrive there. The destructor waits for the answer in
// hand.
#pragma once

#include "core/inference/FillMask.h"
#include <QObject>
#include <QString>
#include <memory>

namespace kantai::ui {

struct FillMaskReply {
    quint64 request = 0; // what ask() returned
    QString sentence;
    FillMaskResult result;
    QString error, hint; // error empty: answered
};

class FillMaskService : public QObject {
    Q_OBJECT
public:
    explicit FillMaskService(QObject* parent = nullptr);
    ~FillMaskService() override;

    // modelFolder: a checkpoint or Hugging Face folder; loading happens on the worker when it differs from the last.
    // A question not yet begun is replaced by a newer one and never answered.
    quint64 ask(const QString& modelFolder, const QString& sentence, int topK);
    void forgetModel(); // frees the weights (the project was closed, the checkpoint deleted)
    bool isBusy() const;

Q_SIGNALS:
    void answered(const kantai::ui::FillMaskReply& reply);
    void busyChanged(bool busy);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai::ui
