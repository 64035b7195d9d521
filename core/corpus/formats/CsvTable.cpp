// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/CsvTable.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/formats/TextFormat.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace kantai {

namespace {

using Record = CsvParser::Record;

constexpr std::size_t kSampleRows = 1000;

// The records of the sample, apart from the last, which may be cut. Damage is told when the table itself is read.
std::vector<Record> recordsOf(std::string_view sample, char separator, bool isWhole) {
    std::vector<Record> records;
    CsvParser parser(separator, {}, [&](const Record& record) {
        if (records.size() < kSampleRows)
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
std::size_t lettersIn(std::string_view cell) {
    return static_cast<std::size_t>(std::count_if(cell.begin(), cell.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    }));
}

// Those of the first record are not counted.
std::size_t lettersOfColumn(const std::vector<Record>& records, std::size_t column) {
    std::size_t sum = 0;
    for (std::size_t i = 1; i < records.size(); ++i)
        sum += column < records[i].size() ? lettersIn(records[i][column]) : 0;
    return sum;
}

// Names are short, different, and not numbers; below them stands something else: numbers, or longer texts.
bool looksLikeHeader(const std::vector<Record>& records) {
    constexpr std::size_t kLongestName = 64;
    const Record& first = records.front();
    const std::set<std::string> different(first.begin(), first.end());
    if (records.size() < 2 || different.size() != first.size())
        return false;
    if (std::any_of(first.begin(), first.end(), [](const std::string& name) {
            return name.empty() || name.size() > kLongestName || isNumber(name) || lettersIn(name) == 0 ||
                   std::string_view(".!?").find(name.back()) != std::string_view::npos;
        }))
        return false;
    for (std::size_t column = 0; column < first.size(); ++column) {
        const bool areNumbers = std::all_of(records.begin() + 1, records.end(), [&](const Record& record) {
            return column < record.size() && isNumber(record[column]);
        });
        if (areNumbers || lettersOfColumn(records, column) > 2 * lettersIn(first[column]) * (records.size() - 1))
            return true;
    }
    static const std::set<std::string, std::less<>> kNames{"text", "content", "body", "sentence", "metin", "cümle"};
    return std::any_of(first.begin(), first.end(), [](const std::string& name) { return kNames.contains(name); });
}

Error noSuchColumn(const CsvTable& table, const std::string& field, const std::string& name) {
    std::string columns;
    if (table.hasHeader)
        for (const std::string& column : table.sample.front())
            columns += (columns.empty() ? "" : ", ") + readableExcerpt(column, 40);
    return Error(ErrorCode::Usage, Phrase::tr("{} has no column {}.", name, field),
                 columns.empty() ? Phrase::tr("It has columns 1 to {} without names.", table.sample.front().size())
                                 : Phrase::tr("Its columns are: {}.", columns));
}

char separatorOf(std::string_view sample, bool isWhole) {
    char separator = ',';
    std::size_t best = 0;
    for (const char candidate : {',', ';', '\t'})
        if (const std::size_t regular = regularity(recordsOf(sample, candidate, isWhole)); regular > best) {
            best = regular;
            separator = candidate;
        }
    return separator;
}

std::string_view withoutByteOrderMark(std::string_view text) {
    constexpr std::string_view kMark = "\xef\xbb\xbf";
    return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

} // namespace

std::vector<std::string> CsvTable::columns() const {
    if (sample.empty() || hasHeader)
        return sample.empty() ? Record() : sample.front();
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < sample.front().size(); ++i)
        numbers.push_back(std::to_string(i + 1));
    return numbers;
}

std::size_t CsvTable::letters(std::size_t column) const {
    const bool countsFirst = !hasHeader && !sample.empty() && column < sample[0].size();
    return lettersOfColumn(sample, column) + (countsFirst ? lettersIn(sample[0][column]) : 0);
}

CsvTable csvTableOf(const std::filesystem::path& fileName, std::string_view sample, bool isWhole) {
    sample = withoutByteOrderMark(sample);
    CsvTable table;
    table.separator = lowerExtension(fileName) == ".tsv" ? '\t' : separatorOf(sample, isWhole);
    table.sample = recordsOf(sample, table.separator, isWhole);
    table.hasHeader = !table.sample.empty() && looksLikeHeader(table.sample);
    return table;
}

std::size_t columnOf(CsvTable& table, const std::string& field, const std::string& name) {
    const Record& first = table.sample.front();
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    const bool isNumber =
        error == std::errc() && end == field.data() + field.size() && number >= 1 && number <= first.size();
    if (isNumber && !table.hasHeader) // a cell of the first row may be such a number
        return number - 1;
    if (const auto named = std::find(first.begin(), first.end(), field); named != first.end()) {
        table.hasHeader = true;
        return static_cast<std::size_t>(named - first.begin());
    }
    if (!isNumber)
        throw noSuchColumn(table, field, name);
    return number - 1;
}

CsvStream::CsvStream(std::string name, Layout layout, std::function<void(const CsvParser::Record&)> onRecord)
    : name_(std::move(name)), layout_(std::move(layout)), onRecord_(std::move(onRecord)) {}

void CsvStream::feed(std::string_view text, bool isLast) {
    if (parser_) {
        parser_->feed(text);
    } else {
        sample_ += text;
        if (sample_.size() >= kCsvSampleBytes || isLast)
            begin(isLast);
    }
    if (isLast)
        parser_->finish();
}

void CsvStream::begin(bool isWhole) {
    const CsvTable table = layout_(sample_, isWhole);
    isHeader_ = table.hasHeader;
    parser_.emplace(table.separator, name_, [this](const Record& record) {
        if (!std::exchange(isHeader_, false))
            onRecord_(record);
    });
    parser_->feed(withoutByteOrderMark(sample_));
    sample_ = {};
}

} // namespace kantai
