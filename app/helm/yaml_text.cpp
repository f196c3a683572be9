#include "app/helm/yaml_text.h"

#include "app/core/text.h"

namespace berth::helm {

QString yamlAlwaysQuoted(const QString &text)
{
    const QString quoted = yamlQuoted(text);
    return quoted == text ? u'"' + text + u'"' : quoted; // what may stand plain holds nothing to escape
}

} // namespace berth::helm
