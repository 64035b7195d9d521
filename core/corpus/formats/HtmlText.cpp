// SPDX-License-Identifier: GPL-3.0-or-later
// The text of HTML: a line for each block element, without head, scripts and styles. libxml2's parser is fed as the
// file is read and calls back for each element, so no tree is built.
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/corpus/formats/DecodedText.h"
#include "core/corpus/formats/FormatReader.h"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <memory>

namespace kantai {

namespace {

constexpr std::array<std::string_view, 8> kSkipped{"head",   "script",   "style",  "noscript",
                                                   "object", "template", "select", "svg"};
constexpr std::array<std::string_view, 42> kBlocks{
    "address", "article", "aside", "blockquote", "body", "br",       "caption",    "center", "dd",
    "details", "dialog",  "div",   "dl",         "dt",   "fieldset", "figcaption", "figure", "footer",
    "form",    "h1",      "h2",    "h3",         "h4",   "h5",       "h6",         "header", "hgroup",
    "hr",      "legend",  "li",    "main",       "nav",  "ol",       "option",     "p",      "pre",
    "section", "summary", "table", "title",      "tr",   "ul"};
constexpr std::size_t kCutLine = std::size_t{1} << 20; // a longer one is cut at a space

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Collects the line that is being read.
class HtmlLines {
public:
    explicit HtmlLines(TextOutput& output) : output_(output) {}

    void begin(std::string_view element) {
        if (contains(kSkipped, element))
            ++skipped_;
        preformatted_ += element == "pre" ? 1 : 0;
        atBoundary(element);
    }

    void end(std::string_view element) {
        if (contains(kSkipped, element) && skipped_ > 0)
            --skipped_;
        atBoundary(element);
        preformatted_ -= element == "pre" && preformatted_ > 0 ? 1 : 0;
    }

    void text(std::string_view characters) {
        if (skipped_ > 0)
            return;
        for (const char c : characters) {
            if (c == '\n' && preformatted_ > 0)
                endLine();
            else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')
                space();
            else
                line_ += c;
        }
    }

    void endLine() {
        while (!line_.empty() && line_.back() == ' ')
            line_.pop_back();
        if (!line_.empty())
            output_.line(line_);
        line_.clear();
    }

private:
    void atBoundary(std::string_view element) {
        if (contains(kBlocks, element))
            endLine();
        else if (element == "td" || element == "th")
            space();
    }

    void space() {
        if (line_.size() >= kCutLine)
            endLine();
        else if (!line_.empty() && (line_.back() != ' ' || preformatted_ > 0))
            line_ += ' ';
    }

    TextOutput& output_;
    std::string line_;
    int skipped_ = 0; // elements around this place whose text is left out
    int preformatted_ = 0;
};

std::string_view nameOf(const xmlChar* name) {
    return reinterpret_cast<const char*>(name);
}

htmlSAXHandler handler() {
    htmlSAXHandler sax{};
    sax.startElement = [](void* lines, const xmlChar* name, const xmlChar**) {
        static_cast<HtmlLines*>(lines)->begin(nameOf(name));
    };
    sax.endElement = [](void* lines, const xmlChar* name) { static_cast<HtmlLines*>(lines)->end(nameOf(name)); };
    sax.characters = [](void* lines, const xmlChar* text, int size) {
        static_cast<HtmlLines*>(lines)->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    sax.ignorableWhitespace = sax.characters;
    return sax;
}

} // namespace

void readHtml(const SourceFile& source, TextOutput& output, ImportedText& report) {
    HtmlLines lines(output);
    htmlSAXHandler sax = handler();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&sax, &lines, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), &htmlFreeParserCtxt);
    if (parser == nullptr)
        throw Error(ErrorCode::Resources, Phrase::tr("There is no memory to read {}.", source.name));
    // The text is UTF-8 by now, whatever its <meta> says.
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
    readDecoded(source, output, report, [&](std::string_view text, bool isLast) {
        if (text.starts_with("\xef\xbb\xbf"))
            text.remove_prefix(3);
        constexpr std::size_t kMostAtOnce = std::size_t{1} << 16;
        for (; !text.empty(); text.remove_prefix(std::min(text.size(), kMostAtOnce)))
            htmlParseChunk(parser.get(), text.data(), static_cast<int>(std::min(text.size(), kMostAtOnce)), 0);
        if (isLast)
            htmlParseChunk(parser.get(), nullptr, 0, 1);
    });
    lines.endLine();
}

} // namespace kantai
