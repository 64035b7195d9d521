// SPDX-License-Identifier: GPL-3.0-or-later
// The model card: YAML front matter and a page of Markdown.
#include "core/base/ReadableText.h"
#include "core/interop/ExportFolder.h"
#include "core/interop/HuggingFace.h"

#include <cmath>
#include <fmt/format.h>

namespace kantai {

namespace {

std::string frontMatter(const ModelCard& card) {
    std::string text = "---\n";
    if (!card.languages.empty()) {
        text += "language:\n";
        for (const std::string& language : card.languages)
            text += "- " + quoted(language) + "\n";
    }
    if (!card.license.empty())
        text += "license: " + quoted(card.license) + "\n";
    text += "library_name: transformers";
    text += card.runtime == ModelCard::Runtime::TransformersJs ? ".js" : "";
    text += "\npipeline_tag: fill-mask\nmask_token: \"<mask>\"\n";
    if (!card.example.empty())
        text += "widget:\n- text: " + quoted(card.example) + "\n";
    return text + "---\n\n";
}

std::string usage(const ModelCard& card, const std::string& sentence) {
    if (card.runtime == ModelCard::Runtime::Transformers)
        return fmt::format("```python\nfrom transformers import pipeline\n\n"
                           "fill_mask = pipeline(\"fill-mask\", model=\"path/to/this/folder\")\n"
                           "print(fill_mask({}))\n```\n",
                           quoted(sentence));
    return fmt::format(
        "In a browser: put `transformers.min.js` and the `ort-wasm*.wasm` files of the npm package "
        "`@xenova/transformers` (its folder `dist`) into a folder `runtime` beside index.html, serve this folder "
        "(`python3 -m http.server`) and open the page. Nothing is loaded from the network then.\n\nIn a program:\n\n"
        "```js\nimport {{ pipeline, env }} from '@xenova/transformers';\n\nenv.allowRemoteModels = false;\n"
        "env.localModelPath = 'path/above/this/folder';\n"
        "const fillMask = await pipeline('fill-mask', 'name-of-this-folder');\n"
        "console.log(await fillMask({}));\n```\n\nThe graphs take input_ids and attention_mask, int64 [batch, "
        "sequence], and give logits [batch, sequence, vocabulary]. The files with 8-bit weights have one scale for "
        "each "
        "output of a matrix and quantise activations while they compute.\n",
        quoted(sentence));
}

std::string measurements(const ModelCard& card) {
    std::string text = card.measured.empty() ? "" : "\n## How well the files agree with the model\n\n";
    for (const std::string& sentence : card.measured)
        text += "- " + readableText(sentence) + "\n";
    return text;
}

const char* originOf(const ModelCard& card) {
    switch (card.training) {
    case ModelCard::Training::FromScratch:
        return "pretrained from scratch with Kantai Studio on its maker's own text";
    case ModelCard::Training::Continued:
        return "made elsewhere and trained on with Kantai Studio on its maker's own text";
    case ModelCard::Training::Elsewhere:
        break;
    }
    return "made elsewhere and written by Kantai Studio as it was imported";
}

std::string training(const ModelCard& card) {
    if (card.training == ModelCard::Training::Elsewhere)
        return {};
    std::string text = "## How it was made\n\n";
    if (!card.corpus.empty())
        text += "- Text: " + readableText(card.corpus) + "\n";
    text += card.tokenizerImported ? "- Tokenizer: byte-level BPE made elsewhere\n"
                                   : "- Tokenizer: byte-level BPE trained on the same text\n";
    for (const std::string& line : card.lineage)
        text += "- " + readableText(line) + "\n";
    if (card.steps)
        text += "- Steps: " + grouped(*card.steps) + "\n";
    if (card.heldOutLoss)
        text +=
            fmt::format("- Loss on text held out from training: {:.4f} nats per masked token (perplexity {:.1f}), at "
                        "15 % masking\n",
                        *card.heldOutLoss, std::exp(*card.heldOutLoss));
    return text;
}

} // namespace

std::string modelCardText(const ModelCard& card, std::int64_t parameters) {
    const std::string sentence = card.example.empty() ? "A sentence with one <mask>." : card.example;
    // A line break in a name would begin a new block of Markdown: names are made readable first.
    return frontMatter(card) +
           fmt::format("# {}\n\nA RoBERTa masked language model with {} parameters, {}. It answers what may stand at "
                       "`<mask>`.\n\n",
                       readableText(card.name), grouped(parameters), originOf(card)) +
           training(card) + "\n## How to use it\n\n" + usage(card, sentence) + measurements(card) +
           "\n## Limits\n\nThe model knows only the text it was trained on, with that text's errors and opinions.\n";
}

} // namespace kantai
