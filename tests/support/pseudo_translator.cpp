#include "tests/support/pseudo_translator.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace berth::test {

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    // Qt's own texts are Qt's; a null answer leaves them to the next translator.
    if (QByteArrayView(context).startsWith("Q") && !QByteArrayView(context).contains("::"))
        return {};
    return pseudo(QString::fromUtf8(source));
}

QString PseudoTranslator::pseudo(const QString &source)
{
    if (source.isEmpty())
        return source;
    const qsizetype longer = (source.size() * 2 + 4) / 5;
    QString filler;
    while (filler.size() < longer)
        filler += filler.size() % 8 == 7 ? u' ' : u'~';
    return u'⟦' + source + u' ' + filler + u'⟧';
}

bool PseudoTranslator::translated(const QString &text)
{
    static const QRegularExpression sentence(u"⟦[^⟦⟧]*⟧"_s);
    static const QRegularExpression word(u"\\p{L}{2,}"_s);
    QString rest = text;
    // An argument may be a translated text itself: the brackets go from the inside out.
    while (rest.contains(sentence))
        rest.remove(sentence);
    return !rest.contains(word);
}

} // namespace berth::test
