// SPDX-License-Identifier: GPL-3.0-or-later
// A TinyProject with its paths and files as the window names them. Used by the tests of the window, on the UI thread.
#pragma once

#include "tests/support/TinyProject.h"

#include <QByteArray>
#include <QString>

namespace kantai::test {

inline QByteArray tinyBytes(int lines = 240) {
    return QByteArray::fromStdString(tinyText(lines));
}

class WindowProject {
public:
    explicit WindowProject(TinyProject::Stage stage) : project_(stage) {}

    QString folder() const { return QString::fromStdString(project_.path().native()); }
    // A path beside the project; and a file there.
    QString path(const QString& name) const {
        return QString::fromStdString((project_.folder.path() / name.toStdString()).native());
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        return QString::fromStdString(project_.folder.write(name.toUtf8(), bytes.toStdString()).native());
    }

private:
    TinyProject project_;
};

} // namespace kantai::test
