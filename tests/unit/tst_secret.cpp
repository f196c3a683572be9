#include "app/core/secret.h"

#include <QFile>
#include <QTest>

#include <type_traits>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace berth;
using namespace Qt::StringLiterals;

namespace {

/** What the kernel notes about the mapping around an address, e.g. " rd wr mr mw me ac dd". */
QByteArray flagsOf(const void *address)
{
    QFile maps(u"/proc/self/smaps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = reinterpret_cast<quintptr>(address);
    bool inside = false;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> range = line.split(' ').first().split('-');
        bool first = false;
        bool second = false;
        if (range.size() == 2) {
            const quintptr from = range.at(0).toULongLong(&first, 16);
            const quintptr to = range.at(1).toULongLong(&second, 16);
            if (first && second)
                inside = from <= wanted && wanted < to;
        }
        if (inside && line.startsWith("VmFlags:"))
            return line.mid(8);
    }
    return {};
}

} // namespace

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<QString, Secret> && !std::is_convertible_v<Secret, QString>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

/** Secrets live in memory of their own and leave nothing behind (trust.md §5). */
class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsText();
    void movesAndClones();
    void wipes();
    void compares();
    void largeAndOdd();
    void childrenSeeNothing();
    void keptOutOfDumps();
};

void TestSecret::holdsText()
{
    const Secret secret(u"nvapi-grün"_s);
    QCOMPARE(secret.reveal(), u"nvapi-grün"_s);
    QCOMPARE(secret.size(), 11);
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QStringView()).isEmpty());
    QCOMPARE(Secret().view().size(), 0);
}

void TestSecret::movesAndClones()
{
    Secret first(u"one"_s);
    const char *place = first.view().data();
    Secret second(std::move(first));
    QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(second.view().data(), place);
    second = second.clone();
    QCOMPARE(second.reveal(), u"one"_s);
    Secret &self = second;
    second = std::move(self);
    QCOMPARE(second.reveal(), u"one"_s);
    second = Secret(u"two"_s);
    QCOMPARE(second.reveal(), u"two"_s);
}

void TestSecret::wipes()
{
    Secret secret(u"gone"_s);
    secret.wipe();
    QVERIFY(secret.isEmpty());
    secret.wipe();
    QVERIFY(secret.equals(Secret()));
}

void TestSecret::compares()
{
    QVERIFY(Secret(u"abc"_s).equals(Secret(u"abc"_s)));
    QVERIFY(!Secret(u"abc"_s).equals(Secret(u"abd"_s)));
    QVERIFY(!Secret(u"abc"_s).equals(Secret(u"ab"_s)));
    QVERIFY(!Secret(u"abc"_s).equals(Secret()));
}

void TestSecret::largeAndOdd()
{
    for (const int size : {1, 4095, 4096, 4097, 100'000}) {
        const QByteArray bytes(size, 'x');
        QCOMPARE(Secret(QByteArrayView(bytes)).view().toByteArray(), bytes);
    }
    const QByteArray odd("a\0b\xff", 4);
    QCOMPARE(Secret(QByteArrayView(odd)).view().toByteArray(), odd);
}

void TestSecret::childrenSeeNothing()
{
    const Secret secret(u"for the parent alone"_s);
    const pid_t child = fork();
    if (child == 0)
        _exit(secret.view().at(0) == '\0' ? 0 : 1);
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestSecret::keptOutOfDumps()
{
    void *control = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    QCOMPARE(madvise(control, 4096, MADV_DONTDUMP), 0);
    const bool told = flagsOf(control).contains(" dd");
    munmap(control, 4096);
    if (!told)
        QSKIP("this kernel does not tell the flags of a mapping");
    const Secret secret(u"not in a core file"_s);
    const QByteArray flags = flagsOf(secret.view().data());
    QVERIFY2(flags.contains(" dd"), flags.constData()); // do not dump
    QVERIFY2(flags.contains(" wf"), flags.constData()); // wipe on fork
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
