// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/Markup.h"

#include "core/base/AsciiText.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <string_view>

namespace kantai {

namespace {

constexpr std::size_t kHeadBytes = 4096;

// In lower case, without leading characters that carry no information.
std::string headOf(const std::filesystem::path& source) {
    FileReader reader(source);
    std::string head(kHeadBytes, '\0');
    head.resize(reader.read(head.data(), head.size()));
    if (head.compare(0, 3, "\xef\xbb\xbf") == 0)
        head.erase(0, 3);
    head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    return lowerAscii(head);
}

bool beginsWith(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool isJson(std::string_view head) {
    if (head.empty() || (head.front() != '{' && head.front() != '['))
        return false;
    const std::size_t next = head.find_first_not_of(" \t\r\n[{", 1);
    if (next == std::string_view::npos || head[next] != '"')
        return false;
    return head.find("\":") != std::string_view::npos || head.front() == '[';
}

} // namespace

std::string markupOf(const std::filesystem::path& source) {
    const std::string head = headOf(source);
    if (beginsWith(head, "%pdf-"))
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is a PDF, not a plain text.", readablePath(source)),
                    Phrase::tr("Save its text as a .txt file first, for example with pdftotext."));
    if (beginsWith(head, "{\\rtf"))
        return "RTF";
    if (beginsWith(head, "<!doctype html") || beginsWith(head, "<html") ||
        (beginsWith(head, "<?xml") && head.find("<html") != std::string::npos))
        return "HTML";
    if (beginsWith(head, "<?xml"))
        return "XML";
    if (isJson(head))
        return "JSON";
    const std::string extension = lowerAscii(source.extension().native());
    if (extension == ".csv" && head.find_first_of(",;") != std::string::npos)
        return "CSV";
    if (extension == ".tsv" && head.find('\t') != std::string::npos)
        return "TSV";
    return {};
}

} // namespace kantai
