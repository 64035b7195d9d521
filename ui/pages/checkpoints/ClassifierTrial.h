// SPDX-License-Identifier: GPL-3.0-or-later
// A field in which the user types a text, and the probability of each label of a classifier below it, as it is typed.
// UI thread; the classifier is loaded and asked in the background.
#pragma once

#include "core/inference/TextClassifier.h"
#include "ui/jobs/LatestJob.h"
#include <QWidget>
#include <filesystem>
#include <memory>

class QLabel;
class QLineEdit;

namespace kantai::ui {

class ProbabilityBars;

class ClassifierTrial : public QWidget {
    Q_OBJECT
public:
    explicit ClassifierTrial(QWidget* parent = nullptr);

    void setClassifier(const std::filesystem::path& folder); // empty: none
    void setText(const QString& text);

private:
    void ask();

    // What stays loaded between two questions; only the job that runs uses it.
    struct Warm {
        std::filesystem::path folder;
        std::unique_ptr<TextClassifier> classifier;
    };
    std::shared_ptr<Warm> warm_;
    QLineEdit* text_;
    ProbabilityBars* bars_;
    QLabel* status_;
    LatestJob job_; // last: its end needs nothing of the above
};

} // namespace kantai::ui
