// SPDX-License-Identifier: GPL-3.0-or-later
// A model folder small enough for a test: a tokenizer of a few words and random weights, written like a checkpoint.
// Used by the tests of core/inference and core/interop.
#pragma once

#include "core/base/Files.h"
#include "core/model/RobertaForMaskedLM_torch.h"
#include "core/tokenizer/TokenizerFiles.h"

#include <QTemporaryDir>

namespace kantai::test {

class TinyModel {
public:
    static constexpr std::int64_t kRows = 320; // more than the tokenizer has tokens

    TinyModel()
        : folder(fs::path(directory_.path().toStdString()) / "model"), tokenizer(trained()), model(shape(), 17) {
        fs::create_directory(folder);
        const torch::NoGradGuard noGradients;
        for (const Parameter& parameter : model.parameters()) {
            if (parameter.spec.decays) // so that answers differ clearly
                torch::Tensor(parameter.value).mul_(20);
        }
        write();
    }

    void write() const {
        writeFileAtomically(folder / "config.json", toConfigJson(model.config()));
        model.save(folder / "model.safetensors");
        writeTokenizerJson(tokenizer, folder / "tokenizer.json");
    }

    static RobertaConfig shape() {
        RobertaConfig config;
        config.vocabularySize = kRows;
        config.hiddenSize = 32;
        config.layers = 2;
        config.heads = 4;
        config.intermediateSize = 64;
        config.maxPositions = 34;
        return config;
    }

    fs::path place(const std::string& name) const { return folder.parent_path() / name; }

private:
    QTemporaryDir directory_;

    BpeTrainingResult trained() const {
        const fs::path text = fs::path(directory_.path().toStdString()) / "text.txt";
        writeFileAtomically(text, "the human mind knows human reason and the human reason knows the mind\n");
        return trainBpe({text}, {300, 1}, {}, {});
    }

public:
    const fs::path folder;
    const Tokenizer tokenizer;
    RobertaForMaskedLM model;
};

} // namespace kantai::test
