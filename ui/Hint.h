// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about a problem, in the terms of the window: a sentence, and the page on which it is done. Made of a
// remedy of the engine or of the window's own words; shown by Prompts, lists and the log. Any thread.
#pragma once

#include "ui/PageId.h"
#include <QString>
#include <optional>
#include <string>

namespace kantai {
struct Remedy;
}

namespace kantai::ui {

struct Hint {
    Hint() = default;
    Hint(const QString& words) : sentence(words) {}
    Hint(const QString& words, PageId where) : sentence(words), page(where) {}

    QString sentence; // may be empty
    std::optional<PageId> page;
};

Hint hintFor(const Remedy& remedy);

// What happened and what to do, joined by a space.
QString withHint(const std::string& message, const Remedy& remedy);

} // namespace kantai::ui
