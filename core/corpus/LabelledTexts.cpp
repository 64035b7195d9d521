// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LabelledTexts.h"

#include "core/base/AsciiText.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/formats/CsvTable.h"
#include "core/corpus/formats/DecodedText.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace kantai {

namespace fs = std::filesystem;

namespace {

using Record = CsvParser::Record;

// Different values of a column of the sample.
std::size_t valuesOf(const CsvTable& table, std::size_t column) {
    std::set<std::string> values;
    for (std::size_t i = table.hasHeader ? 1 : 0; i < table.sample.size(); ++i)
        if (column < table.sample[i].size())
            values.emplace(trimmed(table.sample[i][column]));
    return values.size();
}

struct Columns {
    CsvTable table;
    std::size_t text = 0;
    std::optional<std::size_t> label;
};

std::size_t likeliestText(const CsvTable& table, std::optional<std::size_t> label) {
    std::size_t best = label == std::size_t{0} ? 1 : 0;
    for (std::size_t column = 0; column < table.sample.front().size(); ++column)
        if (column != label && table.letters(column) > table.letters(best))
            best = column;
    return best;
}

std::optional<std::size_t> likeliestLabel(const CsvTable& table, std::size_t text) {
    // In lower case; those of capital letters with İ and I, which lowerAscii() leaves and makes i, for themselves.
    constexpr std::array<std::string_view, 11> kNames{"label",  "labels", "class", "category", "target",  "etiket",
                                                      "etİket", "sınıf",  "sinif", "kategori", "kategorİ"};
    std::optional<std::size_t> best;
    for (std::size_t column = 0; column < table.sample.front().size(); ++column) {
        if (column == text)
            continue;
        if (table.hasHeader && std::ranges::find(kNames, lowerAscii(table.sample[0][column])) != kNames.end())
            return column;
        const std::size_t values = valuesOf(table, column);
        if (values >= 2 && (!best || values < valuesOf(table, *best)))
            best = column;
    }
    return best;
}

Columns columnsOf(const fs::path& file, const LabelColumns& wanted, std::string_view sample, bool isWhole) {
    const std::string name = readablePath(file.filename());
    Columns columns{csvTableOf(file, sample, isWhole), 0, {}};
    if (columns.table.sample.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("{} holds no row.", name),
                    Phrase::tr("Choose a table with a column of texts and a column of labels."));
    if (!wanted.label.empty())
        columns.label = columnOf(columns.table, wanted.label, name);
    columns.text = wanted.text.empty() ? likeliestText(columns.table, columns.label)
                                       : columnOf(columns.table, wanted.text, name);
    if (wanted.label.empty())
        columns.label = likeliestLabel(columns.table, columns.text);
    return columns;
}

std::string nameOf(const CsvTable& table, std::size_t column) {
    return table.hasHeader ? readableExcerpt(table.sample.front().at(column), 60) : std::to_string(column + 1);
}

void requireTable(const fs::path& file) {
    if (formatOf(file) == TextFormat::Csv || formatOf(file) == TextFormat::Plain)
        return;
    throw Error(
        ErrorCode::BadInput,
        Phrase::tr("{} is not a table of comma-, semicolon- or tab-separated values.", readablePath(file.filename())),
        Phrase::tr("Save it as CSV: with a text and its label on each row."));
}

class TableReader {
public:
    TableReader(const fs::path& file, const LabelColumns& wanted)
        : file_(file), name_(readablePath(file.filename())), wanted_(wanted),
          stream_(
              name_, [this](std::string_view sample, bool isWhole) { return layoutOf(sample, isWhole); },
              [this](const Record& record) { row(record); }) {}

    void feed(std::string_view text, bool isLast) { stream_.feed(text, isLast); }

    LabelledTexts take() {
        if (texts_.rows.empty())
            refuse(Phrase::tr("{}: no row holds both a text and a label.", name_));
        if (numbers_.size() < 2)
            refuse(
                Phrase::tr("{}: every row has the label \"{}\".", name_, readableExcerpt(numbers_.begin()->first)));
        std::vector<std::int32_t> places(numbers_.size()); // of the labels as they came, in the order of their bytes
        for (const auto& [label, number] : numbers_) {
            places[static_cast<std::size_t>(number)] = static_cast<std::int32_t>(texts_.labels.size());
            texts_.labels.push_back(label);
        }
        for (LabelledText& row : texts_.rows)
            row.label = places[static_cast<std::size_t>(row.label)];
        return std::move(texts_);
    }

private:
    [[noreturn]] static void refuse(const std::string& message) {
        throw Error(ErrorCode::BadInput, message,
                    Phrase::tr("A classifier learns from rows with a text and one of at least two labels: choose "
                               "other columns, or another file."));
    }

    CsvTable layoutOf(std::string_view sample, bool isWhole) {
        columns_ = columnsOf(file_, wanted_, sample, isWhole);
        if (!columns_.label)
            refuse(Phrase::tr("{} has no column of labels beside that of the texts.", name_));
        if (*columns_.label == columns_.text)
            refuse(Phrase::tr("{}: the column {} cannot be both text and label.", name_,
                              nameOf(columns_.table, columns_.text)));
        texts_.textColumn = nameOf(columns_.table, columns_.text);
        texts_.labelColumn = nameOf(columns_.table, *columns_.label);
        return columns_.table;
    }

    void row(const Record& record) {
        const auto cell = [&](std::size_t column) {
            return column < record.size() ? std::string(trimmed(record[column])) : std::string();
        };
        const std::uint64_t line = stream_.recordLine();
        std::string text = cell(columns_.text);
        const std::string label = cell(*columns_.label);
        if (text.empty() || label.empty()) {
            texts_.firstLeftOut = texts_.leftOut++ == 0 ? line : texts_.firstLeftOut;
            return;
        }
        const auto [known, isNew] = numbers_.try_emplace(label, static_cast<std::int32_t>(numbers_.size()));
        if (isNew && numbers_.size() > kMostLabelsInTable)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}, line {}: \"{}\" is a label more than the {} that a classifier can have.",
                                   name_, line, readableExcerpt(label, 40), kMostLabelsInTable),
                        Phrase::tr("Choose the column that holds categories; the labels were read from column {}.",
                                   texts_.labelColumn));
        texts_.rows.push_back({std::move(text), known->second, line});
    }

    const fs::path& file_;
    std::string name_;
    const LabelColumns& wanted_;
    Columns columns_;
    std::map<std::string, std::int32_t> numbers_; // of the labels, in the order in which they came
    LabelledTexts texts_;
    CsvStream stream_;
};

} // namespace

std::vector<std::uint64_t> LabelledTexts::counts() const {
    std::vector<std::uint64_t> counts(labels.size());
    for (const LabelledText& row : rows)
        ++counts[static_cast<std::size_t>(row.label)];
    return counts;
}

TablePreview previewTable(const fs::path& file, const LabelColumns& columns, std::size_t rows) {
    requireTable(file);
    struct Enough {};
    std::string sample;
    bool isWhole = false;
    ImportedText report;
    const SourceFile source{file, readablePath(file.filename()), file, {columns.encoding, {}}};
    const TextOutput output({}, {}, {}, {});
    try {
        readDecoded(source, output, report, [&](std::string_view text, bool isLast) {
            sample += text;
            isWhole = isLast;
            if (sample.size() >= kCsvSampleBytes)
                throw Enough();
        });
    } catch (const Enough&) {
    }
    const Columns found = columnsOf(file, columns, sample, isWhole);
    TablePreview preview;
    preview.columns = found.table.columns();
    preview.hasHeader = found.table.hasHeader;
    preview.text = found.text;
    preview.label = found.label;
    preview.encoding = report.encoding;
    const auto& records = found.table.sample;
    const std::size_t first = preview.hasHeader ? 1 : 0;
    preview.rows.assign(records.begin() + static_cast<std::ptrdiff_t>(first),
                        records.begin() + static_cast<std::ptrdiff_t>(std::min(records.size(), first + rows)));
    return preview;
}

LabelledTexts readLabelledTexts(const fs::path& file, const LabelColumns& columns, const Progress& progress,
                                const std::stop_token& stop) {
    requireTable(file);
    TableReader table(file, columns);
    ImportedText report;
    const SourceFile source{file, readablePath(file.filename()), file, {columns.encoding, {}}};
    TextOutput output({}, progress, stop, source.name);
    readDecoded(source, output, report, [&](std::string_view text, bool isLast) { table.feed(text, isLast); });
    LabelledTexts texts = table.take();
    texts.sha256 = report.sourceSha256;
    return texts;
}

} // namespace kantai
