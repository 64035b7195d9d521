// SPDX-License-Identifier: GPL-3.0-or-later
// The text of JSON Lines, and of a JSON file that is an array of records, one record or, whatever its name says,
// lines.
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/JsonPosition.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/corpus/LineSplitter.h"
#include "core/corpus/formats/DecodedText.h"
#include "core/corpus/formats/FormatReader.h"
#include "core/corpus/formats/JsonRecords.h"

#include <fstream>

namespace kantai {

namespace {

constexpr std::size_t kLongestLine = std::size_t{64} << 20; // of JSON Lines, and of a file that is one record

std::string remedy() {
    return Phrase::tr("Correct the file there, or import it verbatim.");
}

class LineReader {
public:
    LineReader(const SourceFile& source, JsonRecords& records) : source_(source), records_(records) {}

    void take(const LinePiece& piece) {
        if (piece.isWhole()) {
            parse(piece.text);
            return;
        }
        line_ += piece.text;
        if (line_.size() > kLongestLine)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}, line {}: the line is longer than 64 MiB.", source_.name, number_ + 1),
                        remedy());
        if (piece.ends) {
            parse(line_);
            line_.clear();
        }
    }

private:
    void parse(std::string_view line) {
        ++number_;
        if (line.find_first_not_of(" \t") == std::string_view::npos)
            return;
        try {
            records_.take(Json::parse(line));
        } catch (const Json::parse_error& error) {
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}, line {}, column {}: {}.", source_.name, number_, error.byte,
                                   plainJsonReason(error.what())),
                        remedy());
        }
    }

    const SourceFile& source_;
    JsonRecords& records_;
    std::string line_;
    std::uint64_t number_ = 0;
};

// The first character of the file that is not white space, and whether its first line is a JSON value by itself.
struct Beginning {
    char first = '\0';
    bool isLines = false;
};

Beginning beginningOf(const fs::path& file) {
    constexpr std::size_t kMostBytes = std::size_t{1} << 20;
    FileReader reader(file);
    std::string head(kMostBytes, '\0');
    head.resize(reader.read(head.data(), head.size()));
    if (head.starts_with("\xef\xbb\xbf"))
        head.erase(0, 3);
    const std::size_t begin = head.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos)
        return {};
    const std::size_t end = head.find('\n', begin);
    return {head[begin], end != std::string::npos && Json::accept(head.substr(begin, end - begin))};
}

// Of the elements of the outermost array none is kept once it has been read.
void readArray(const SourceFile& source, const TextOutput& output, JsonRecords& records) {
    std::ifstream file(source.path, std::ios::binary);
    if (!file)
        throw systemError("Cannot open", source.path, errno);
    const std::uint64_t size = fs::file_size(source.path);
    std::uint64_t count = 0;
    const auto onPart = [&](int depth, Json::parse_event_t event, Json& value) {
        const bool isElement =
            depth == 1 && (event == Json::parse_event_t::object_end || event == Json::parse_event_t::array_end ||
                           event == Json::parse_event_t::value);
        if (!isElement)
            return true;
        records.take(std::move(value));
        if (++count % 1024 == 0)
            output.reached(static_cast<std::uint64_t>(file.tellg()), size);
        return false;
    };
    try {
        [[maybe_unused]] const Json emptied = Json::parse(file, onPart);
    } catch (const Json::parse_error& error) {
        const std::string_view what = error.what(); // "[...] parse error at line 3, column 7: reason"
        constexpr std::string_view kAt = " at ";
        const std::size_t at = std::min(what.find(kAt), what.size() - kAt.size()) + kAt.size();
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{}, {}: {}.", source.name, what.substr(at, what.find(':', at) - at), plainJsonReason(what)),
            remedy());
    }
}

} // namespace

void readJsonLines(const SourceFile& source, TextOutput& output, ImportedText& report) {
    JsonRecords records(source, output, report);
    LineReader reader(source, records);
    LineSplitter splitter(LineSplitter::Ends::LfOnly, [&](const LinePiece& piece) { reader.take(piece); });
    readDecoded(source, output, report, [&](std::string_view text, bool) { splitter.feed(text); });
    splitter.finish();
    records.finish();
}

void readJson(const SourceFile& source, TextOutput& output, ImportedText& report) {
    const Beginning beginning = beginningOf(source.path);
    if (beginning.first != '[' && beginning.isLines) {
        report.taken.format = formatName(TextFormat::JsonLines);
        readJsonLines(source, output, report);
        return;
    }
    JsonRecords records(source, output, report);
    if (beginning.first == '[')
        readArray(source, output, records);
    else
        records.take(parseJson(readFile(source.path, kLongestLine), source.name));
    records.finish();
}

} // namespace kantai
