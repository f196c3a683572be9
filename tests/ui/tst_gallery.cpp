#include "app/models/paged_model.h"
#include "tests/support/shots.h"
#include "tests/support/walk.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/table_page.h"
#include "ui/widgets/view_memory.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace berth;
using namespace berth::ui;

namespace {

struct Endpoint
{
    QString name = {};
    StatusValue status = {};
    QString url = {};
    QString digest = {};
    QStringList platforms = {};
    qint64 bytes = 0;
    QDateTime verified = {};
};

QList<Endpoint> sample()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {
        {u"NVIDIA"_s, {Tone::Ok, u"Healthy"_s}, u"https://nvcr.io"_s, u"sha256:6fa71c952737aa"_s,
            {u"amd64"_s, u"arm64"_s}, 432013312, now.addSecs(-7200)},
        {u"Kubernetes"_s, {Tone::Ok, u"Healthy"_s}, u"https://registry.k8s.io"_s, u"sha256:40bd1dd2a711bb"_s,
            {u"amd64"_s}, 417333248, now.addDays(-3)},
        {u"Docker Hub"_s, {Tone::Error, u"Unhealthy since 3 h"_s}, u"https://hub.docker.com"_s,
            u"sha256:8af2d71ae06ecc"_s, {u"amd64"_s, u"arm64"_s, u"ppc64le"_s, u"s390x"_s}, 44344934400, {}},
        {u"Quay"_s, {Tone::Warning, u"Not checked"_s}, u"https://quay.io"_s, u"sha256:22614788dccadd"_s, {}, 962072576,
            now.addDays(-8)},
    };
}

QList<Column<Endpoint>> columns()
{
    using C = Column<Endpoint>;
    return {
        C(u"name"_s, u"Name"_s, ColumnKind::Title, [](const Endpoint &e) { return e.name; }).sortedBy(u"name"_s),
        C(u"status"_s, u"Status"_s, ColumnKind::Status,
            [](const Endpoint &e) { return QVariant::fromValue(e.status); }),
        C(u"url"_s, u"URL"_s, ColumnKind::Text, [](const Endpoint &e) { return e.url; }),
        C(u"digest"_s, u"Digest"_s, ColumnKind::Digest, [](const Endpoint &e) { return e.digest; }),
        C(u"platforms"_s, u"Platforms"_s, ColumnKind::Tags, [](const Endpoint &e) { return e.platforms; })
            .orElse(u"none"_s),
        C(u"size"_s, u"Size"_s, ColumnKind::Size, [](const Endpoint &e) { return e.bytes; }),
        C(u"verified"_s, u"Last pulled"_s, ColumnKind::Time, [](const Endpoint &e) { return e.verified; })
            .orElse(u"never"_s),
    };
}

/** A page like the ones of Berth, with everything on it. */
class GalleryPage final : public TablePage
{
public:
    explicit GalleryPage(ViewMemory &memory, Result<berth::Page<Endpoint>> answer)
        : TablePage(
            {u"gallery"_s, u"Endpoints"_s, u"Upstream registries that this Harbor can pull from"_s, Icon::Endpoint},
            memory)
        , model(
              columns(), [](const Endpoint &e) { return e.name; },
              [answer](const PageQuery &) { return Call<berth::Page<Endpoint>>::ready(answer); })
    {
        setModel(&model);
        setSearchPlaceholder(u"Filter by name or URL…"_s);
        addFilter(u"type"_s, u"Provider"_s, {{{}, u"any"_s}, {u"docker-registry"_s, u"Docker Registry"_s}});
        addFilter(u"status"_s, u"Status"_s, {{{}, u"any"_s}, {u"healthy"_s, u"Healthy"_s}});
        auto *test = new QAction(u"Test"_s, this);
        test->setObjectName(u"endpointTest"_s);
        auto *more = new QAction(u"Export"_s, this);
        more->setObjectName(u"endpointExport"_s);
        more->setMenu(new QMenu(this));
        create = new QAction(iconOf(Icon::Plus), u"New endpoint"_s, this);
        create->setObjectName(u"endpointNew"_s);
        addPageAction(test);
        addPageAction(more);
        addPageAction(create, ButtonRole::Primary);
        setEmpty(u"No endpoint yet. Create one to pull from another registry."_s, create);
        auto *remove = new QAction(iconOf(Icon::Trash), u"Delete…"_s, this);
        remove->setObjectName(u"endpointDelete"_s);
        addRowAction(remove, Key::Delete);
        fillDetails();
    }

    void fillDetails()
    {
        auto *details = new DetailsPanel;
        details->setTitle(u"nvidia/gpu-operator:v26.7.0"_s, u"index of 2 platforms · cached 2 h ago"_s);
        details->notices()->showNotice(
            {.tone = Tone::Ok, .text = u"Same as upstream (checked 2 h ago)"_s, .closable = false});
        KeyValueList *facts = details->addFacts(u"Pull by tag"_s);
        facts->addMono(u"Digest"_s, u"sha256:6fa71c9527373cc487364f98"_s);
        facts->add(u"Created"_s, u"1 Feb 2026"_s);
        facts->addStatus(u"Status"_s, {Tone::Ok, u"Healthy"_s});
        QHBoxLayout *buttons = details->addButtons();
        buttons->addWidget(new QPushButton(u"Copy"_s));
        buttons->addWidget(new QPushButton(u"Use it"_s));
        buttons->addStretch();
        details->addFold(u"Layers and history (9)"_s, new Label(u"layer"_s));
        details->addFold(u"Environment (14)"_s, new Label(u"PATH=/usr/bin"_s), true);
        setDetails(details);
    }

    PagedModel<Endpoint> model;
    QAction *create;
};

Sheet *makeSheet(QWidget *host)
{
    auto *sheet = new Sheet(host);
    sheet->setTitle(u"New endpoint"_s);
    sheet->setPrimary(u"Create endpoint"_s);
    sheet->setFooter(u"Nothing is saved until you create it"_s);
    sheet->addHeaderAction(u"Fill in NVIDIA NGC"_s, u"preset"_s);
    sheet->addFooterAction(u"Test connection"_s, u"testConnection"_s);
    Form *form = sheet->form();
    auto *provider = form->add(new ChoiceField(u"provider"_s, u"Provider"_s), Form::Span::Half);
    provider->addChoice(u"docker-registry"_s, u"Docker Registry"_s);
    form->add(new TextField(u"name"_s, u"Name"_s), Form::Span::Half)->setRequired();
    form->add(new TextField(u"description"_s, u"Description"_s))->setOptional();
    form->add(new TextField(u"url"_s, u"Endpoint URL"_s))->setText(u"https://nvcr.io"_s);
    auto *id = form->add(new TextField(u"accessId"_s, u"Access ID"_s), Form::Span::Half);
    id->setMono();
    id->setText(u"$oauthtoken"_s);
    id->setHint(u"For NGC always this word, dollar sign included"_s);
    auto *secret = form->add(new SecretField(u"accessSecret"_s, u"Access secret"_s), Form::Span::Half);
    secret->setStored(u"From the keychain: personal key, ends in …7Qx2"_s);
    form->add(new CheckField(u"verify"_s, u"Verify the remote certificate"_s), Form::Span::Half)->setChecked(true);
    form->add(new SizeField(u"quota"_s, u"Storage quota"_s))->setText(u"500 GiB"_s);
    auto *radio = form->add(new RadioField(u"retention"_s, u"Retention"_s));
    radio->addChoice(u"keep"_s, u"Keep everything"_s, u"Until somebody deletes it."_s);
    radio->addChoice(u"days"_s, u"Harbor's 7 days"_s, u"What was not pulled for 7 days leaves."_s);
    radio->setText(u"keep"_s);
    return sheet;
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_theme = std::make_unique<Theme>(*qApp); }

    void list()
    {
        TransientMemory memory;
        GalleryPage page(memory, berth::Page<Endpoint>{sample(), 4});
        page.resize(1178, 724);
        page.show();
        page.activate();
        QTRY_COMPARE(page.model.rowCount(), 4);
        QVERIFY(page.select(u"Kubernetes"_s));
        page.notices()->showNotice({.tone = Tone::Warning,
            .title = u"3 artifacts leave tonight"_s,
            .text = u"Not pulled for 7 days, Harbor's default for a proxy cache."_s,
            .actions = {{u"Show them"_s}, {u"Keep everything…"_s}}});
        walk(page);
        test::shootAll(&page, u"list"_s, *m_theme);
        test::shoot(&page, u"list"_s, *m_theme, Theme::Preference::HighContrast);
    }

    void tree()
    {
        TransientMemory memory;
        TablePage page({u"images"_s, u"Images"_s, u"Cached from NVIDIA (https://nvcr.io)"_s, Icon::Image}, memory);
        QStandardItemModel model;
        fillTree(model);
        ListStatus status;
        page.setModel(&model, &status, {}, true);
        status.setLoaded(2, 214, QDateTime::currentDateTimeUtc());
        page.resize(1178, 724);
        page.show();
        auto *view = qobject_cast<QTreeView *>(page.view());
        QVERIFY(view);
        view->expandAll();
        QVERIFY(page.select(u"v26.7.0"_s));
        QCOMPARE(page.findChild<Label *>(u"count"_s)->text(), u"2 of 214"_s);
        walk(page);
        test::shootAll(&page, u"tree"_s, *m_theme);
    }

    void formWithErrors()
    {
        TransientMemory memory;
        GalleryPage page(memory, berth::Page<Endpoint>{sample(), 4});
        page.resize(1178, 724);
        page.show();
        page.activate();
        Sheet *sheet = makeSheet(&page);
        sheet->open();
        Error error;
        error.kind = ErrorKind::ServerFault;
        error.httpStatus = 500;
        error.requestId = u"c0ffee"_s;
        sheet->showError(error);
        QVERIFY(sheet->notices()->isShowing());
        QVERIFY(sheet->form()->showError(u"url"_s, u"Nothing answers at this address."_s));
        walk(page);
        test::shootAll(&page, u"form"_s, *m_theme);
    }

    void empty()
    {
        TransientMemory memory;
        GalleryPage page(memory, berth::Page<Endpoint>{});
        page.resize(1178, 724);
        page.show();
        page.activate();
        QTRY_COMPARE(page.states()->state(), StateView::State::Empty);
        walk(page);
        test::shootAll(&page, u"empty"_s, *m_theme);
    }

    void failed()
    {
        TransientMemory memory;
        Error error;
        error.kind = ErrorKind::ServerFault;
        error.httpStatus = 500;
        error.requestId = u"c0ffee"_s;
        GalleryPage page(memory, fail(error));
        page.resize(1178, 724);
        page.show();
        page.activate();
        QTRY_COMPARE(page.states()->state(), StateView::State::Failed);
        walk(page);
        test::shootAll(&page, u"failed"_s, *m_theme);
    }

    void code()
    {
        CodeView view;
        view.setTitle(u"override.yaml"_s);
        view.setSavable(true);
        view.setText(
            u"# gpu-operator behind harbor\noperator:\n  repository: harbor.potus.local/nvidiaio # here\n  version: \"595.91.07\"\n"_s);
        view.setMarks({{44, 9, false}});
        view.resize(560, 380);
        view.show();
        QVERIFY(view.text().contains(u"operator"_s));
        test::shoot(&view, u"code"_s, *m_theme, Theme::Preference::Light);
    }

    void confirmation()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        ConfirmDialog *dialog = ConfirmDialog::ask(&window,
            {.title = u"Delete the project nvidiaio?"_s,
                .text = u"Everything in it is deleted in Harbor, and nothing brings it back."_s,
                .consequences = {u"214 repositories with 61.4 GiB"_s, u"2 robot accounts"_s},
                .confirm = u"Delete project"_s,
                .typedName = u"nvidiaio"_s},
            [](bool) {});
        QVERIFY(!dialog->findChild<QPushButton *>(u"confirmButton"_s)->isEnabled());
        if (test::takingShots()) {
            QTest::qWait(50);
            dialog->grab().save(u"/tmp/shots/confirm.png"_s);
        }
        dialog->reject();
    }

private:
    static QList<QStandardItem *> line(const QString &id, const QList<std::pair<ColumnKind, QVariant>> &cells)
    {
        QList<QStandardItem *> items;
        for (const auto &[kind, raw] : cells) {
            auto *item = new QStandardItem;
            for (const int role : {int(Qt::DisplayRole), int(roles::Kind), int(roles::Tags), int(roles::Copy)})
                item->setData(cellData(kind, raw, role, u"never"_s), role);
            item->setData(id, roles::Id);
            items.append(item);
        }
        return items;
    }

    static void fillTree(QStandardItemModel &model)
    {
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-7300);
        model.setHorizontalHeaderLabels(
            {u"Repository and artifact"_s, u"Digest"_s, u"Platforms"_s, u"Size"_s, u"Last pulled"_s});
        const QList kinds{ColumnKind::Title, ColumnKind::Digest, ColumnKind::Text, ColumnKind::Size, ColumnKind::Time};
        for (int column = 0; column < kinds.size(); ++column) {
            model.setHeaderData(column, Qt::Horizontal, static_cast<int>(kinds.at(column)), roles::Kind);
            model.setHeaderData(
                column, Qt::Horizontal, QVariant::fromValue(cellAlignment(kinds.at(column))), Qt::TextAlignmentRole);
        }
        const auto none = std::pair(ColumnKind::Text, QVariant(u" "_s));
        const auto operators = line(u"op"_s,
            {{ColumnKind::Title, u"nvidia/gpu-operator"_s}, {ColumnKind::Text, u"2 artifacts"_s}, none,
                {ColumnKind::Size, qint64(1288490189)}, {ColumnKind::Time, then}});
        operators.constFirst()->appendRow(line(u"v26.7.0"_s,
            {{ColumnKind::Tags, QStringList{u"v26.7.0"_s, u"latest"_s}},
                {ColumnKind::Digest, u"sha256:6fa71c952737aa"_s}, {ColumnKind::Text, u"amd64 arm64"_s},
                {ColumnKind::Size, qint64(432013312)}, {ColumnKind::Time, then}}));
        operators.constFirst()->appendRow(line(u"untagged"_s,
            {{ColumnKind::Text, u"no tag"_s}, {ColumnKind::Digest, u"sha256:8af2d71ae06e99"_s},
                {ColumnKind::Text, u"amd64"_s}, {ColumnKind::Size, qint64(420000000)},
                {ColumnKind::Time, QDateTime()}}));
        model.appendRow(operators);
        model.appendRow(line(u"driver"_s,
            {{ColumnKind::Title, u"nvidia/driver"_s}, {ColumnKind::Text, u"4 artifacts"_s}, none,
                {ColumnKind::Size, qint64(6227702579)}, {ColumnKind::Time, then}}));
    }

    /** Plain text, names for screen readers, and nothing cut: at the size it has and on half a screen (200 %). */
    static void walk(QWidget &page)
    {
        const QSize before = page.size();
        for (const QSize &size : {before, QSize(563, 340)}) {
            page.resize(size);
            QCoreApplication::processEvents();
            const QStringList offences =
                test::plainTextOffences(&page) + test::namelessControls(&page) + test::clippedTexts(&page);
            QVERIFY2(offences.isEmpty(), qPrintable(u"%1 wide: %2"_s.arg(page.width()).arg(offences.join(u'\n'))));
        }
        page.resize(before);
    }

    std::unique_ptr<Theme> m_theme;
};

BERTH_SHOTS_MAIN(TestGallery)
#include "tst_gallery.moc"
