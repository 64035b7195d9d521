// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/corpus/CorpusSources.h"
#include "core/base/Error.h"
#include "core/corpus/download/Url.h"
#include "ui/Text.h"
#include "ui/dialogs/Prompts.h"
#include "ui/pages/corpus/CorpusImport.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QUrl>

namespace kantai::ui {

CorpusSources::CorpusSources(CorpusImport& import, Prompts& prompts, QWidget* page)
    : QPushButton(page), import_(import), prompts_(prompts) {
    setObjectName(QStringLiteral("otherSourcesButton"));
    bindText(this, &QPushButton::setText, [] { return tr("Other sources"); });
    bindText(this, &QWidget::setToolTip,
             [] { return tr("Imports a text from the web, from a package of Debian or from the clipboard."); });
    auto* menu = new QMenu(this);
    QAction* web = menu->addAction(QString());
    web->setObjectName(QStringLiteral("importAddressAction"));
    connect(web, &QAction::triggered, this, &CorpusSources::askAddress);
    QAction* gallery = menu->addAction(QString());
    gallery->setObjectName(QStringLiteral("importGalleryAction"));
    connect(gallery, &QAction::triggered, this, &CorpusSources::askGallery);
    QAction* pasting = menu->addAction(QString());
    pasting->setObjectName(QStringLiteral("pasteTextAction"));
    connect(pasting, &QAction::triggered, this, &CorpusSources::paste);
    setMenu(menu);
    followLanguage(this, [web, gallery, pasting] { // actions are not told of a change
        web->setText(tr("From the web…"));
        gallery->setText(tr("Texts of Debian packages…"));
        pasting->setText(tr("Paste text…"));
    });
    // Fields for text take the keys themselves.
    auto* keys = new QShortcut(QKeySequence::Paste, page, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, [this] {
        if (isEnabled())
            paste();
    });
}

QString CorpusSources::problemOf(const QString& address) {
    try {
        Url::parse(address.trimmed().toStdString());
        return {};
    } catch (const Error& error) {
        return QString::fromStdString(error.message());
    }
}

void CorpusSources::askAddress() {
    const QString address =
        prompts_
            .askText(window(), tr("Import from the web"),
                     tr("The address of a text, a book or an archive; it begins with https://"), {}, &problemOf)
            .trimmed();
    if (address.isEmpty())
        return;
    const bool isUnencrypted = Url::parse(address.toStdString()).scheme != "https";
    if (isUnencrypted &&
        !prompts_.confirm(
            window(), tr("Download without encryption?"),
            tr("The address begins with http://. What comes from it is not encrypted, and anybody on the "
               "way can read and change it."),
            tr("Download")))
        return;
    import_.importAddress(address, isUnencrypted);
}

void CorpusSources::askGallery() {
    if (const QString name = prompts_.chooseGalleryText(window()); !name.isEmpty())
        import_.importGalleryText(name);
}

void CorpusSources::paste() {
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    QStringList files;
    if (clipboard != nullptr)
        for (const QUrl& url : clipboard->urls())
            if (url.isLocalFile())
                files.append(url.toLocalFile());
    if (!files.isEmpty()) {
        import_.importPaths(files);
        return;
    }
    PastedText text{tr("Pasted text"), clipboard != nullptr ? clipboard->text() : QString()};
    if (prompts_.enterText(window(), text))
        import_.importPasted(text);
}

} // namespace kantai::ui
