// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces a token of a sentence with <mask>, and restores it. Remembers the text that each mask replaced, from left
// to right, until the user types. Plain logic of the Playground; UI thread.
#pragma once

#include "core/inference/Insight.h"
#include <QString>
#include <QStringList>
#include <vector>

namespace kantai::ui {

class MaskToggle {
public:
    // text with token `index` masked, and with it the rest of a letter of several tokens; or, when it is a mask, with
    // what it took, or else `otherwise`, in its place. tokens: those of text, with <s> and </s>.
    QString toggled(const QString& text, const std::vector<SentenceToken>& tokens, int index,
                    const QString& otherwise);
    void forget() { taken_.clear(); }

private:
    QStringList taken_; // by number of the mask; empty for one that was typed
};

// Which of the masks this token is; -1 for a token that is none.
int maskNumber(const std::vector<SentenceToken>& tokens, int index);

} // namespace kantai::ui
