// SPDX-License-Identifier: GPL-3.0-or-later
// A project small enough to train in a moment, brought as far as a test needs it by the same workflow functions that
// the window calls. Used by the tests of the window, on the UI thread.
#pragma once

#include "core/tokenizer/Tokenizer.h"
#include "core/training/TrainingControl.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainObserver.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <array>

namespace kantai::test {

// Sentences of a small grammar, all different: enough words for a vocabulary, enough lines for a held-out split.
inline QByteArray smallText(int lines = 300) {
    constexpr std::array subjects{"Reason", "Nature", "The mind", "A free will", "Our understanding", "Experience"};
    constexpr std::array verbs{"seeks", "knows", "orders", "limits", "follows"};
    constexpr std::array objects{"the law",       "its own ground",  "every appearance", "the highest good",
                                 "pure concepts", "human knowledge", "what is given"};
    constexpr std::array ends{"in time", "without end", "by itself", "for the sake of freedom"};
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        const auto n = std::size_t(i);
        text += QByteArray(subjects[n % subjects.size()]) + ' ' + verbs[n % verbs.size()] + ' ' +
                objects[n % objects.size()] + ' ' + ends[n / 7 % ends.size()] + ", as section " +
                QByteArray::number(i) + " shows.\n";
    }
    return text;
}

inline RobertaConfig tinyConfig() {
    RobertaConfig config;
    config.vocabularySize = 320;
    config.hiddenSize = 16;
    config.layers = 1;
    config.heads = 2;
    config.intermediateSize = 32;
    config.maxPositions = 34;
    return config;
}

// Small steps, so that hundreds of them take seconds.
inline PretrainRequest tinyPretraining(std::int64_t steps) {
    PretrainRequest request;
    request.preset = "custom";
    request.config = tinyConfig();
    request.options.blockSize = 16;
    request.options.batchSize = 4;
    request.options.length = Steps{steps};
    request.options.threads = 1;
    request.options.evaluateEvery = steps > 2 ? steps / 2 : 1;
    return request;
}

class TinyProject {
public:
    enum class Stage { Empty, Corpus, Tokenizer, Trained };

    explicit TinyProject(Stage stage) {
        const ProjectHandle project = createProject(folder().toStdString(), "Tiny");
        if (stage >= Stage::Corpus)
            importCorpus(project, {{write("small.txt", smallText()).toStdString()}, {}, {}}, {}, {});
        if (stage >= Stage::Tokenizer)
            trainTokenizer(project, {.vocabularySize = 320, .minFrequency = 2}, {}, {});
        if (stage >= Stage::Trained) {
            setDraftConfig(project, toConfigJson(tinyConfig()));
            PretrainObserver nobody;
            TrainingControl control;
            pretrain(project, tinyPretraining(6), nobody, control, {}, {});
        }
    }

    QString folder() const { return place_.filePath(QStringLiteral("Tiny")); }
    QString path(const QString& name) const { return place_.filePath(name); } // beside the project

    // A file beside the project; its path.
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir place_;
};

} // namespace kantai::test
