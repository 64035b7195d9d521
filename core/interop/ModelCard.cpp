// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/interop/HuggingFace.h"

#include <cmath>
#include <fmt/format.h>

namespace kantai {

namespace {

// A JSON string is a valid YAML scalar, whatever stands in it.
std::string quoted(const std::string& text) {
    return Json(text).dump();
}

std::string frontMatter(const ModelCard& card) {
    std::string text = "---\n";
    if (!card.languages.empty()) {
        text += "language:\n";
        for (const std::string& language : card.languages)
            text += "- " + quoted(language) + "\n";
    }
    text += "library_name: transformers\npipeline_tag: fill-mask\nmask_token: \"<mask>\"\n";
    if (!card.license.empty())
        text += "license: " + quoted(card.license) + "\n";
    if (!card.example.empty())
        text += "widget:\n- text: " + quoted(card.example) + "\n";
    return text + "---\n\n";
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = std::ptrdiff_t(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(std::size_t(at), 1, ',');
    return digits;
}

} // namespace

std::string modelCardText(const ModelCard& card, std::int64_t parameters) {
    std::string text = frontMatter(card);
    text +=
        fmt::format("# {}\n\nA RoBERTa-like masked language model with {} parameters, pretrained from scratch with "
                    "Kantai Studio on the computer of its maker.\n\n## How it was made\n\n",
                    card.name, grouped(parameters));
    if (!card.corpus.empty())
        text += "- Text: " + card.corpus + "\n";
    if (card.steps)
        text += fmt::format("- Steps: {}\n", grouped(*card.steps));
    if (card.heldOutLoss)
        text += fmt::format("- Held-out loss: {:.4f} nats a masked token (perplexity {:.1f}), at 15 % masking\n",
                            *card.heldOutLoss, std::exp(*card.heldOutLoss));
    text += "- Tokenizer: byte-level BPE trained on the same text\n\n## How to use it\n\n```python\n"
            "from transformers import pipeline\n\nfill = pipeline(\"fill-mask\", model=\"path/to/this/folder\")\n";
    text += fmt::format("fill({})\n```\n", quoted(card.example.empty() ? "... <mask> ..." : card.example));
    return text;
}

} // namespace kantai
