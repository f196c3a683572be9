#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ui;

namespace {

std::optional<QString> noCapitals(const QString &text)
{
    return text == text.toLower() ? std::nullopt : std::optional(u"The name has capitals. Use small letters."_s);
}

Error errorOf(ErrorKind kind, const QString &field = {})
{
    Error error;
    error.kind = kind;
    error.field = field;
    return error;
}

} // namespace

class TestForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_page = std::make_unique<QWidget>();
        m_page->resize(1100, 700);
        m_behind = new QLineEdit(m_page.get());
        m_sheet = new Sheet(m_page.get());
        m_sheet->setTitle(u"New project"_s);
        m_sheet->setPrimary(u"Create project"_s);
        m_sheet->setFooter(u"Nothing is saved until you create it"_s);
        m_test = m_sheet->addFooterAction(u"Test connection"_s, u"testConnection"_s);
        m_name = m_sheet->form()->add(new TextField(u"name"_s, u"Project name"_s));
        m_name->setRequired();
        m_name->addRule(noCapitals);
        m_quota = m_sheet->form()->add(new SizeField(u"quota"_s, u"Storage quota"_s));
        m_secret = m_sheet->form()->add(new SecretField(u"secret"_s, u"Access secret"_s));
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_behind->setFocus();
        m_sheet->open();
    }

    void cleanup() { m_page.reset(); }

    void primaryWaitsForTheRulesAndSaysWhy()
    {
        QPushButton *primary = m_sheet->primaryButton();
        QVERIFY(!primary->isEnabled());
        QCOMPARE(primary->accessibleDescription(), u"Project name is required."_s);
        QCOMPARE(primary->toolTip(), u"Project name is required."_s);
        QVERIFY(m_name->shownError().isEmpty()); // nothing was typed: nothing to scold
        QTest::keyClicks(m_name->lineEdit(), u"Nvidia"_s);
        QVERIFY(!primary->isEnabled());
        QVERIFY(primary->toolTip().contains(u"capitals"_s));
        m_name->lineEdit()->setText(u"nvidia"_s);
        QVERIFY(primary->isEnabled());
        QVERIFY(primary->toolTip().isEmpty());
    }

    void objectionsShowWhenTheFieldIsLeft()
    {
        QTest::keyClicks(m_name->lineEdit(), u"NV"_s);
        QVERIFY(m_name->shownError().isEmpty());
        QTest::keyClick(m_name->lineEdit(), Qt::Key_Tab);
        QCOMPARE(m_name->shownError(), u"The name has capitals. Use small letters."_s);
        QVERIFY(m_name->lineEdit()->accessibleDescription().contains(u"Error: The name has capitals"_s));
        m_name->lineEdit()->setFocus();
        QTest::keyClick(m_name->lineEdit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_name->lineEdit(), u"nv"_s);
        QVERIFY(m_name->shownError().isEmpty());
    }

    void serverErrorsLandOnTheirField()
    {
        m_name->lineEdit()->setText(u"nvidia"_s);
        m_sheet->setBusy(true, u"Creating…"_s);
        QVERIFY(!m_sheet->primaryButton()->isEnabled());
        QVERIFY(!m_test->isEnabled());
        QVERIFY(m_page->findChild<QPushButton *>(u"sheetCancel"_s)->isEnabled());
        m_sheet->showError(errorOf(ErrorKind::Conflict));
        QVERIFY(!m_name->shownError().isEmpty());
        QVERIFY(!m_sheet->notices()->isShowing());
        QVERIFY(m_name->lineEdit()->hasFocus());
        QCOMPARE(m_name->text(), u"nvidia"_s); // nothing typed is lost
        QTest::keyClicks(m_name->lineEdit(), u"2"_s);
        QVERIFY(m_name->shownError().isEmpty());

        m_sheet->showError(badInput(u"quota"_s, u"The quota is no number. Type one."_s));
        QCOMPARE(m_quota->shownError(), u"The quota is no number. Type one."_s);
        m_sheet->form()->alias(u"credential.access_secret"_s, u"secret"_s);
        QVERIFY(m_sheet->form()->showError(u"credential.access_secret"_s, u"The secret is too long."_s));
        QCOMPARE(m_secret->shownError(), u"The secret is too long."_s);
    }

    void otherErrorsGoToTheNoticeBar()
    {
        Error error = errorOf(ErrorKind::ServerFault);
        error.httpStatus = 500;
        error.requestId = u"abc-1"_s;
        error.message = u"<b>boom</b>"_s;
        m_sheet->showError(error);
        QVERIFY(m_sheet->notices()->isShowing());
        const auto *details = m_sheet->notices()->findChild<Label *>(u"detailsText"_s);
        QVERIFY(details->isHidden());
        QVERIFY(details->text().contains(u"abc-1"_s));
        QVERIFY(details->text().contains(u"<b>boom</b>"_s));
        m_sheet->showError(errorOf(ErrorKind::Conflict), u"no such field"_s);
        QVERIFY(m_sheet->notices()->isShowing());
    }

    void escapeAsksBeforeTypedTextGoes()
    {
        QTest::keyClicks(m_name->lineEdit(), u"nvidia"_s);
        QTest::keyClick(m_name->lineEdit(), Qt::Key_Escape);
        auto *dialog = m_page->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        QVERIFY(m_sheet->isOpen());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmCancel"_s), Qt::LeftButton);
        QVERIFY(m_sheet->isOpen());
        QCOMPARE(m_name->text(), u"nvidia"_s);
        QTRY_VERIFY(!m_page->findChild<ConfirmDialog *>());

        bool closed = false;
        m_sheet->requestClose([&closed](bool yes) { closed = yes; });
        dialog = m_page->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmButton"_s), Qt::LeftButton);
        QVERIFY(closed);
        QTRY_VERIFY(m_sheet->isHidden());
    }

    void escapeLeavesAnUntouchedSheetAtOnce()
    {
        QTest::keyClick(m_name->lineEdit(), Qt::Key_Escape);
        QVERIFY(!m_sheet->isOpen());
        QTRY_VERIFY(m_sheet->isHidden());
        QTRY_VERIFY(m_behind->hasFocus()); // where the person was
    }

    void enterSendsFromAFieldAndPressesTheFocusedButton()
    {
        QSignalSpy accepted(m_sheet, &Sheet::accepted);
        QTest::keyClicks(m_name->lineEdit(), u"nvidia"_s);
        QTest::keyClick(m_name->lineEdit(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
        QSignalSpy tested(m_test, &QPushButton::clicked);
        m_test->setFocus();
        QTest::keyClick(m_test, Qt::Key_Return);
        QCOMPARE(tested.count(), 1);
        QCOMPARE(accepted.count(), 1);
    }

    void focusStaysInside()
    {
        QSet<QWidget *> seen;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(m_sheet->isAncestorOf(QApplication::focusWidget()));
            seen.insert(QApplication::focusWidget());
        }
        QVERIFY(seen.size() >= 6);
        QVERIFY(!seen.contains(m_behind));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(m_sheet->isAncestorOf(QApplication::focusWidget()));
    }

    void sizesReadAsTheRulesWantThem()
    {
        auto *number = m_page->findChild<QLineEdit *>(u"quota"_s);
        auto *unit = m_page->findChild<QComboBox *>(u"quotaUnit"_s);
        auto *unlimited = m_page->findChild<QCheckBox *>(u"quotaUnlimited"_s);
        number->setText(u"500"_s);
        QCOMPARE(m_quota->text(), u"500 GiB"_s);
        unit->setCurrentText(u"TiB"_s);
        QCOMPARE(m_quota->text(), u"500 TiB"_s);
        number->setText(u"12 XB"_s);
        QCOMPARE(m_quota->text(), u"12 XB"_s);
        unlimited->setChecked(true);
        QCOMPARE(m_quota->text(), u"-1"_s);
        QVERIFY(!number->isEnabled());
        m_quota->setText(u"2 TiB"_s);
        QCOMPARE(m_quota->text(), u"2 TiB"_s);
        QVERIFY(!unlimited->isChecked());
        m_quota->setText(u"123 B"_s);
        QCOMPARE(m_quota->text(), u"123 B"_s);
    }

    void secretsAreCleanedWhenPasted()
    {
        auto *edit = m_page->findChild<QLineEdit *>(u"secret"_s);
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QGuiApplication::clipboard()->setText(u"  nvapi-abc\r\n"_s);
        edit->setFocus();
        edit->paste();
        QCOMPARE(m_secret->text(), u"nvapi-abc"_s);
        QVERIFY(m_secret->findChild<Label *>(u"fieldMessage"_s)->text().contains(u"left out"_s));
        QVERIFY(m_secret->secret().equals(Secret(QStringView(u"nvapi-abc"))));
        edit->selectAll();
        edit->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"  nvapi-abc\r\n"_s); // a key never leaves by copying
        QVERIFY(m_secret->isDirty());
    }

    void storedSecretsAreReplacedNeverShown()
    {
        m_secret->setRequired();
        m_secret->setStored(u"In the keychain: personal key, ends in …7Qx2."_s);
        auto *edit = m_page->findChild<QLineEdit *>(u"secret"_s);
        QVERIFY(edit->isReadOnly());
        QVERIFY(edit->text().isEmpty());
        QVERIFY(m_secret->secret().isEmpty());
        QVERIFY(!m_secret->objection());
        QSignalSpy replacing(m_secret, &SecretField::replacing);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"secretReplace"_s), Qt::LeftButton);
        QCOMPARE(replacing.count(), 1);
        QVERIFY(!edit->isReadOnly());
        QVERIFY(m_secret->objection());
        QTest::keyClicks(edit, u"nvapi-new"_s);
        QVERIFY(m_secret->secret().equals(Secret(QStringView(u"nvapi-new"))));
        m_secret->wipe();
        QVERIFY(m_secret->text().isEmpty());
    }

    void radioChoicesOpenTheirInnerField()
    {
        RadioField radio(u"retention"_s, u"Retention"_s);
        auto *days = new QLineEdit;
        radio.addChoice(u"keep"_s, u"Keep everything"_s);
        radio.addChoice(u"days"_s, u"Some days"_s, u"Not pulled for so long."_s, days);
        radio.setText(u"keep"_s);
        radio.show();
        QVERIFY(!days->isEnabled());
        QVERIFY(!radio.isDirty());
        QTest::mouseClick(radio.findChild<QAbstractButton *>(u"retention.days"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(radio.text(), u"days"_s);
        QVERIFY(days->isEnabled());
        QVERIFY(radio.isDirty());
    }

    void confirmationWantsTheName()
    {
        int answers = 0;
        bool yes = false;
        ConfirmDialog *dialog = ConfirmDialog::ask(m_page.get(),
            {.title = u"Delete the project nvidiaio?"_s, .confirm = u"Delete project"_s, .typedName = u"nvidiaio"_s},
            [&](bool answer) {
                ++answers;
                yes = answer;
            });
        auto *confirm = dialog->findChild<QPushButton *>(u"confirmButton"_s);
        auto *typed = dialog->findChild<QLineEdit *>(u"confirmName"_s);
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(typed, u"nvidia"_s);
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(typed, u"io"_s);
        QVERIFY(confirm->isEnabled());
        QTest::mouseClick(confirm, Qt::LeftButton);
        QCOMPARE(answers, 1);
        QVERIFY(yes);
    }

    void labelsNameTheirFields()
    {
        for (const Field *field : m_sheet->form()->fields()) {
            QCOMPARE(field->editor()->accessibleName(), field->label());
            QCOMPARE(field->editor()->objectName(), field->name());
        }
        QVERIFY(m_name->lineEdit()->accessibleDescription().contains(u"Required"_s));
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_page;
    QLineEdit *m_behind = nullptr;
    Sheet *m_sheet = nullptr;
    QPushButton *m_test = nullptr;
    TextField *m_name = nullptr;
    SizeField *m_quota = nullptr;
    SecretField *m_secret = nullptr;
};

QTEST_MAIN(TestForm)
#include "tst_form.moc"
