#include "app/models/list_export.h"
#include "app/models/paged_model.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"

#include "ui/widgets/table_page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/view_memory.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ui;

namespace {

struct Row
{
    QString name = {};
    qint64 bytes = 0;
};

using Rows = berth::Page<Row>;

/** What the page's list answers, settable by the test. */
struct Answers
{
    Result<Rows> next = Rows{{{u"alpha"_s, 1}, {u"beta"_s, 2048}, {u"=cmd()"_s, 3}}, 3};
    QList<PageQuery> asked;
};

class TestedPage final : public TablePage
{
public:
    TestedPage(ViewMemory &memory, Answers &answers)
        : TablePage({u"things"_s, u"Things"_s, u"What there is"_s, Icon::Tag}, memory)
        , model(
              {Column<Row>(u"name"_s, u"Name"_s, ColumnKind::Title,
                   [](const Row &row) {
                       return row.name;
                   }).sortedBy(u"name"_s),
                  Column<Row>(u"size"_s, u"Size"_s, ColumnKind::Size, [](const Row &row) { return row.bytes; }),
                  Column<Row>(u"note"_s, u"Note"_s, ColumnKind::Text, [](const Row &) { return QString(); })
                      .unsorted()},
              [](const Row &row) { return row.name; },
              [&answers](const PageQuery &query) {
                  answers.asked.append(query);
                  return Call<Rows>::ready(answers.next);
              })
    {
        setModel(&model);
        addFilter(u"type"_s, u"Type"_s, {{{}, u"any"_s}, {u"docker"_s, u"Docker"_s}});
        create = new QAction(u"New thing"_s, this);
        create->setObjectName(u"thingNew"_s);
        addPageAction(create, ButtonRole::Primary);
        setEmpty(u"No thing yet."_s, create);
        open = new QAction(u"Open"_s, this);
        rename = new QAction(u"Rename"_s, this);
        remove = new QAction(u"Delete…"_s, this);
        addRowAction(open, Key::Open);
        addRowAction(rename, Key::Rename);
        addRowAction(remove, Key::Delete);
        details = new Label(u"details"_s);
        setDetails(details);
    }

    PagedModel<Row> model;
    QAction *create;
    QAction *open;
    QAction *rename;
    QAction *remove;
    Label *details;
};

} // namespace

class TestTablePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_answers = {};
        m_memory = std::make_unique<TransientMemory>();
        make();
    }

    void cleanup() { m_page.reset(); }

    void showsItsRows()
    {
        load();
        QCOMPARE(m_page->states()->state(), StateView::State::Content);
        QCOMPARE(m_page->findChild<Label *>(u"count"_s)->text(), u"3 of 3"_s);
        QCOMPARE(m_page->count(), 3);
        QVERIFY(m_page->details->isHidden());
        QVERIFY(!m_page->remove->isEnabled());
    }

    void emptyOffersToCreate()
    {
        m_answers.next = Rows{};
        load();
        QCOMPARE(m_page->states()->state(), StateView::State::Empty);
        QSignalSpy created(m_page->create, &QAction::triggered);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"emptyButton"_s), Qt::LeftButton);
        QCOMPARE(created.count(), 1);
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"thingNewButton"_s), Qt::LeftButton);
        QCOMPARE(created.count(), 2);
    }

    void theFocusStaysWithTheList()
    {
        m_answers.next = Rows{};
        load();
        QTRY_VERIFY(m_page->findChild<QPushButton *>(u"emptyButton"_s)->hasFocus());
        m_answers.next = Rows{{{u"alpha"_s, 1}}, 1};
        m_page->refresh();
        QTRY_VERIFY(m_page->view()->hasFocus());
    }

    void filteredToNothingOffersToClear()
    {
        load();
        m_answers.next = Rows{};
        auto *filter = m_page->findChild<QLineEdit *>(u"filter"_s);
        QTest::keyClicks(filter, u"zzz"_s);
        QTRY_COMPARE(m_page->states()->state(), StateView::State::FilteredToNothing);
        QCOMPARE(m_answers.asked.last().q, u"name=~zzz"_s);
        m_answers.next = Rows{{{u"alpha"_s, 1}}, 1};
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"emptyButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->states()->state(), StateView::State::Content);
        QVERIFY(filter->text().isEmpty());
        QVERIFY(m_answers.asked.last().q.isEmpty());
    }

    void combosFilterOnTheServer()
    {
        load();
        auto *combo = m_page->findChild<QComboBox *>(u"typeFilter"_s);
        combo->setCurrentIndex(1);
        QCOMPARE(m_answers.asked.last().q, u"type=docker"_s);
        combo->setCurrentIndex(0);
        QVERIFY(m_answers.asked.last().q.isEmpty());
    }

    void failureSaysSoAndRetries()
    {
        m_answers.next = fail(ErrorKind::ServerFault);
        load();
        QCOMPARE(m_page->states()->state(), StateView::State::Failed);
        m_answers.next = Rows{{{u"alpha"_s, 1}}, 1};
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"emptyButton"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->states()->state(), StateView::State::Content);
    }

    void notAllowedIsItsOwnState()
    {
        m_answers.next = fail(ErrorKind::NotAllowed);
        load();
        QCOMPARE(m_page->states()->state(), StateView::State::NotAllowed);
    }

    void offlineKeepsTheLastKnownRows()
    {
        load();
        m_answers.next = fail(ErrorKind::Timeout);
        m_page->refresh();
        QTRY_VERIFY(m_page->states()->isOffline());
        QCOMPARE(m_page->states()->state(), StateView::State::Content);
        QCOMPARE(m_page->model.rowCount(), 3);
        auto *notice = m_page->findChild<NoticeBar *>(u"stateNotice"_s);
        QVERIFY(notice->isShowing());
        m_answers.next = Rows{{{u"alpha"_s, 1}}, 1};
        QTest::mouseClick(notice->findChild<QPushButton *>(u"stateRetry"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_page->states()->isOffline());
        QVERIFY(!notice->isShowing());
    }

    void selectionOutlivesARefresh()
    {
        load();
        QVERIFY(m_page->select(u"beta"_s));
        QVERIFY(!m_page->details->isHidden());
        QSignalSpy changed(m_page.get(), &TablePage::currentChanged);
        m_answers.next = Rows{{{u"zero"_s, 1}, {u"alpha"_s, 1}, {u"beta"_s, 4096}}, 3};
        m_page->refresh();
        QTRY_COMPARE(m_page->model.row(0).name, u"zero"_s);
        QCOMPARE(m_page->currentId(), u"beta"_s);
        for (const auto &arguments : changed)
            QCOMPARE(arguments.at(0).toString(), u"beta"_s); // never "nothing" in between
        QVERIFY(!changed.isEmpty());
        m_answers.next = Rows{{{u"alpha"_s, 1}}, 1};
        m_page->refresh();
        QTRY_COMPARE(m_page->model.rowCount(), 1);
        QVERIFY(m_page->currentId().isEmpty());
        QVERIFY(m_page->details->isHidden());
    }

    void aNewRowIsSelectedWhenItArrives()
    {
        load();
        m_page->selectWhenThere(u"gamma"_s);
        QVERIFY(m_page->currentId().isEmpty());
        m_answers.next = Rows{{{u"gamma"_s, 1}, {u"alpha"_s, 1}}, 2};
        m_page->refresh();
        QTRY_COMPARE(m_page->currentId(), u"gamma"_s);
    }

    void keysRunTheRowActions()
    {
        load();
        QVERIFY(m_page->select(u"beta"_s));
        QAbstractItemView *view = m_page->view();
        view->setFocus();
        QSignalSpy opened(m_page->open, &QAction::triggered);
        QSignalSpy renamed(m_page->rename, &QAction::triggered);
        QSignalSpy removed(m_page->remove, &QAction::triggered);
        QTest::keyClick(view, Qt::Key_Return);
        QTest::keyClick(view, Qt::Key_F2);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(removed.count(), 1);
        m_page->focusFilter();
        QTest::keyClick(m_page->findChild<QLineEdit *>(u"filter"_s), Qt::Key_Delete);
        QCOMPARE(removed.count(), 1); // the filter field is for text
    }

    void copiesCellAndRow()
    {
        load();
        QVERIFY(m_page->select(u"beta"_s));
        m_page->view()->setFocus();
        QTest::keyClick(m_page->view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"beta"_s);
        QTest::keyClick(m_page->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"beta\t2048\t"_s);
    }

    void escapeLeavesTheFilter()
    {
        load();
        m_page->focusFilter();
        auto *filter = m_page->findChild<QLineEdit *>(u"filter"_s);
        QTest::keyClicks(filter, u"a"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(filter->text().isEmpty());
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(m_page->view()->hasFocus());
    }

    void columnsAreRemembered()
    {
        load();
        auto *header = qobject_cast<QTableView *>(m_page->view())->horizontalHeader();
        header->resizeSection(1, 177);
        header->moveSection(1, 0);
        header->setSectionHidden(2, true);
        header->setSortIndicator(0, Qt::DescendingOrder);
        QCOMPARE(m_answers.asked.last().sort, u"-name"_s);
        QTRY_VERIFY(m_memory->value(u"things/columns"_s).isValid());
        make();
        load();
        header = qobject_cast<QTableView *>(m_page->view())->horizontalHeader();
        QCOMPARE(header->sectionSize(1), 177);
        QCOMPARE(header->visualIndex(1), 0);
        QVERIFY(header->isSectionHidden(2));
        QCOMPARE(m_answers.asked.last().sort, u"-name"_s);
    }

    void aColumnThatCannotBeSortedIsNot()
    {
        load();
        auto *header = qobject_cast<QTableView *>(m_page->view())->horizontalHeader();
        header->setSortIndicator(2, Qt::AscendingOrder);
        QCOMPARE(header->sortIndicatorSection(), -1);
        for (const PageQuery &query : std::as_const(m_answers.asked))
            QVERIFY(query.sort.isEmpty());
    }

    void exportsWhatIsListed()
    {
        load();
        QCOMPARE(toCsv(m_page->model), "Name,Size,Note\r\nalpha,1,\r\nbeta,2048,\r\n'=cmd(),3,\r\n"_ba);
        QVERIFY(toJson(m_page->model).contains("\"size\": 2048"));
    }

    void everyControlHasAName()
    {
        load();
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty(),
                    widget->metaObject()->className());
        }
    }

private:
    void make()
    {
        m_page = std::make_unique<TestedPage>(*m_memory, m_answers);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void load()
    {
        m_page->activate();
        QTRY_VERIFY(
            m_page->model.status()->state() == LoadState::Idle || m_page->model.status()->state() == LoadState::Failed);
    }

    std::unique_ptr<Theme> m_theme;
    Answers m_answers;
    std::unique_ptr<TransientMemory> m_memory;
    std::unique_ptr<TestedPage> m_page;
};

QTEST_MAIN(TestTablePage)
#include "tst_table_page.moc"
