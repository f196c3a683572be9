#include "app/models/list_export.h"
#include "app/models/roles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;

/** What a list becomes in a file: cells that cannot run in a spreadsheet, and JSON with types. */
class TestListExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesCells_data();
    void quotesCells();
    void keepsTypesInJson();
    void writesAnEmptyList();
};

namespace {

void setColumn(QStandardItemModel &model, int column, const QString &id, berth::ColumnKind kind)
{
    model.setHeaderData(column, Qt::Horizontal, id, berth::roles::ColumnId);
    model.setHeaderData(column, Qt::Horizontal, static_cast<int>(kind), berth::roles::Kind);
    model.setHeaderData(column, Qt::Horizontal, id.toUpper(), Qt::DisplayRole);
}

} // namespace

void TestListExport::quotesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"cuda"_s << u"cuda"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("formula") << u"=cmd()"_s << u"'=cmd()"_s;
    QTest::newRow("formula after blanks") << u"  =cmd()"_s << u"'  =cmd()"_s;
    QTest::newRow("at") << u"@sum"_s << u"'@sum"_s;
    QTest::newRow("formula with a comma") << u"+1,2"_s << u"\"'+1,2\""_s;
}

void TestListExport::quotesCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QStandardItemModel model(1, 1);
    setColumn(model, 0, u"name"_s, berth::ColumnKind::Text);
    model.setData(model.index(0, 0), text, berth::roles::Copy);
    QCOMPARE(QString::fromUtf8(berth::toCsv(model)), u"NAME\r\n"_s + cell + u"\r\n"_s);
}

void TestListExport::keepsTypesInJson()
{
    QStandardItemModel model(1, 3);
    setColumn(model, 0, u"name"_s, berth::ColumnKind::Text);
    setColumn(model, 1, u"size"_s, berth::ColumnKind::Size);
    setColumn(model, 2, u"tags"_s, berth::ColumnKind::Tags);
    model.setData(model.index(0, 0), u"cuda"_s, berth::roles::Copy);
    model.setData(model.index(0, 1), Q_INT64_C(9007199254740991), berth::roles::Sort);
    model.setData(model.index(0, 2), QStringList({u"12.4"_s, u"latest"_s}), berth::roles::Tags);
    const QJsonObject row = QJsonDocument::fromJson(berth::toJson(model)).array().first().toObject();
    QCOMPARE(row,
        QJsonObject({{u"name"_s, u"cuda"_s}, {u"size"_s, Q_INT64_C(9007199254740991)},
            {u"tags"_s, QJsonArray({u"12.4"_s, u"latest"_s})}}));
}

void TestListExport::writesAnEmptyList()
{
    QStandardItemModel model(0, 1);
    setColumn(model, 0, u"name"_s, berth::ColumnKind::Text);
    QCOMPARE(berth::toCsv(model), QByteArray("NAME\r\n"));
    QCOMPARE(QJsonDocument::fromJson(berth::toJson(model)).array(), QJsonArray());
}

QTEST_GUILESS_MAIN(TestListExport)
#include "tst_list_export.moc"
