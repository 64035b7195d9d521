// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one column of a table. Separator, header and column are chosen by the beginning of the table.
#include "core/base/Phrase.h"
#include "core/corpus/formats/CsvTable.h"
#include "core/corpus/formats/DecodedText.h"
#include "core/corpus/formats/FormatReader.h"

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
        : source_(source), output_(output), report_(report), taken_(report.taken),
          stream_(
              source.name, [this](std::string_view sample, bool isWhole) { return layoutOf(sample, isWhole); },
              [this](const Record& record) { take(record); }) {}

    void feed(std::string_view text, bool isLast) {
        stream_.feed(text, isLast);
        if (isLast && short_ > 0)
            output_.warning(Phrase::tr("{}: rows without the column {} were left out: {}.", source_.name,
                                       taken_.field, Phrase::count(static_cast<std::int64_t>(short_))));
    }

private:
    CsvTable layoutOf(std::string_view sample, bool isWhole) {
        const Table table = tableOf(source_, sample, isWhole);
        column_ = table.column;
        report_.fields = table.columns();
        taken_.field = table.hasHeader ? table.sample.front().at(column_) : std::to_string(column_ + 1);
        return table;
    }

    void take(const Record& record) {
        if (column_ >= record.size()) {
            ++short_;
        } else {
            output_.line(record[column_]);
            ++taken_.items;
        }
    }

    const SourceFile& source_;
    TextOutput& output_;
    ImportedText& report_;
    TakenText& taken_;
    std::size_t column_ = 0; // of the text
    std::uint64_t short_ = 0;
    CsvStream stream_;
};

} // namespace

void readCsv(const SourceFile& source, TextOutput& output, ImportedText& report) {
    ColumnReader column(source, output, report);
    readDecoded(source, output, report, [&](std::string_view text, bool isLast) { column.feed(text, isLast); });
}

} // namespace kantai
