#include <Infrastructure/Missive/Configuration/Monolog/FilePermissionReader.hpp>

#include <charconv>
#include <string_view>
#include <system_error>

namespace missive {

unsigned readFilePermission(const ConfigurationSection& section, unsigned fallback) {
    constexpr int octal = 8;
    constexpr unsigned most = 0777;
    constexpr unsigned owner = 0200;
    constexpr const char* key = "file_permission";
    const auto* member = section.find(key);
    if (member == nullptr) {
        return fallback;
    }
    const auto& text = member->value.text();
    const std::string_view digits = std::string_view{text}.substr(text.starts_with("0o") ? 2 : 0);
    unsigned permission = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), permission, octal);
    const bool isOctal = text.starts_with('0') && error == std::errc{} && end == digits.data() + digits.size();
    if (!isOctal || permission > most || (permission & owner) == 0) {
        section.problem(key, "Expected an octal number such as 0640, found " + member->value.describe() + ".");
        return fallback;
    }
    section.note(key, text);
    return permission;
}

} // namespace missive
