// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/ReportJson.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"

#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

// The counts of each report under their names in the file, so that writing and reading cannot drift apart.
constexpr std::pair<const char*, std::uint64_t ImportedText::*> kImportCounts[] = {
    {"sourceBytes", &ImportedText::sourceBytes},
    {"sourceLines", &ImportedText::sourceLines},
    {"crlfLines", &ImportedText::crlfLines},
    {"innerByteOrderMarks", &ImportedText::innerByteOrderMarks},
    {"gutenbergLines", &ImportedText::gutenbergLines},
    {"composedLines", &ImportedText::composedLines},
    {"joinedLines", &ImportedText::joinedLines},
    {"rejoinedWords", &ImportedText::rejoinedWords},
    {"foreignLines", &ImportedText::foreignLines},
    {"duplicateLines", &ImportedText::duplicateLines},
    {"nearDuplicateLines", &ImportedText::nearDuplicateLines},
    {"emptyLinesRemoved", &ImportedText::emptyLines},
    {"wrapWidth", &ImportedText::wrapWidth},
    {"badByteRuns", &ImportedText::badByteRuns},
    {"bytes", &ImportedText::bytes},
    {"lines", &ImportedText::lines},
};
constexpr std::pair<const char*, std::uint64_t CorpusStatistics::*> kCorpusCounts[] = {
    {"files", &CorpusStatistics::files},           {"lines", &CorpusStatistics::lines},
    {"emptyLines", &CorpusStatistics::emptyLines}, {"duplicateLines", &CorpusStatistics::duplicateLines},
    {"words", &CorpusStatistics::words},           {"bytes", &CorpusStatistics::bytes},
    {"characters", &CorpusStatistics::characters}, {"longestLine", &CorpusStatistics::longestLine},
    {"letters", &CorpusStatistics::letters},       {"digits", &CorpusStatistics::digits},
    {"spaces", &CorpusStatistics::spaces},         {"punctuation", &CorpusStatistics::punctuation},
    {"other", &CorpusStatistics::other},           {"heldOutLines", &CorpusStatistics::heldOutLines},
};
// The steps of cleaning that are on or off; the languages to keep are a list.
constexpr std::pair<const char*, bool CleaningOptions::*> kCleaning[] = {
    {"verbatim", &CleaningOptions::verbatim},
    {"stripGutenberg", &CleaningOptions::stripGutenberg},
    {"dropDuplicateLines", &CleaningOptions::dropDuplicateLines},
    {"composeCharacters", &CleaningOptions::composeCharacters},
    {"joinWrappedLines", &CleaningOptions::joinWrappedLines},
    {"dropNearDuplicates", &CleaningOptions::dropNearDuplicates},
    {"dropEmptyLines", &CleaningOptions::dropEmptyLines},
};
constexpr std::pair<const char*, EncodingBasis> kBases[] = {{"recognised", EncodingBasis::Recognised},
                                                            {"uncertain", EncodingBasis::Uncertain},
                                                            {"chosen", EncodingBasis::Chosen}};

std::string toHex(const std::string& bytes) {
    std::string hex;
    for (const char byte : bytes)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return hex;
}

std::string fromHex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned value = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

TextEncoding encodingFrom(const std::string& name) {
    if (const auto encoding = encodingNamed(name))
        return *encoding;
    throw Error(ErrorCode::BadInput, Phrase::tr("There is no text encoding named '{}'.", name),
                Remedy::VerifyProject);
}

const char* basisName(EncodingBasis wanted) {
    for (const auto& [name, basis] : kBases)
        if (basis == wanted)
            return name;
    return "";
}

EncodingBasis basisFrom(const std::string& wanted) {
    for (const auto& [name, basis] : kBases)
        if (name == wanted)
            return basis;
    throw Error(ErrorCode::BadInput, Phrase::tr("'{}' is not a basis on which an encoding is known.", wanted),
                Remedy::VerifyProject);
}

OrderedJson toJson(const CleaningOptions& options) {
    OrderedJson json;
    for (const auto& [name, isOn] : kCleaning)
        json[name] = options.*isOn;
    json["keepLanguages"] = options.keepLanguages;
    return json;
}

// Steps that an earlier version did not know were not taken.
CleaningOptions cleaningFrom(const Json& json) {
    CleaningOptions options;
    for (const auto& [name, isOn] : kCleaning)
        if (const auto value = json.find(name); value != json.end())
            options.*isOn = value->get<bool>();
    if (const auto languages = json.find("keepLanguages"); languages != json.end())
        options.keepLanguages = languages->get<std::vector<std::string>>();
    return options;
}

// Reports of older projects do not tell how the encoding was found nor how the text was cleaned; plain text has no
// format that it was taken from.
void readDecision(const Json& json, ImportedText& report) {
    report.encodingBasis = basisFrom(json.value("encodingBasis", basisName(EncodingBasis::Recognised)));
    if (const std::string other = json.value("otherEncoding", std::string()); !other.empty())
        report.otherEncoding = encodingFrom(other);
    report.markup = json.value("markup", std::string());
    if (const auto taken = json.find("taken"); taken != json.end())
        report.taken = {taken->at("format").get<std::string>(), taken->at("field").get<std::string>(),
                        taken->at("items").get<std::uint64_t>()};
    if (const auto cleaning = json.find("cleaning"); cleaning != json.end())
        report.cleaning = cleaningFrom(*cleaning);
}

// Kantai Studio 0.1.0 had one split and did not number it.
SplitRules splitRulesFrom(const Json& statistics) {
    const auto rules = statistics.find("splitRules");
    const std::uint64_t first = static_cast<std::uint64_t>(SplitRules::Lines);
    const std::uint64_t number = rules == statistics.end() ? first : countIn(*rules);
    if (number < first || number > static_cast<std::uint64_t>(SplitRules::Current))
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("The corpus was split by rules with the number {}, which this version does not know.", number),
            Phrase::tr("Use the version of Kantai Studio that split it, or a newer one."));
    return static_cast<SplitRules>(number);
}

template <class Read>
auto readReport(const std::string& text, const std::string& origin, const Read& read) {
    const Json json = parseJson(text, origin);
    try {
        return read(json);
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::BadInput, Phrase::tr("{} does not hold what it should: {}.", origin, error.what()),
                    Remedy::VerifyProject);
    }
}

} // namespace

OrderedJson toJson(const ImportedText& report) {
    OrderedJson json;
    json["encoding"] = encodingName(report.encoding);
    json["encodingBasis"] = basisName(report.encodingBasis);
    if (report.otherEncoding)
        json["otherEncoding"] = encodingName(*report.otherEncoding);
    if (!report.markup.empty())
        json["markup"] = report.markup;
    if (!report.taken.format.empty())
        json["taken"] = {
            {"format", report.taken.format}, {"field", report.taken.field}, {"items", report.taken.items}};
    json["cleaning"] = toJson(report.cleaning);
    for (const auto& [name, count] : kImportCounts)
        json[name] = report.*count;
    json["languages"] = OrderedJson::array();
    for (const LanguageShare& share : report.languages)
        json["languages"].push_back({{"language", share.language}, {"bytes", share.bytes}});
    json["firstBadBytes"] = OrderedJson::array();
    for (const BadBytes& bad : report.firstBadBytes)
        json["firstBadBytes"].push_back({{"offset", bad.offset}, {"line", bad.line}, {"hex", toHex(bad.bytes)}});
    json["sourceSha256"] = report.sourceSha256;
    json["sha256"] = report.sha256;
    return json;
}

ImportedText importedTextFromJson(const std::string& importReport) {
    return readReport(importReport, "The import report of a corpus file", [](const Json& json) {
        ImportedText report;
        report.encoding = encodingFrom(json.at("encoding").get<std::string>());
        readDecision(json, report);
        for (const auto& [name, count] : kImportCounts)
            if (const auto value = json.find(name); value != json.end()) // an earlier version counted less
                report.*count = countIn(*value);
        if (const auto languages = json.find("languages"); languages != json.end())
            for (const Json& share : *languages)
                report.languages.push_back({share.at("language").get<std::string>(), countIn(share.at("bytes"))});
        for (const Json& bad : json.at("firstBadBytes"))
            report.firstBadBytes.push_back(
                {countIn(bad.at("offset")), countIn(bad.at("line")), fromHex(bad.at("hex").get<std::string>())});
        report.sourceSha256 = json.at("sourceSha256").get<std::string>();
        report.sha256 = json.at("sha256").get<std::string>();
        return report;
    });
}

OrderedJson toJson(const CorpusStatistics& statistics) {
    OrderedJson json;
    for (const auto& [name, count] : kCorpusCounts)
        json[name] = statistics.*count;
    json["splitRules"] = static_cast<std::uint32_t>(statistics.splitRules);
    json["lineLengthHistogram"] = statistics.lineLengthHistogram;
    json["frequentWords"] = OrderedJson::array();
    for (const auto& [word, count] : statistics.frequentWords)
        json["frequentWords"].push_back({{"word", word}, {"count", count}});
    return json;
}

CorpusStatistics statisticsFromJson(const std::string& json, const std::string& origin) {
    return readReport(json, origin, [](const Json& parsed) {
        CorpusStatistics statistics;
        for (const auto& [name, count] : kCorpusCounts)
            statistics.*count = countIn(parsed.at(name));
        statistics.splitRules = splitRulesFrom(parsed);
        for (std::size_t i = 0; i < statistics.lineLengthHistogram.size(); ++i)
            statistics.lineLengthHistogram[i] = countIn(parsed.at("lineLengthHistogram").at(i));
        for (const Json& word : parsed.at("frequentWords"))
            statistics.frequentWords.emplace_back(word.at("word").get<std::string>(), countIn(word.at("count")));
        return statistics;
    });
}

} // namespace kantai
