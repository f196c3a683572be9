#include "app/models/endpoint_rows.h"
#include "app/models/paged_model.h"
#include "tests/support/connected.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** Endpoints with the number of projects behind each. */
class TestEndpointRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsProjects();
    void saysWhenItCannotCount();
    void saysHowAnEndpointIs();
    void saysHowACertificateIsChecked();

private:
    static QModelIndex cell(const PagedModel<EndpointRow> &model, const QString &name, const QString &head)
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole) != head)
                continue;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, 0).data() == name)
                    return model.index(row, column);
            }
        }
        return {};
    }
};

void TestEndpointRows::countsProjects()
{
    Connected connected;
    QVERIFY(connected.signIn());
    PagedModel<EndpointRow> model(endpointColumns(), endpointRowId,
        [client = connected.session().harbor()](const PageQuery &query) { return fetchEndpoints(client, query); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, u"NVIDIA"_s, u"Used by"_s).data().toString(), u"2"_s); // nvidiaio and research
    QCOMPARE(cell(model, u"GitHub"_s, u"Used by"_s).data().toString(), u"0"_s);
    QCOMPARE(cell(model, u"Kubernetes"_s, u"Access ID"_s).data().toString(), u"none"_s);
}

void TestEndpointRows::saysWhenItCannotCount()
{
    Connected connected;
    QVERIFY(connected.signIn());
    connected.harbor().fail(403, -1, u"GET /api/v2.0/projects"_s);
    PagedModel<EndpointRow> model(endpointColumns(), endpointRowId,
        [client = connected.session().harbor()](const PageQuery &query) { return fetchEndpoints(client, query); });
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4); // worth showing without the number
    QCOMPARE(cell(model, u"NVIDIA"_s, u"Used by"_s).data().toString(), u"not known"_s);
}

void TestEndpointRows::saysHowAnEndpointIs()
{
    harbor::Registry registry;
    QCOMPARE(endpointStatus(registry).tone, Tone::Neutral);
    registry.status = u"healthy"_s;
    QCOMPARE(endpointStatus(registry).tone, Tone::Ok);
    registry.status = u"unhealthy"_s;
    QCOMPARE(endpointStatus(registry).tone, Tone::Error);
    registry.status = u"of a later Harbor"_s;
    QCOMPARE(endpointStatus(registry).tone, Tone::Warning);
    QVERIFY(endpointStatus(registry).word.contains(u"later"_s));
}

void TestEndpointRows::saysHowACertificateIsChecked()
{
    QList<EndpointRow> rows(3);
    rows[1].registry.insecure = true;
    rows[2].registry.caCertificate = u"PEM"_s;
    for (const Column<EndpointRow> &column : endpointColumns()) {
        if (column.id != "verified"_L1)
            continue;
        QCOMPARE(column.value(rows.at(0)).toString(), u"verified"_s);
        QCOMPARE(column.value(rows.at(1)).toString(), u"not verified"_s);
        QCOMPARE(column.value(rows.at(2)).toString(), u"verified, own CA"_s);
        return;
    }
    QFAIL("no such column");
}

QTEST_MAIN(TestEndpointRows)
#include "tst_endpoint_rows.moc"
