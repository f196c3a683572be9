#include "app/ngc/key.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace berth::ngc {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortest = 12; // shorter than every key seen, longer than most words
constexpr int longest = 1024; // what fits into a keychain record beside a password (trust.md §5)
constexpr int personalLength = 70; // nvapi- and 64 characters
constexpr int legacyLength = 84; // base64 of 26 characters, a colon and a UUID

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NgcKey)
};

/** How keys of other services begin, and whose they are; names are proper names and stay untranslated. */
struct Foreign
{
    QLatin1StringView prefix;
    QLatin1StringView owner;
};
constexpr std::array foreignKeys{
    Foreign{"ghp_"_L1, "GitHub"_L1},
    Foreign{"gho_"_L1, "GitHub"_L1},
    Foreign{"ghs_"_L1, "GitHub"_L1},
    Foreign{"ghu_"_L1, "GitHub"_L1},
    Foreign{"github_pat_"_L1, "GitHub"_L1},
    Foreign{"glpat-"_L1, "GitLab"_L1},
    Foreign{"gldt-"_L1, "GitLab"_L1},
    Foreign{"dckr_pat_"_L1, "Docker Hub"_L1},
    Foreign{"dckr_oat_"_L1, "Docker Hub"_L1},
    Foreign{"hf_"_L1, "Hugging Face"_L1},
    Foreign{"sk-ant-"_L1, "Anthropic"_L1},
    Foreign{"sk-"_L1, "OpenAI"_L1},
    Foreign{"AKIA"_L1, "Amazon Web Services"_L1},
    Foreign{"ASIA"_L1, "Amazon Web Services"_L1},
    Foreign{"AIza"_L1, "Google Cloud"_L1},
    Foreign{"ya29."_L1, "Google Cloud"_L1},
    Foreign{"xoxb-"_L1, "Slack"_L1},
    Foreign{"xoxp-"_L1, "Slack"_L1},
    Foreign{"npm_"_L1, "npm"_L1},
    Foreign{"pypi-"_L1, "PyPI"_L1},
    Foreign{"hvs."_L1, "HashiCorp Vault"_L1},
    Foreign{"dapi"_L1, "Databricks"_L1},
};

bool isKeyCharacter(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
        || QStringView(u"-_+/=.:~").contains(c);
}

/** Characters that a copy brings along unseen: blanks of all kinds, zero-width ones, a byte order mark. */
bool isTrimmed(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

QStringView trimmedAll(QStringView text)
{
    while (!text.isEmpty() && isTrimmed(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isTrimmed(text.back()))
        text.chop(1);
    return text;
}

/** Takes off blanks, pairs of quotes and a shell or YAML name in front, until nothing more comes off. */
QStringView unwrapped(QStringView text)
{
    for (;;) {
        const QStringView before = text;
        text = trimmedAll(text);
        for (const QStringView name : {u"export ", u"NGC_API_KEY", u"NGC_CLI_API_KEY", u"NVIDIA_API_KEY"}) {
            if (!text.startsWith(name))
                continue;
            const QStringView rest = trimmedAll(text.mid(name.size()));
            if (name.back() == u' ')
                text = rest;
            else if (rest.startsWith(u'=') || rest.startsWith(u':'))
                text = rest.mid(1);
        }
        for (const auto &[open, close] :
            {std::pair{u'"', u'"'}, {u'\'', u'\''}, {u'`', u'`'}, {u'\u201c', u'\u201d'}, {u'\u2018', u'\u2019'}}) {
            if (text.size() >= 2 && text.front() == open && text.back() == close)
                text = text.mid(1, text.size() - 2);
        }
        if (text == before)
            return text;
    }
}

bool isLegacy(QStringView key)
{
    if (key.size() != legacyLength)
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(key.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

bool isJwt(QStringView key)
{
    return key.startsWith("eyJ"_L1) && key.count(u'.') == 2;
}

std::optional<QString> foreignOwner(QStringView key)
{
    for (const Foreign &foreign : foreignKeys) {
        // As long as a key of theirs: the legacy keys are random and may begin like this by chance
        if (key.startsWith(foreign.prefix) && !isLegacy(key))
            return QString(foreign.owner);
    }
    return std::nullopt;
}

/** Why text with a blank or line end inside is no key; what is found decides the sentence. */
QString insideSentence(QStringView text)
{
    const bool lineEnd = text.contains(u'\n') || text.contains(u'\r');
    const bool wholeLine = text.contains("nvapi-"_L1) && !text.startsWith("nvapi-"_L1);
    if (!lineEnd && (wholeLine || text.contains(u':') || text.contains(u'\t')))
        return Words::tr(
            "The NGC API key holds more than a key, such as a password manager's whole line. Copy only the key "
            "itself.");
    if (lineEnd)
        return Words::tr("The NGC API key has a line break inside. Copy it again as one line.");
    if (text.startsWith("nvapi-"_L1))
        return Words::tr("The NGC API key has a blank inside or something behind it. Copy only the key itself.");
    return Words::tr("The NGC API key has a blank inside. Copy only the key itself.");
}

std::optional<QString> objection(QStringView key)
{
    if (key.isEmpty())
        return Words::tr("The NGC API key is empty. Paste the key made at NGC under Setup, API Keys.");
    if (std::any_of(key.begin(), key.end(), [](QChar c) { return isTrimmed(c); }))
        return insideSentence(key);
    if (key.startsWith("$oauthtoken"_L1))
        return Words::tr("The NGC API key field holds the user name $oauthtoken. Paste the key itself.");
    if (key.contains("://"_L1))
        return Words::tr("The NGC API key field holds an address. Paste the key itself.");
    if (const std::optional<QString> owner = foreignOwner(key))
        return Words::tr("The NGC API key field holds a key for %1. Paste the key made at NGC.").arg(*owner);
    if (isJwt(key))
        return Words::tr("The NGC API key field holds a sign-in token that ends soon. Paste the API key made at NGC.");
    if (key.startsWith("-----BEGIN"_L1))
        return Words::tr("The NGC API key field holds a certificate or private key. Paste the key made at NGC.");
    if (const auto bad = std::find_if_not(key.begin(), key.end(), isKeyCharacter); bad != key.end())
        return Words::tr("The NGC API key holds a character that no key has, at place %1. Copy the key again.")
            .arg(bad - key.begin() + 1);
    if (key == "nvapi-"_L1 || key.size() < shortest)
        return Words::tr("The NGC API key is too short to be one. Copy the whole key.");
    if (key.size() > longest)
        return Words::tr("The NGC API key is too long to be one. Copy only the key itself.");
    return std::nullopt;
}

KeyKind kindOf(QStringView key)
{
    if (key.startsWith("nvapi-"_L1))
        return KeyKind::Personal;
    return isLegacy(key) ? KeyKind::Legacy : KeyKind::Unknown;
}

QString noteOn(const NgcKey &key, bool trimmed)
{
    QStringList notes;
    if (trimmed)
        notes.append(Words::tr("Blanks, line ends or quotes around the key were taken off."));
    if (key.kind == KeyKind::Personal && key.length < personalLength)
        notes.append(Words::tr("The key is shorter than NVIDIA's usual %1 characters; check that it was copied whole.")
                         .arg(personalLength));
    if (key.kind == KeyKind::Unknown)
        notes.append(
            Words::tr("The key looks like neither a personal key (nvapi-…) nor a legacy one; check that it is an "
                      "NGC API key."));
    return notes.join(u' ');
}

} // namespace

Result<NgcKey> recognizeKey(QStringView typed)
{
    const QStringView text = unwrapped(typed);
    if (const std::optional<QString> sentence = objection(text))
        return fail(badInput(u"ngc_key"_s, *sentence));
    NgcKey key;
    key.secret = std::make_shared<const Secret>(text);
    key.kind = kindOf(text);
    key.lastFour = text.last(4).toString();
    key.length = static_cast<int>(text.size());
    key.note = noteOn(key, text != typed);
    return key;
}

QString kindName(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Personal:
        return u"personal"_s;
    case KeyKind::Legacy:
        return u"legacy"_s;
    case KeyKind::Unknown:
        break;
    }
    return u"unknown"_s;
}

KeyKind kindFromName(const QString &name)
{
    if (name == "personal"_L1)
        return KeyKind::Personal;
    return name == "legacy"_L1 ? KeyKind::Legacy : KeyKind::Unknown;
}

QString kindText(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Personal:
        return Words::tr("Personal key (nvapi-…)");
    case KeyKind::Legacy:
        return Words::tr("Legacy API key");
    case KeyKind::Unknown:
        break;
    }
    return Words::tr("Key of an unknown kind");
}

QString keySummary(KeyKind kind, int length, const QString &lastFour)
{
    return Words::tr("%1, %n character(s), ends in …%2", nullptr, length).arg(kindText(kind), lastFour);
}

} // namespace berth::ngc
