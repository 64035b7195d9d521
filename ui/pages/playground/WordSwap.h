// SPDX-License-Identifier: GPL-3.0-or-later
// The word of a sentence that a token belongs to, and the sentence with another word in its place. Plain functions of
// the Playground; any thread.
#pragma once

#include "core/inference/Insight.h"
#include <QString>
#include <vector>

namespace kantai::ui {

struct WordRange { // UTF-16 units of the sentence
    qsizetype begin = 0, length = 0;
};

// All letters and digits around those of token `index`, so that a word of several tokens is replaced whole; a sign or
// <mask> alone. tokens: those of text, with <s> and </s>.
WordRange wordOf(const QString& text, const std::vector<SentenceToken>& tokens, int index);
QString withWord(const QString& text, const WordRange& range, const QString& word);

} // namespace kantai::ui
