// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SvgPicture.h"

#include "ui/Theme.h"
#include <QBuffer>
#include <QSvgGenerator>

namespace kantai::ui {

QByteArray svgPicture(const QSize& size, const std::function<bool(QPaintDevice& device)>& draw) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    if (!draw(generator))
        return {};
    // Qt names the first of several families alone.
    const QStringList families = theme::font(theme::Role::Body).families();
    if (families.size() > 1)
        bytes.replace("font-family=\"" + families.front().toUtf8() + '"',
                      "font-family=\"" + families.back().toUtf8() + ", sans-serif\"");
    return bytes;
}

} // namespace kantai::ui
