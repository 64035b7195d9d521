// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/formats/XmlReader.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <utility>

namespace kantai {

XmlReader::XmlReader(const std::filesystem::path& file, std::string name)
    : file_(file), name_(std::move(name)), reader_(nullptr, &xmlFreeTextReader) {
    reader_.reset(xmlReaderForIO(&XmlReader::readMore, nullptr, this, nullptr, nullptr,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA));
    if (reader_ == nullptr)
        throw Error(ErrorCode::Resources, Phrase::tr("There is no memory to read {}.", name_));
}

// Called from C, through which no exception may pass; a failed read ends the parse as damaged.
int XmlReader::readMore(void* self, char* buffer, int size) {
    auto* reader = static_cast<XmlReader*>(self);
    try {
        const std::size_t got = reader->file_.read(buffer, static_cast<std::size_t>(size));
        reader->read_ += got;
        return static_cast<int>(got);
    } catch (const Error&) {
        return -1;
    }
}

bool XmlReader::next() {
    const int result = xmlTextReaderRead(reader_.get());
    if (result < 0)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}, line {}: the XML is damaged or ends early.", name_,
                               xmlTextReaderGetParserLineNumber(reader_.get())),
                    Phrase::tr("Get the file again, or open and save it with the program that wrote it."));
    return result == 1;
}

bool XmlReader::isNamed(std::string_view element) const {
    const xmlChar* name = xmlTextReaderConstLocalName(reader_.get());
    return name != nullptr && element == reinterpret_cast<const char*>(name);
}

bool XmlReader::begins(std::string_view element) const {
    return xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_ELEMENT && isNamed(element);
}

bool XmlReader::ends(std::string_view element) const {
    const int type = xmlTextReaderNodeType(reader_.get());
    return (type == XML_READER_TYPE_END_ELEMENT ||
            (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement(reader_.get()) == 1)) &&
           isNamed(element);
}

bool XmlReader::isText() const {
    const int type = xmlTextReaderNodeType(reader_.get());
    return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
           type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE || type == XML_READER_TYPE_WHITESPACE;
}

std::string_view XmlReader::text() const {
    const xmlChar* value = xmlTextReaderConstValue(reader_.get());
    return value == nullptr ? std::string_view() : reinterpret_cast<const char*>(value);
}

std::string XmlReader::attribute(const char* name) const {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return value == nullptr ? std::string() : reinterpret_cast<const char*>(value.get());
}

} // namespace kantai
