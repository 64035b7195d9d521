// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/LessonSettings.h"
#include "core/base/Error.h"
#include "core/workflow/teach/Lesson.h"
#include "ui/jobs/ProjectSession.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QWizard>
#include <variant>

namespace kantai::ui {

namespace {

// By the names that the fields have in the wizards; a field that a wizard does not have is passed over.
class Fields {
public:
    explicit Fields(QWizard& wizard) : wizard_(wizard) {}

    void whole(const char* name, std::int64_t value) const {
        if (auto* box = wizard_.findChild<QSpinBox*>(QString::fromLatin1(name)))
            box->setValue(static_cast<int>(value));
    }
    void real(const char* name, double value) const {
        if (auto* box = wizard_.findChild<QDoubleSpinBox*>(QString::fromLatin1(name)))
            box->setValue(value);
    }
    void choice(const char* name, int data) const {
        if (auto* box = wizard_.findChild<QComboBox*>(QString::fromLatin1(name)))
            box->setCurrentIndex(box->findData(data));
    }
    void index(const char* name, int index) const {
        if (auto* box = wizard_.findChild<QComboBox*>(QString::fromLatin1(name)))
            box->setCurrentIndex(index);
    }
    void text(const char* name, const QString& text) const {
        if (auto* edit = wizard_.findChild<QLineEdit*>(QString::fromLatin1(name)))
            edit->setText(text);
    }

private:
    QWizard& wizard_;
};

void showLength(const Fields& fields, const RunLength& length) {
    fields.index("lengthUnitComboBox", static_cast<int>(length.index())); // epochs, steps, minutes
    const LengthNumbers numbers = numbersOf(length);
    fields.real("lengthSpinBox", std::holds_alternative<Epochs>(length)  ? numbers.epochs
                                 : std::holds_alternative<Steps>(length) ? static_cast<double>(numbers.maxSteps)
                                                                         : numbers.minutes);
}

} // namespace

void showLessonSettings(const ProjectSession& session, QWizard& wizard) {
    std::optional<Lesson> lesson;
    try {
        lesson = lessonIn(session.handle());
    } catch (const Error&) { // damaged: the wizard proposes what it always does
    }
    if (!lesson)
        return;
    const Fields fields(wizard);
    fields.whole("vocabularySizeSpinBox", lesson->vocabularySize);
    fields.whole("minFrequencySpinBox", static_cast<std::int64_t>(lesson->minFrequency));
    const TrainingOptions& o = lesson->options;
    showLength(fields, o.length);
    fields.index("vocabularyRowsComboBox", 0); // as configured: the lesson's model
    fields.choice("datasetModeComboBox", static_cast<int>(o.mode));
    fields.whole("batchSizeSpinBox", o.batchSize);
    fields.whole("accumulationSpinBox", o.accumulation);
    fields.whole("blockSizeSpinBox", o.blockSize);
    fields.real("maskRateSpinBox", 100 * o.maskRate);
    fields.real("trainingDropoutSpinBox", lesson->model.hiddenDropout);
    fields.text("learningRateEdit", QLocale().toString(o.learningRate, 'g', 6));
    fields.choice("scheduleComboBox", static_cast<int>(o.schedule));
    fields.real("warmupSpinBox", 100 * o.warmupFraction);
    fields.real("weightDecaySpinBox", o.weightDecay);
    fields.real("clipNormSpinBox", o.clipNorm);
    fields.choice("precisionComboBox", static_cast<int>(o.precision));
    fields.choice("onDivergenceComboBox", static_cast<int>(o.onDivergence));
    fields.whole("seedSpinBox", static_cast<std::int64_t>(o.seed));
    fields.whole("evaluateEverySpinBox", o.evaluateEvery);
    fields.whole("saveEverySpinBox", o.saveEvery);
    fields.whole("keepLastSpinBox", o.keepLast);
    fields.whole("earlyStoppingSpinBox", o.earlyStopping);
}

} // namespace kantai::ui
