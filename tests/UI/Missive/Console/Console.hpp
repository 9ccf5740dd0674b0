#pragma once

#include <UI/Missive/Console/ConsoleApplication.hpp>
#include <tests/UI/Missive/Console/FunctionCommand.hpp>

#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace missive::test {

/// A console whose three streams are strings.
struct Console {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    ConsoleStreams streams{in, out, err};

    explicit Console(std::string typed = "") : in{std::move(typed)} {}

    ConsoleApplication application() { return ConsoleApplication{"Missive", "0.1.0", streams}; }

    /// Runs one command beside `list` and `help`.
    int run(CommandDefinition definition, FunctionCommand::Body body, const std::vector<std::string>& line) {
        auto console = application();
        console.add(std::make_unique<FunctionCommand>(std::move(definition), std::move(body)));
        return console.run(line);
    }
};

} // namespace missive::test
