// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReportPdf.h"
#include "core/workflow/report/ReportHtml.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kDotsPerPixel = 3;                // of the drawings
constexpr int kNarrowest = 720, kWidest = 1400; // of the page before it is scaled, in pixels

QImage drawn(const Drawing& drawing) {
    QImage image(drawing.width * kDotsPerPixel, drawing.height * kDotsPerPixel, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QSvgRenderer renderer(QByteArray::fromStdString(drawing.svg));
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

// A page as high as the paper is for its width: the wider, the shorter it becomes, and the smaller it is printed.
void fitTo(QTextDocument& document, const QSizeF& paper) {
    for (int width = kNarrowest; width <= kWidest; width += 40) {
        document.setTextWidth(width);
        if (document.size().height() <= width * paper.height() / paper.width())
            return;
    }
}

} // namespace

bool writeReportPdf(const RunReport& report, const QString& file) {
    QTextDocument document;
    document.setDefaultFont(theme::font(theme::Role::Body));
    document.setDocumentMargin(0);
    for (const auto& [name, drawing] : reportDrawings(report))
        if (!drawing.svg.empty())
            document.addResource(QTextDocument::ImageResource, QUrl(QString::fromStdString(name)), drawn(drawing));
    document.setHtml(QString::fromStdString(reportHtml(report, ReportPictures::Named)));

    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&target);
        writer.setTitle(format::name(report.run.name));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(10, 10, 10, 10),
                                         QPageLayout::Millimeter));
        writer.setResolution(300);
        const QSizeF paper = writer.pageLayout().paintRectPixels(writer.resolution()).size();
        fitTo(document, paper);
        const double scale =
            std::min(paper.width() / document.size().width(), paper.height() / document.size().height());
        QPainter painter;
        if (!painter.begin(&writer))
            return false;
        painter.scale(scale, scale);
        document.drawContents(&painter);
    }
    return target.commit();
}

} // namespace kantai::ui
