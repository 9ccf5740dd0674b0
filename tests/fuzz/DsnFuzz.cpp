#include <Infrastructure/Missive/Dsn/Dsn.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    try {
        const auto dsn = missive::Dsn::parse(text);
        const auto& password = dsn.password();
        const bool isFindable = password && password->size() > 8 && text.find("@") != std::string_view::npos;
        if (isFindable && text.substr(0, text.rfind('@')).ends_with(*password) &&
            dsn.redacted().substr(0, dsn.redacted().find('?')).find(":" + *password + "@") != std::string::npos) {
            std::abort();
        }
        static_cast<void>(dsn.option("queue_name"));
    } catch (const missive::InvalidDsn&) {
    }
    return 0;
}
