// SPDX-License-Identifier: GPL-3.0-or-later
// A model folder small enough for a test: a tokenizer of a few words and random weights, written like a checkpoint.
// Used by the tests of core/inference and core/interop.
#pragma once

#include "core/base/Files.h"
#include "core/model/ModelWeights.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "tests/support/TinyConfig.h"

#include <QTemporaryDir>

namespace kantai::test {

class TinyModel {
public:
    TinyModel()
        : folder(fs::path(directory_.path().toStdString()) / "model"), tokenizer(trained()),
          weights(ModelWeights::initial(smallConfig(), 17)) {
        fs::create_directory(folder);
        for (std::size_t i = 0; i < weights.layout()->size(); ++i)
            if (weights.layout()->spec(i).decays) // so that answers differ clearly
                for (float& number : weights[i])
                    number *= 20;
        write();
    }

    void write() const {
        writeFileAtomically(folder / "config.json", toConfigJson(weights.config()));
        weights.write(folder / "model.safetensors");
        writeTokenizerJson(tokenizer, folder / "tokenizer.json");
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
    ModelWeights weights;
};

} // namespace kantai::test
