// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/shell/Rail.h"
#include <QImage>
#include <QPainter>
#include <QTest>
#include <vector>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : WindowFixture {
    Fixture() : WindowFixture(TinyProject::Stage::Trained) { window.openProject(tiny.folder()); }
};

} // namespace

class tst_Rail : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", home_.path().toUtf8());
        prepareApplication();
        QCoreApplication::setOrganizationName(QStringLiteral("kantai-test"));
    }

    void everyStateHasAShapeOfItsOwn() {
        std::vector<QImage> shapes;
        for (const PageState state :
             {PageState::Empty, PageState::Ready, PageState::Running, PageState::Done, PageState::NeedsAttention}) {
            QImage image(10, 10, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintState(painter, QRectF(image.rect()), state);
            painter.end();
            shapes.push_back(image.createAlphaMask()); // without colours
        }
        for (std::size_t i = 0; i < shapes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(shapes[i] != shapes[j], qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }

    void whatIsOlderThanItsSourceNeedsAttention() {
        Fixture f;
        const Page* tokenizer = f.window.pages().page(PageId::Tokenizer);
        const Page* training = f.window.pages().page(PageId::Training);
        const Page* checkpoints = f.window.pages().page(PageId::Checkpoints);
        QVERIFY(tokenizer->state() == PageState::Done && training->state() == PageState::Done);
        importCorpus(f.session.handle(), {{f.tiny.write("more.txt", tinyBytes(20)).toStdString()}, {}, {}}, {}, {});
        f.session.reload();
        QVERIFY(tokenizer->state() == PageState::NeedsAttention);
        QCOMPARE(tokenizer->stateText(), QStringLiteral("older than the corpus"));
        QVERIFY(training->state() == PageState::Done);
        trainTokenizer(f.session.handle(), {.vocabularySize = 320, .minFrequency = 2}, {}, {});
        f.session.reload();
        QVERIFY(tokenizer->state() == PageState::Done);
        QVERIFY(training->state() == PageState::NeedsAttention && checkpoints->state() == PageState::NeedsAttention);
        QCOMPARE(training->stateText(), QStringLiteral("older than the tokenizer"));
    }
};

QTEST_MAIN(tst_Rail)
#include "tst_Rail.moc"
