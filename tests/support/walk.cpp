#include "tests/support/walk.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace berth::test {

namespace {

QString nameOf(const QWidget *widget)
{
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

} // namespace

QStringList plainTextOffences(const QWidget *root)
{
    QStringList offences;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            offences.append(u"%1 is not plain text: %2"_s.arg(nameOf(label), label->text()));
    }
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        // A tooltip is rich as soon as it looks so; ours are escaped, so a bare tag means somebody forgot.
        const QString tip = widget->toolTip();
        if (Qt::mightBeRichText(tip) && !tip.startsWith("<span style='white-space:pre"_L1))
            offences.append(u"%1 has a rich tooltip: %2"_s.arg(nameOf(widget), tip));
    }
    return offences;
}

QStringList namelessControls(const QWidget *root)
{
    QStringList nameless;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QAbstractButton *>(widget) || widget->focusPolicy() & Qt::TabFocus;
        if (!control || !widget->isVisibleTo(root) || widget->objectName().startsWith("qt_"_L1))
            continue;
        if (widget->accessibleName().isEmpty() && widget->property("text").toString().isEmpty())
            nameless.append(nameOf(widget));
    }
    return nameless;
}

QStringList clippedTexts(const QWidget *root)
{
    QStringList clipped;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(root) || label->text().isEmpty())
            continue;
        const bool elides = label->minimumSizeHint().width() < label->fontMetrics().horizontalAdvance(u"mmmm"_s);
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < wanted || (!label->wordWrap() && !elides && label->width() < label->sizeHint().width()))
            clipped.append(u"%1 is %2×%3, wants %4: %5"_s.arg(nameOf(label))
                               .arg(label->width())
                               .arg(label->height())
                               .arg(wanted)
                               .arg(label->text()));
    }
    for (const QPushButton *button : root->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(root) && button->width() < button->minimumSizeHint().width())
            clipped.append(u"%1: %2"_s.arg(nameOf(button), button->text()));
    }
    return clipped;
}

} // namespace berth::test
