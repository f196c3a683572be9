#pragma once

#include <QTranslator>

namespace berth::test {

/**
 * A language made by rule: every translatable sentence stands between ⟦ and ⟧ and is 40 % longer. A text on screen
 * without the brackets was never offered for translation; one that ends in … is clipped in a language longer than
 * English.
 */
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PseudoTranslator)

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /** @p source as this language has it; placeholders, mnemonics and line breaks stay. */
    [[nodiscard]] static QString pseudo(const QString &source);

    /** Whether every word of @p text went through a translation; numbers, punctuation and blanks need none. */
    [[nodiscard]] static bool translated(const QString &text);
};

} // namespace berth::test
