#include "ui/widgets/search_field.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace berth::ui {

void makeSearchField(QLineEdit *edit)
{
    edit->setClearButtonEnabled(true);
    for (QToolButton *button : edit->findChildren<QToolButton *>())
        button->setAccessibleName(QCoreApplication::translate("SearchField", "Clear"));
    QAction *picture = edit->addAction(iconOf(Icon::Search), QLineEdit::LeadingPosition);
    picture->setText(QCoreApplication::translate("SearchField", "Search"));
    // A picture, no button: it takes neither clicks nor the focus.
    for (QToolButton *button : edit->findChildren<QToolButton *>()) {
        if (button->defaultAction() == picture) {
            button->setAccessibleName(picture->text());
            button->setAttribute(Qt::WA_TransparentForMouseEvents);
        }
    }
}

} // namespace berth::ui
