// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/LessonFile.h"
#include "core/base/Error.h"
#include "core/workflow/teach/Lesson.h"
#include "ui/Format.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace kantai::ui {

namespace {

struct LessonTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::LessonFile)
};

QString importText(const Lesson& lesson) {
    QStringList names;
    for (const LessonText& text : lesson.texts)
        names += QString::fromStdString(text.name);
    return names.isEmpty()
               ? LessonTexts::tr("Import the text of the lesson; the wizards then show its settings.")
               : LessonTexts::tr("Import these texts; the wizards then show the settings of the lesson: %1")
                     .arg(names.join(QStringLiteral(", ")));
}

} // namespace

void openLesson(ProjectSession& session, Prompts& prompts, QWidget* window, const QString& file) {
    if (session.isBusy()) {
        showBusy(session, prompts, window);
        return;
    }
    attempt(prompts, window, [&] {
        const Lesson lesson = readLesson(file.toStdString());
        const QString folder = prompts.newFolder(window, LessonTexts::tr("Start the lesson in a new folder"),
                                                 QFileInfo(file).completeBaseName());
        if (folder.isEmpty())
            return;
        startLesson(folder.toStdString(), QFileInfo(folder).fileName().toStdString(), lesson);
        QSettings().setValue(QStringLiteral("teaching/askFirst"), lesson.asksFirst);
        session.open(folder);
        prompts.showInformation(window, format::name(lesson.title), importText(lesson));
    });
}

void saveLesson(ProjectSession& session, Prompts& prompts, QWidget* window) {
    if (session.view().runs.empty()) {
        prompts.showError(window, LessonTexts::tr("A lesson repeats a run, and this project has none."),
                          Hint(LessonTexts::tr("Pretrain a model first."), PageId::Training));
        return;
    }
    attempt(prompts, window, [&] {
        Lesson lesson = lessonOf(session.handle(), session.view().runs.back().id);
        lesson.asksFirst = QSettings().value(QStringLiteral("teaching/askFirst"), false).toBool();
        const QString file =
            prompts.saveFile(window, LessonTexts::tr("Save a lesson"), QStringLiteral("lesson.kantai-lesson"),
                             LessonTexts::tr("Lesson (*.kantai-lesson)"));
        if (file.isEmpty())
            return;
        writeLesson(lesson, file.toStdString());
        prompts.tellSaved(window, file);
    });
}

} // namespace kantai::ui
