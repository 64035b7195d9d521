// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the gallery. Words were counted in the packages of Debian 12.
#include "core/base/Phrase.h"
#include "core/workflow/corpus/CorpusGallery.h"

namespace kantai {

namespace {

GalleryText dictionary(const char* title, const std::string& package, const std::string& base,
                       const std::string& languages, std::uint64_t words, const std::string& licence,
                       const std::string& origin) {
    return {package,
            title,
            package,
            languages,
            words,
            licence,
            origin,
            GalleryFormat::Dictionary,
            "/usr/share/dictd",
            base + ".dict.dz"};
}

GalleryText handbook(const std::string& language, const std::string& folder, std::uint64_t words) {
    return {"debian-handbook-" + language,
            Phrase::noop("The Debian Administrator's Handbook"),
            "debian-handbook",
            language == "en" ? language : language + ",en", // parts are not translated
            words,
            "GPL-2+ / CC-BY-SA-3.0",
            "https://debian-handbook.info/",
            GalleryFormat::Pages,
            "/usr/share/doc/debian-handbook/html/" + folder,
            ".html"};
}

GalleryText officeHelp(const std::string& language, std::uint64_t words) {
    return {"libreoffice-help-" + language,
            Phrase::noop("Help of LibreOffice"),
            "libreoffice-help-" + language,
            language + ",en", // parts are not translated
            words,
            "MPL-2.0",
            "https://www.libreoffice.org/",
            GalleryFormat::Pages,
            "/usr/share/libreoffice/help/" + language + "/text",
            ".html"};
}

} // namespace

const std::vector<GalleryText>& galleryTexts() {
    static const std::vector<GalleryText> texts{
        dictionary(Phrase::noop("Webster's dictionary of 1913 with additions (GCIDE)"), "dict-gcide", "gcide", "en",
                   5'400'000, "GPL-3+", "https://gcide.gnu.org.ua/"),
        {"wordnet", Phrase::noop("Glosses and examples of WordNet"), "wordnet-base", "en", 1'460'000, "WordNet 3.0",
         "https://wordnet.princeton.edu/", GalleryFormat::WordNet, "/usr/share/wordnet", ""},
        dictionary(Phrase::noop("The Free On-line Dictionary of Computing"), "dict-foldoc", "foldoc", "en", 753'000,
                   "GFDL-1.1+", "https://foldoc.org/"),
        officeHelp("tr", 685'000),
        dictionary(Phrase::noop("English-Turkish dictionary (FreeDict)"), "dict-freedict-eng-tur", "freedict-eng-tur",
                   "en,tr", 622'000, "GPL-3+", "https://freedict.org/"),
        {"fortunes", Phrase::noop("Quotations, jokes and sayings (fortune)"), "fortunes", "en", 424'000,
         Phrase::noop("various, of short quotations"), "https://github.com/shlomif/fortune-mod",
         GalleryFormat::Fortunes, "/usr/share/games/fortunes", ""},
        dictionary(Phrase::noop("The Jargon File"), "dict-jargon", "jargon", "en", 206'000,
                   Phrase::noop("public domain"), "http://www.catb.org/jargon/"),
        handbook("fr", "fr-FR", 186'000),
        handbook("es", "es-ES", 185'000),
        handbook("en", "en-US", 179'000),
        handbook("tr", "tr-TR", 175'000),
        handbook("de", "de-DE", 174'000),
        dictionary(Phrase::noop("The Devil's Dictionary, by Ambrose Bierce"), "dict-devil", "devil", "en", 61'000,
                   Phrase::noop("public domain"), "https://www.gutenberg.org/ebooks/972"),
    };
    return texts;
}

} // namespace kantai
