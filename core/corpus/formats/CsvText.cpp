// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one column of a table. Separator, header and column are chosen by the beginning of the table.
#include "core/base/Phrase.h"
#include "core/corpus/formats/CsvTable.h"
#include "core/corpus/formats/DecodedText.h"
#include "core/corpus/formats/FormatReader.h"

#include <optional>

namespace kantai {

namespace {

using Record = CsvParser::Record;

struct Table : CsvTable {
    std::size_t column = 0; // of the text
};

Table tableOf(const SourceFile& source, std::string_view sample, bool isWhole) {
    Table table{csvTableOf(source.fileName, sample, isWhole)};
    if (table.sample.empty())
        return table;
    if (!source.options.field.empty()) {
        table.column = columnOf(table, source.options.field, source.name);
        return table;
    }
    std::size_t most = 0;
    for (std::size_t column = 0; column < table.sample.front().size(); ++column)
        if (const std::size_t found = table.letters(column); found > most) {
            most = found;
            table.column = column;
        }
    return table;
}

class ColumnReader {
public:
    ColumnReader(const SourceFile& source, TextOutput& output, ImportedText& report)
        : source_(source), output_(output), report_(report), taken_(report.taken) {}

    void feed(std::string_view text, bool isLast) {
        if (parser_) {
            parser_->feed(text);
        } else {
            sample_ += text;
            if (sample_.size() >= kCsvSampleBytes || isLast)
                begin(isLast);
        }
        if (isLast)
            finish();
    }

private:
    void begin(bool isWhole) {
        if (sample_.starts_with("\xef\xbb\xbf"))
            sample_.erase(0, 3);
        table_ = tableOf(source_, sample_, isWhole);
        taken_.field = std::to_string(table_.column + 1);
        report_.fields = table_.columns();
        parser_.emplace(table_.separator, source_.name, [this](const Record& record) { take(record); });
        parser_->feed(sample_);
        sample_ = {};
    }

    void take(const Record& record) {
        if (table_.hasHeader && isFirst_) {
            isFirst_ = false;
            taken_.field = record[table_.column];
        } else if (table_.column >= record.size()) {
            ++short_;
        } else {
            output_.line(record[table_.column]);
            ++taken_.items;
        }
    }

    void finish() {
        parser_->finish();
        if (short_ > 0)
            output_.warning(Phrase::tr("{}: rows without the column {} were left out: {}.", source_.name,
                                       taken_.field, Phrase::count(static_cast<std::int64_t>(short_))));
    }

    const SourceFile& source_;
    TextOutput& output_;
    ImportedText& report_;
    TakenText& taken_;
    std::string sample_;
    Table table_;
    std::optional<CsvParser> parser_;
    bool isFirst_ = true;
    std::uint64_t short_ = 0;
};

} // namespace

void readCsv(const SourceFile& source, TextOutput& output, ImportedText& report) {
    ColumnReader column(source, output, report);
    readDecoded(source, output, report, [&](std::string_view text, bool isLast) { column.feed(text, isLast); });
}

} // namespace kantai
