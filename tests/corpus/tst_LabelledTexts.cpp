// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/LabelledTexts.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

namespace {

LabelledTexts read(const std::filesystem::path& file, const LabelColumns& columns = {}) {
    return readLabelledTexts(file, columns, {}, {});
}

} // namespace

class LabelledTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreRecognised() {
        const auto file = folder_.write("reviews.csv", "id,label,text\n"
                                                       "1,good,\"It works, and well.\"\n"
                                                       "2,bad,It broke on the first day\n"
                                                       "3,good, A pleasure to use \n");
        const LabelledTexts texts = read(file);
        QCOMPARE(texts.textColumn, std::string("text"));
        QCOMPARE(texts.labelColumn, std::string("label"));
        QCOMPARE(texts.labels, (std::vector<std::string>{"bad", "good"}));
        QCOMPARE(texts.counts(), (std::vector<std::uint64_t>{1, 2}));
        QCOMPARE(texts.rows[0].text, std::string("It works, and well."));
        QCOMPARE(texts.rows[0].label, 1);
        QCOMPARE(texts.rows[2].text, std::string("A pleasure to use"));
        QCOMPARE(texts.rows[2].line, std::uint64_t{4});
        QCOMPARE(texts.sha256.size(), std::size_t{64});
    }

    void turkishNamesOfColumnsAreRecognisedInCapitalsToo() {
        for (const char* name : {"etiket", "ETİKET", "Sınıf", "SINIF", "KATEGORİ"}) {
            const auto file = folder_.write(
                "tablo.csv", std::string("\xef\xbb\xbfMETİN;YIL;") + name +
                                 "\nUzun bir ilk metin burada;2020;a\nUzun bir ikinci metin burada;2020;"
                                 "b\nUzun bir başka metin burada;2021;c\n");
            const LabelledTexts texts = read(file);
            QCOMPARE(texts.labelColumn, std::string(name));
            QCOMPARE(texts.textColumn, std::string("METİN")); // without the byte order mark
        }
    }

    void aTableWithoutANameForItsColumns() {
        const auto file = folder_.write("plain.tsv", "The first long text\tA\nThe second long text\tB\n"
                                                     "The third long text\tA\n");
        const LabelledTexts texts = read(file);
        QCOMPARE(texts.textColumn, std::string("1"));
        QCOMPARE(texts.labelColumn, std::string("2"));
        QCOMPARE(texts.rows.size(), std::size_t{3});
    }

    void columnsCanBeNamedOrNumbered() {
        const auto file = folder_.write("both.csv", "kind;text;source\nx;One long text here;web\n"
                                                    "y;Another long text;web\ny;A third long text;mail\n");
        QCOMPARE(read(file, {"text", "source", {}}).labels, (std::vector<std::string>{"mail", "web"}));
        QCOMPARE(read(file, {"2", "1", {}}).labels, (std::vector<std::string>{"x", "y"}));
        VERIFY_REFUSED(read(file, {"text", "colour", {}}), ErrorCode::Usage, "has no column colour");
        VERIFY_REFUSED(read(file, {"text", "text", {}}), ErrorCode::BadInput, "cannot be both");
    }

    // The first row has a cell that could be the number of a column.
    void aNumberIsThatOfTheColumnWhereNoneHasAName() {
        const auto file =
            folder_.write("stars.csv", "Not worth the money,1\nAs good as it gets,5\nNo complaints,4\n");
        const LabelledTexts texts = read(file, {"1", "2", {}});
        QCOMPARE(texts.labels, (std::vector<std::string>{"1", "4", "5"}));
        QCOMPARE(texts.rows[0].text, std::string("Not worth the money"));
    }

    void rowsWithoutTextOrLabelAreCounted() {
        const auto file = folder_.write("gaps.csv", "text,label\nfirst words here,a\n,b\nsecond words here,b\n"
                                                    "third words here,\n\"two\nlines\",a\nonly words here\n");
        const LabelledTexts texts = read(file);
        QCOMPARE(texts.rows.size(), std::size_t{3});
        QCOMPARE(texts.leftOut, std::uint64_t{3});
        QCOMPARE(texts.firstLeftOut, std::uint64_t{3});
        QCOMPARE(texts.rows[2].text, std::string("two\nlines"));
    }

    void whatNoClassifierCanLearnFromIsRefused() {
        VERIFY_REFUSED(read(folder_.write("one.csv", "text,label\na text here,same\nmore text here,same\n")),
                       ErrorCode::BadInput, "every row has the label \"same\"");
        VERIFY_REFUSED(read(folder_.write("alone.csv", "a text here\nmore text here\n")), ErrorCode::BadInput,
                       "no column of labels");
        VERIFY_REFUSED(read(folder_.write("empty.csv", "")), ErrorCode::BadInput, "holds no row");
        VERIFY_REFUSED(read(folder_.write("page.html", "<html><p>a,b</p></html>")), ErrorCode::BadInput,
                       "is not a table");
        VERIFY_REFUSED(read(folder_ / "missing.csv"), ErrorCode::BadInput, "missing.csv");
        std::string many = "text,label\n";
        for (int i = 0; i < 101; ++i)
            many += "a text of some words,label" + std::to_string(i) + "\n";
        VERIFY_REFUSED(read(folder_.write("many.csv", many)), ErrorCode::BadInput,
                       "line 102: \"label100\" is a label more than the 100");
        VERIFY_REFUSED(
            read(folder_.write("quote.csv", "text,label\nsome good words,a\nother words,b\n\"never ends,a\n")),
            ErrorCode::BadInput, "line 4");
    }

    void otherEncodingsAreRecognised() {
        const auto file = folder_.write("turkish.csv", "text,label\nG\xfcne\xfe do\xf0"
                                                       "du ve \xfe"
                                                       "ehir uyand\xfd,a\n"
                                                       "Ya\xf0mur ya\xf0\xfdyor bug\xfcn,b\n");
        LabelColumns columns;
        columns.encoding = TextEncoding::Windows1254;
        QCOMPARE(read(file, columns).rows[0].text, std::string("Güneş doğdu ve şehir uyandı"));
    }

    void thePreviewShowsTheBeginningWhateverTheColumnsHold() {
        std::string text = "text,number\n";
        for (int i = 0; i < 300; ++i)
            text += "a text of some words," + std::to_string(i) + "\n";
        const TablePreview preview = previewTable(folder_.write("numbers.csv", text), {"text", "number", {}}, 5);
        QVERIFY(preview.hasHeader);
        QCOMPARE(preview.columns, (std::vector<std::string>{"text", "number"}));
        QCOMPARE(preview.rows.size(), std::size_t{5});
        QCOMPARE(preview.rows[0][1], std::string("0"));
        QCOMPARE(*preview.text, std::size_t{0});
        QCOMPARE(*preview.label, std::size_t{1});
    }

    void aStopIsHeard() {
        std::stop_source stop;
        stop.request_stop();
        const auto file = folder_.write("stop.csv", "text,label\nfirst words,a\nsecond words,b\n");
        VERIFY_REFUSED(readLabelledTexts(file, {}, {}, stop.get_token()), ErrorCode::Interrupted, "stopped");
    }

private:
    test::TextFolder folder_;
};

QTEST_GUILESS_MAIN(LabelledTextsTest)
#include "tst_LabelledTexts.moc"
