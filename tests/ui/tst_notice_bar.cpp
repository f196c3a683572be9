#include "ui/widgets/code_view.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ui;

class TestNoticeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void hiddenWhileThereIsNothingToSay()
    {
        QWidget window;
        auto *bar = new NoticeBar(&window);
        window.show();
        QVERIFY(bar->isHidden());
        bar->showDone(u"The endpoint was created."_s);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), u"The endpoint was created."_s);
        QSignalSpy closed(bar, &NoticeBar::closed);
        QTest::mouseClick(bar->findChild<QToolButton *>(u"noticeClose"_s), Qt::LeftButton);
        QVERIFY(bar->isHidden());
        QCOMPARE(closed.count(), 1);
    }

    void explainsAnErrorAndFoldsTheRest()
    {
        NoticeBar bar;
        Error error;
        error.kind = ErrorKind::ServerFault;
        error.httpStatus = 500;
        error.requestId = u"req-7"_s;
        error.message = u"pq: <b>boom</b>"_s;
        bool retried = false;
        bar.showError(error, {{u"Retry"_s, [&retried] { retried = true; }, u"retry"_s}});
        const Explanation said = describe(error);
        QCOMPARE(bar.findChild<Label *>(u"noticeTitle"_s)->text(), said.what);
        QCOMPARE(bar.findChild<Label *>(u"noticeText"_s)->text(), said.remedy);
        auto *details = bar.findChild<Label *>(u"detailsText"_s);
        QVERIFY(!details->isVisibleTo(&bar));
        QTest::mouseClick(bar.findChild<QToolButton *>(u"detailsToggle"_s), Qt::LeftButton);
        QVERIFY(details->isVisibleTo(&bar));
        QVERIFY(details->text().contains(u"req-7"_s));
        QVERIFY(details->text().contains(u"HTTP 500"_s));
        QTest::mouseClick(bar.findChild<QPushButton *>(u"retry"_s), Qt::LeftButton);
        QVERIFY(retried);
    }

    void cancelledSaysNothing()
    {
        NoticeBar bar;
        bar.showDone(u"Done."_s);
        Error error;
        error.kind = ErrorKind::Cancelled;
        bar.showError(error);
        QVERIFY(bar.isHidden());
    }

    void whatIsAddedGoesWithTheNotice()
    {
        NoticeBar bar;
        bar.showDone(u"Done."_s);
        QPointer<QWidget> extra = new QWidget;
        bar.setExtra(extra);
        bar.showDone(u"Again."_s);
        QTRY_VERIFY(!extra);
    }

    void copyingSaysSo()
    {
        CopyButton button([] { return u"sha256:abc"_s; });
        button.setCaption(u"Copy digest"_s);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"sha256:abc"_s);
        QCOMPARE(button.accessibleName(), u"Copied"_s);
        QTRY_COMPARE_WITH_TIMEOUT(button.accessibleName(), u"Copy digest"_s, 4000);
    }

    void sectionsLoadWhenFirstOpened()
    {
        FoldSection fold(u"Layers"_s, new QWidget);
        QSignalSpy first(&fold, &FoldSection::openedFirst);
        fold.setOpen(true);
        fold.setOpen(false);
        fold.setOpen(true);
        QCOMPARE(first.count(), 1);
    }

    void detailsAreReplacedWhole()
    {
        DetailsPanel panel;
        panel.setTitle(u"nvidia/cuda"_s);
        panel.addFacts()->add(u"Created"_s, u"1 Feb 2026"_s);
        QCOMPARE(panel.findChildren<KeyValueList *>().size(), 1);
        panel.clear();
        QTRY_COMPARE(panel.findChildren<KeyValueList *>().size(), 0);
        panel.addFacts(u"Facts"_s)->add(u"Created"_s, u"2 Feb 2026"_s);
        QCOMPARE(panel.findChildren<KeyValueList *>().size(), 1);
    }

    void codeIsColouredAndCopiedWhole()
    {
        CodeView view;
        view.setTitle(u"override.yaml"_s);
        const QString text = u"# comment\nkey: \"a # b\" # tail\n"_s;
        view.setText(text);
        view.show();
        auto *edit = view.findChild<QPlainTextEdit *>(u"code"_s);
        QVERIFY(edit->isReadOnly());
        QTest::mouseClick(view.findChild<QToolButton *>(u"copyButton"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        const Tokens &t = tokens(view.palette());
        const auto formats = [edit](
                                 int block) { return edit->document()->findBlockByNumber(block).layout()->formats(); };
        QCOMPARE(formats(0).constFirst().format.foreground().color(), t.secondary);
        bool comment = false;
        for (const auto &range : formats(1)) {
            if (range.format.foreground().color() == t.secondary) {
                QCOMPARE(range.start, 13);
                comment = true;
            }
        }
        QVERIFY(comment);
    }

    void skeletonWaitsAMoment()
    {
        StateView states(new QWidget);
        states.resize(600, 400);
        states.show();
        states.showLoading();
        const auto *skeleton = states.findChild<SkeletonView *>();
        QVERIFY(skeleton);
        const QImage before = states.grab().toImage();
        QTRY_VERIFY(states.grab().toImage() != before);
        states.showPartial(u"Two of three lists arrived."_s);
        QCOMPARE(states.state(), StateView::State::Content);
        QVERIFY(states.findChild<NoticeBar *>(u"stateNotice"_s)->isShowing());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(TestNoticeBar)
#include "tst_notice_bar.moc"
