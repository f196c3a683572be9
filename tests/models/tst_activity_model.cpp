#include "app/models/activity_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;

namespace {

ActivityEntry example(const QString &name, bool ok = true)
{
    ActivityEntry entry;
    entry.when = QDateTime(QDate(2026, 8, 2), QTime(3, 4, 5), Qt::UTC);
    entry.verb = u"create"_s;
    entry.objectKind = u"endpoint"_s;
    entry.objectName = name;
    entry.ok = ok;
    entry.outcome = u"Created."_s;
    entry.requestId = u"0123"_s;
    return entry;
}

} // namespace

class TestActivityModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void dropsTheOldest();
    void serverTextIsMadeSafe();
};

void TestActivityModel::newestFirst()
{
    ActivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({example(u"earlier"_s), example(u"first"_s)}, 1);
    model.append(example(u"second"_s, false));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(0, ActivityModel::Object).data().toString().contains(u"second"_s));
    QVERIFY(!model.index(0, 0).data(ActivityModel::OkRole).toBool());
    QVERIFY(model.index(0, 0).data(ActivityModel::ThisRunRole).toBool());
    QVERIFY(model.index(1, 0).data(ActivityModel::ThisRunRole).toBool());
    QVERIFY(!model.index(2, 0).data(ActivityModel::ThisRunRole).toBool());
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data().toString().isEmpty());
    }
}

void TestActivityModel::dropsTheOldest()
{
    ActivityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({example(u"a"_s), example(u"b"_s), example(u"c"_s)}, 2);
    model.dropOldest(1);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(1, ActivityModel::Object).data().toString().contains(u'b'));
    QVERIFY(!model.index(1, 0).data(ActivityModel::ThisRunRole).toBool());
    QVERIFY(model.index(0, 0).data(ActivityModel::ThisRunRole).toBool());
    model.dropOldest(10);
    QCOMPARE(model.rowCount(), 0);
    model.dropOldest(1);
}

void TestActivityModel::serverTextIsMadeSafe()
{
    ActivityModel model;
    model.append(example(u"a\u202eb\n"_s));
    const QString shown = model.index(0, ActivityModel::Object).data().toString();
    QVERIFY(!shown.contains(u'\u202e'));
    QVERIFY(!shown.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activity_model.moc"
