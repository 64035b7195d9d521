// SPDX-License-Identifier: GPL-3.0-or-later
// A table of texts with their labels, as a classifier learns from it: two columns of a file of comma-, semicolon- or
// tab-separated values. Called by workflow and by the window's preview; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/TextEncoding.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// By name, or by number from 1; what is empty is recognised: the text is the column with the most letters, the label
// the one whose name says so or else the one with the fewest different values.
struct LabelColumns {
    std::string text, label;
    std::optional<TextEncoding> encoding;
};

// The beginning of a table, whatever its columns hold.
struct TablePreview {
    std::vector<std::string> columns; // names, or numbers from 1
    bool hasHeader = false;
    std::vector<std::vector<std::string>> rows; // the first, without the header
    std::optional<std::size_t> text, label;     // the columns that were asked for or recognised, from 0
    TextEncoding encoding = TextEncoding::Utf8;
};

struct LabelledText {
    std::string text;
    std::int32_t label = 0; // its number in LabelledTexts::labels
    std::uint64_t line = 0; // of the file, on which its row begins
};

struct LabelledTexts {
    std::string textColumn, labelColumn; // by name, or by number from 1
    std::vector<std::string> labels;     // in the order of their bytes
    std::vector<LabelledText> rows;
    std::uint64_t leftOut = 0, firstLeftOut = 0; // rows without a text or a label, and the line of the first of them
    std::string sha256;                          // of the file

    std::vector<std::uint64_t> counts() const; // rows of each label
};

// Reads at most the first megabyte. Throws Error(BadInput) for a file that is not such a table, Error(Usage) for a
// column that it does not have.
TablePreview previewTable(const std::filesystem::path& file, const LabelColumns& columns, std::size_t rows);

// Texts and labels without the blanks around them. Throws Error as previewTable(), and Error(BadInput) that names
// the file, and the line where there is one: damaged quotes, no row with text and label, one label only, more than
// kMostLabelsInTable different labels. Phase: "Importing", in bytes.
LabelledTexts readLabelledTexts(const std::filesystem::path& file, const LabelColumns& columns,
                                const Progress& progress, const std::stop_token& stop);

inline constexpr std::size_t kMostLabelsInTable = 100;

} // namespace kantai
