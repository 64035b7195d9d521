// SPDX-License-Identifier: GPL-3.0-or-later
// The model card: YAML front matter and a page of Markdown.
#include "core/base/Json.h"
#include "core/base/ReadableText.h"
#include "core/interop/HuggingFace.h"

#include <cmath>
#include <fmt/format.h>

namespace kantai {

namespace {

// A double-quoted scalar of YAML 1.2, which JSON's strings are; unquoted, `no` would be false instead of Norwegian.
std::string quoted(const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string frontMatter(const ModelCard& card) {
    std::string text = "---\n";
    if (!card.languages.empty()) {
        text += "language:\n";
        for (const std::string& language : card.languages)
            text += "- " + quoted(language) + "\n";
    }
    if (!card.license.empty())
        text += "license: " + quoted(card.license) + "\n";
    text += "library_name: transformers\npipeline_tag: fill-mask\nmask_token: \"<mask>\"\n";
    if (!card.example.empty())
        text += "widget:\n- text: " + quoted(card.example) + "\n";
    return text + "---\n\n";
}

std::string training(const ModelCard& card) {
    std::string text = "## How it was made\n\n";
    if (!card.corpus.empty())
        text += "- Text: " + readableText(card.corpus) + "\n";
    text += card.tokenizerImported ? "- Tokenizer: byte-level BPE made elsewhere\n"
                                   : "- Tokenizer: byte-level BPE trained on the same text\n";
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
           fmt::format(
               "# {}\n\nA RoBERTa masked language model with {} parameters, pretrained from scratch with Kantai "
               "Studio on its maker's own text. It answers what may stand at `<mask>`.\n\n",
               readableText(card.name), grouped(parameters)) +
           training(card) +
           fmt::format("\n## How to use it\n\n```python\nfrom transformers import pipeline\n\n"
                       "fill_mask = pipeline(\"fill-mask\", model=\"path/to/this/folder\")\n"
                       "print(fill_mask({}))\n```\n",
                       quoted(sentence)) +
           "\n## Limits\n\nThe model knows only the text it was trained on, with that text's errors and opinions.\n";
}

} // namespace kantai
