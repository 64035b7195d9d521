// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/GuideWindow.h"

#include "ui/LargeType.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

namespace kantai::ui {

namespace {
constexpr int kColumn = 740; // px; about ninety characters, the longest line that reads well
}

QString guideFolder() {
    const QString installed =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../share/kantai/guide"));
    return QDir(installed).exists() ? installed : QStringLiteral(KANTAI_GUIDE_DIR);
}

QVariant GuideText::loadResource(int type, const QUrl& name) {
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QString file = source().resolved(name).toLocalFile();
    const QFileInfo info(file);
    const QString dark = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral("-dark.png");
    if (theme::isDark() && QFileInfo::exists(dark))
        file = dark;
    QImage picture(file);
    const qreal scale = devicePixelRatioF(), column = kColumn - 2 * document()->documentMargin();
    if (picture.width() > column * scale) {
        picture = picture.scaledToWidth(static_cast<int>(column * scale), Qt::SmoothTransformation);
        picture.setDevicePixelRatio(scale);
    }
    return picture;
}

void GuideText::resizeEvent(QResizeEvent* event) {
    const QMargins now = viewportMargins();
    const int around = width() - viewport()->width() - now.left() - now.right(); // frame and scroll bar
    const int side = std::max(theme::kGrid, (width() - around - kColumn) / 2);
    if (side != now.left())
        setViewportMargins(side, 0, side, 0);
    const int before = viewport()->width();
    QTextBrowser::resizeEvent(event);
    if (before != event->oldSize().width())
        fitPictures();
}

void GuideText::fitPictures() {
    const int room = std::min(kColumn, viewport()->width()) - static_cast<int>(2 * document()->documentMargin());
    std::vector<std::pair<int, QTextImageFormat>> pictures; // by their places: what is changed is not iterated over
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); part != block.end(); ++part)
            if (part.fragment().charFormat().isImageFormat())
                pictures.emplace_back(part.fragment().position(), part.fragment().charFormat().toImageFormat());
    for (auto& [place, picture] : pictures) {
        const auto image = document()->resource(QTextDocument::ImageResource, QUrl(picture.name())).value<QImage>();
        const int width = std::min(room, static_cast<int>(image.width() / image.devicePixelRatio()));
        if (width <= 0 || picture.width() == width)
            continue;
        picture.setWidth(width);
        QTextCursor cursor(document());
        cursor.setPosition(place);
        cursor.setPosition(place + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(picture);
    }
}

GuideWindow::GuideWindow(QWidget* parent) : QWidget(parent, Qt::Window) {
    setObjectName(QStringLiteral("guideWindow"));
    bindText(this, &QWidget::setWindowTitle, [] { return tr("Guide – Kantai Studio"); });
    resize(QSize(1120, 820).boundedTo(screen()->availableSize() * 0.92)); // the frame is not known yet
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 0, 0);
    row->setSpacing(2 * theme::kGrid);
    auto* side = new QVBoxLayout;
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("guideSearchEdit"));
    bindText(search_, &QWidget::setAccessibleName, [] { return tr("Search the guide"); });
    bindText(search_, &QLineEdit::setPlaceholderText, [] { return tr("Search the guide"); });
    search_->setClearButtonEnabled(true);
    side->addWidget(search_);
    found_ = newDimLabel({}, this);
    found_->setObjectName(QStringLiteral("guideFoundLabel"));
    found_->hide();
    side->addWidget(found_);
    contents_ = new QListWidget(this);
    contents_->setObjectName(QStringLiteral("guideContentsList"));
    bindText(contents_, &QWidget::setAccessibleName, [] { return tr("Contents"); });
    contents_->setWordWrap(true);
    contents_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->addWidget(contents_, 1);
    contents_->setFixedWidth(theme::scaled(256));
    search_->setFixedWidth(theme::scaled(256));
    row->addLayout(side);
    text_ = new GuideText(this);
    text_->setObjectName(QStringLiteral("guideText"));
    bindText(text_, &QWidget::setAccessibleName, [] { return tr("Guide"); });
    text_->setOpenExternalLinks(true);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the guide is longer than any window
    row->addWidget(text_, 1);
    connect(search_, &QLineEdit::returnPressed, this, &GuideWindow::findNext);
    connect(contents_, &QListWidget::currentRowChanged, this, &GuideWindow::showSection);
    connect(text_, &QTextBrowser::sourceChanged, this, [this] {
        polish();
        listSections();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, search_, qOverload<>(&QWidget::setFocus));
    dark_ = theme::isDark();
    followLanguage(this, [this] { load(tr("guide.md", "the name of the guide's file in this language")); });
    text_->setFocus();
}

void GuideWindow::load(const QString& file) {
    const int section = contents_->currentRow();
    text_->setSource(QUrl::fromLocalFile(QDir(guideFolder()).filePath(file)));
    if (section > 0)
        contents_->setCurrentRow(section);
}

// Markdown as Qt lays it out has no air between its lines.
void GuideWindow::polish() {
    QTextCursor cursor(text_->document());
    cursor.beginEditBlock();
    for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setTopMargin(level > 1 ? 26 : 4);
        format.setBottomMargin(8);
        if (format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines()) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
            format.setLeftMargin(20);
        } else if (level == 0) {
            format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        }
        if (block.text().contains(QChar::ObjectReplacementCharacter)) // a picture has its own height
            format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
    text_->fitPictures();
}

void GuideWindow::listSections() {
    const QSignalBlocker quiet(contents_);
    contents_->clear();
    for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0) {
            auto* item = new QListWidgetItem(block.text(), contents_);
            item->setData(Qt::UserRole, block.position());
        }
    contents_->setCurrentRow(0);
}

void GuideWindow::showSection(int section) {
    const QListWidgetItem* item = contents_->item(section);
    if (item == nullptr)
        return;
    QTextCursor cursor(text_->document());
    cursor.setPosition(item->data(Qt::UserRole).toInt());
    text_->setTextCursor(cursor);
    text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() + text_->cursorRect(cursor).top() -
                                         theme::kGrid);
}

void GuideWindow::showStep(int number) {
    int section = 0;
    for (int i = 0; number > 0 && i < contents_->count(); ++i)
        if (contents_->item(i)->text().startsWith(QStringLiteral("%1.").arg(number)))
            section = i;
    contents_->setCurrentRow(section);
    showSection(section); // also when it was the current one, and the text was scrolled since
}

void GuideWindow::findNext() {
    const QString wanted = search_->text().trimmed();
    bool found = wanted.isEmpty() || text_->find(wanted);
    if (!found) { // once more from the beginning
        const QTextCursor before = text_->textCursor();
        text_->moveCursor(QTextCursor::Start);
        found = text_->find(wanted);
        if (!found)
            text_->setTextCursor(before);
    }
    found_->setText(tr("No match in this guide."));
    found_->setVisible(!found);
}

void GuideWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void GuideWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || dark_ == theme::isDark())
        return;
    dark_ = theme::isDark();
    const int place = text_->verticalScrollBar()->value();
    text_->reload();
    text_->verticalScrollBar()->setValue(place);
}

} // namespace kantai::ui
