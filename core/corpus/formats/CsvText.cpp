// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one column of a table. Separator, header and column are chosen by the beginning of the table.
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/formats/CsvParser.h"
#include "core/corpus/formats/DecodedText.h"
#include "core/corpus/formats/FormatReader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace kantai {

namespace {

using Record = CsvParser::Record;

constexpr std::size_t kSampleBytes = std::size_t{1} << 20;
constexpr std::size_t kSampleRecords = 1000;

struct Table {
    char separator = ',';
    bool hasHeader = false;
    std::size_t column = 0;
    std::vector<std::string> columns; // by name or number from 1, as SourceOptions takes them
};

// The records of the sample, apart from the last, which may be cut. Damage is told when the table itself is read.
std::vector<Record> recordsOf(std::string_view sample, char separator, bool isWhole) {
    std::vector<Record> records;
    CsvParser parser(separator, {}, [&](const Record& record) {
        if (records.size() < kSampleRecords)
            records.push_back(record);
    });
    try {
        parser.feed(sample);
        if (isWhole)
            parser.finish();
    } catch (const Error&) {
    }
    return records;
}

// How many records have as many cells as the first, and more than one.
std::size_t regularity(const std::vector<Record>& records) {
    if (records.empty() || records.front().size() < 2)
        return 0;
    return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [&](const Record& record) {
        return record.size() == records.front().size();
    }));
}

bool isNumber(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789.,:-+/ %eE") == std::string_view::npos;
}

// Bytes of a cell that are letters, or part of them.
std::size_t letters(std::string_view cell) {
    return static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    }));
}

std::size_t lettersOfColumn(const std::vector<Record>& records, std::size_t column) {
    std::size_t sum = 0;
    for (std::size_t i = 1; i < records.size(); ++i)
        sum += column < records[i].size() ? letters(records[i][column]) : 0;
    return sum;
}

// Names are short, different, and no numbers; below them stands something else: numbers, or longer texts.
bool looksLikeHeader(const std::vector<Record>& records) {
    constexpr std::size_t kLongestName = 64;
    const Record& first = records.front();
    const std::set<std::string> different(first.begin(), first.end());
    if (records.size() < 2 || different.size() != first.size())
        return false;
    if (std::any_of(first.begin(), first.end(), [](const std::string& name) {
            return name.empty() || name.size() > kLongestName || isNumber(name) || letters(name) == 0 ||
                   std::string_view(".!?").find(name.back()) != std::string_view::npos;
        }))
        return false;
    for (std::size_t column = 0; column < first.size(); ++column) {
        const bool areNumbers = std::all_of(records.begin() + 1, records.end(), [&](const Record& record) {
            return column < record.size() && isNumber(record[column]);
        });
        if (areNumbers || lettersOfColumn(records, column) > 2 * letters(first[column]) * (records.size() - 1))
            return true;
    }
    static const std::set<std::string, std::less<>> kNames{"text", "content", "body", "sentence", "metin", "cümle"};
    return std::any_of(first.begin(), first.end(), [](const std::string& name) { return kNames.contains(name); });
}

Error noSuchColumn(const std::string& name, const std::string& field, const Table& table, const Record& first) {
    std::string columns;
    if (table.hasHeader)
        for (const std::string& column : first)
            columns += (columns.empty() ? "" : ", ") + readableExcerpt(column, 40);
    return Error(ErrorCode::Usage, Phrase::tr("{} has no column {}.", name, field),
                 columns.empty() ? Phrase::tr("It has columns 1 to {} without names.", first.size())
                                 : Phrase::tr("Its columns are: {}.", columns));
}

std::size_t namedColumn(const SourceFile& source, Table& table, const Record& first) {
    const std::string& field = source.options.field;
    if (const auto named = std::find(first.begin(), first.end(), field); named != first.end()) {
        table.hasHeader = true;
        return static_cast<std::size_t>(named - first.begin());
    }
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    if (error != std::errc() || end != field.data() + field.size() || number < 1 || number > first.size())
        throw noSuchColumn(source.name, field, table, first);
    return number - 1;
}

Table tableOf(const SourceFile& source, std::string_view sample, bool isWhole) {
    Table table;
    if (lowerExtension(source.fileName) == ".tsv") {
        table.separator = '\t';
    } else {
        std::size_t best = 0;
        for (const char separator : {',', ';', '\t'})
            if (const std::size_t regular = regularity(recordsOf(sample, separator, isWhole)); regular > best) {
                best = regular;
                table.separator = separator;
            }
    }
    const std::vector<Record> records = recordsOf(sample, table.separator, isWhole);
    if (records.empty())
        return table;
    table.hasHeader = looksLikeHeader(records);
    for (std::size_t i = 0; i < records.front().size(); ++i)
        table.columns.push_back(table.hasHeader ? records.front()[i] : std::to_string(i + 1));
    if (!source.options.field.empty()) {
        table.column = namedColumn(source, table, records.front());
        return table;
    }
    std::size_t most = 0;
    for (std::size_t column = 0; column < records.front().size(); ++column) {
        const std::size_t found =
            lettersOfColumn(records, column) + (table.hasHeader ? 0 : letters(records[0][column]));
        if (found > most) {
            most = found;
            table.column = column;
        }
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
            if (sample_.size() >= kSampleBytes || isLast)
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
        report_.fields = table_.columns;
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
