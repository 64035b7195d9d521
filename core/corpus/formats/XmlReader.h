// SPDX-License-Identifier: GPL-3.0-or-later
// XML from outside, node by node, in constant memory: no network, no external entities, no DTD, and libxml2's limits
// on sizes and nesting. Names are local names; a namespace's prefix is left out. One thread.
#pragma once

#include "core/base/FileReader.h"

#include <cstdint>
#include <filesystem>
#include <libxml/xmlreader.h>
#include <memory>
#include <string>
#include <string_view>

namespace kantai {

class XmlReader {
public:
    // name: what messages call the file.
    XmlReader(const std::filesystem::path& file, std::string name);

    // False at the end. Throws Error(BadInput) that names the line where the XML is damaged.
    bool next();
    bool begins(std::string_view element) const; // at its start tag
    bool ends(std::string_view element) const;   // at its end tag, or at an empty element
    bool isText() const;                         // characters, white space included
    std::string_view text() const;
    std::string attribute(const char* name) const; // "" when there is none
    std::uint64_t bytesRead() const { return read_; }
    std::uint64_t bytes() const { return file_.size(); }

private:
    static int readMore(void* self, char* buffer, int size);
    bool isNamed(std::string_view element) const;

    FileReader file_;
    std::string name_;
    std::uint64_t read_ = 0;
    std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)> reader_;
};

} // namespace kantai
