#include <Infrastructure/Missive/Configuration/ConfigurationLoader.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

class TwoVariables : public missive::EnvironmentVariables {
public:
    std::optional<std::string> get(const std::string& name) const override {
        if (name == "A") {
            return "{\"a\": [1, \"%b%\"]}";
        }
        return name == "B" ? std::optional<std::string>{"12"} : std::nullopt;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const TwoVariables variables;
    const missive::ConfigurationLoader loader{variables};
    try {
        const auto configuration = loader.loadText({reinterpret_cast<const char*>(data), size}, "fuzz.yaml", "prod");
        if (configuration.messenger.buses.empty() || configuration.entries.empty()) {
            std::abort();
        }
    } catch (const missive::ConfigurationError& error) {
        if (error.problems().empty()) {
            std::abort();
        }
    }
    return 0;
}
