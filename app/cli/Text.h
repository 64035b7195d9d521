// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, times and tables as the command line shows them: the same in every locale. Used by the verbs. Any thread.
#pragma once

#include "core/base/ReadableText.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kantai::cli {

std::string percent(double share);                             // "12.3 %"
std::string perplexityText(double perplexity, int decimals);   // "52.1"; of a diverged run "2.69e+43"
std::string duration(double seconds);                          // "1:02:03", "2:03"
std::string localTime(std::int64_t unixSeconds);               // "2026-11-23 05:20"; "" for 0
std::string shapeText(const std::vector<std::int64_t>& shape); // "768 x 3072"

enum class Align { Left, Right };

// Columns as wide as their longest cell, two spaces apart, in the order of the rows.
class Table {
public:
    struct Column {
        std::string title;
        Align align = Align::Left;
    };
    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}
    void add(std::vector<std::string> cells); // a cell stays on its line, whatever it holds
    std::string text() const;                 // ends with a newline

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace kantai::cli
