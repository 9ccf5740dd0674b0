#include <tests/flow/kill/KillOptions.hpp>

#include <stdexcept>

namespace missive::test {

void readOptions(const KillOptions& options, int argc, const char* const* argv) {
    for (int i = 1; i < argc; i += 2) {
        const auto option = options.find(argv[i]);
        if (option == options.end() || i + 1 == argc) {
            std::string known;
            for (const auto& [name, ignored] : options) {
                known += ' ' + name + " VALUE";
            }
            throw std::invalid_argument{std::string{"Not understood: "} + argv[i] + ". The options are:" + known};
        }
        option->second(argv[i + 1]);
    }
}

} // namespace missive::test
