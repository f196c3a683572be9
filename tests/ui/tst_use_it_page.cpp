#include "tests/support/connected.h"
#include "tests/support/page_driver.h"
#include "ui/useit/use_it_page.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_ids.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::tests;

/** References through the cache, made from the demo Harbor's own projects. */
class TestUseItPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mapsFromHarborsProjects();
    void rewritesWhatIsPasted();
    void explainsEachBadLine();
    void staysResponsiveWithManyLines();
    void makesTheFieldsOwnSnippet_data();
    void makesTheFieldsOwnSnippet();
    void givesNoValuesPastTheCache();
    void pullsWithEveryTool();
    void prefersTheChosenProject();
    void opensAReference();
    void asksBeforeReplacingAFile();
    void saysWhenThereIsNoCache();
    void retriesWhenTheProjectsDidNotCome();
    void namesEveryControl();

private:
    void paste(const QString &text)
    {
        auto *input = m_drive->find<QPlainTextEdit>("references");
        input->selectAll();
        QGuiApplication::clipboard()->setText(text);
        input->paste();
    }
    [[nodiscard]] QTableWidget *table() const { return m_drive->find<QTableWidget>("rewrites"); }
    [[nodiscard]] ui::CodeView *code(const char *name) const { return m_drive->find<ui::CodeView>(name); }
    [[nodiscard]] ui::NoticeBar *notice() const { return m_drive->find<ui::NoticeBar>("useItNotice"); }
    [[nodiscard]] QString host() const { return m_connected->session().authority(); }
    void open()
    {
        m_page = std::make_unique<ui::UseItPage>(
            ui::PageInfo{u"useit"_s, u"Use it"_s, {}, ui::Icon::UseIt}, m_connected->context());
        m_page->resize(1180, 720);
        m_page->show();
        m_page->activate();
        m_drive = std::make_unique<PageDriver>(*m_page);
    }

    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<ui::UseItPage> m_page;
    std::unique_ptr<PageDriver> m_drive;
};

void TestUseItPage::init()
{
    m_connected = std::make_unique<Connected>();
    QVERIFY(m_connected->signIn());
    open();
    QTRY_VERIFY(!m_drive->text("mapping").isEmpty());
}

void TestUseItPage::cleanup()
{
    m_drive.reset();
    m_page.reset();
    m_connected.reset();
}

void TestUseItPage::mapsFromHarborsProjects()
{
    for (const QString &words :
        {u"nvcr.io through nvidiaio"_s, u"registry.k8s.io through k8s"_s, u"docker.io through dockerhub"_s})
        QVERIFY2(m_drive->text("mapping").contains(words), qPrintable(m_drive->text("mapping")));
    QCOMPARE(table()->item(0, 1)->text(), host() + u"/nvidiaio/nvaie/gpu-operator-1-3:v22.9.1"_s); // the example
    QVERIFY(m_drive->find<QPlainTextEdit>("references")->textCursor().hasSelection()); // pasting replaces it
}

void TestUseItPage::rewritesWhatIsPasted()
{
    paste(u"  - nvcr.io/nvidia/driver:550 # driver\n\nimage: \"registry.k8s.io/pause:3.9\",\nFROM ubuntu:22.04\n"
          "docker pull nvcr.io/nvidia/cuda@sha256:%1\n"_s.arg(QString(64, u'a')));
    QTRY_COMPARE(table()->rowCount(), 4);
    QCOMPARE(table()->item(0, 1)->text(), host() + u"/nvidiaio/nvidia/driver:550"_s);
    QCOMPARE(table()->item(1, 0)->text(), u"3"_s); // its line
    QCOMPARE(table()->item(1, 1)->text(), host() + u"/k8s/pause:3.9"_s);
    QCOMPARE(table()->item(2, 1)->text(), host() + u"/dockerhub/library/ubuntu:22.04"_s);
    QVERIFY(table()->item(3, 1)->text().endsWith(QString(64, u'a')));
    QCOMPARE(code("referenceView")->text().count(u'\n'), 4);
}

void TestUseItPage::explainsEachBadLine()
{
    paste(
        u"https://nvcr.io/nvidia/driver:550\nnvcr.io/NVIDIA/Driver:1\n@sha256:abc\nnvcr.io/a b/c\nnvcr.io/nvidia/driver:1\nquay.io/x/y:1\n%1/nvidiaio/nvidia/cuda:1\n"_s
            .arg(host()));
    QTRY_COMPARE(table()->rowCount(), 7);
    QSet<QString> sentences;
    for (int row = 0; row < 4; ++row) {
        const QString text = table()->item(row, 2)->text();
        QVERIFY2(row == 0 || text.size() > 15, qPrintable(text));
        sentences.insert(text);
    }
    QVERIFY(sentences.size() >= 3);
    QVERIFY(table()->item(4, 2)->text().contains(u"through nvidiaio"_s));
    QVERIFY(table()->item(5, 2)->text().contains(u"quay.io"_s)); // not mapped, and named
    QCOMPARE(table()->item(6, 1)->text(), host() + u"/nvidiaio/nvidia/cuda:1"_s); // there already
    QVERIFY(!code("referenceView")->text().contains(u"quay.io"_s));
}

void TestUseItPage::staysResponsiveWithManyLines()
{
    QString text;
    for (int line = 0; line < 5000; ++line)
        text += u"nvcr.io/nvidia/image-%1:v%2\n"_s.arg(line).arg(line % 7);
    paste(text);
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(table()->rowCount(), 5000, 20'000);
    QTRY_VERIFY(
        m_drive->text("rewriteCount").startsWith(u"5000"_s) || m_drive->text("rewriteCount").startsWith(u"5,000"_s));
    qInfo("5,000 lines took %lld ms", static_cast<long long>(clock.elapsed()));
    QCOMPARE(code("referenceView")->text().count(u'\n'), 5000);
    clock.restart();
    table()->setCurrentCell(4000, 0); // choosing a line must not go through all of them
    qInfo("choosing a line took %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(code("snippetView")->text().contains(u"image-4000"_s));
}

void TestUseItPage::makesTheFieldsOwnSnippet_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("yaml");
    QTest::newRow("component")
        << u"operator"_s
        << u"operator:\n  repository: %1/nvidiaio/nvaie\n  image: gpu-operator-1-3\n  version: v22.9.1\n"_s;
    QTest::newRow("repository, tag") << u"repository"_s
                                     << u"image:\n  repository: %1/nvidiaio/nvaie/gpu-operator-1-3\n  tag: v22.9.1\n"_s;
    QTest::newRow("registry, repository, tag")
        << u"registry"_s
        << u"image:\n  registry: %1/nvidiaio\n  repository: nvaie/gpu-operator-1-3\n  tag: v22.9.1\n"_s;
}

void TestUseItPage::makesTheFieldsOwnSnippet()
{
    QFETCH(QString, form);
    QFETCH(QString, yaml);
    paste(u"nvcr.io/nvaie/gpu-operator-1-3:v22.9.1"_s);
    QTRY_COMPARE(table()->rowCount(), 1);
    m_drive->choose("snippetForm", form);
    QString plain = code("snippetView")->text();
    plain.remove(u'"');
    QStringList lines;
    for (const QString &line : plain.split(u'\n')) {
        if (!line.trimmed().startsWith(u'#') && !line.isEmpty())
            lines.append(line);
    }
    QCOMPARE(lines.join(u'\n') + u'\n', yaml.arg(host()));
    m_drive->type("snippetKey", u"server.image"_s);
    QVERIFY(code("snippetView")->text().contains(u"server:\n  image:"_s));
    m_drive->type("snippetKey", u"server..image"_s);
    QVERIFY(code("snippetView")->text().startsWith(u"# "_s)); // what is wrong, where the text would stand
}

void TestUseItPage::givesNoValuesPastTheCache()
{
    paste(u"quay.io/x/y:1"_s);
    QTRY_COMPARE(table()->rowCount(), 1);
    QVERIFY(!code("snippetView")->text().contains(u"repository:"_s));
    QVERIFY(code("snippetView")->text().startsWith(u"# "_s));
    QCOMPARE(code("commandView")->text(), QString());
}

void TestUseItPage::pullsWithEveryTool()
{
    paste(u"nvcr.io/nvidia/driver:550"_s);
    QTRY_COMPARE(table()->rowCount(), 1);
    for (const oci::PullTool tool : oci::pullTools()) {
        m_drive->choose("pullTool", static_cast<int>(tool));
        QCOMPARE(code("commandView")->text(),
            oci::pullCommand(tool, {host(), u"nvidiaio/nvidia/driver"_s, u"550"_s, {}}) + u'\n');
    }
}

void TestUseItPage::prefersTheChosenProject()
{
    QVERIFY(m_page->openObject(u"research"_s)); // a second cache of the same upstream
    QTRY_COMPARE(table()->item(0, 1)->text(), host() + u"/research/nvaie/gpu-operator-1-3:v22.9.1"_s);
}

void TestUseItPage::opensAReference()
{
    QVERIFY(m_page->openObject(host() + u"/nvidiaio/nvidia/cuda:12"_s));
    QCOMPARE(table()->rowCount(), 1);
    QCOMPARE(table()->item(0, 1)->text(), host() + u"/nvidiaio/nvidia/cuda:12"_s);
    QVERIFY(code("snippetView")->text().contains(u"nvidiaio/nvidia"_s));
}

void TestUseItPage::asksBeforeReplacingAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"values.yaml"_s);
    QFile kept(path);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("mine");
    kept.close();
    const auto contents = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto saveAs = [&](QMessageBox::StandardButton answer) {
        code("snippetView")->findChild<QAbstractButton *>(u"saveButton"_s)->click();
        auto *dialog = m_page->window()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->setDirectory(folder.path());
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        bool asked = false;
        QTimer::singleShot(50, dialog, [&asked, dialog, answer] {
            if (auto *box = dialog->findChild<QMessageBox *>()) {
                asked = true;
                box->button(answer)->click();
            }
        });
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(asked);
        dialog->close();
        QTRY_VERIFY(!m_page->window()->findChild<QFileDialog *>());
    };
    saveAs(QMessageBox::No);
    QCOMPARE(contents(), QByteArray("mine"));
    saveAs(QMessageBox::Yes);
    QTRY_COMPARE(contents(), code("snippetView")->text().toUtf8());
    QVERIFY(notice()->notice().text.contains(path));
    Q_EMIT code("snippetView")->saveRequested(folder.filePath(u"none/values.yaml"_s));
    QCOMPARE(notice()->notice().tone, Tone::Error);
}

void TestUseItPage::saysWhenThereIsNoCache()
{
    m_connected->harbor().fail(
        200, -1, u"GET /api/v2.0/projects?"_s, "[]", {{"Content-Type", "application/json"}, {"X-Total-Count", "0"}});
    m_page->refresh();
    QTRY_VERIFY(notice()->isShowing());
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    QVERIFY(m_drive->click("noticeAction0"));
    QCOMPARE(goTo.takeFirst(), (QVariantList{ui::page_id::projects, u"new:"_s}));
    m_connected->harbor().heal();
    m_page->refresh();
    QTRY_VERIFY(!notice()->isShowing()); // no longer so
}

void TestUseItPage::retriesWhenTheProjectsDidNotCome()
{
    m_connected->harbor().fail(403, -1, u"GET /api/v2.0/projects?"_s);
    m_page->refresh();
    QTRY_COMPARE(notice()->notice().tone, Tone::Error);
    QCOMPARE(table()->item(0, 1)->text(), host() + u"/nvidiaio/nvaie/gpu-operator-1-3:v22.9.1"_s); // as known
    m_connected->harbor().heal();
    QVERIFY(m_drive->click("noticeAction0"));
    QTRY_VERIFY(!notice()->isShowing());
}

void TestUseItPage::namesEveryControl()
{
    QVERIFY2(m_drive->nameless().isEmpty(), qPrintable(m_drive->nameless().join(u", "_s)));
}

QTEST_MAIN(TestUseItPage)
#include "tst_use_it_page.moc"
