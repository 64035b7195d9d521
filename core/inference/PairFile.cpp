// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/PairFile.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/JsonPosition.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/corpus/formats/CsvParser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace kantai {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{256} << 20;
constexpr std::array kPhenomenonFields{"phenomenon", "UID", "linguistics_term", "field"};

class PairReader {
public:
    explicit PairReader(std::string name) : name_(std::move(name)) {}

    PairSet read(std::string_view text, char separator) {
        if (text.starts_with("\xef\xbb\xbf"))
            text.remove_prefix(3);
        if (!isUtf8(text))
            throw Error(ErrorCode::BadInput, Phrase::tr("{} is not UTF-8.", name_), Phrase::tr("Save it as UTF-8."));
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        if (first != std::string_view::npos && text[first] == '{')
            readJsonLines(text);
        else
            readTable(text, separator);
        if (set_.pairs.empty())
            throw Error(ErrorCode::BadInput, Phrase::tr("{} holds no pair of sentences.", name_), remedy());
        return std::move(set_);
    }

private:
    static std::string remedy() {
        return Phrase::tr(
            "A line holds a right and a wrong sentence and, if you like, the name of the phenomenon: as "
            "JSON with sentence_good, sentence_bad and phenomenon, or as a row of a table.");
    }

    [[noreturn]] void refuse(std::uint64_t line, const std::string& reason) const {
        throw Error(ErrorCode::BadInput, Phrase::tr("{}, line {}: {}.", name_, line, reason), remedy());
    }

    void add(std::uint64_t line, MinimalPair pair) {
        const auto isBlank = [](const std::string& text) {
            return text.find_first_not_of(" \t\r\n") == std::string::npos;
        };
        if (isBlank(pair.good))
            refuse(line, Phrase::tr("the right sentence is empty"));
        if (isBlank(pair.bad))
            refuse(line, Phrase::tr("the wrong sentence is empty"));
        if (pair.human && !(*pair.human >= 0 && *pair.human <= 1))
            refuse(line, Phrase::tr("the share of people is not between 0 and 1"));
        set_.pairs.push_back(std::move(pair));
    }

    void readJsonLines(std::string_view text) {
        std::uint64_t number = 0;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            ++number;
            if (line.find_first_not_of(" \t\r") != std::string_view::npos)
                readObject(number, line);
        }
    }

    void readObject(std::uint64_t number, std::string_view line) {
        Json object;
        try {
            object = Json::parse(line);
        } catch (const Json::parse_error& error) {
            throw Error(
                ErrorCode::BadInput,
                Phrase::tr("{}, line {}, column {}: {}.", name_, number, error.byte, plainJsonReason(error.what())),
                remedy());
        }
        if (!object.is_object())
            refuse(number, Phrase::tr("the line is not a JSON object"));
        MinimalPair pair{textOf(number, object, "sentence_good"), textOf(number, object, "sentence_bad"), {}, {}};
        const auto named =
            std::ranges::find_if(kPhenomenonFields, [&](const char* field) { return object.contains(field); });
        if (named != kPhenomenonFields.end())
            pair.phenomenon = textOf(number, object, *named);
        if (const auto human = object.find("human"); human != object.end()) {
            if (!human->is_number())
                refuse(number, Phrase::tr("\"{}\" is not a number", readableExcerpt(human->dump())));
            pair.human = human->get<double>();
        }
        add(number, std::move(pair));
    }

    std::string textOf(std::uint64_t number, const Json& object, const char* field) const {
        if (!object.contains(field))
            refuse(number, Phrase::tr("the field \"{}\" is missing", field));
        if (!object[field].is_string())
            refuse(number, Phrase::tr("the field \"{}\" is not a text", field));
        return object[field].get<std::string>();
    }

    // Where the columns are; none: the file has no such column.
    struct Columns {
        std::size_t good = 0, bad = 1, phenomenon = 2, human = 3;
    };
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    static std::size_t columnOf(const CsvParser::Record& titles, std::initializer_list<std::string_view> names) {
        for (std::size_t i = 0; i < titles.size(); ++i)
            if (std::ranges::find(names, titles[i]) != names.end())
                return i;
        return kNone;
    }

    void readTable(std::string_view text, char separator) {
        Columns columns;
        bool isFirst = true;
        const CsvParser* place = nullptr;
        CsvParser parser(separator, name_, [&](const CsvParser::Record& record) {
            const Columns titles{columnOf(record, {"good", "sentence_good"}),
                                 columnOf(record, {"bad", "sentence_bad"}), columnOf(record, {"phenomenon", "UID"}),
                                 columnOf(record, {"human"})};
            if (std::exchange(isFirst, false) && titles.good != kNone && titles.bad != kNone)
                columns = titles;
            else
                readRow(place->recordLine(), record, columns);
        });
        place = &parser;
        parser.feed(text);
        parser.finish();
    }

    void readRow(std::uint64_t line, const CsvParser::Record& record, const Columns& columns) {
        if (record.size() <= std::max(columns.good, columns.bad))
            refuse(line, Phrase::tr("the row has {} columns instead of a right and a wrong sentence", record.size()));
        MinimalPair pair{record[columns.good], record[columns.bad], {}, {}};
        if (columns.phenomenon < record.size())
            pair.phenomenon = record[columns.phenomenon];
        if (columns.human < record.size() && !record[columns.human].empty()) {
            const std::string& cell = record[columns.human];
            double share = 0;
            const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), share);
            if (error != std::errc() || end != cell.data() + cell.size())
                refuse(line, Phrase::tr("\"{}\" is not a number", readableExcerpt(cell)));
            pair.human = share;
        }
        add(line, std::move(pair));
    }

    std::string name_;
    PairSet set_;
};

} // namespace

PairSet readPairs(std::string_view text, const std::string& name, char separator) {
    PairSet set = PairReader(name).read(text, separator);
    set.name = name;
    return set;
}

PairSet readPairFile(const std::filesystem::path& file) {
    const std::string text = readFile(file, kMostBytes);
    PairSet set = readPairs(text, readablePath(file), file.extension() == ".tsv" ? '\t' : ',');
    set.name = readableText(file.filename().native());
    return set;
}

} // namespace kantai
