#include "tests/support/connected.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/walk.h"
#include "ui/shell/berth_window.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;
using berth::test::PseudoTranslator;

namespace {

/** What no language changes: the demo's data, addresses, versions, parts of Harbor, key names and names of products. */
bool isName(QString text)
{
    static const QRegularExpression address(
        u"https?://\\S+|127\\.0\\.0\\.1\\S*|\\b[a-z0-9]+([./_:$@-][a-z0-9]+)+\\b|nvapi-\\S*"_s);
    static const QRegularExpression name(
        u"\\b(NVIDIA NGC|NVIDIA|nvidia|nvidiaio|Docker Hub|Docker Registry|Kubernetes|Quay|Harbor|Berth|research|admin"
        "|core|database|jobservice|portal|redis|registry|registryctl|GiB|Ctrl)\\b"_s);
    text.remove(address).remove(name);
    return PseudoTranslator::translated(text);
}

/** Texts people read that stand on screen below @p root without having been offered for translation. */
QStringList untranslated(const QWidget &root)
{
    QStringList found;
    const auto check = [&found](const QWidget *widget, const QString &text) {
        if (!PseudoTranslator::translated(text) && !isName(text))
            found.append(
                u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text));
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        check(widget, widget->toolTip());
        check(widget, widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            check(label, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            check(button, button->text());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            check(line, line->placeholderText());
        else if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            check(combo, combo->currentText());
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
            for (int section = 0; section < header->count(); ++section)
                check(header, header->model()->headerData(section, header->orientation()).toString());
        }
    }
    return found;
}

} // namespace

/** Every page in a made-up language longer than English: nothing stays English, nothing is cut off. */
class TestPagesTranslated : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void speaksTheLanguage_data();
    void speaksTheLanguage();

private:
    PseudoTranslator m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<ui::BerthWindow> m_berth;
};

void TestPagesTranslated::initTestCase()
{
    QCoreApplication::installTranslator(&m_language);
    m_theme = std::make_unique<ui::Theme>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    m_connected = std::make_unique<Connected>();
    m_berth = std::make_unique<ui::BerthWindow>(m_connected->context(), *m_theme);
    m_berth->start({});
    m_berth->window().resize(1366, 768);
    QVERIFY(m_connected->signIn());
}

void TestPagesTranslated::cleanupTestCase()
{
    m_berth.reset();
    m_connected.reset();
    m_theme.reset();
    QCoreApplication::removeTranslator(&m_language);
}

void TestPagesTranslated::speaksTheLanguage_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("button"); ///< opens a sheet over the page; empty: the page itself
    for (const auto *page :
        {"overview", "key", "endpoints", "projects", "images", "useit", "activity", "connect", "profiles"})
        QTest::newRow(page) << QString::fromLatin1(page) << QString();
    QTest::newRow("new endpoint") << u"endpoints"_s << u"newEndpointButton"_s;
    QTest::newRow("new project") << u"projects"_s << u"newProjectButton"_s;
}

void TestPagesTranslated::speaksTheLanguage()
{
    QFETCH(QString, page);
    QFETCH(QString, button);
    ui::MainWindow &window = m_berth->window();
    QSignalSpy active(&m_connected->session(), &Session::activeChanged);
    window.showPage(page);
    if (!button.isEmpty()) {
        auto *opens = window.findChild<QAbstractButton *>(button);
        QVERIFY(opens);
        QTRY_VERIFY(opens->isEnabled());
        opens->click();
    }
    QTRY_VERIFY(active.isEmpty() || active.last().first().toInt() == 0);
    const QStringList english = untranslated(window);
    QVERIFY2(english.isEmpty(), qPrintable(u"\n"_s + english.join(u'\n')));
    QTRY_VERIFY2(test::clippedTexts(&window).isEmpty(), qPrintable(u"\n"_s + test::clippedTexts(&window).join(u'\n')));
}

QTEST_MAIN(TestPagesTranslated)
#include "tst_pages_translated.moc"
