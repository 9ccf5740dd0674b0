#include <tests/benchmark/Options.hpp>

#include <charconv>
#include <stdexcept>
#include <string_view>

namespace missive::benchmark {

namespace {

int numberOfRuns(std::string_view text) {
    int runs = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), runs);
    if (error != std::errc{} || end != text.data() + text.size() || runs < 1) {
        throw std::invalid_argument{"--runs takes a whole number from 1, not \"" + std::string{text} + "\"."};
    }
    return runs;
}

} // namespace

Options Options::read(int argc, const char* const* argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        std::string_view name{argv[i]};
        std::string_view value;
        const auto equals = name.find('=');
        const bool joined = equals != std::string_view::npos;
        if (joined) {
            value = name.substr(equals + 1);
            name = name.substr(0, equals);
        }
        if (name == "--json" && !joined) {
            options.json = true;
            continue;
        }
        if (name == "--help" && !joined) {
            options.help = true;
            continue;
        }
        if (name != "--rows" && name != "--only" && name != "--runs" && name != "--directory") {
            throw std::invalid_argument{"Unknown option \"" + std::string{name} +
                                        "\"; there are --rows, --only, --runs, --directory, --json and --help."};
        }
        if (!joined) {
            if (++i == argc) {
                throw std::invalid_argument{"The option " + std::string{name} + " needs a value."};
            }
            value = argv[i];
        }
        if (name == "--rows" || name == "--only") {
            options.rows = value;
        } else if (name == "--runs") {
            options.runs = numberOfRuns(value);
        } else {
            options.directory = value;
        }
    }
    return options;
}

} // namespace missive::benchmark
