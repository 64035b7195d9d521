// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/WikiMarkup.h"

#include "core/base/AsciiText.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <vector>

namespace kantai {

namespace {

// Elements that go with their content.
constexpr std::array<std::string_view, 12> kDropped{"ref",      "math",     "gallery", "syntaxhighlight",
                                                    "source",   "timeline", "score",   "references",
                                                    "imagemap", "chem",     "style",   "table"};
// Links to these namespaces show no words (English, German, French, Spanish, Turkish).
constexpr std::array<std::string_view, 17> kNamespaces{
    "file",    "image",     "category", "media", "datei",    "bild",     "kategorie", "fichier", "catégorie",
    "archivo", "categoría", "dosya",    "resim", "kategori", "vikipedi", "wikipedia", "template"};

// Without comments, templates {{...}} and tables {|...|}, which may stand within each other.
std::string withoutTemplates(std::string_view page) {
    std::string kept;
    int depth = 0;
    for (std::size_t i = 0; i < page.size();) {
        const std::string_view two = page.substr(i, 2);
        if (page.substr(i, 4) == "<!--") {
            const std::size_t end = page.find("-->", i);
            i = end == std::string_view::npos ? page.size() : end + 3;
        } else if (two == "{{" || two == "{|") {
            ++depth;
            i += 2;
        } else if (depth > 0 && (two == "}}" || (two == "|}" && page.substr(i, 3) != "|}}"))) {
            --depth;
            i += 2;
        } else {
            if (depth == 0)
                kept += page[i];
            ++i;
        }
    }
    return kept;
}

// Without tags; those of kDropped go with what is between them.
std::string withoutElements(std::string_view page) {
    std::string kept;
    std::string dropped; // the element whose end is looked for
    for (std::size_t i = 0; i < page.size();) {
        const bool isTag =
            page[i] == '<' && i + 1 < page.size() && (page[i + 1] == '/' || isAsciiLetter(page[i + 1]));
        constexpr std::size_t kLongestTag = 4096;
        const std::size_t size = isTag ? page.substr(i, kLongestTag).find('>') : std::string_view::npos;
        if (size == std::string_view::npos) {
            if (dropped.empty())
                kept += page[i];
            ++i;
            continue;
        }
        const bool isEnd = page[i + 1] == '/';
        const std::string_view inside = page.substr(i + (isEnd ? 2 : 1), size - (isEnd ? 2 : 1));
        const std::string name = lowerAscii(inside.substr(0, inside.find_first_of(" \t\n/")));
        if (isEnd && name == dropped)
            dropped.clear();
        else if (!isEnd && dropped.empty() && std::ranges::find(kDropped, name) != kDropped.end() &&
                 !inside.ends_with('/'))
            dropped = name;
        else if (dropped.empty() && name == "br")
            kept += '\n';
        i += size + 1;
    }
    return kept;
}

// What a reader sees of the inside of [[...]].
std::string shownOf(std::string_view link) {
    const std::size_t bar = link.find('|');
    const std::string_view target = link.substr(0, bar);
    if (const std::size_t colon = target.find(':'); colon != std::string_view::npos) {
        const std::string space = lowerAscii(target.substr(0, colon));
        if (std::ranges::find(kNamespaces, space) != kNamespaces.end())
            return {};
    }
    const std::string_view shown = bar == std::string_view::npos ? target : link.substr(link.rfind('|') + 1);
    return std::string(shown.starts_with(':') ? shown.substr(1) : shown);
}

// [[...]], which may stand within each other, and [https://... words].
std::string withoutLinks(std::string_view page) {
    std::vector<std::string> open(1); // the text so far, then that of each link that has not ended
    for (std::size_t i = 0; i < page.size();) {
        const std::string_view two = page.substr(i, 2);
        if (two == "[[") {
            open.emplace_back();
            i += 2;
        } else if (two == "]]" && open.size() > 1) {
            const std::string shown = shownOf(open.back());
            open.pop_back();
            open.back() += shown;
            i += 2;
        } else if (page[i] == '[' && (page.substr(i + 1, 4) == "http" || page.substr(i + 1, 2) == "//")) {
            const std::size_t end = std::min(page.find_first_of(" ]\n", i), page.size());
            i = end < page.size() && page[end] == ' ' ? end + 1 : end;
        } else {
            if (page[i] != ']')
                open.back() += page[i];
            ++i;
        }
    }
    std::string kept;
    for (const std::string& part : open)
        kept += part;
    return kept;
}

// &nbsp; &amp; &#8211; and the like; what is none stays.
void appendEntity(std::string_view& text, std::string& kept) {
    constexpr std::size_t kLongest = 12;
    const std::size_t end = text.substr(0, kLongest).find(';');
    const std::string name(text.substr(1, end == std::string_view::npos ? 0 : end - 1));
    const htmlEntityDesc* entity =
        name.empty() ? nullptr : htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (entity == nullptr) {
        kept += '&';
        text.remove_prefix(1);
        return;
    }
    constexpr unsigned kNoBreakSpace = 160;
    appendUtf8(kept, entity->value == kNoBreakSpace ? U' ' : static_cast<char32_t>(entity->value));
    text.remove_prefix(end + 1);
}

std::string plainLine(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of("*#:; \t"), line.size()));
    while (line.size() > 1 && line.front() == '=' && line.back() == '=')
        line = line.substr(1, line.size() - 2);
    std::string kept;
    while (!line.empty()) {
        if (line.starts_with("''"))
            line.remove_prefix(std::min(line.find_first_not_of('\''), line.size()));
        else if (line.front() == '&')
            appendEntity(line, kept);
        else {
            kept += line.front();
            line.remove_prefix(1);
        }
    }
    kept.erase(0, std::min(kept.find_first_not_of(' '), kept.size()));
    while (!kept.empty() && kept.back() == ' ')
        kept.pop_back();
    return kept.starts_with("__") && kept.ends_with("__") ? std::string() : kept;
}

} // namespace

std::string withoutWikiMarkup(std::string_view page) {
    const std::string reduced = withoutLinks(withoutElements(withoutTemplates(page)));
    std::string text;
    for (std::string_view rest = reduced; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (const std::string line = plainLine(rest.substr(0, end)); !line.empty())
            text += (text.empty() ? "" : "\n") + line;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return text;
}

} // namespace kantai
