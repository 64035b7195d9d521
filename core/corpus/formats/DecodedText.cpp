// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/DecodedText.h"

#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/corpus/TextDecoder.h"

#include <algorithm>

namespace kantai {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kChunkBytes = std::size_t{1} << 20;

Error encodingNotRecognised(const std::string& name, const EncodingDecision& decision) {
    return Error(ErrorCode::BadInput,
                 decision.unknownSet.empty()
                     ? Phrase::tr("{} is not valid text in any supported encoding.", name)
                     : Phrase::tr("{} is in an unsupported encoding; it looks like {}.", name, decision.unknownSet),
                 Phrase::tr("If it is a plain text, convert it to UTF-8 first, for example with iconv, or name its "
                            "encoding when you import it."));
}

void recogniseEncoding(const SourceFile& source, const TextOutput& output, ImportedText& report) {
    const EncodingDecision decision = decideSourceEncoding(
        source.path, report.taken.format == formatName(TextFormat::Html) ? TextFormat::Html : TextFormat::Plain);
    if (decision.unreadable)
        throw encodingNotRecognised(source.name, decision);
    report.encoding = decision.encoding;
    if (decision.certain)
        return;
    report.encodingBasis = EncodingBasis::Uncertain;
    report.otherEncoding = decision.other;
    const std::string encoding = encodingName(decision.encoding);
    output.warning(
        decision.other
            ? Phrase::tr("{} was decoded as {} but may be {}: if letters look wrong, import it again and name its "
                         "encoding.",
                         source.name, encoding, encodingName(*decision.other))
            : Phrase::tr("{} was decoded as {}, which is uncertain: if letters look wrong, import it again and name "
                         "its encoding.",
                         source.name, encoding));
}

// <meta charset="windows-1254"> or <meta http-equiv="Content-Type" content="text/html; charset=windows-1254">
std::optional<TextEncoding> declaredEncoding(std::string head) {
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::string_view kKey = "charset=";
    const std::size_t key = head.find(kKey);
    if (key == std::string::npos)
        return std::nullopt;
    const std::size_t begin = head.find_first_not_of("\"' ", key + kKey.size());
    if (begin == std::string::npos)
        return std::nullopt;
    const std::size_t end = head.find_first_of("\"' />;", begin);
    return encodingNamed(head.substr(begin, end == std::string::npos ? end : end - begin));
}

} // namespace

void readDecoded(const SourceFile& source, const TextOutput& output, ImportedText& report,
                 const std::function<void(std::string_view, bool)>& use) {
    if (source.options.encoding) {
        report.encoding = *source.options.encoding;
        report.encodingBasis = EncodingBasis::Chosen;
    } else {
        recogniseEncoding(source, output, report);
    }
    FileReader reader(source.path);
    TextDecoder decoder(report.encoding, source.name, source.isVerbatim);
    Sha256 hash;
    std::string chunk(kChunkBytes, '\0');
    std::string text;
    std::uint64_t read = 0;
    output.reached(0, reader.size());
    for (bool isLast = false; !isLast;) {
        const std::size_t got = reader.read(chunk.data(), chunk.size());
        isLast = got < chunk.size();
        const std::string_view bytes = std::string_view(chunk).substr(0, got);
        hash.update(bytes);
        read += got;
        text.clear();
        decoder.decode(bytes, isLast, text);
        use(text, isLast);
        output.reached(read, reader.size());
    }
    report.sourceBytes = read;
    report.sourceSha256 = hash.finish();
    report.sourceLines = decoder.lines();
    report.badByteRuns = decoder.badRuns();
    report.firstBadBytes = decoder.firstBad();
}

void readPlainText(const SourceFile& source, TextOutput& output, ImportedText& report) {
    readDecoded(source, output, report, [&](std::string_view text, bool) { output.write(text); });
}

EncodingDecision decideSourceEncoding(const fs::path& file, TextFormat format) {
    const bool isCharacters = format == TextFormat::Plain || format == TextFormat::Html ||
                              format == TextFormat::Csv || format == TextFormat::JsonLines;
    if (!isCharacters)
        return {};
    const EncodingSample sample = encodingSampleOf(file);
    EncodingDecision decision = decideEncoding(sample);
    if (format != TextFormat::Html || (decision.certain && isUnicode(decision.encoding)))
        return decision;
    const auto declared = declaredEncoding(sample.head.substr(0, 4096));
    return declared && !isUnicode(*declared) ? EncodingDecision{*declared, true, {}, false, {}} : decision;
}

} // namespace kantai
