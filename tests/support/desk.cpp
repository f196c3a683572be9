#include "tests/support/desk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace berth::tests {

Call<store::SecretRecord> MoodySecrets::read(const QUuid &profile)
{
    return trouble ? Call<store::SecretRecord>::ready(fail(*trouble)) : inside.read(profile);
}

Call<Done> MoodySecrets::write(const QUuid &profile, const store::SecretRecord &record)
{
    return trouble ? Call<Done>::ready(fail(*trouble)) : inside.write(profile, record);
}

Call<Done> MoodySecrets::forget(const QUuid &profile)
{
    return trouble ? Call<Done>::ready(fail(*trouble)) : inside.forget(profile);
}

Desk::Desk()
    : settings(folder.filePath(u"settings.ini"_s))
    , profiles(folder.filePath(u"profiles"_s))
    , secrets(keychain)
    , session(profiles, secrets)
{
    QStandardPaths::setTestModeEnabled(true); // activity logs have their place among the user's data
    session.setRefreshInterval(0);
}

Desk::~Desk() = default;

QUuid Desk::addProfile(const QString &name, const demo::Harbor &harbor, const Trust &trust, const QString &password)
{
    store::Profile profile;
    profile.name = name;
    profile.address = Origin::of(harbor.url()).text();
    profile.account = u"admin"_s;
    profile.trust = trust;
    profile.hasSecret = !password.isEmpty();
    const Result<store::Profile> added = profiles.add(profile);
    if (!added)
        return {};
    if (!password.isEmpty()) {
        bool kept = false;
        secrets.keepSecret(*added, std::make_shared<const Secret>(QStringView(password)))
            .then(&session, [&kept](const Result<store::Keeping> &) { kept = true; });
        if (!QTest::qWaitFor([&kept] { return kept; }))
            return {};
    }
    return added->id;
}

demo::Options quickHarbor()
{
    demo::Options options;
    options.pace = 0;
    options.heldClock = true;
    return options;
}

QStringList everyWord(const QWidget &widget)
{
    QStringList words{widget.windowTitle()};
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        words << child->toolTip() << child->accessibleName() << child->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(child))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            words << button->text();
        if (const auto *line = qobject_cast<const QLineEdit *>(child))
            words << line->text();
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(child))
            words << text->toPlainText();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(child); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    words << view->model()->index(row, column).data().toString();
            }
        }
    }
    words.removeAll(QString());
    return words;
}

QStringList markupLabels(const QWidget &widget)
{
    QStringList found;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            found << label->objectName() + u": "_s + label->text();
    }
    return found;
}

} // namespace berth::tests
