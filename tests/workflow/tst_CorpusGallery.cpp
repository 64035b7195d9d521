// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of packages, from a system that the test has made.
#include "core/workflow/corpus/CorpusGallery.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/corpus/cleaning/LineLanguage.h"
#include "core/corpus/cleaning/OriginalText.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <set>

using namespace kantai;

namespace {

std::string status(const std::string& package, const std::string& state = "install ok installed") {
    return "Package: " + package + "\nStatus: " + state + "\nArchitecture: all\nVersion: 1.2-3\n\n";
}

} // namespace

class tst_CorpusGallery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextHasItsFacts() {
        std::set<std::string> names;
        std::uint64_t before = ~std::uint64_t{0};
        for (const GalleryText& text : galleryTexts()) {
            QVERIFY2(names.insert(text.name).second, text.name.c_str());
            QVERIFY2(text.words > 1000 && text.words <= before, text.name.c_str()); // largest first
            before = text.words;
            QVERIFY(!text.licence.empty() && text.origin.starts_with("http") &&
                    text.folder.starts_with("/usr/share/"));
            for (const std::string& language :
                 {text.languages.substr(0, 2), text.languages.substr(text.languages.size() - 2)})
                QVERIFY2(isKnownLanguage(language), language.c_str());
            QVERIFY(&galleryText(text.name) == &text);
        }
        VERIFY_REFUSED(galleryText("nothing"), ErrorCode::Usage, "no text with the name \"nothing\"");
    }

    void aPackageThatIsNotInstalledIsNamedWithItsCommand() {
        const test::TextFolder system;
        const GalleryText& text = galleryText("dict-devil");
        QVERIFY(!stateOf(text, system.path()).isInstalled);
        system.write("var/lib/dpkg/status", status("dict-devil", "deinstall ok config-files"));
        QVERIFY(!stateOf(text, system.path()).isInstalled);
        try {
            stageGalleryText(text, system.path(), {}, {}, system.path());
            QFAIL("it is not installed");
        } catch (const Error& error) {
            QVERIFY(error.message().find("dict-devil is not installed") != std::string::npos);
            QVERIFY(error.remedy().sentence.find("sudo apt install dict-devil") != std::string::npos);
        }
    }

    void pagesAreOneTextInTheirOrder() {
        const test::TextFolder system;
        const std::string pages = "usr/share/doc/debian-handbook/html/tr-TR/";
        system.write("var/lib/dpkg/status", status("apt") + status("debian-handbook"));
        system.write("usr/share/doc/debian-handbook/copyright", "GPL");
        system.write((pages + "b.html").c_str(), "<html><body><p>İkinci <b>bölüm</b></p></body></html>");
        system.write((pages + "a.html").c_str(), "<html><body><h1>Birinci</h1></body></html>");
        system.write((pages + "image.png").c_str(), "no text");
        const GalleryText& text = galleryText("debian-handbook-tr");
        const GalleryState state = stateOf(text, system.path());
        QVERIFY(state.isInstalled);
        QCOMPARE(state.version, std::string("1.2-3"));
        QCOMPARE(state.files.size(), std::size_t{2});
        QVERIFY(!state.copyright.empty());
        QCOMPARE(galleryOrigin(text, state), std::string("Debian package debian-handbook 1.2-3"));
        QCOMPARE(staged(text, system), std::string("Birinci\n\nİkinci bölüm\n"));
        QVERIFY(!stateOf(galleryText("debian-handbook-en"), system.path()).isInstalled); // of the same package
    }

    void glossesAreTakenWithoutTheirCodes() {
        const test::TextFolder system;
        system.write("var/lib/dpkg/status", status("wordnet-base"));
        system.write("usr/share/wordnet/data.adv",
                     "  1 This software | is licensed\n"
                     "00001740 02 r 01 a_cappella 0 000 | without music; \"sang it\"  \n");
        system.write("usr/share/wordnet/index.adv", "a_cappella r 1 0 1 0 00001740  \n");
        QCOMPARE(staged(galleryText("wordnet"), system), std::string("without music; \"sang it\"\n"));
    }

    void sayingsAreSeparatedByEmptyLines() {
        const test::TextFolder system;
        system.write("var/lib/dpkg/status", status("fortunes"));
        system.write("usr/share/games/fortunes/love", "One\n%\nTwo\n");
        system.write("usr/share/games/fortunes/love.dat", "\1\2");
        QCOMPARE(staged(galleryText("fortunes"), system), std::string("One\n\nTwo\n"));
    }

    void dictionariesAreUnpacked() {
        const test::TextFolder system;
        system.write("var/lib/dpkg/status", status("dict-devil"));
        system.write("usr/share/dictd/devil.index", "");
        OriginalWriter packed(system.path() / "usr/share/dictd/devil.dict.dz"); // compressed, as those are
        packed.write("ABSURDITY, n.  A statement or belief.\n");
        packed.close();
        QCOMPARE(staged(galleryText("dict-devil"), system), std::string("ABSURDITY, n.  A statement or belief.\n"));
    }

private:
    static std::string staged(const GalleryText& text, const test::TextFolder& system) {
        const test::TextFolder folder;
        const fs::path file = stageGalleryText(text, folder.path(), {}, {}, system.path());
        return readFile(file);
    }
};

QTEST_APPLESS_MAIN(tst_CorpusGallery)
#include "tst_CorpusGallery.moc"
