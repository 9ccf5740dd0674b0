#include <Infrastructure/Missive/Configuration/Tree/ConfigurationFindings.hpp>

#include <Infrastructure/Missive/Dsn/SecretRedaction.hpp>

namespace missive {

void ConfigurationFindings::problem(const SourcePosition& position, const std::string& keyPath,
                                    const std::string& sentence) {
    problems_.push_back({position.file, position.line, redactText(keyPath), redactText(sentence)});
}

void ConfigurationFindings::entry(const std::string& keyPath, const std::string& value, std::string origin) {
    std::string shown = redactValue(keyPath, value);
    entries_.push_back({redactText(keyPath), std::move(shown), std::move(origin)});
}

} // namespace missive
